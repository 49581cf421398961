import { parseOptions } from "../../../frame/options.ts";
import { speak } from "../../../messages/message.ts";
import { fromProblemData } from "../../../messages/problem.ts";
import type { Formula } from "../../formula.ts";
import { moranByPeriod, periodVariables } from "../../spatial/moran-by-period.ts";
import { moranCells } from "../../spatial/moran-cells.ts";
import { rectangle } from "../estimate-cells.ts";
import { moranChoice, moranOptions } from "./spatial-options.ts";
import { spatialParameters, spatialRanges } from "./spatial-ranges.ts";

/** =PW.MORANI(y, unit, weights, [time], [options]): Moran's I with its moments and p values, a row for each period. */
export const moranFormula: Formula = {
  name: "MORANI",
  describe: "spatial.moranFormula",
  parameters: [
    ...spatialParameters,
    { name: "options", describe: "spatial.parameterMoranOptions", kind: "text", optional: true },
  ],
  async run(args, { locale, ...context }) {
    const { series, notes, options, hasTime } = spatialRanges(args);
    const given = parseOptions(options, moranOptions);
    const choice = moranChoice(given);
    const { periods, notes: islands } = periodVariables(series, choice);
    // Nothing to show: the reason itself is the answer.
    const [first] = periods;
    if ("problem" in first && periods.every((one) => "problem" in one)) throw fromProblemData(first.problem);
    const found = await moranByPeriod(periods, choice, context);
    const shown = { geary: given.geary ?? false, permutation: choice.draws > 0, periods: hasTime };
    return rectangle([
      ...moranCells(found, shown, locale),
      ...[...notes, ...islands].map((note) => [speak(locale, note)]),
    ]);
  },
};
