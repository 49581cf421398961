import { numericalFailure } from "../../../messages/problem.ts";
import type { LinearColumns } from "./linear-columns.ts";
import { solveSymmetric } from "./solve-symmetric.ts";

/** The coefficients of the standardised columns and of the constant, at their optimum. */
export interface LogisticFit {
  readonly constant: number;
  /** One for each coordinate of the columns; 0 for one that does not vary, is collinear, or is a factor's first level. */
  readonly beta: Float64Array;
  readonly iterations: number;
}

/**
 * max over a, b of (1/n) sum_i y_i eta_i - log(1 + exp eta_i) - ridge/2 |b|^2, eta = a + Z b, by Newton's method with halved steps.
 * Without a ridge the first level of a factor has no dummy; with one, all have. Dummies enter through their codes: a step
 * costs O(n (p + f)^2) for p numbers and f factors, and the solution of one symmetric system.
 * It ends when no row's index moves by more than 1e-9; indexes that keep moving by about 1 mean separation.
 *
 * @param y 0 or 1
 * @throws numerical failure linearLearners.separated, logisticNotConverged
 * @source McCullagh & Nelder (1989), ch. 4; Albert & Anderson (1984), Biometrika 71 (separation)
 */
export function logisticNewton(columns: LinearColumns, y: Float64Array, ridge: number): LogisticFit {
  const { nrow: n, size } = columns;
  const estimated = coordinatesOf(columns, ridge > 0);
  const beta = new Float64Array(size + 1);
  const share = y.reduce((sum, value) => sum + value, 0) / n;
  beta[size] = Math.log(share / (1 - share));
  let eta = new Float64Array(n).fill(beta[size]);
  let value = objective(eta, y, beta, ridge);

  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
    // 1. The Newton direction.
    const { gradient, hessian } = derivatives(columns, y, eta, beta, ridge, estimated.place, estimated.count);
    const direction = solveSymmetric(hessian, gradient, COLLINEAR);
    const full = new Float64Array(size + 1);
    estimated.place.forEach((place, j) => (full[j] = place < 0 ? 0 : direction[place]));
    const move = indexOf(columns, full);
    const moved = move.reduce((most, step) => Math.max(most, Math.abs(step)), 0);
    if (!Number.isFinite(moved)) break;

    // 2. Half of it as often as the likelihood would fall.
    let step = 1;
    let next = value;
    let tried = eta;
    let at = beta;
    for (; step > SMALLEST_STEP; step /= 2) {
      tried = eta.map((index, i) => index + step * move[i]);
      at = beta.map((old, j) => old + step * full[j]);
      next = objective(tried, y, at, ridge);
      if (next >= value - ROUNDING * Math.abs(value)) break;
    }
    eta = tried;
    beta.set(at);
    value = next;
    if (moved <= TOLERANCE * Math.max(1, largest(eta)))
      return { constant: beta[size], beta: beta.slice(0, size), iterations: iteration };
    if (iteration > PATIENCE && largest(eta) > PATIENCE && moved > 0.1) break;
  }
  if (largest(eta) > PATIENCE) throw numericalFailure("linearLearners.separated", { name: heaviest(columns, beta) });
  throw numericalFailure("linearLearners.logisticNotConverged", { iterations: MAX_ITERATIONS });
}

const MAX_ITERATIONS = 100;
const TOLERANCE = 1e-9;
const SMALLEST_STEP = 1e-6;
const ROUNDING = 1e-13;
/** A column is a combination of others when less than this share of its curvature is its own. */
const COLLINEAR = 1e-10;
/** Indexes beyond this are probabilities within 1e-6 of 0 or 1; under separation a Newton step adds about 1 to them. */
const PATIENCE = 15;

