import { parseOptions } from "../../frame/options.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import type { Formula } from "../formula.ts";
import { sbmRows } from "../measures/sbm-data.ts";
import { weightsIn } from "../measures/weights-in.ts";
import { besideRows } from "./beside-rows.ts";
import { scoreColumns, shows } from "./score-columns.ts";
import { scoreParameters, scoreRanges } from "./score-ranges.ts";

const known = {
  super: { kind: "flag" },
  rts: { kind: "choice", of: ["crs", "vrs"] },
  orientation: { kind: "choice", of: ["non", "in", "out"] },
  frontier: { kind: "choice", of: ["global", "period", "sequential", "window"] },
  window: { kind: "number", min: 1, whole: true },
  weights: { kind: "list" },
  show: { kind: "choice", of: shows },
} as const;

/** =PW.SBMEFF(inputs, goods, [bads], [period], [options]): one score for each row, beside the data. */
export const sbmFormula: Formula = {
  name: "SBMEFF",
  describe: "measures.sbmFormula",
  parameters: scoreParameters("frontier.sbmFormulaOptions"),
  async run(args, { signal, secondSolver, executor, locale }) {
    const { read, columns, text } = scoreRanges(args);
    const options = parseOptions(text, known);
    const units = sbmRows(read.frame, columns);
    const model: EfficiencyOptions = {
      model: options.super ? "super-sbm" : "sbm",
      rts: options.rts ?? "crs",
      orientation: options.orientation ?? "non",
      frontier: options.frontier ?? "global",
      window: options.window,
      weights: weightsIn(options.weights),
    };
    const result = await efficiencyScores(units.data, model, executor, { signal, secondSolver });
    const score = { title: "measures.efficiency", score: result.combined ?? result.score } as const;
    return besideRows(scoreColumns(options.show ?? "score", score, result, units, locale), units.rows, read);
  },
};
