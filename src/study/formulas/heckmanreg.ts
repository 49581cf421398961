import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { readRanges } from "./read-ranges.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";
import { firstStageCells } from "./first-stage-cells.ts";
import { selectionErrors, selectionOf, selectionOptions } from "./selection-options.ts";

/**
 * =PW.HECKMANREG(y, X, Z, [selected], [options]): the outcome equation with the inverse Mills ratio, the selection equation, rho and
 * sigma. Without `selected` a row is selected when y has a value. i=... names columns of X or Z that enter as dummies.
 */
export const heckmanregFormula: Formula = {
  name: "HECKMANREG",
  describe: "selection.formula",
  parameters: [
    yParameter,
    xParameter,
    { name: "z", describe: "selection.parameterZ", kind: "range" },
    { name: "selected", describe: "selection.parameterSelected", kind: "range", optional: true },
    { name: "options", describe: "selection.parameterOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, ["selected"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "z", cells: ranges.z, holds: "numbers" },
      { name: "selected", cells: ranges.selected, holds: "numbers", single: true },
    ]);
    const known = { ...estimateOptions, ...selectionOptions };
    const { stage, estimator = "twostep", i: dummies = [], ...given } = parseOptions(text, known);
    const options = selectionErrors(estimator, given, null);
    const own = [...new Set([...columns.x, ...columns.z])];
    const unknown = dummies.find((name) => !own.includes(name));
    if (unknown !== undefined) throw problem("selection.unknownDummy", { name: unknown, known: own.join(", ") });
    const term = (name: string) => (dummies.includes(name) ? `i(${printName(name)})` : printName(name));
    const [y] = columns.y;
    const [selected] = columns.selected;
    const core = {
      method: "heckman" as const,
      y: printName(y),
      x: columns.x.map(term),
      ...selectionOf(selected && printName(selected), columns.z.map(term), estimator),
    };
    const estimate = await runModel(frame, core, options, null, context);
    const show = stage === "first" ? firstStageCells : estimateCells;
    return show(estimate, options, context.locale, notes);
  },
};
