import { locales } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";

/** What a list of measures or analyses needs to know of each of them. */
export interface Choosable {
  readonly name: string;
  readonly title: MessageKey;
  readonly summary: MessageKey;
  readonly group?: MessageKey;
  readonly formulas?: readonly { readonly name: string }[];
}

export interface EntryGroup<T> {
  readonly heading: MessageKey | null;
  readonly entries: readonly T[];
}

/**
 * The entries that hold every word of a query in their title, summary, name or formulas, in either language; those with all
 * the words in their title come first.
 */
export function matchingEntries<T extends Choosable>(entries: readonly T[], query: string): readonly T[] {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (texts: readonly string[]) => {
    const text = texts.join("\n").normalize("NFKC").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const titles = ({ title }: T) => locales.map((locale) => say(locale, title));
  const all = (entry: T) => [
    ...titles(entry),
    ...locales.map((locale) => say(locale, entry.summary)),
    entry.name,
    ...(entry.formulas ?? []).map(({ name }) => name),
  ];
  const found = entries.filter((entry) => holds(all(entry)));
  const first = found.filter((entry) => holds(titles(entry)));
  return words.length === 0 ? entries : [...first, ...found.filter((entry) => !first.includes(entry))];
}

/** Entries under their headings, in the order of the headings; a single group needs no heading. */
export function underHeadings<T extends Choosable>(
  entries: readonly T[],
  headings: readonly MessageKey[],
  otherwise?: MessageKey,
): readonly EntryGroup<T>[] {
  const of = ({ group }: T) => (group !== undefined && headings.includes(group) ? group : null);
  const groups = [...headings, null].map((heading) => ({
    heading: heading ?? otherwise ?? null,
    entries: entries.filter((entry) => of(entry) === heading),
  }));
  const filled = groups.filter((group) => group.entries.length > 0);
  return filled.length === 1 && headings.length === 0 ? [{ ...filled[0], heading: null }] : filled;
}
