import type { Formula, FormulaArgument, FormulaParameter } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { readRanges, type RangeFrame } from "./read-ranges.ts";

/** The ranges of a formula of scores: inputs, goods, [bads], [period], [options]. */
export const scoreParameters = (options: FormulaParameter["describe"]): Formula["parameters"] => [
  { name: "inputs", describe: "measures.inputsHelp", kind: "range" },
  { name: "goods", describe: "measures.goodsHelp", kind: "range" },
  { name: "bads", describe: "measures.sbmFormulaBads", kind: "range", optional: true },
  { name: "period", describe: "measures.sbmFormulaPeriod", kind: "range", optional: true },
  { name: "options", describe: options, kind: "text", optional: true },
];

/** Those ranges as a frame, the columns of each, and the options text. */
export function scoreRanges(args: Readonly<Record<string, FormulaArgument>>): {
  readonly read: RangeFrame;
  readonly columns: {
    readonly inputs: readonly string[];
    readonly goods: readonly string[];
    readonly bads: readonly string[];
    readonly entity: null;
    readonly time: string | null;
  };
  readonly text: string | null;
} {
  const { ranges, options: text } = withOptions(args, ["bads", "period"]);
  const read = readRanges([
    { name: "inputs", cells: ranges.inputs, holds: "numbers" },
    { name: "goods", cells: ranges.goods, holds: "numbers" },
    { name: "bads", cells: ranges.bads, holds: "numbers" },
    { name: "period", cells: ranges.period, holds: "groups", single: true },
  ]);
  const { inputs, goods, bads, period } = read.columns;
  return { read, columns: { inputs, goods, bads, entity: null, time: period[0] ?? null }, text };
}
