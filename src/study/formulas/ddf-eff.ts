import { parseOptions } from "../../frame/options.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import type { Formula } from "../formula.ts";
import { directionColumns, directionIn, directions } from "../measures/direction-in.ts";
import { sbmRows } from "../measures/sbm-data.ts";
import { besideRows } from "./beside-rows.ts";
import { scoreColumns, shows } from "./score-columns.ts";
import { scoreParameters, scoreRanges } from "./score-ranges.ts";

const known = {
  rts: { kind: "choice", of: ["crs", "vrs"] },
  disposability: { kind: "choice", of: ["weak", "strong"] },
  direction: { kind: "choice", of: directions },
  vector: { kind: "list" },
  frontier: { kind: "choice", of: ["global", "period", "sequential", "window"] },
  window: { kind: "number", min: 1, whole: true },
  show: { kind: "choice", of: shows },
} as const;

/** =PW.DDFEFF(inputs, goods, [bads], [period], [options]): directional distance, one value for each row. */
export const ddfFormula: Formula = {
  name: "DDFEFF",
  describe: "frontier.ddfFormula",
  parameters: scoreParameters("frontier.ddfFormulaOptions"),
  async run(args, { signal, secondSolver, executor, locale }) {
    const { read, columns, text } = scoreRanges(args);
    const options = parseOptions(text, known);
    const units = sbmRows(read.frame, columns, directionColumns(options.vector));
    const model: EfficiencyOptions = {
      model: "ddf",
      rts: options.rts ?? "crs",
      orientation: "non",
      frontier: options.frontier ?? "global",
      window: options.window,
      disposability: options.disposability,
      direction: directionIn(read.frame, units, options.direction ?? "gb", options.vector, "gb"),
    };
    const result = await efficiencyScores(units.data, model, executor, { signal, secondSolver });
    const score = { title: "frontier.inefficiency", score: result.score } as const;
    return besideRows(scoreColumns(options.show ?? "score", score, result, units, locale), units.rows, read);
  },
};
