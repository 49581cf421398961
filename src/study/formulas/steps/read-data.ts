import type { Factor } from "../../../frame/factor-of-column.ts";
import type { Frame } from "../../../frame/frame.ts";
import { panelOf } from "../../../frame/panel.ts";
import type { PanelIndex } from "../../../frame/panel-index.ts";
import type { NamedValues } from "../../../measure/steps/named-values.ts";
import type { FormulaArgument, FormulaParameter } from "../../formula.ts";
import { groupsIn, numbersIn } from "../../measures/numbers-in.ts";
import { withOptions } from "../arguments.ts";
import { readRanges, type RangeFrame } from "../read-ranges.ts";

type Arguments = Readonly<Record<string, FormulaArgument>>;

export const dataParameter: FormulaParameter = { name: "data", describe: "steps.formulaData", kind: "range" };
export const byParameter: FormulaParameter = {
  name: "by",
  describe: "steps.formulaBy",
  kind: "range",
  optional: true,
};
export const panelParameters: readonly FormulaParameter[] = [
  { name: "entity", describe: "steps.formulaEntity", kind: "range" },
  { name: "time", describe: "steps.formulaTime", kind: "range" },
];

/** The columns of numbers of a call, its groups when there are any, and its options text. */
export function readGrouped(args: Arguments): {
  readonly read: RangeFrame;
  readonly columns: readonly NamedValues[];
  readonly group: Factor | undefined;
  readonly options: string | null;
} {
  const { ranges, options } = withOptions(args, ["by"]);
  const read = readRanges([
    { name: "data", cells: ranges.data, holds: "numbers" },
    { name: "by", cells: ranges.by, holds: "groups", single: true },
  ]);
  const [by] = read.columns.by;
  return {
    read,
    columns: named(read.frame, read.columns.data),
    group: by === undefined ? undefined : groupsIn(read.frame, by),
    options,
  };
}

/**
 * The columns of numbers of a call and the panel its rows make.
 *
 * @throws Problem frame.duplicatePairs, frame.panelEmpty, and what reading ranges throws
 */
export function readPanel(args: Arguments): {
  readonly read: RangeFrame;
  readonly columns: readonly NamedValues[];
  readonly panel: PanelIndex;
} {
  const read = readRanges([
    { name: "data", cells: args.data, holds: "numbers" },
    { name: "entity", cells: args.entity, holds: "groups", single: true },
    { name: "time", cells: args.time, holds: "groups", single: true },
  ]);
  const [[entity], [time]] = [read.columns.entity, read.columns.time];
  return { read, columns: named(read.frame, read.columns.data), panel: panelOf(read.frame, entity, time) };
}

const named = (frame: Frame, names: readonly string[]): NamedValues[] =>
  names.map((name) => ({ name, values: numbersIn(frame, name) }));
