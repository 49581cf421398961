/**
 * A spatial weight matrix W of n units, sparse by rows: w[i, column[k]] = value[k] for k from start[i] to start[i + 1] - 1,
 * columns ascending, nothing on the diagonal, no stored zero. Plain data: it crosses to a worker as it is.
 */
export interface SpatialWeights {
  /** The units in order: what rows and columns stand for. */
  readonly names: readonly string[];
  /** n + 1 places. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  /** row: each row sums to 1, that of an island to 0; spectral: divided by the largest |eigenvalue|; none: as given. */
  readonly standard: "row" | "spectral" | "none";
}

/** Wx. */
export function spatialLag({ start, column, value }: SpatialWeights, x: ArrayLike<number>): Float64Array {
  const lag = new Float64Array(start.length - 1);
  for (let i = 0; i < lag.length; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += value[k] * x[column[k]];
    lag[i] = sum;
  }
  return lag;
}

/** W'x. */
export function transposedLag({ start, column, value }: SpatialWeights, x: ArrayLike<number>): Float64Array {
  const lag = new Float64Array(start.length - 1);
  for (let i = 0; i < lag.length; i++) for (let k = start[i]; k < start[i + 1]; k++) lag[column[k]] += value[k] * x[i];
  return lag;
}

/** Units without a neighbour: rows without a weight. */
export const islandsOf = ({ names, start }: SpatialWeights): readonly string[] =>
  names.filter((_, i) => start[i] === start[i + 1]);

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Weights from links in any order. Links of weight 0 and of a unit to itself are left out; a pair given twice adds up. */
export function weightsFromLinks(
  names: readonly string[],
  links: readonly Link[],
  standard: SpatialWeights["standard"] = "none",
): SpatialWeights {
  const rows = names.map(() => new Map<number, number>());
  for (const { from, to, weight } of links)
    if (from !== to && weight !== 0) rows[from].set(to, (rows[from].get(to) ?? 0) + weight);
  const start = new Int32Array(names.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i] + row.size));
  const column = new Int32Array(start[names.length]);
  const value = new Float64Array(start[names.length]);
  rows.forEach((row, i) =>
    [...row.entries()]
      .sort(([a], [b]) => a - b)
      .forEach(([to, weight], k) => {
        column[start[i] + k] = to;
        value[start[i] + k] = weight;
      }),
  );
  return { names, start, column, value, standard };
}

/** Rows divided by their sums; a row without weights stays empty. */
export function rowStandardised(weights: SpatialWeights): SpatialWeights {
  const { start, value } = weights;
  const scaled = value.slice();
  for (let i = 0; i + 1 < start.length; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += value[k];
    for (let k = start[i]; k < start[i + 1]; k++) scaled[k] /= sum;
  }
  return { ...weights, value: scaled, standard: "row" };
}
