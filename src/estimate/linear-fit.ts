import type { Factor } from "../frame/factor-of-column.ts";
import { columnOf, fromColumns, matrix, multiply, type Matrix } from "../numeric/matrix.ts";
import { invertUpper, qr } from "../numeric/qr.ts";
import { refine } from "../numeric/refine.ts";
import { absorber, type AbsorbOptions, type Absorber } from "./absorb/absorber.ts";

/** What a linear fit needs: complete rows only. */
export interface LinearModel {
  readonly outcome: string;
  /** n values. */
  readonly y: Float64Array;
  /** n x k, a column for each of `names`, no constant. */
  readonly x: Matrix;
  readonly names: readonly string[];
  /** n positive weights, or null. */
  readonly weights: Float64Array | null;
  /** Absorbed factors, codes without gaps; none for plain least squares. */
  readonly effects: readonly Factor[];
  /** Whether a constant is estimated; with effects it is the weighted mean of y less the slopes at the means. */
  readonly constant: boolean;
}

/** A weighted least-squares fit, before anything is said about its precision. */
export interface LinearFit {
  readonly nobs: number;
  /** Names of the coefficients: `_cons` first when there is one, then the regressors that were kept. */
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  readonly hasConstant: boolean;
  readonly dropped: readonly { readonly name: string; readonly why: "collinear" | "absorbed" }[];
  /** y less everything fitted, n values. */
  readonly residuals: Float64Array;
  /** sqrt(w) times the residuals: the same array when there are no weights. */
  readonly scaledResiduals: Float64Array;
  /** n x p with orthonormal columns: the (demeaned, sqrt(w)-scaled) regressors in the order of `names`. Made when asked for. */
  basis(): Matrix;
  /** Coordinates of y in the basis. */
  readonly coordinates: Float64Array;
  /** p x p: coefficients = toCoefficients * coordinates, so their variance is toCoefficients * meat * its transpose. */
  readonly toCoefficients: Matrix;
  /** With effects and a constant: the means of the regressors kept, which move the constant to the origin; else null. */
  readonly slopeMeans: Float64Array | null;
  /** Sums of w e^2; of squares of y about its mean (about 0 without constant and effects); and of y within the effects. */
  readonly ssr: number;
  readonly tss: number;
  readonly tssWithin: number;
  readonly absorber: Absorber | null;
}

/**
 * Least squares of y on x, a constant or any number of absorbed factors, weighted.
 * min sum_i w_i (y_i - x_i'b - sum_f a_f[i])^2, by QR of the demeaned columns; where those are nearly collinear, again
 * through 32-digit normal equations.
 *
 * @throws Problem estimate.notConverged
 * @source Frisch & Waugh (1933), Lovell (1963); Golub & Van Loan (2013), ch. 5
 * @reference test/reference/nist, test/reference/panel
 */
