import { columnOf, crossProduct, matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";
import type { EquationRow } from "./equations.ts";
import { generalizedInverse } from "./generalized-inverse.ts";
import { entityMoments, entityStarts, sumOfProducts } from "./moments.ts";

/** The stacked equations: rows x regressors, rows x instruments. */
export interface Stacked {
  readonly rows: readonly EquationRow[];
  readonly y: Float64Array;
  readonly x: Matrix;
  readonly z: Matrix;
}

export interface Step {
  /** Instruments x instruments; the covariance of a step is in units of this weight. */
  readonly weight: Matrix;
  readonly weightRank: number;
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** (X'Z W Z'X)^-1 */
  readonly bread: Matrix;
  /** The step's own covariance: robust sandwich (first), Windmeijer's correction (second). */
  readonly covariance: Matrix;
  /** e'Z W Z'e */
  readonly objective: number;
}

/** Sum of Z'HZ, its inverse, and how many instruments are not combinations of others. */
export interface InitialWeight {
  readonly moments: Matrix;
  readonly inverse: Matrix;
  readonly rank: number;
}

export interface TwoSteps {
  /** X'Z, Z'y and the sum of Z'e e'Z of the first residuals: all that a smaller set of instruments needs. */
  readonly xz: Matrix;
  readonly zy: Float64Array;
  readonly spread: Matrix;
  /** Z'e of each entity, of which the spread is made. */
  readonly moments: readonly Float64Array[];
  readonly starts: readonly number[];
  readonly first: Step;
  readonly second: Step;
}

/**
 * One- and two-step GMM. First: W = (sum Z'HZ)^-1; second: W = (sum Z'e e'Z)^-1 of the first residuals. The covariance of the
 * second is corrected for the estimated weight.
 *
 * @source Arellano & Bond (1991), REStud 58; Windmeijer (2005), JoE 126
 */
export function solveSteps({ rows, y, x, z }: Stacked, initial: InitialWeight): TwoSteps {
  const starts = entityStarts(rows);
  const xz = multiply(transpose(x), z);
  const zy = crossVector(z, y);
  const solveWith = (weights: { inverse: Matrix; rank: number }) => {
    const weight = weights.inverse;
    const xzw = multiply(xz, weight);
    const bread = inverseOf(multiply(xzw, transpose(xz)));
    const projection = multiply(bread, xzw);
    const coefficients = multiply(projection, matrix(z.ncol, 1, zy)).data;
    const residuals = y.map((value, i) => value - dotRow(x, i, coefficients));
    const ze = crossVector(z, residuals);
    return {
      weight,
      weightRank: weights.rank,
      projection,
      coefficients,
      residuals,
      bread,
      ze,
      objective: form(weight, ze, ze),
    };
  };

  // 1. The first step, and the moments of its residuals.
  const one = solveWith(initial);
  const moments = entityMoments(z, one.residuals, starts);
  const spread = sumOfProducts(moments, moments, z.ncol);
  const robust = multiply(multiply(one.projection, spread), transpose(one.projection));

  // 2. The second step, and how far its weight moves with the first coefficients: D.
  const two = solveWith(generalizedInverse(spread, moments));
  const k = x.ncol;
  const inner = multiply(two.weight, matrix(z.ncol, 1, two.ze)).data;
  const d = matrix(k, k);
  for (let j = 0; j < k; j++) {
    const columnMoments = entityMoments(z, columnOf(x, j), starts);
    const change = new Float64Array(z.ncol);
    moments.forEach((moment, g) => {
      const [a, b] = [dot(moment, inner), dot(columnMoments[g], inner)];
      for (let i = 0; i < z.ncol; i++) change[i] += columnMoments[g][i] * a + moment[i] * b;
    });
    columnOf(d, j).set(multiply(two.projection, matrix(z.ncol, 1, change)).data);
  }
  const dv = multiply(d, two.bread);
  const corrected = sum(two.bread, dv, transpose(dv), multiply(multiply(d, robust), transpose(d)));
  return {
    xz,
    zy,
    spread,
    moments,
    starts,
    first: { ...one, covariance: robust },
    second: { ...two, covariance: corrected },
  };
}

/** Regressors that do not vary or are combinations of earlier ones, by position. */
export function collinearIn(x: Matrix): number[] {
  const { kept } = semidefiniteCholesky(crossProduct(x), COLLINEAR);
  return Array.from(kept.keys()).filter((j) => !kept[j]);
}

/** How many coefficients the instruments tell apart: the rank of X'Z W Z'X. */
export function identifiedBy(xz: Matrix, weight: Matrix): number {
  return semidefiniteCholesky(multiply(multiply(xz, weight), transpose(xz)), COLLINEAR).rank;
}

const COLLINEAR = 1e-10;

const inverseOf = (a: Matrix): Matrix => generalizedInverse(a).inverse;

function crossVector(z: Matrix, e: Float64Array): Float64Array {
  return Float64Array.from({ length: z.ncol }, (_, j) => dot(columnOf(z, j), e));
}

function dotRow(x: Matrix, i: number, b: Float64Array): number {
  let total = 0;
  for (let j = 0; j < x.ncol; j++) total += x.data[j * x.nrow + i] * b[j];
  return total;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** a'W b */
export function form(w: Matrix, a: Float64Array, b: Float64Array): number {
  return dot(a, multiply(w, matrix(w.ncol, 1, b)).data);
}

function sum(...parts: readonly Matrix[]): Matrix {
  const total = matrix(parts[0].nrow, parts[0].ncol);
  for (const part of parts) part.data.forEach((value, at) => (total.data[at] += value));
  return total;
}
