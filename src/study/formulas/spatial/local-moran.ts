import { localMoran } from "../../../estimate/spatial/autocorrelation/local-moran.ts";
import { parseOptions, type KnownOptions } from "../../../frame/options.ts";
import { say } from "../../../messages/message.ts";
import { fromProblemData } from "../../../messages/problem.ts";
import type { CellValue } from "../../../frame/cells.ts";
import type { Formula } from "../../formula.ts";
import { periodVariables } from "../../spatial/moran-by-period.ts";
import { localNames, localRows } from "../../spatial/local-rows.ts";
import { besideRows } from "../beside-rows.ts";
import { moranChoice, weightUseOptions } from "./spatial-options.ts";
import { spatialParameters, spatialRanges } from "./spatial-ranges.ts";

const known = {
  ...weightUseOptions,
  variance: { kind: "choice", of: ["conditional", "total"] },
} as const satisfies KnownOptions;

/** =PW.LOCALMORAN(y, unit, weights, [time], [options]): local Moran beside each row, with its quadrant. */
export const localMoranFormula: Formula = {
  name: "LOCALMORAN",
  describe: "spatial.localFormula",
  parameters: [
    ...spatialParameters,
    { name: "options", describe: "spatial.parameterLocalOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { series, read, options } = spatialRanges(args);
    const { variance, ...use } = parseOptions(options, known);
    const { periods } = periodVariables(series, moranChoice(use));
    const failed = periods.find((one) => "problem" in one);
    if (failed && "problem" in failed) throw fromProblemData(failed.problem);
    const rows: number[] = [];
    const values: CellValue[][] = localNames.map(() => []);
    for (const one of periods) {
      if ("problem" in one) continue;
      const local = localRows(one, localMoran(one.weights, one.about, variance), locale);
      rows.push(...one.rows);
      local.forEach((column, k) => values[k].push(...column));
    }
    const titles = localNames.map((key) => say(locale, key));
    return besideRows(
      titles.map((title, k) => ({ title, values: values[k] })),
      rows,
      read,
    );
  },
};
