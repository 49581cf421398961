import { columnOf } from "../../../frame/column-of.ts";
import type { Cells } from "../../../frame/cells.ts";
import type { Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import { numbersOf } from "../../../frame/numbers-of.ts";
import type { FormulaArgument, FormulaParameter } from "../../formula.ts";
import type { SpatialSeries } from "../../spatial/moran-by-period.ts";
import { rawWeights } from "../../spatial/raw-weights.ts";
import { unitPeriods } from "../../spatial/unit-periods.ts";
import { withOptions } from "../arguments.ts";
import { isCells, readRanges, type RangeFrame } from "../read-ranges.ts";

/** The parameters that the formulas of autocorrelation share. */
export const spatialParameters: readonly FormulaParameter[] = [
  { name: "y", describe: "spatial.parameterY", kind: "range" },
  { name: "unit", describe: "spatial.parameterUnit", kind: "range" },
  { name: "weights", describe: "spatial.parameterWeights", kind: "range" },
  { name: "time", describe: "spatial.parameterTime", kind: "range", optional: true },
];

/**
 * The variable by unit and period, and the raw weights of those units, from the ranges of a formula.
 *
 * @throws Problem as readRanges, weightsOfSheet, alignWeights and unitPeriods
 */
export function spatialRanges(args: Readonly<Record<string, FormulaArgument>>): {
  readonly series: SpatialSeries;
  readonly read: RangeFrame;
  readonly notes: readonly Message[];
  readonly options: string | null;
  readonly hasTime: boolean;
} {
  const { ranges, options } = withOptions(args, ["time"]);
  const read = readRanges([
    { name: "y", cells: ranges.y, holds: "numbers", single: true },
    { name: "unit", cells: ranges.unit, holds: "groups", single: true },
    { name: "time", cells: ranges.time, holds: "groups", single: true },
  ]);
  const { frame, columns } = read;
  const [name, time] = [columns.y[0], columns.time[0] ?? null];
  const units = unitPeriods(frame, columns.unit[0], time);
  const { weights, notes } = rawWeights(weightCells(ranges.weights), units.names);
  const values = numbersOf(frame, columnOf(frame, name));
  return {
    series: { name, values, units, raw: weights },
    read,
    notes: [...read.notes, ...notes],
    options,
    hasTime: time !== null,
  };
}

/** The cells of the range of weights. */
export function weightCells(argument: FormulaArgument | undefined): Cells {
  if (!isCells(argument)) throw problem("study.emptyRange", { name: "weights" });
  return argument;
}
