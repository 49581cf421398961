import type { Matrix } from "../../numeric/matrix.ts";
import { millsAt } from "../../numeric/mills-ratio.ts";
import { invertPositive } from "../../numeric/positive-inverse.ts";
import type { Equation } from "./equation.ts";
import { perfectPrediction, refuseSeparation } from "./separation.ts";
import { applied, productWith, weightedProduct } from "./weighted-product.ts";

/** A probit at its maximum. */
export interface Probit {
  /** k coordinates in the equation's basis. */
  readonly coordinates: Float64Array;
  /** z'g, n values. */
  readonly index: Float64Array;
  readonly logLik: number;
  /** Of a probit with the same constant only; null without one. */
  readonly logLikConstant: number | null;
  /** Inverse of the negative Hessian, k x k, in the basis. */
  readonly inverse: Matrix;
  readonly iterations: number;
}

/**
 * P(d = 1) = Phi(z'g) by maximum likelihood: Newton's method with the exact Hessian, which is negative definite everywhere, so
 * that there is one maximum and a step that rises always exists. Finished when no unit's index moves by more than 1e-9.
 *
 * @param d n values, 0 or 1, both present
 * @throws Problem selection.perfectPrediction, selection.separated, selection.notConverged
 * @source Amemiya (1985), Advanced Econometrics, 9.2; Albert & Anderson (1984), on separation
 * @reference test/reference/panel: extra.selection of the estimator heckman
 */
export function probit(d: Float64Array, equation: Equation): Probit {
  perfectPrediction(d, equation);
  const { basis } = equation;
  const sign = d.map((value) => 2 * value - 1);
  let coordinates: Float64Array = new Float64Array(basis.ncol);
  let step = coordinates;
  for (let iteration = 1; iteration <= MOST; iteration++) {
    const at = evaluate(sign, basis, coordinates);
    const inverse = invertPositive(weightedProduct(basis, at.curvature, basis));
    if (!inverse) break;
    step = applied(inverse, productWith(basis, at.score));
    const direction = applied(basis, step);
    const moved = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    // The last step is taken in full: near the maximum Newton's error is the square of the step.
    if (moved < SMALL) {
      coordinates = added(coordinates, step, 1);
      const index = applied(basis, coordinates);
      return {
        coordinates,
        index,
        logLik: logLikOf(sign, index),
        logLikConstant: equation.hasConstant ? constantOnly(d) : null,
        inverse,
        iterations: iteration,
      };
    }
    let share = 1;
    while (share > SMALLEST_SHARE && !(logLikOf(sign, added(at.index, direction, share)) > at.logLik)) share /= 2;
    coordinates = added(coordinates, step, share);
  }
  throw refuseSeparation(sign, equation, step, MOST);
}

const MOST = 100;
const SMALL = 1e-9;
const SMALLEST_SHARE = 1e-6;

function evaluate(sign: Float64Array, basis: Matrix, coordinates: Float64Array) {
  const index = applied(basis, coordinates);
  const score = new Float64Array(index.length);
  const curvature = new Float64Array(index.length);
  let logLik = 0;
  for (let i = 0; i < index.length; i++) {
    const mills = millsAt(sign[i] * index[i]);
    logLik += mills.logCdf;
    score[i] = sign[i] * mills.ratio;
    curvature[i] = mills.curvature;
  }
  return { index, logLik, score, curvature };
}

const logLikOf = (sign: Float64Array, index: Float64Array): number =>
  index.reduce((sum, value, i) => sum + millsAt(sign[i] * value).logCdf, 0);

function constantOnly(d: Float64Array): number {
  const n = d.length;
  const ones = d.reduce((sum, value) => sum + value, 0);
  return ones * Math.log(ones / n) + (n - ones) * Math.log1p(-ones / n);
}

const added = (v: Float64Array, step: Float64Array, share: number): Float64Array =>
  Float64Array.from(v, (value, i) => value + share * step[i]);