export function linearFit(model: LinearModel, options: AbsorbOptions = {}): LinearFit {
  const { y, x, names, weights, effects } = model;
  const n = y.length;
  const absorb = effects.length > 0 ? absorber(effects, weights, options) : null;
  const hasConstant = model.constant;

  // 1. Take the effects out of every column; a column of which nothing is left is absorbed.
  const yMean = weightedMean(y, weights);
  const outcome = y.slice();
  if (absorb) {
    for (let i = 0; i < n; i++) outcome[i] -= yMean;
    absorb.demean(outcome, model.outcome);
  }
  const tssWithin = absorb ? squaredLength(outcome, weights) : 0;
  const first = hasConstant ? 1 : 0;
  const columns = new Float64Array(n * (x.ncol + first)).fill(1, 0, n * first);
  const kept: number[] = [];
  const means: number[] = [];
  const dropped: { name: string; why: "collinear" | "absorbed" }[] = [];
  for (let j = 0; j < x.ncol; j++) {
    const at = n * (first + kept.length);
    const column = columns.subarray(at, at + n);
    column.set(columnOf(x, j));
    if (absorb) {
      const mean = weightedMean(column, weights);
      for (let i = 0; i < n; i++) column[i] -= mean;
      const before = squaredLength(column, weights);
      absorb.demean(column, names[j]);
      const rounding = squaredLengthOfConstant(mean, weights, n) * LEVEL_ROUNDING;
      if (squaredLength(column, weights) <= ABSORBED * before + rounding) {
        dropped.push({ name: names[j], why: "absorbed" });
        continue;
      }
      means.push(mean);
    }
    kept.push(j);
  }

  // 2. QR of [1 x], rows scaled by sqrt(w).
  const width = first + kept.length;
  const design = matrix(n, width, columns.subarray(0, n * width));
  const roots = weights && weights.map(Math.sqrt);
  if (roots) {
    for (let c = 0; c < width; c++) scaleBy(columnOf(design, c), roots);
    scaleBy(outcome, roots);
  }
  const refinable = n * width * width <= REFINABLE;
  const tolerance = absorb?.method === "iterative" ? ITERATIVE_RANK : RANK;
  const factored = qr(design, { tolerance, constantFirst: hasConstant && !absorb, overwrite: !refinable });
  const inQr = new Set(factored.kept);
  kept.forEach((j, c) => {
    if (!inQr.has(c + first)) dropped.push({ name: names[j], why: "collinear" });
  });
  const slopes = factored.kept.filter((c) => c >= first).map((c) => kept[c - first]);

  // 3. Coefficients and residuals.
  const p = factored.kept.length;
  const rotated = factored.rotate(outcome.slice());
  const coordinates = rotated.slice(0, p);
  rotated.fill(0, 0, p);
  const scaledResiduals = factored.rotateBack(rotated);
  let rInverse = invertUpper(factored.r);
  let coefficients = multiply(rInverse, matrix(p, 1, coordinates)).data;
  if (factored.steepness < STEEP && refinable) {
    const used = fromColumns(
      factored.kept.map((c) => columnOf(design, c)),
      n,
    );
    const refined = refine(used, outcome);
    if (refined) ({ rInverse, coefficients } = refined);
  }

  // 4. With effects the constant so far is that of centred columns: move it to the origin.
  const slopeMeans = absorb && hasConstant ? Float64Array.from(slopes, (j) => means[kept.indexOf(j)]) : null;
  if (slopeMeans) {
    rInverse = multiply(toOrigin(slopeMeans), rInverse);
    coefficients[0] = slopeMeans.reduce((constant, mean, c) => constant - mean * coefficients[c + 1], yMean);
  }
  const residuals = roots ? scaledResiduals.map((value, i) => value / roots[i]) : scaledResiduals;
  const centred = absorb || hasConstant;
  return {
    nobs: n,
    names: [...(hasConstant ? ["_cons"] : []), ...slopes.map((j) => names[j])],
    coefficients,
    hasConstant,
    dropped: inOrderOf(names, dropped),
    residuals,
    scaledResiduals,
    basis: once(() => factored.basis()),
    coordinates,
    toCoefficients: rInverse,
    slopeMeans,
    ssr: squaredLength(scaledResiduals, null),
    tss: centred ? squaredDeviations(y, yMean, weights) : squaredLength(y, weights),
    tssWithin: absorb ? tssWithin : centred ? squaredDeviations(y, yMean, weights) : squaredLength(y, weights),
    absorber: absorb,
  };
}

/** (mean of y, slopes) -> (constant, slopes). */
export function toOrigin(slopeMeans: Float64Array): Matrix {
  const p = slopeMeans.length + 1;
  const result = matrix(p, p);
  for (let j = 0; j < p; j++) result.data[j * p + j] = 1;
  slopeMeans.forEach((mean, c) => (result.data[(c + 1) * p] = -mean));
  return result;
}

/** Share of its length about the mean that a regressor must keep, given earlier ones; and when demeaning was iterative. */
const RANK = 1e-10;
const ITERATIVE_RANK = 1e-9;
/** The same for what the effects leave, squared; and the rounding of a column far from zero. */
const ABSORBED = 1e-18;
const LEVEL_ROUNDING = 1e-28;
/** Below this steepness a QR in doubles may lose three digits and more; above this size they are not worth the seconds. */
const STEEP = 0.05;
const REFINABLE = 2e7;

function weightedMean(v: Float64Array, weights: Float64Array | null): number {
  let sum = 0;
  let mass = 0;
  // Deviations from the first value: a column far from zero keeps its digits.
  for (let i = 0; i < v.length; i++) {
    const w = weights ? weights[i] : 1;
    sum += w * (v[i] - v[0]);
    mass += w;
  }
  return v[0] + sum / mass;
}

function squaredLength(v: Float64Array, weights: Float64Array | null): number {
  return squaredDeviations(v, 0, weights);
}

function squaredDeviations(v: Float64Array, centre: number, weights: Float64Array | null): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (weights ? weights[i] : 1) * (v[i] - centre) ** 2;
  return sum;
}

function squaredLengthOfConstant(value: number, weights: Float64Array | null, n: number): number {
  return value * value * (weights ? weights.reduce((sum, w) => sum + w, 0) : n);
}

function scaleBy(v: Float64Array, factor: Float64Array): void {
  for (let i = 0; i < v.length; i++) v[i] *= factor[i];
}

const inOrderOf = <T extends { readonly name: string }>(names: readonly string[], items: readonly T[]): T[] =>
  [...items].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
