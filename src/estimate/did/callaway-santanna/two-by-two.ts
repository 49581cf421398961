import { columnOf, fromColumns, matrix, multiply, transpose, type Matrix } from "../../../numeric/matrix.ts";
import { invertUpper, qr } from "../../../numeric/qr.ts";
import type { DidSpec } from "../did-spec.ts";
import { logit } from "./logit.ts";

/** An effect and what each unit does to it: the estimate's error is the mean of the influence. */
export interface Effect {
  readonly att: number;
  readonly influence: Float64Array;
}

/** Why there is no effect: covariates that sort the units without error, or that are collinear among controls. */
export type NoEffect = "separated" | "collinear";

/**
 * The average effect on the treated from one change of the outcome over two periods, with covariates by outcome regression
 * ("reg"), inverse probability weights that sum to 1 ("ipw"), or both ("dr", doubly robust).
 *
 * @param change n differences of the outcome
 * @param treated n values, 1 or 0
 * @param x n x k covariates of the earlier period, a constant first
 * @source Sant'Anna & Zhao (2020), Journal of Econometrics 219; DRDID's reg_did_panel, std_ipw_did_panel, drdid_panel
 * @reference test/reference/panel/mpdta-cs-lpop-reg.json, mpdta-cs-lpop-ipw.json, mpdta-cs-lpop-dr.json
 */
export function twoByTwo(
  change: Float64Array,
  treated: Float64Array,
  x: Matrix,
  { estimator: by, tolerance }: Pick<DidSpec, "estimator" | "tolerance">,
): Effect | NoEffect {
  // 1. What the controls' regression foresees for everyone, and the scores of its coefficients.
  const outcome = by === "ipw" ? null : controlRegression(change, treated, x);
  if (by !== "ipw" && !outcome) return "collinear";
  const rest = outcome ? change.map((value, i) => value - outcome.fitted[i]) : change;
  // 2. The odds of being treated, and the scores of theirs.
  const score = by === "reg" ? null : logit(treated, x, tolerance);
  if (score === "separated") return "separated";
  const odds = score ? score.probability.map((p, i) => (treated[i] === 1 ? 0 : p / (1 - p))) : null;

  // 3. The mean of the treated less the mean of those who stand for them.
  const ofTreated = weightedMean(treated, rest);
  if (by === "reg") {
    // The mean of rest over the treated is the mean change less the mean of what was foreseen for them.
    const influence = treated.map((d, i) => (d * (rest[i] - ofTreated.mean)) / ofTreated.weight);
    subtract(influence, outcome!.scores, meansOf(treated, x), ofTreated.weight);
    return { att: ofTreated.mean, influence };
  }
  const ofControls = weightedMean(odds!, rest);
  const influence = treated.map(
    (d, i) =>
      (d * (rest[i] - ofTreated.mean)) / ofTreated.weight -
      (odds![i] * (rest[i] - ofControls.mean)) / ofControls.weight,
  );
  // 4. The coefficients were estimated too.
  const pull = odds!.map((w, i) => w * (rest[i] - ofControls.mean));
  subtract(influence, score!.scores, meansOf(pull, x), ofControls.weight);
  if (outcome) {
    const [a, b] = [meansOf(treated, x), meansOf(odds!, x)];
    subtract(
      influence,
      outcome.scores,
      a.map((value, j) => value / ofTreated.weight - b[j] / ofControls.weight),
      1,
    );
  }
  return { att: ofTreated.mean - ofControls.mean, influence };
}

/** Least squares among controls: what it foresees for all, and the influence of each unit on its coefficients (n x k). */
function controlRegression(change: Float64Array, treated: Float64Array, x: Matrix) {
  const controls = Array.from(treated.keys()).filter((i) => treated[i] === 0);
  const own = fromColumns(
    Array.from({ length: x.ncol }, (_, j) => Float64Array.from(controls, (i) => columnOf(x, j)[i])),
    controls.length,
  );
  const factored = qr(own, { tolerance: RANK, constantFirst: true });
  const k = x.ncol;
  if (factored.kept.length < k) return null;
  const inverse = invertUpper(factored.r);
  const rotated = factored.rotate(Float64Array.from(controls, (i) => change[i])).slice(0, k);
  const fitted = multiply(x, multiply(inverse, matrix(k, 1, rotated))).data;
  // n (X'X)^-1 x e = n R^-1 R^-T x e
  const errors = new Float64Array(x.nrow);
  for (const i of controls) errors[i] = x.nrow * (change[i] - fitted[i]);
  const scores = multiply(multiply(x, inverse), transpose(inverse));
  for (let j = 0; j < k; j++) columnOf(scores, j).forEach((value, i, column) => (column[i] = value * errors[i]));
  return { fitted, scores };
}

const RANK = 1e-10;

/** Mean of values under weights, with the mean weight. */
function weightedMean(weights: Float64Array, values: Float64Array): { mean: number; weight: number } {
  let [sum, mass] = [0, 0];
  weights.forEach((w, i) => {
    sum += w * values[i];
    mass += w;
  });
  return { mean: sum / mass, weight: mass / weights.length };
}

/** Means over all units of weight times each covariate. */
const meansOf = (weights: Float64Array, x: Matrix): Float64Array =>
  Float64Array.from({ length: x.ncol }, (_, j) =>
    columnOf(x, j).reduce((sum, value, i) => sum + (weights[i] * value) / x.nrow, 0),
  );

/** influence -= scores m / weight */
function subtract(influence: Float64Array, scores: Matrix, m: Float64Array, weight: number): void {
  const moved = multiply(scores, matrix(m.length, 1, m)).data;
  for (let i = 0; i < influence.length; i++) influence[i] -= moved[i] / weight;
}
