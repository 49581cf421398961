import type { Matched, Unmatched } from "../../../measure/steps/match-rows.ts";
import type { Locale } from "../../../messages/locale.ts";
import { message, say, type Message } from "../../../messages/message.ts";
import type { Table } from "../../../report/table.ts";

const mostNamed = 20;
const mostListed = 200;

/** What a merge matched and what it did not, in sentences. */
export function mergeNotes(match: Matched, sheet: string, by: readonly string[], n: number): Message[] {
  const { own, other, combinations, unnamed, matched, unused } = match;
  const named = (names: readonly Unmatched[]): { count: number; names: string } => ({
    count: names.length,
    names:
      names
        .slice(0, mostNamed)
        .map(({ name }) => name)
        .join(", ") + (names.length > mostNamed ? " …" : ""),
  });
  return [
    message("steps.mergedNote", { sheet, matched, n, by: by.join(", "), unused }),
    ...(own.length > 0 ? [message("steps.unmatchedOwn", named(own))] : []),
    ...(other.length > 0 ? [message("steps.unmatchedOther", { sheet, ...named(other) })] : []),
    ...(combinations.rows > 0
      ? [
          message("steps.unmatchedPairs", {
            rows: combinations.rows,
            examples: combinations.examples.join(", ") + (combinations.rows > combinations.examples.length ? " …" : ""),
          }),
        ]
      : []),
    ...(unnamed[0] + unnamed[1] > 0 ? [message("steps.unnamedRows", { own: unnamed[0], other: unnamed[1] })] : []),
  ];
}

/** Names without a partner on either side, with the nearest name there: what a person mends by hand. */
export function unmatchedTable({ own, other }: Matched, sheet: string, locale: Locale): Table[] {
  const all = [
    ...own.map((one) => ({ ...one, side: say(locale, "steps.sideOwn") })),
    ...other.map((one) => ({ ...one, side: sheet })),
  ];
  if (all.length === 0) return [];
  const more = all.length - mostListed;
  return [
    {
      id: "merge-unmatched",
      title: say(locale, "steps.unmatchedTable"),
      header: [
        (["side", "nameHeader", "rowsHeader", "nearHeader"] as const).map((key) => ({
          text: say(locale, `steps.${key}`),
        })),
      ],
      rows: all.slice(0, mostListed).map(({ side, name, rows, near }) => ({
        cells: [
          { kind: "text", text: side },
          { kind: "text", text: name },
          { kind: "number", value: rows, decimals: 0 },
          near === null ? { kind: "blank" } : { kind: "text", text: near },
        ],
      })),
      notes: more > 0 ? [say(locale, "steps.unmatchedMore", { count: more })] : [],
      font: "sheet",
    },
  ];
}
