import type { LinearColumns } from "./linear-columns.ts";

/**
 * X'X / n by rows, of the coordinates that vary: numbers have a full row, a level the numbers, itself and the levels of other
 * factors that it meets. Numbers are centred; dummies are only divided by their scale, for centred they would not be sparse.
 */
export interface SparseGram {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  /** The means of the columns as they stand here: X'X / n less means means' is the covariance. */
  readonly means: Float64Array;
  /** False for a coordinate that does not vary; its row is empty. */
  readonly varies: Uint8Array;
}

/** O(n p^2 + n f (p + f)) for p numbers and f factors. */
export function sparseGram(columns: LinearColumns): SparseGram {
  const { nrow, numbers, factors, scales, size } = columns;
  const p = numbers.length;
  const means = new Float64Array(size);
  const varies = new Uint8Array(size);
  for (let j = 0; j < p; j++) varies[j] = scales[j] > 0 ? 1 : 0;
  for (const { first, levels, scales: own, shares } of factors)
    for (let l = 0; l < levels; l++) {
      if (own[l] === 0) continue;
      varies[first + l] = 1;
      means[first + l] = shares[l] / own[l];
    }

  const rows: { readonly index: number[]; readonly value: number[] }[] = Array.from({ length: size }, () => ({
    index: [],
    value: [],
  }));
  const put = (row: number, column: number, value: number) => {
    rows[row].index.push(column);
    rows[row].value.push(value);
  };
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      if (!varies[j] || !varies[k]) continue;
      const value = dot(numbers[j], numbers[k]) / nrow;
      put(j, k, value);
      if (k < j) put(k, j, value);
    }

  const sums = new Float64Array(size);
  const met = new Uint8Array(size);
  for (const factor of factors) {
    const { order, start } = rowsByLevel(factor.codes, factor.levels);
    for (let l = 0; l < factor.levels; l++) {
      const row = factor.first + l;
      if (!varies[row]) continue;
      const touched: number[] = [];
      const add = (coordinate: number, value: number) => {
        if (!met[coordinate]) {
          met[coordinate] = 1;
          touched.push(coordinate);
        }
        sums[coordinate] += value;
      };
      for (let k = start[l]; k < start[l + 1]; k++) {
        const i = order[k];
        for (let j = 0; j < p; j++) add(j, numbers[j][i]);
        for (const other of factors) add(other.first + other.codes[i], 1);
      }
      for (const coordinate of touched) {
        const value = sums[coordinate];
        sums[coordinate] = met[coordinate] = 0;
        if (!varies[coordinate]) continue;
        const scaled = value / (nrow * factor.scales[l]);
        if (coordinate < p) {
          put(row, coordinate, scaled);
          put(coordinate, row, scaled);
        } else put(row, coordinate, scaled / scaleOf(factors, coordinate));
      }
    }
  }

  const start = new Int32Array(size + 1);
  rows.forEach(({ index }, row) => (start[row + 1] = start[row] + index.length));
  const index = new Int32Array(start[size]);
  const value = new Float64Array(start[size]);
  rows.forEach((row, r) => {
    index.set(row.index, start[r]);
    value.set(row.value, start[r]);
  });
  return { start, index, value, means, varies };
}

/** The rows of each level, one level after the other: a counting sort. */
function rowsByLevel(codes: Int32Array, levels: number): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(levels + 1);
  for (const code of codes) start[code + 1] += 1;
  for (let l = 0; l < levels; l++) start[l + 1] += start[l];
  const next = start.slice();
  const order = new Int32Array(codes.length);
  codes.forEach((code, i) => (order[next[code]++] = i));
  return { order, start };
}

function scaleOf(factors: LinearColumns["factors"], coordinate: number): number {
  const factor = factors.findLast(({ first }) => first <= coordinate)!;
  return factor.scales[coordinate - factor.first];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
