import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula } from "../formula.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { placeParameters, placeParts, withPlaces } from "./place-ranges.ts";
import { readRanges } from "./read-ranges.ts";
import { textOf } from "./arguments.ts";
import { optionsParameter, xParameter, yParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";

/**
 * =PW.OLSREG(y, X, [options], [latitude], [longitude]): ordinary least squares with a constant; robust errors unless said
 * otherwise. The places are for se=conley.
 */
export const olsregFormula: Formula = {
  name: "OLSREG",
  describe: "study.olsreg",
  parameters: [yParameter, xParameter, optionsParameter, ...placeParameters],
  async run(args, context) {
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: args.y, holds: "numbers", single: true },
      { name: "x", cells: args.x, holds: "numbers" },
      ...placeParts(args),
    ]);
    const options = withPlaces(parseOptions(textOf(args.options), estimateOptions), columns);
    const core = { method: "ols" as const, y: printName(columns.y[0]), x: columns.x.map((name) => printName(name)) };
    const estimate = await runModel(frame, core, options, null, context);
    return estimateCells(estimate, options, context.locale, notes);
  },
};
