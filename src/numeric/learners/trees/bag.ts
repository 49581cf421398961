import type { TreeData } from "./tree-data.ts";
import { wholeOutcome, type WholeOutcome } from "./whole-outcome.ts";

/** A node of even depth is read from the first array, its sides written to the second, and so on. */
export type ByDepth = readonly [Int32Array, Int32Array];

/** The rows one tree learns from, numbered anew 0 .. size - 1, in arrays that the next tree uses again. */
export interface Bag {
  size: number;
  outcome: WholeOutcome;
  /** The row of the data that each row of the bag is. */
  readonly origin: Int32Array;
  readonly weight: Float64Array;
  readonly y: Float64Array;
  /** y as a whole number. */
  readonly whole: Float64Array;
  /** The weight of row i at 2i, its weight times `whole` at 2i + 1: a search reads both. */
  readonly sums: Float64Array;
  /** Rows in no order: those of a node at `start` .. `end` - 1. */
  readonly rows: ByDepth;
  /**
   * Rows in the order of each number, then of each factor: those of a node one column after the other, from `start` times the number of
   * columns on, so that all a small node needs lies side by side.
   */
  readonly orders: ByDepth;
  readonly codes: readonly Int32Array[];
}

export function emptyBag({ n, numbers, factors }: TreeData): Bag {
  const real = () => new Float64Array(n);
  const byDepth = (size: number): ByDepth => [new Int32Array(size), new Int32Array(size)];
  return {
    size: 0,
    outcome: { centre: 0, scale: 1 },
    origin: new Int32Array(n),
    ...{ weight: real(), y: real(), whole: real() },
    sums: new Float64Array(2 * n),
    rows: byDepth(n),
    orders: byDepth(n * (numbers.length + factors.length)),
    codes: factors.map(() => new Int32Array(n)),
  };
}

/**
 * Fills the bag with the rows drawn. A row drawn twice is there once, with weight 2; the sorted orders are thinned, not sorted again.
 *
 * @param times how often each row of the data was drawn; none: each once
 */
export function fillBag(bag: Bag, data: TreeData, y: Float64Array, times: Int32Array | null): void {
  const place = new Int32Array(data.n);
  let size = 0;
  for (let row = 0; row < data.n; row++) {
    const weight = times ? times[row] : 1;
    place[row] = weight > 0 ? size : -1;
    if (weight === 0) continue;
    bag.origin[size] = row;
    bag.weight[size] = weight;
    bag.y[size] = y[row];
    bag.rows[0][size] = size;
    size += 1;
  }
  bag.size = size;
  bag.outcome = wholeOutcome(bag.y, bag.weight, size, bag.whole);
  for (let i = 0; i < size; i++) {
    bag.sums[2 * i] = bag.weight[i];
    bag.sums[2 * i + 1] = bag.weight[i] * bag.whole[i];
  }
  [...data.numbers, ...data.factors].forEach(({ order }, c) => thin(order, place, bag.orders[0], c * size));
  data.factors.forEach(({ codes }, f) => {
    const own = bag.codes[f];
    for (let i = 0; i < size; i++) own[i] = codes[bag.origin[i]];
  });
}

function thin(order: Int32Array, place: Int32Array, into: Int32Array, from: number): void {
  let kept = from;
  for (let k = 0; k < order.length; k++) {
    const row = place[order[k]];
    into[kept] = row;
    // Adds one for a row that is there, nothing for -1.
    kept += (row >>> 31) ^ 1;
  }
}
