import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula } from "../formula.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { readRanges } from "./read-ranges.ts";
import { textOf } from "./arguments.ts";
import { optionsParameter, xParameter, yParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";

/** =PW.OLSREG(y, X, [options]): ordinary least squares with a constant; robust errors unless said otherwise. */
export const olsregFormula: Formula = {
  name: "OLSREG",
  describe: "study.olsreg",
  parameters: [yParameter, xParameter, optionsParameter],
  async run(args, context) {
    const options = parseOptions(textOf(args.options), estimateOptions);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: args.y, holds: "numbers", single: true },
      { name: "x", cells: args.x, holds: "numbers" },
    ]);
    const core = { method: "ols" as const, y: printName(columns.y[0]), x: columns.x.map((name) => printName(name)) };
    const estimate = await runModel(frame, core, options, null, context);
    return estimateCells(estimate, options, context.locale, notes);
  },
};
