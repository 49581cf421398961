import { columnOf, matrix, type Matrix } from "../../numeric/matrix.ts";
import { invertPositive } from "../../numeric/positive-inverse.ts";
import { numericalFailure } from "../../messages/problem.ts";
import { rowsOf, type Equation } from "./equation.ts";
import { likelihoodAt, type LikelihoodAt, type LikelihoodData } from "./likelihood.ts";
import type { Probit } from "./probit.ts";
import type { SelectionSample } from "./selection-sample.ts";
import { applied, productWith } from "./weighted-product.ts";

/** The maximum: parameters are coordinates of both equations in their bases, then atanh rho and ln sigma. */
export interface MaximumLikelihood {
  readonly theta: Float64Array;
  readonly logLik: number;
  /** Of the two equations apart (rho = 0): probit plus normal regression. */
  readonly logLikApart: number;
  /** Inverse of the negative Hessian. */
  readonly inverse: Matrix;
  /** n x (k + m + 2), the derivative of each row's log likelihood. */
  scores(): Matrix;
  readonly iterations: number;
}

/**
 * Both equations at once by Newton's method with exact derivatives, from the two-step estimates. Away from the maximum the
 * Hessian may be indefinite: then the step is shortened towards the gradient (Levenberg) until the likelihood rises.
 *
 * @param outcome the outcome equation on the selected rows
 * @param start rho and sigma of the second step, with its coefficients by the names of the outcome equation
 * @throws Problem selection.rhoAtBound, selection.notConverged
 * @source Heckman (1979); Stata's heckman, Methods and formulas
 * @reference test/reference/panel/mroz-heckman-ml.json
 */
export function maximumLikelihood(
  sample: SelectionSample,
  outcome: Equation,
  selection: Equation,
  first: Probit,
  start: { readonly rho: number; readonly sigma: number; readonly mills: Float64Array; readonly lambda: number },
): MaximumLikelihood {
  const { d, y, selected } = sample;
  const otherRows = Int32Array.from([...d.keys()].filter((i) => d[i] === 0));
  const data: LikelihoodData = {
    y,
    x: outcome.basis,
    zSelected: rowsOf(selection.basis, selected),
    zOthers: rowsOf(selection.basis, otherRows),
  };
  const [k, m] = [outcome.basis.ncol, selection.basis.ncol];

  // 1. From the two-step estimates; rho at an end would leave no way back.
  const rho = Math.max(-FURTHEST_START, Math.min(FURTHEST_START, start.rho));
  let theta: Float64Array = new Float64Array(k + m + 2);
  theta.set(
    productWith(
      outcome.basis,
      y.map((value, i) => value - start.lambda * start.mills[i]),
    ),
  );
  theta.set(first.coordinates, k);
  theta[k + m] = Math.atanh(rho);
  theta[k + m + 1] = Math.log(start.sigma);

  // 2. Newton.
  let at = likelihoodAt(data, theta);
  for (let iteration = 1; iteration <= MOST; iteration++) {
    const inverse = invertPositive(at.information);
    if (inverse) {
      const step = applied(inverse, at.gradient);
      if (furthest(data, theta, step) < SMALL) {
        theta = moved(theta, step, 1);
        at = likelihoodAt(data, theta);
        return {
          theta,
          logLik: at.logLik,
          logLikApart: first.logLik + normalLogLik(y, outcome.basis),
          inverse: invertPositive(at.information) ?? inverse,
          scores: () => scoresOf(at, data, selected, otherRows, d.length),
          iterations: iteration,
        };
      }
    }
    const next = climb(data, theta, at, inverse);
    if (!next) break;
    ({ theta, at } = next);
    if (Math.abs(theta[k + m]) > BOUND)
      throw numericalFailure("selection.rhoAtBound", { rho: Math.sign(theta[k + m]) });
  }
  throw numericalFailure("selection.notConverged", { iterations: MOST });
}

const MOST = 200;
/** No row's index, nor athrho or lnsigma, moves by more than this in the last step: what is left is its square. */
const SMALL = 1e-8;
const FURTHEST_START = 0.85;
/** atanh of a correlation that differs from 1 by 4e-9: the likelihood rises for ever. */
const BOUND = 10;

function furthest({ x, zSelected, zOthers }: LikelihoodData, theta: Float64Array, step: Float64Array): number {
  const [k, m] = [x.ncol, zSelected.ncol];
  const inverseSigma = Math.exp(-theta[k + m + 1]);
  const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.max(
    largest(applied(x, step.subarray(0, k))) * inverseSigma,
    largest(applied(zSelected, step.subarray(k, k + m))),
    largest(applied(zOthers, step.subarray(k, k + m))),
    Math.abs(step[k + m]),
    Math.abs(step[k + m + 1]),
  );
}

/** A point where the likelihood is higher; null when none is found. */
function climb(data: LikelihoodData, theta: Float64Array, at: LikelihoodAt, inverse: Matrix | null) {
  for (
    let damping = inverse ? 0 : FIRST_DAMPING;
    damping < LAST_DAMPING;
    damping = Math.max(FIRST_DAMPING, damping * 10)
  ) {
    const shortened = damping === 0 ? inverse : invertPositive(damped(at.information, damping));
    if (!shortened) continue;
    const step = applied(shortened, at.gradient);
    for (let share = 1; share > SMALLEST_SHARE; share /= 4) {
      const next = moved(theta, step, share);
      const there = likelihoodAt(data, next);
      if (there.logLik > at.logLik) return { theta: next, at: there };
    }
  }
  return null;
}

const FIRST_DAMPING = 1e-3;
const LAST_DAMPING = 1e9;
const SMALLEST_SHARE = 1e-3;

function damped(information: Matrix, damping: number): Matrix {
  const result = matrix(information.nrow, information.ncol, information.data.slice());
  for (let j = 0; j < result.ncol; j++) {
    const diagonal = j * result.nrow + j;
    result.data[diagonal] += damping * (1 + Math.abs(result.data[diagonal]));
  }
  return result;
}

const moved = (theta: Float64Array, step: Float64Array, share: number): Float64Array =>
  Float64Array.from(theta, (value, j) => value + share * step[j]);

/** Log likelihood of a normal regression on an orthonormal basis. */
function normalLogLik(y: Float64Array, basis: Matrix): number {
  const fitted = applied(basis, productWith(basis, y));
  const ssr = y.reduce((sum, value, i) => sum + (value - fitted[i]) ** 2, 0);
  return -(y.length / 2) * (Math.log((2 * Math.PI * ssr) / y.length) + 1);
}

function scoresOf(
  { scores, scoresOthers }: LikelihoodAt,
  { x, zSelected, zOthers }: LikelihoodData,
  selected: Int32Array,
  others: Int32Array,
  n: number,
): Matrix {
  const [k, m] = [x.ncol, zSelected.ncol];
  const result = matrix(n, k + m + 2);
  const put = (column: number, rows: Int32Array, values: (i: number) => number): void => {
    const target = columnOf(result, column);
    for (let i = 0; i < rows.length; i++) target[rows[i]] = values(i);
  };
  for (let j = 0; j < k; j++) {
    const own = columnOf(x, j);
    put(j, selected, (i) => own[i] * scores.x[i]);
  }
  for (let j = 0; j < m; j++) {
    const [inside, outside] = [columnOf(zSelected, j), columnOf(zOthers, j)];
    put(k + j, selected, (i) => inside[i] * scores.z[i]);
    put(k + j, others, (i) => outside[i] * scoresOthers[i]);
  }
  put(k + m, selected, (i) => scores.a[i]);
  put(k + m + 1, selected, (i) => scores.s[i]);
  return result;
}
