import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { dynamicModelOf, gmmOptions } from "./gmm-options.ts";
import { readRanges } from "./read-ranges.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

/** =PW.GMMREG(y, X, entity, time, [options]): a dynamic panel model by difference GMM, or by system GMM (system). */
export const gmmregFormula: Formula = {
  name: "GMMREG",
  describe: "gmm.formula",
  parameters: [
    yParameter,
    xParameter,
    { name: "entity", describe: "study.parameterEntity", kind: "range" },
    { name: "time", describe: "study.parameterTime", kind: "range" },
    { name: "options", describe: "gmm.parameterOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, []);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "time", cells: ranges.time, holds: "groups", single: true },
    ]);
    const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
    const options = parseOptions(text, gmmOptions);
    const roles = { y: printName(y), x: columns.x.map((name) => printName(name)), entity, time };
    const core = dynamicModelOf(roles, options, (name) => printName(name));
    const estimate = await runModel(frame, core, roleNames(frame, options, { entity, time }), entity, context);
    return estimateCells(estimate, options, context.locale, notes);
  },
};
