import { numericalFailure, problem } from "../../../messages/problem.ts";
import type { Features } from "../learner.ts";

/** The levels of a factor as columns, each held by its share alone. */
export interface LevelColumns {
  readonly name: string;
  /** 0 .. levels - 1 for each of the n rows. */
  readonly codes: Int32Array;
  readonly levels: number;
  /** The share of the rows in each level: the mean of its dummy. */
  readonly shares: Float64Array;
  /** sqrt(share (1 - share)): the standard deviation of its dummy; 0 for a level that no row or every row has. */
  readonly scales: Float64Array;
  /** The coordinate of its first level. */
  readonly first: number;
}

/**
 * The rows learned from as columns: p numbers, centred, with standard deviation 1 (divisor n), then a dummy for each level of
 * each factor. Dummies stay codes: what a dense design of m levels does in O(n m) takes O(n) here.
 */
export interface LinearColumns {
  readonly nrow: number;
  /** p columns of n values; all 0 for one that does not vary. */
  readonly numbers: readonly Float64Array[];
  readonly names: readonly string[];
  readonly means: Float64Array;
  /** Standard deviations, divisor n; 0 for a column that does not vary. */
  readonly scales: Float64Array;
  readonly factors: readonly LevelColumns[];
  /** The number of coordinates: p and the levels of all factors. */
  readonly size: number;
}

/**
 * Gathers and standardises the columns of some rows.
 *
 * @throws Problem linearLearners.noRows; linearLearners.notFinite for a blank or infinite value
 */
export function linearColumns(features: Features, rows: Int32Array, learner: string): LinearColumns {
  const n = rows.length;
  if (n === 0) throw problem("linearLearners.noRows", { learner });
  const means = new Float64Array(features.numbers.length);
  const scales = new Float64Array(features.numbers.length);
  const numbers = features.numbers.map(({ name, values }, j) => {
    const column = finiteValues(values, rows, name);
    const { mean, scale } = standardise(column);
    means[j] = mean;
    scales[j] = scale;
    return column;
  });
  let first = numbers.length;
  const factors = features.factors.map(({ name, codes, levels }): LevelColumns => {
    const own = Int32Array.from(rows, (row) => codes[row]);
    const shares = new Float64Array(levels);
    for (const code of own) shares[code] += 1;
    for (let l = 0; l < levels; l++) shares[l] /= n;
    const column = { name, codes: own, levels, shares, scales: shares.map((p) => Math.sqrt(p * (1 - p))), first };
    first += levels;
    return column;
  });
  return { nrow: n, numbers, names: features.numbers.map(({ name }) => name), means, scales, factors, size: first };
}

/** The values of some rows, which must be finite numbers. */
export function finiteValues(values: Float64Array, rows: Int32Array, name: string): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    result[i] = values[rows[i]];
    if (!Number.isFinite(result[i])) throw numericalFailure("linearLearners.notFinite", { name });
  }
  return result;
}

/** Centres the column and divides it by its standard deviation (divisor n), in place. */
export function standardise(column: Float64Array): { readonly mean: number; readonly scale: number } {
  const n = column.length;
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(column[i]));
  const mean = centre(column);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += column[i] ** 2;
  const scale = Math.sqrt(squares / n);
  if (scale <= ROUNDING * largest) {
    column.fill(0);
    return { mean, scale: 0 };
  }
  for (let i = 0; i < n; i++) column[i] /= scale;
  return { mean, scale };
}

/** Subtracts the mean, twice: the second mean is the rounding of the first. */
function centre(column: Float64Array): number {
  const n = column.length;
  let mean = 0;
  for (let pass = 0; pass < 2; pass++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += column[i];
    for (let i = 0; i < n; i++) column[i] -= sum / n;
    mean += sum / n;
  }
  return mean;
}

/** A column whose spread is within the rounding of its level has none. */
const ROUNDING = 1e-13;
