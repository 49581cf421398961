import type { Oster } from "../../estimate/oster/oster.ts";
import type { OsterOutcome } from "../../estimate/oster/oster-task.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type Message } from "../../messages/message.ts";
import { bracketNote, columnList } from "../../report/error-note.ts";
import { starsNote } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { TableLook } from "../table-look.ts";

/** One column for each outcome: the effect without and with controls over its error, R², Rmax, delta, the adjusted effect, its set. */
export function osterTable(
  names: readonly string[],
  outcomes: readonly OsterOutcome[],
  about: Message,
  { decimals, stars, labels, font }: TableLook,
  locale: Locale,
): Table {
  const blank: TableCell = { kind: "blank" };
  const results = outcomes.map((outcome) => ("ok" in outcome ? outcome.ok : null));
  const [some] = results.filter((result) => result !== null);
  const row = (label: string, show: (result: Oster) => TableCell, ruleAbove = false): TableRow => ({
    cells: [
      label === "" ? blank : { kind: "text", text: label },
      ...results.map((result) => (result ? show(result) : blank)),
    ],
    ...(ruleAbove ? { ruleAbove } : {}),
  });
  const number = (value: number | null | undefined): TableCell =>
    value == null ? blank : { kind: "number", value, decimals };
  const effect = ({ terms: [term] }: Estimate): TableCell => ({
    kind: "number",
    value: term.estimate,
    decimals,
    stars: starsFor(term.pValue, stars),
  });
  const error = ({ terms: [term] }: Estimate): TableCell => ({
    kind: "number",
    value: term.stdError,
    decimals,
    bracket: "round",
  });
  const beta = some?.beta ?? 0;
  const rows = [
    row(say(locale, "oster.short"), ({ short }) => effect(short)),
    row("", ({ short }) => error(short)),
    row(say(locale, "oster.full"), ({ full }) => effect(full)),
    row("", ({ full }) => error(full)),
    row(say(locale, "oster.shortR2"), ({ shortR2 }) => number(shortR2), true),
    row(say(locale, "oster.fullR2"), ({ fullR2 }) => number(fullR2)),
    row(say(locale, "oster.rmax"), ({ rmax }) => number(rmax)),
    row(say(locale, "oster.delta", { beta }), ({ delta }) => number(delta), true),
    row(say(locale, "oster.adjusted", { delta: some?.assumedDelta ?? 1 }), ({ adjusted }) => number(adjusted?.beta)),
    row(say(locale, "oster.bounds"), ({ bounds }) =>
      bounds ? { kind: "interval", low: bounds[0], high: bounds[1], decimals } : blank,
    ),
    row(say(locale, "oster.robust", { beta }), ({ robust }) =>
      robust === null
        ? blank
        : { kind: "text", text: say(locale, robust ? "report.yes" : "report.no"), align: "center" },
    ),
    row(say(locale, "report.nobs"), ({ full }) => ({
      kind: "number",
      value: full.nobs,
      decimals: 0,
      ...(locale === "en-US" ? { grouped: true } : {}),
    })),
  ];
  return {
    id: "oster",
    title: say(locale, "oster.tableTitle"),
    header: [
      [{ text: "" }, ...names.map((_, at) => ({ text: `(${at + 1})` }))],
      [{ text: say(locale, "report.variables") }, ...names.map((name) => ({ text: termLabel(name, labels, locale) }))],
    ],
    rows,
    notes: notesOf(outcomes, about, { labels, stars }, locale),
    font,
  };
}

function notesOf(
  outcomes: readonly OsterOutcome[],
  about: Message,
  { labels, stars }: Pick<TableLook, "labels" | "stars">,
  locale: Locale,
): string[] {
  const estimates = outcomes.flatMap((outcome, at) =>
    "ok" in outcome ? [{ estimate: outcome.ok.full, number: at + 1 }] : [],
  );
  const failed = outcomes.flatMap((outcome, at) => {
    if (!("problem" in outcome)) return [];
    const reason = speak(locale, outcome.problem.detail);
    return [say(locale, "report.failedNote", { columns: columnList([at + 1], locale), reason })];
  });
  const noted = new Map<string, number[]>();
  outcomes.forEach((outcome, at) => {
    for (const note of "ok" in outcome ? outcome.ok.notes : [])
      noted.set(speak(locale, note), [...(noted.get(speak(locale, note)) ?? []), at + 1]);
  });
  const told = [...noted].map(([note, columns]) =>
    outcomes.length === 1 ? note : say(locale, "study.noteInColumn", { note, columns: columnList(columns, locale) }),
  );
  const errors = estimates.length > 0 ? [bracketNote(estimates, "se", labels, locale)] : [];
  const levels = estimates.length > 0 && stars.length > 0 ? [starsNote(stars, locale)] : [];
  const first = [...errors, ...levels, speak(locale, about)].join(locale === "zh-CN" ? "" : " ");
  return [say(locale, "report.notePrefix", { note: first }), ...failed, ...told];
}
