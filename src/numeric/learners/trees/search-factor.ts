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

/** Room to count a node's rows by level; all zero between two searches. */
export interface LevelTally {
  readonly rows: Int32Array;
  readonly weight: Float64Array;
  readonly sum: Float64Array;
  readonly seen: Int32Array;
}

export const levelTally = (levels: number): LevelTally => ({
  rows: new Int32Array(levels),
  weight: new Float64Array(levels),
  sum: new Float64Array(levels),
  seen: new Int32Array(levels),
});

/**
 * Looks for a better split of a node into one level (right) and the rest (left): the same splits as those of a dummy for each level,
 * in one pass over the rows.
 *
 * @param rows of the node, at `start` .. `end` - 1
 * @param turn where in the row of levels, from 0 to below 1, the search begins: 0 for the lowest
 * @param best the best split so far, which a better one replaces
 * @returns whether the factor can be split here at all
 */
export function searchFactor(
  column: number,
  codes: Int32Array,
  tally: LevelTally,
  rows: Int32Array,
  start: number,
  end: number,
  weight: Float64Array,
  sum: Float64Array,
  nodeWeight: number,
  nodeSum: number,
  least: Least,
  turn: number,
  best: Candidate,
): boolean {
  const { rows: count, weight: weights, sum: sums, seen } = tally;
  const n = end - start;
  let levels = 0;
  for (let k = start; k < end; k++) {
    const row = rows[k];
    const code = codes[row];
    if (count[code] === 0) seen[levels++] = code;
    count[code] += 1;
    weights[code] += weight[row];
    sums[code] += sum[row];
  }
  if (levels > 1) {
    levelsInOrder(seen, levels, count);
    const mean = nodeSum / nodeWeight;
    const first = Math.floor(turn * levels);
    for (let k = 0; k < levels; k++) {
      const level = seen[first + k < levels ? first + k : first + k - levels];
      if (count[level] < least.rows || n - count[level] < least.rows) continue;
      const right = weights[level];
      const moved = sums[level] - right * mean;
      const sides = right * (nodeWeight - right);
      if (moved * moved * best[gainBottom] > best[gainTop] * sides) {
        if (right < least.weight || nodeWeight - right < least.weight) continue;
        best[gainTop] = moved * moved * clearly;
        best[gainBottom] = sides;
        best[candidateColumn] = column;
        best[candidateCut] = level;
        best[leftWeight] = nodeWeight - right;
        best[leftSum] = nodeSum - sums[level];
      }
    }
  }
  for (let k = 0; k < levels; k++) {
    const level = seen[k];
    count[level] = 0;
    weights[level] = 0;
    sums[level] = 0;
  }
  return levels > 1;
}

/** The levels seen, ascending: by insertion while they are few, else by going through them all. */
function levelsInOrder(seen: Int32Array, levels: number, count: Int32Array): void {
  if (levels > 24) {
    for (let level = 0, k = 0; k < levels; level++) if (count[level] > 0) seen[k++] = level;
    return;
  }
  for (let k = 1; k < levels; k++) {
    const level = seen[k];
    let at = k;
    for (; at > 0 && seen[at - 1] > level; at--) seen[at] = seen[at - 1];
    seen[at] = level;
  }
}
