import { correlations } from "../../estimate/describe/correlation.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { cellText } from "../../report/cell-text.ts";
import { starsFor } from "../../report/stars.ts";
import { chosenVariables } from "../chosen-variables.ts";
import type { Formula } from "../formula.ts";
import { starLevels } from "../table-look.ts";
import { textOf } from "./arguments.ts";
import { rectangle } from "./estimate-cells.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  method: { kind: "choice", of: ["pearson", "spearman", "kendall"] },
  missing: { kind: "choice", of: ["pairwise", "listwise"] },
  show: { kind: "choice", of: ["table", "r", "p", "n"] },
  stars: { kind: "choice", of: ["10-5-1", "5-1-0.1", "none"] },
  digits: { kind: "number", min: 0, max: 10, whole: true },
  subset: { kind: "text", also: ["if", "where"] },
} as const;

/**
 * =PW.CORRELATE(X, [options]): the lower triangle of correlations as numbers; show=table puts stars on them, as text,
 * show=p and show=n give p values and numbers of rows.
 */
export const correlateFormula: Formula = {
  name: "CORRELATE",
  describe: "panels.correlate",
  parameters: [
    { name: "x", describe: "panels.parameterColumns", kind: "range" },
    { name: "options", describe: "panels.correlateOptions", kind: "text", optional: true },
  ],
  async run(args) {
    const options = parseOptions(textOf(args.options), known);
    const { method, missing = "listwise", show = "r", digits = 3 } = options;
    const { frame, columns } = readRanges([{ name: "x", cells: args.x, holds: "numbers" }]);
    const variables = chosenVariables(
      frame,
      columns.x.map((name) => printName(name)),
      { subset: options.subset },
    );
    const found = correlations(variables, { method, missing });
    const levels = starLevels[options.stars ?? "10-5-1"];
    const shown = (i: number, j: number): string | number | null => {
      if (show !== "table") return found[show][i][j];
      const [value, p] = [found.r[i][j], found.p[i][j]];
      if (value === null) return null;
      return cellText({ kind: "number", value, decimals: digits, stars: p === null ? "" : starsFor(p, levels) });
    };
    return rectangle([
      ["", ...found.names],
      ...found.names.map((name, i) => [name, ...found.names.slice(0, i + 1).map((_, j) => shown(i, j))]),
    ]);
  },
};
