import type { CellValue, Cells } from "../../frame/cells.ts";
import { columnOf } from "../../frame/column-of.ts";
import { parseOptions } from "../../frame/options.ts";
import { reclassify } from "../../measure/concordance.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { classifications, concordanceFor, weightsFrom, type ChosenTable } from "../measures/choose-concordance.ts";
import { isYearName } from "../measures/is-year-name.ts";
import { numbersIn, groupsIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";
import { tableRange } from "./table-range.ts";

const known = {
  from: { kind: "choice", of: classifications },
  to: { kind: "choice", of: classifications },
  by: { kind: "list" },
  split: { kind: "choice", of: ["equal"] },
  unmatched: { kind: "choice", of: ["refuse", "leave-out"] },
  names: { kind: "flag" },
  show: { kind: "choice", of: ["values", "table"] },
} as const;

/** =PW.CONCORD(data, [table], [weights], [options]): values of one classification in another; show=table spills the table. */
export const concordanceFormula: Formula = {
  name: "CONCORD",
  describe: "indexMeasures.concordFormula",
  parameters: [
    { name: "data", describe: "indexMeasures.concordData", kind: "range" },
    { name: "table", describe: "indexMeasures.concordTable", kind: "range", optional: true },
    { name: "weights", describe: "indexMeasures.concordWeights", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.concordOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["data", "table", "weights"]);
    const { from, to, by, split, unmatched, names = false, show = "values" } = parseOptions(text, known);
    const own = isCells(ranges.table)
      ? tableRange("table", ranges.table, 2, "indexMeasures.concordTable", locale)
      : null;
    const weights = isCells(ranges.weights)
      ? weightsFrom(tableRange("weights", ranges.weights, 2, "indexMeasures.concordWeights", locale), to)
      : split;
    const chosen = concordanceFor({ from, to, own, weights }, locale);
    if (show === "table")
      return [
        (["source", "sourceName", "target", "targetName", "part"] as const).map((key) =>
          say(locale, `indexMeasures.${key}`),
        ),
        ...chosen.table.rows.map((row) => [
          row.source,
          chosen.sourceName(row.source),
          row.target,
          chosen.targetName(row.target),
          row.weight,
        ]),
      ];
    const frame = tableRange("data", ranges.data, 2, "indexMeasures.concordData", locale);
    const [code, ...rest] = frame.columns.map(({ name }) => name);
    const keys = by ? by.map((name) => columnOf(frame, name).name) : rest.filter(isYearName);
    const values = rest.filter((name) => !keys.includes(name));
    if (values.length === 0) throw problem("indices.noValues", { name: "data" });
    const keyFactors = keys.map((name) => groupsIn(frame, name));
    const codes = groupsIn(frame, code);
    // A row without a code belongs nowhere.
    const rows = Array.from({ length: frame.nrow }, (_, row) => row);
    const blank = rows.find((row) => codes.codes[row] < 0);
    if (blank !== undefined) throw problem("measure.nameMissing", { name: code, row: String(frame.rows[blank]) });
    const result = reclassify(
      {
        codes: rows.map((row) => chosen.codeOf(String(codes.levels[codes.codes[row]]))),
        keys: rows.map((row) => keyFactors.map(({ codes: k, levels }) => (k[row] < 0 ? "" : levels[k[row]]))),
        values: values.map((name) => numbersIn(frame, name)),
      },
      chosen.table,
      unmatched,
    );
    return spilled(
      result,
      { keys, values, names },
      chosen,
      say(locale, "indexMeasures.target"),
      say(locale, "indexMeasures.targetName"),
    );
  },
};

function spilled(
  result: ReturnType<typeof reclassify>,
  { keys, values, names }: { keys: readonly string[]; values: readonly string[]; names: boolean },
  { targetName }: ChosenTable,
  target: string,
  nameTitle: string,
): Cells {
  const shown = (v: number): CellValue => (Number.isFinite(v) ? v : "");
  return [
    [target, ...(names ? [nameTitle] : []), ...keys, ...values],
    ...result.codes.map((code, row): CellValue[] => [
      code,
      ...(names ? [targetName(code)] : []),
      ...result.keys[row],
      ...result.values.map((own) => shown(own[row])),
    ]),
  ];
}
