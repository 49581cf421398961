import { parseOptions } from "../../frame/options.ts";
import { betas } from "../../measure/efficiency/betas.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { directionColumns, directionIn, directions } from "../measures/direction-in.ts";
import { sbmRows } from "../measures/sbm-data.ts";
import { weightsIn } from "../measures/weights-in.ts";
import { besideRows } from "./beside-rows.ts";
import { scoreColumns, shows } from "./score-columns.ts";
import { scoreParameters, scoreRanges } from "./score-ranges.ts";

const known = {
  measure: { kind: "choice", of: ["nddf", "sbm-ddf"] },
  rts: { kind: "choice", of: ["crs", "vrs"] },
  disposability: { kind: "choice", of: ["weak", "strong"] },
  weights: { kind: "list" },
  direction: { kind: "choice", of: directions },
  vector: { kind: "list" },
  frontier: { kind: "choice", of: ["global", "period", "sequential", "window"] },
  window: { kind: "number", min: 1, whole: true },
  show: { kind: "choice", of: ["betas", ...shows] },
} as const;

/** =PW.NDDFEFF(inputs, goods, [bads], [period], [options]): non-radial directional distance, one value for each row. */
export const nddfFormula: Formula = {
  name: "NDDFEFF",
  describe: "frontier.nddfFormula",
  parameters: scoreParameters("frontier.nddfFormulaOptions"),
  async run(args, { signal, secondSolver, executor, locale }) {
    const { read, columns, text } = scoreRanges(args);
    const options = parseOptions(text, known);
    const weights = weightsIn(options.weights);
    if (weights && options.measure === "sbm-ddf") throw problem("frontier.weightsElsewhere");
    const units = sbmRows(read.frame, columns, directionColumns(options.vector));
    const model: EfficiencyOptions = {
      model: options.measure ?? "nddf",
      rts: options.rts ?? "crs",
      orientation: "non",
      frontier: options.frontier ?? "global",
      window: options.window,
      disposability: options.disposability,
      direction: directionIn(read.frame, units, options.direction ?? "xgb", options.vector, "xgb"),
      weights,
    };
    const result = await efficiencyScores(units.data, model, executor, { signal, secondSolver });
    const score = {
      title: "frontier.inefficiency",
      score: result.score,
      betas: betas(units.data, model, result),
    } as const;
    return besideRows(scoreColumns(options.show ?? "score", score, result, units, locale), units.rows, read);
  },
};
