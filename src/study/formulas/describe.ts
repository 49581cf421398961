import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { say } from "../../messages/message.ts";
import { statisticHeading } from "../../report/descriptive-table.ts";
import { chosenVariables } from "../chosen-variables.ts";
import { quantileTypes, statisticsOf } from "../descriptive-choices.ts";
import { describe } from "../describe.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { rectangle } from "./estimate-cells.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  statistics: { kind: "choice", of: ["short", "median", "quartiles", "shape", "full"] },
  quantiles: { kind: "choice", of: ["stata", "exc", "inc"] },
  rows: { kind: "choice", of: ["own", "common"] },
  subset: { kind: "text", also: ["if", "where"] },
} as const;

/** =PW.DESCRIBE(X, [options]): a row for each column, a column for each statistic. */
export const describeFormula: Formula = {
  name: "DESCRIBE",
  describe: "panels.describe",
  parameters: [
    { name: "x", describe: "panels.parameterColumns", kind: "range" },
    { name: "options", describe: "panels.describeOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { statistics = "median", quantiles = "stata", rows, subset } = parseOptions(textOf(args.options), known);
    const { frame, columns } = readRanges([{ name: "x", cells: args.x, holds: "numbers" }]);
    const variables = chosenVariables(
      frame,
      columns.x.map((name) => printName(name)),
      { subset, common: rows === "common" },
    );
    const shown = statisticsOf[statistics];
    return rectangle([
      [say(locale, "report.variables"), ...shown.map((one) => statisticHeading(one, locale))],
      ...variables.map(({ name, values }) => {
        const described = describe(name, values, quantileTypes[quantiles]);
        return [name, ...shown.map((one) => described[one])];
      }),
    ]);
  },
};
