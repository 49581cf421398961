import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Cells } from "../../frame/cells.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula, FormulaParameter } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { panelErrorsOf, type fglsOptions, type PanelErrorsOptions, type pcseOptions } from "./panel-errors-options.ts";
import { readRanges } from "./read-ranges.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";

/** y, X, entity, [time], [options]: the time may be left out where errors are independent over time and entities. */
export const panelErrorsParameters = (options: FormulaParameter["describe"]): readonly FormulaParameter[] => [
  yParameter,
  xParameter,
  { name: "entity", describe: "study.parameterEntity", kind: "range" },
  { name: "time", describe: "panelErrors.parameterTime", kind: "range", optional: true },
  { name: "options", describe: options, kind: "text", optional: true },
];

/** Reads the ranges of FGLSREG or PCSEREG, fits the model and lays its estimate out as cells. */
export async function runPanelErrors(
  method: "fgls" | "pcse",
  known: typeof fglsOptions | typeof pcseOptions,
  ...[args, context]: Parameters<Formula["run"]>
): Promise<Cells> {
  const { ranges, options: text } = withOptions(args, ["time"]);
  const { frame, columns, notes } = readRanges([
    { name: "y", cells: ranges.y, holds: "numbers", single: true },
    { name: "x", cells: ranges.x, holds: "numbers" },
    { name: "entity", cells: ranges.entity, holds: "groups", single: true },
    { name: "time", cells: ranges.time, holds: "groups", single: true },
  ]);
  const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
  const { level, constant, subset, show, bracket, stars, digits, ...errors } = parseOptions(
    text,
    known as KnownOptions,
  ) as PanelErrorsOptions;
  const core: Pick<ModelSpecInput, "method" | "y" | "x" | "entity" | "time" | "panelErrors"> = {
    method,
    y: printName(y),
    x: columns.x.map((name) => printName(name)),
    entity,
    ...(time === undefined ? {} : { time }),
    panelErrors: panelErrorsOf(errors),
  };
  const look = { level, constant, subset, show, bracket, stars, digits };
  // The model of the errors is the covariance: none is chosen beside it.
  const estimate = await runModel(frame, core, { ...look, se: "iid" }, null, context);
  return estimateCells(estimate, look, context.locale, notes);
}
