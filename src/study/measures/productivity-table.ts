import { addsUp } from "../../measure/efficiency/index-family.ts";
import type { ProductivityOptions, ProductivityResult } from "../../measure/efficiency/productivity-data.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { distanceNames, indexNames } from "./productivity-options.ts";
import type { ProductivityRows } from "./productivity-rows.ts";

/** Mean changes period by period and over all: geometric means, arithmetic ones for the Luenberger indices. */
export function indexTable(
  result: ProductivityResult,
  { data }: ProductivityRows,
  { index, distance, rts }: ProductivityOptions,
  locale: Locale,
): Table {
  const adds = addsUp(index);
  const { previous, flag } = result;
  const number = (value: number | null, decimals = 4): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals };
  const mean = (values: Float64Array, rows: readonly number[]): number | null => {
    const defined = rows.map((row) => values[row]).filter(Number.isFinite);
    if (defined.length === 0) return null;
    const sum = defined.reduce((total, value) => total + (adds ? value : Math.log(value)), 0);
    return adds ? sum / defined.length : Math.exp(sum / defined.length);
  };
  const rowOf = (label: string, rows: readonly number[], ruleAbove = false): TableRow => {
    const defined = rows.filter((row) => flag[row] === null);
    const improved = defined.filter((row) => result.index[row] > (adds ? 0 : 1) + 1e-7).length;
    const counts = [defined.length, improved, rows.length - defined.length].map((count) => number(count, 0));
    const means = [result.index, result.efficiencyChange, result.technicalChange].map((values) =>
      number(mean(values, rows)),
    );
    return { cells: [{ kind: "text", text: label }, ...counts, ...means], ruleAbove };
  };
  const changes = [...previous.keys()].filter((row) => previous[row] >= 0);
  const { codes, levels } = data.period;
  const periods = levels.flatMap((level, code) => {
    const rows = changes.filter((row) => codes[row] === code);
    return rows.length > 0 ? [rowOf(`${levels[code - 1]}–${level}`, rows)] : [];
  });
  const headings = [
    say(locale, "measures.periodHeader"),
    say(locale, "measures.unitsHeader"),
    say(locale, "frontier.improvedHeader"),
    say(locale, "frontier.undefinedHeader"),
    say(locale, indexNames[index]),
    say(locale, "frontier.ecColumn"),
    say(locale, "frontier.tcColumn"),
  ];
  const described = {
    index: say(locale, indexNames[index]),
    distance: say(locale, distanceNames[distance]),
    rts: say(locale, `measures.${rts}`),
  };
  return {
    id: "productivity-index",
    title: say(locale, "frontier.indexTable"),
    header: [headings.map((text) => ({ text }))],
    rows: [...periods, rowOf(say(locale, "measures.all"), changes, periods.length > 0)],
    notes: [say(locale, adds ? "frontier.arithmeticNote" : "frontier.geometricNote", described)],
    font: "sheet",
  };
}
