import { studyMatrix } from "../../../estimate/spatial/matrix-study.ts";
import { fromProblemData } from "../../../messages/problem.ts";
import type { Formula } from "../../formula.ts";
import { estimateCells } from "../estimate-cells.ts";
import { modelParameters, modelRanges } from "./model-ranges.ts";
import { spatialModelCells } from "./model-cells.ts";

/**
 * =PW.SPATIALREG(y, X, entity, time, W, [options]): a spatial model by maximum likelihood; the Durbin model with effects of
 * units and periods unless the options say otherwise. Rows of the regressors, of their spatial lags (W.x), of rho, lambda
 * and sigma2, then the likelihood, sample and tests.
 */
export const spatialRegFormula: Formula = {
  name: "SPATIALREG",
  describe: "spatialTests.regFormula",
  parameters: modelParameters("spatialTests.parameterRegOptions"),
  async run(args, { executor, locale, signal }) {
    const { frame, weights, spec, options, notes } = modelRanges(args, {
      show: { kind: "choice", of: ["table", "coefficients", "vcov"] },
    });
    const [{ model }] = await executor.map(
      studyMatrix,
      { frame, weights: [weights] },
      [{ matrix: 0, spec, model: true, effects: null, battery: false }],
      signal ? { signal } : {},
    );
    if ("problem" in model!) throw fromProblemData(model.problem);
    const { show = "table" } = options;
    if (show !== "table") return estimateCells(model!.ok.estimate, { show }, locale);
    return spatialModelCells(model!.ok, notes, locale);
  },
};
