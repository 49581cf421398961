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
 * Looks for a better split of a node into one level (right) and the rest (left): the same splits as those of a dummy for each level,
 * in one pass over the rows.
 *
 * @param order rows of the node in the order of their levels, at `start` .. `end` - 1
 * @param downwards from the highest level to the lowest: of equal splits the highest wins
 * @param sums weight and weighted y of each row, side by side
 * @param best the best split so far, which a better one replaces
 * @returns whether the factor can be split here at all
 */
export function searchFactor(
  column: number,
  order: Int32Array,
  start: number,
  end: number,
  codes: Int32Array,
  sums: Float64Array,
  nodeWeight: number,
  nodeSum: number,
  least: Least,
  downwards: boolean,
  best: Candidate,
): boolean {
  if (codes[order[start]] === codes[order[end - 1]]) return false;
  const mean = nodeSum / nodeWeight;
  const most = end - start - least.rows;
  const step = downwards ? -1 : 1;
  let k = downwards ? end - 1 : start;
  const stop = downwards ? start - 1 : end;
  let top = best[gainTop];
  let bottom = best[gainBottom];
  let found = -1;
  let foundWeight = 0;
  let foundSum = 0;
  while (k !== stop) {
    const level = codes[order[k]];
    const first = k;
    let w = 0;
    let s = 0;
    do {
      w += sums[2 * order[k]];
      s += sums[2 * order[k] + 1];
      k += step;
    } while (k !== stop && codes[order[k]] === level);
    const moved = s - w * mean;
    const sides = w * (nodeWeight - w);
    if (moved * moved * bottom > top * sides) {
      const rows = (k - first) * step;
      if (rows < least.rows || rows > most) continue;
      if (w < least.weight || nodeWeight - w < least.weight) continue;
      top = moved * moved * clearly;
      bottom = sides;
      found = level;
      foundWeight = w;
      foundSum = s;
    }
  }
  if (found >= 0) {
    best[gainTop] = top;
    best[gainBottom] = bottom;
    best[candidateColumn] = column;
    best[candidateCut] = found;
    best[leftWeight] = nodeWeight - foundWeight;
    best[leftSum] = nodeSum - foundSum;
  }
  return true;
}
