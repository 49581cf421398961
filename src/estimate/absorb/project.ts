import {
  centreGroups,
  leftInCells,
  sortedCopy,
  splitEffects,
  squaredLength,
  subtractEffects,
  sumCells,
  unsort,
  type Elimination,
} from "./elimination.ts";

/** a such that D'W M D a is close to `sums`; `length` is the squared length of the values behind the sums. */
export type CellSolver = (sums: Float64Array, length: number) => Float64Array;

/**
 * Takes all effects out of v by solving for the stacked ones, then again on what is left until only rounding is:
 * the residual is then orthogonal to every dummy as closely as doubles allow.
 *
 * @param v sample order, changed in place
 * @returns the effects of each factor
 */
export function project(e: Elimination, solve: CellSolver, v: Float64Array): Float64Array[] {
  const sorted = sortedCopy(e, v);
  const effects = new Float64Array(e.size);
  const ofLong = centreGroups(e, sorted);
  let length = squaredLength(e, sorted);
  for (let round = 0; round < ROUNDS && length > 0; round++) {
    const sums = sumCells(e, sorted);
    if (leftInCells(e, sums) <= ROUNDING * length) break;
    const a = solve(sums, length);
    subtractEffects(e, a, sorted);
    centreGroups(e, sorted).forEach((mean, g) => (ofLong[g] += mean));
    for (let l = 0; l < e.size; l++) effects[l] += a[l];
    length = squaredLength(e, sorted);
  }
  unsort(e, sorted, v);
  return splitEffects(e, effects, ofLong);
}

const ROUNDS = 3;
/** Squared share of what may be left: 1e-14 of the length. */
const ROUNDING = 1e-28;
