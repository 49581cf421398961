import { varianceInflation } from "../../estimate/describe/variance-inflation.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { say } from "../../messages/message.ts";
import { chosenVariables, completeVariables } from "../chosen-variables.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { rectangle } from "./estimate-cells.ts";
import { readRanges } from "./read-ranges.ts";

const known = { subset: { kind: "text", also: ["if", "where"] } } as const;

/** =PW.VIF(X, [options]): variance inflation factor and its inverse for each column, then their mean and the rows used. */
export const vifFormula: Formula = {
  name: "VIF",
  describe: "panels.vifFormula",
  parameters: [
    { name: "x", describe: "panels.parameterColumns", kind: "range" },
    { name: "options", describe: "panels.vifOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { subset } = parseOptions(textOf(args.options), known);
    const { frame, columns } = readRanges([{ name: "x", cells: args.x, holds: "numbers" }]);
    const chosen = chosenVariables(
      frame,
      columns.x.map((name) => printName(name)),
      { subset },
    );
    const { terms, mean, nobs } = varianceInflation(completeVariables(chosen));
    const shown = (vif: number | null) => vif ?? say(locale, "panels.infinite");
    return rectangle([
      [say(locale, "report.variables"), say(locale, "panels.headVif"), say(locale, "panels.headTolerance")],
      ...terms.map(({ name, vif, tolerance }) => [name, shown(vif), tolerance]),
      [say(locale, "panels.meanVif"), shown(mean)],
      [say(locale, "report.nobs"), nobs],
    ]);
  },
};
