import { parseOptions } from "../../frame/options.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import type { Formula } from "../formula.ts";
import { sbmRows } from "../measures/sbm-data.ts";
import { besideRows } from "./beside-rows.ts";
import { scoreColumns, shows } from "./score-columns.ts";
import { scoreRanges } from "./score-ranges.ts";

const known = {
  super: { kind: "flag" },
  rts: { kind: "choice", of: ["crs", "vrs"] },
  orientation: { kind: "choice", of: ["in", "out"] },
  frontier: { kind: "choice", of: ["global", "period", "sequential", "window"] },
  window: { kind: "number", min: 1, whole: true },
  reciprocal: { kind: "flag" },
  show: { kind: "choice", of: shows },
} as const;

/** =PW.DEAEFF(inputs, outputs, [period], [options]): radial efficiency, one score for each row, beside the data. */
export const deaFormula: Formula = {
  name: "DEAEFF",
  describe: "frontier.deaFormula",
  parameters: [
    { name: "inputs", describe: "measures.inputsHelp", kind: "range" },
    { name: "outputs", describe: "frontier.outputsHelp", kind: "range" },
    { name: "period", describe: "measures.sbmFormulaPeriod", kind: "range", optional: true },
    { name: "options", describe: "frontier.deaFormulaOptions", kind: "text", optional: true },
  ],
  async run({ inputs, outputs, period, options: typed }, { signal, secondSolver, executor, locale }) {
    const { read, columns, text } = scoreRanges({ inputs, goods: outputs, bads: null, period, options: typed });
    const options = parseOptions(text, known);
    const units = sbmRows(read.frame, columns);
    const model: EfficiencyOptions = {
      model: options.super ? "super-radial" : "radial",
      rts: options.rts ?? "crs",
      orientation: options.orientation ?? "in",
      frontier: options.frontier ?? "global",
      window: options.window,
    };
    const result = await efficiencyScores(units.data, model, executor, { signal, secondSolver });
    const inverted = options.reciprocal && model.orientation === "out";
    const score = {
      title: "measures.efficiency",
      score: inverted ? result.score.map((phi) => 1 / phi) : result.score,
    } as const;
    return besideRows(scoreColumns(options.show ?? "score", score, result, units, locale), units.rows, read);
  },
};
