import {
  candidateColumn,
  candidateCut,
  clearly,
  gainBottom,
  gainTop,
  leftSum,
  leftWeight,
  type Candidate,
  type Least,
} from "./candidate.ts";

/**
 * Looks for a better cut of a node in one number: one pass over its rows in sorted order.
 *
 * @param order rows of the node from the lowest to the highest, at `start` .. `end` - 1
 * @param rank of the rows as they were before the draw, `origin` leads there; `width` numbers of a row side by side
 * @param sums weight and weighted y of each row, side by side
 * @param best the best split so far, which a better one replaces
 * @returns whether the number can be split here at all
 */
export function searchNumber(
  column: number,
  order: Int32Array,
  start: number,
  end: number,
  rank: Int32Array,
  width: number,
  origin: Int32Array,
  sums: Float64Array,
  nodeWeight: number,
  nodeSum: number,
  least: Least,
  best: Candidate,
): boolean {
  if (rank[origin[order[start]] * width + column] === rank[origin[order[end - 1]] * width + column]) return false;
  const mean = nodeSum / nodeWeight;
  const last = end - least.rows;
  const leastWeight = least.weight;
  let top = best[gainTop];
  let bottom = best[gainBottom];
  let found = -1;
  let foundWeight = 0;
  let foundSum = 0;
  let w = 0;
  let s = 0;
  let k = start;
  for (const first = start + least.rows - 1; k < first; k++) {
    w += sums[2 * order[k]];
    s += sums[2 * order[k] + 1];
  }
  for (; k < last; k++) {
    const row = order[k];
    w += sums[2 * row];
    s += sums[2 * row + 1];
    const moved = s - w * mean;
    const sides = w * (nodeWeight - w);
    if (moved * moved * bottom > top * sides) {
      // Only where the next row can be told apart; asked last, since few splits are better.
      if (rank[origin[row] * width + column] === rank[origin[order[k + 1]] * width + column]) continue;
      if (w < leastWeight || nodeWeight - w < leastWeight) continue;
      top = moved * moved * clearly;
      bottom = sides;
      found = k + 1 - start;
      foundWeight = w;
      foundSum = s;
    }
  }
  if (found >= 0) {
    best[gainTop] = top;
    best[gainBottom] = bottom;
    best[candidateColumn] = column;
    best[candidateCut] = found;
    best[leftWeight] = foundWeight;
    best[leftSum] = foundSum;
  }
  return true;
}
