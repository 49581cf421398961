import { millsTerm } from "../estimate/selection/mills-term.ts";
import { say } from "../messages/message.ts";
import type { Locale } from "../messages/locale.ts";
import { constantTerm } from "./constant-term.ts";

/** The names an author gives to variables, by column name. */
export type Labels = Readonly<Record<string, string>>;

/**
 * How a term is printed: the author's label, else its own name; of an interaction each part ("ai:green" -> "AI × Green"),
 * and of a lag, lead or difference the part behind the operator ("L2.ai" -> "L2.AI").
 */
export function termLabel(term: string, labels: Labels, locale: Locale): string {
  const own = labelOf(labels, term);
  if (own !== undefined) return own;
  if (term === constantTerm) return say(locale, "report.constant");
  if (term === millsTerm) return say(locale, "selection.mills");
  const parts = term.split(":");
  if (parts.length > 1 && parts.every((part) => part !== ""))
    return parts.map((part) => termLabel(part, labels, locale)).join(" × ");
  const operator = /^([LFD]\d*\.)(.+)$/.exec(term);
  const inner = operator && labelOf(labels, operator[2]);
  return inner ? operator[1] + inner : term;
}

const labelOf = (labels: Labels, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;