const largest = (v: Float64Array): number => v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The place of each coordinate (the constant last) in the system to solve; -1 for one that is not estimated. */
function coordinatesOf({ scales, factors, size }: LinearColumns, every: boolean) {
  const place = new Int32Array(size + 1).fill(-1);
  // The constant is first in the system: of a collinear set the last column goes.
  place[size] = 0;
  let count = 1;
  scales.forEach((scale, j) => (place[j] = scale > 0 ? count++ : -1));
  for (const factor of factors) {
    let isFirst = !every;
    factor.scales.forEach((scale, l) => {
      if (scale === 0) return;
      if (!isFirst) place[factor.first + l] = count++;
      isFirst = false;
    });
  }
  return { place, count };
}

/** a + Z b by rows; dummies are divided by their scale, not centred. The constant is the last element of b. */
function indexOf({ numbers, factors, nrow: n, size }: LinearColumns, beta: Float64Array): Float64Array {
  const index = new Float64Array(n).fill(beta[size]);
  numbers.forEach((column, j) => {
    if (beta[j] === 0) return;
    for (let i = 0; i < n; i++) index[i] += beta[j] * column[i];
  });
  for (const { codes, first, scales } of factors) {
    const effect = scales.map((scale, l) => (scale > 0 ? beta[first + l] / scale : 0));
    for (let i = 0; i < n; i++) index[i] += effect[codes[i]];
  }
  return index;
}

/** The mean log-likelihood less the penalty. log(1 + exp eta) without overflow. */
function objective(eta: Float64Array, y: Float64Array, beta: Float64Array, ridge: number): number {
  let sum = 0;
  for (let i = 0; i < eta.length; i++)
    sum += y[i] * eta[i] - Math.max(eta[i], 0) - Math.log1p(Math.exp(-Math.abs(eta[i])));
  let penalty = 0;
  for (let j = 0; j < beta.length - 1; j++) penalty += beta[j] ** 2;
  return sum / eta.length - (ridge / 2) * penalty;
}

function derivatives(
  { numbers, factors, nrow: n, size }: LinearColumns,
  y: Float64Array,
  eta: Float64Array,
  beta: Float64Array,
  ridge: number,
  place: Int32Array,
  count: number,
) {
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count * count);
  const p = numbers.length;
  const own = new Int32Array(1 + p + factors.length);
  const value = new Float64Array(own.length);
  for (let i = 0; i < n; i++) {
    // The coordinates of this row that are not 0, in the order of their places.
    let held = 0;
    const hold = (coordinate: number, number: number) => {
      if (place[coordinate] < 0) return;
      own[held] = place[coordinate];
      value[held++] = number;
    };
    hold(size, 1);
    for (let j = 0; j < p; j++) hold(j, numbers[j][i]);
    for (const { codes, first, scales } of factors) hold(first + codes[i], 1 / scales[codes[i]]);

    const probability = logistic(eta[i]);
    const weight = probability * logistic(-eta[i]);
    const residual = y[i] - probability;
    for (let a = 0; a < held; a++) {
      gradient[own[a]] += (value[a] * residual) / n;
      for (let b = 0; b <= a; b++) hessian[own[a] * count + own[b]] += (weight * value[a] * value[b]) / n;
    }
  }
  for (let j = 0; j < size; j++) {
    if (place[j] < 0) continue;
    gradient[place[j]] -= ridge * beta[j];
    hessian[place[j] * (count + 1)] += ridge;
  }
  return { gradient, hessian };
}

export const logistic = (eta: number): number => {
  const small = Math.exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + small) : small / (1 + small);
};

/** The column that moves the index most. */
function heaviest({ names, factors }: LinearColumns, beta: Float64Array): string {
  const weights = names.map((name, j) => ({ name, weight: Math.abs(beta[j]) }));
  for (const { name, first, levels, shares } of factors) {
    let weight = 0;
    for (let l = 0; l < levels; l++) if (shares[l] > 0) weight = Math.max(weight, Math.abs(beta[first + l]));
    weights.push({ name, weight });
  }
  return weights.reduce((most, each) => (each.weight > most.weight ? each : most)).name;
}
