import type { Factor } from "../../frame/factor-of-column.ts";

/**
 * Several factors with the longest one eliminated: rows sorted by it, and the levels of the others stacked
 * into one numbering 0 ... size-1. With D their dummies, W the weights and M the demeaning by the long factor,
 * the effects a of the others solve D'W M D a = D'W M v.
 */
export interface Elimination {
  readonly factors: readonly Factor[];
  /** Which of `factors` is the long one; the others keep their order. */
  readonly long: number;
  readonly groups: number;
  /** Sorted row k is row order[k] of the sample; null when the sample is sorted already. */
  readonly order: Int32Array | null;
  /** Group g holds the sorted rows starts[g] ... starts[g + 1] - 1. */
  readonly starts: Int32Array;
  /** Sorted row k has the stacked levels cells[k * width] ... cells[k * width + width - 1]. */
  readonly cells: Int32Array;
  readonly width: number;
  /** Where each short factor begins in the stack, and the size of the stack at the end. */
  readonly offsets: readonly number[];
  readonly size: number;
  /** Weights of the sorted rows, null for equal weights; and their sums. */
  readonly weights: Float64Array | null;
  readonly groupMass: Float64Array;
  readonly cellMass: Float64Array;
}

export function eliminate(factors: readonly Factor[], weights: Float64Array | null): Elimination {
  const n = factors[0].codes.length;
  const long = factors.reduce((best, f, index) => (f.levels.length > factors[best].levels.length ? index : best), 0);
  const short = factors.filter((_, index) => index !== long);
  const { codes } = factors[long];
  const groups = factors[long].levels.length;

  // 1. Sort the rows by the long factor.
  const starts = new Int32Array(groups + 1);
  let sorted = true;
  for (let i = 0; i < n; i++) {
    starts[codes[i] + 1]++;
    if (i > 0 && codes[i] < codes[i - 1]) sorted = false;
  }
  for (let g = 0; g < groups; g++) starts[g + 1] += starts[g];
  const order = sorted ? null : new Int32Array(n);
  if (order) {
    const next = starts.slice(0, groups);
    for (let i = 0; i < n; i++) order[next[codes[i]]++] = i;
  }

  // 2. Stack the levels of the others.
  const offsets: number[] = [];
  let size = 0;
  for (const factor of short) {
    offsets.push(size);
    size += factor.levels.length;
  }
  const width = short.length;
  const cells = new Int32Array(n * width);
  const own = weights && new Float64Array(n);
  const groupMass = new Float64Array(groups);
  const cellMass = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    const i = order ? order[k] : k;
    const w = weights ? weights[i] : 1;
    if (own) own[k] = w;
    groupMass[codes[i]] += w;
    for (let f = 0; f < width; f++) {
      const cell = offsets[f] + short[f].codes[i];
      cells[k * width + f] = cell;
      cellMass[cell] += w;
    }
  }
  return { factors, long, groups, order, starts, cells, width, offsets, size, weights: own, groupMass, cellMass };
}

/** Multiplications to form and factor the normal equations; infinite when they would not fit in memory. */
export function directCost({ starts, groups, width, size }: Elimination): number {
  if (size > 2000) return Infinity;
  let cost = size ** 3 / 3;
  for (let g = 0; g < groups; g++) cost += Math.min((starts[g + 1] - starts[g]) * width, size) ** 2;
  return cost;
}

/** Values of the sample in sorted order: a copy. */
export function sortedCopy({ order }: Elimination, v: Float64Array): Float64Array {
  if (!order) return v.slice();
  const sorted = new Float64Array(v.length);
  for (let k = 0; k < v.length; k++) sorted[k] = v[order[k]];
  return sorted;
}

/** Puts sorted values back in the order of the sample. */
export function unsort({ order }: Elimination, sorted: Float64Array, v: Float64Array): void {
  if (!order) v.set(sorted);
  else for (let k = 0; k < v.length; k++) v[order[k]] = sorted[k];
}

/** Subtracts the mean of each long group from sorted values; returns the means. */
export function centreGroups({ starts, groups, weights, groupMass }: Elimination, v: Float64Array): Float64Array {
  const means = new Float64Array(groups);
  for (let g = 0; g < groups; g++) {
    let sum = 0;
    if (weights) for (let k = starts[g]; k < starts[g + 1]; k++) sum += weights[k] * v[k];
    else for (let k = starts[g]; k < starts[g + 1]; k++) sum += v[k];
    const mean = (means[g] = sum / groupMass[g]);
    for (let k = starts[g]; k < starts[g + 1]; k++) v[k] -= mean;
  }
  return means;
}

/** D'W v: weighted sums of sorted values over each stacked level. */
export function sumCells({ cells, width, size, weights }: Elimination, v: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let k = 0, p = 0; k < v.length; k++) {
    const value = weights ? weights[k] * v[k] : v[k];
    for (let f = 0; f < width; f++) sums[cells[p++]] += value;
  }
  return sums;
}

/** v := v - D a on sorted values. */
export function subtractEffects({ cells, width }: Elimination, a: Float64Array, v: Float64Array): void {
  for (let k = 0, p = 0; k < v.length; k++) {
    let effect = 0;
    for (let f = 0; f < width; f++) effect += a[cells[p++]];
    v[k] -= effect;
  }
}

/** sum of w v^2. */
export function squaredLength({ weights }: Elimination, v: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < v.length; k++) sum += (weights ? weights[k] : 1) * v[k] * v[k];
  return sum;
}

/** The squared length of the part of v that the stacked levels would still explain, each taken alone. */
export function leftInCells({ cellMass }: Elimination, sums: Float64Array): number {
  let left = 0;
  for (let l = 0; l < sums.length; l++) left += (sums[l] * sums[l]) / cellMass[l];
  return left;
}

/** Effects of every factor in the order they were given. */
export function splitEffects(e: Elimination, a: Float64Array, ofLong: Float64Array): Float64Array[] {
  let f = 0;
  return e.factors.map((factor, index) =>
    index === e.long ? ofLong : a.slice(e.offsets[f], e.offsets[f++] + factor.levels.length),
  );
}
