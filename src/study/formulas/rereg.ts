import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { readRanges } from "./read-ranges.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

const known = {
  ...estimateOptions,
  model: { kind: "choice", of: ["re", "be", "fd", "pooled"] },
  components: { kind: "choice", of: ["baltagi-chang", "harmonic"] },
  differences: { kind: "choice", of: ["calendar", "rows"] },
} as const satisfies KnownOptions;

/**
 * =PW.REREG(y, X, entity, [time], [options]): random effects of the entity, errors clustered by it; by option the between,
 * first-difference or pooled estimator.
 */
export const reregFormula: Formula = {
  name: "REREG",
  describe: "panels.rereg",
  parameters: [
    yParameter,
    xParameter,
    { name: "entity", describe: "study.parameterEntity", kind: "range" },
    { name: "time", describe: "panels.parameterTime", kind: "range", optional: true },
    { name: "options", describe: "panels.reregOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, ["time"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "time", cells: ranges.time, holds: "groups", single: true },
    ]);
    const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
    const { model = "re", components, differences, ...parsed } = parseOptions(text, known);
    const options = roleNames(frame, parsed, { entity, time });
    const core = {
      method: model === "pooled" ? ("ols" as const) : model,
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      entity,
      ...(time === undefined ? {} : { time }),
      ...(components ? { components } : {}),
      ...(differences ? { differences } : {}),
    };
    const estimate = await runModel(frame, core, options, entity, context);
    return estimateCells(estimate, options, context.locale, notes);
  },
};
