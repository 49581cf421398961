import { selectedInverse, type SparseSymmetric } from "../../numeric/selected-inverse.ts";
import type { Elimination } from "./elimination.ts";
import { leverageOf } from "./leverage-of.ts";

/**
 * Exact leverages of effects too long for a dense factor: the normal equations of the short factors are sparse, and only the
 * entries of their inverse are needed that belong to levels which meet in a group of the long one.
 *
 * @returns null when levels meet so often that it would take minutes
 * @source Takahashi, Fagan & Chen (1973), for the entries of the inverse; Kline, Saggio & Solvsten (2020), Leave-out
 *   estimation of variance components, Econometrica 88(5), for leverages of two-way effects
 */
export function sparseLeverage(e: Elimination): Float64Array | null {
  const meetings = sumOverGroups(e, (count) => count * count);
  if (meetings > MEETINGS) return null;
  const inverse = selectedInverse(normalEquations(e));
  return inverse && leverageOf(e, inverse);
}

/** D'W M D: links between levels that share a group of the long factor. */
function normalEquations({
  cells,
  width,
  size,
  starts,
  groups,
  weights,
  groupMass,
  cellMass,
}: Elimination): SparseSymmetric {
  const diagonal = cellMass.slice();
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  const add = (l: number, m: number, value: number): void => void rows[l].set(m, (rows[l].get(m) ?? 0) + value);
  const mass = new Float64Array(size);
  for (let g = 0; g < groups; g++) {
    const present: number[] = [];
    for (let k = starts[g]; k < starts[g + 1]; k++) {
      const w = weights ? weights[k] : 1;
      for (let f = 0; f < width; f++) {
        const l = cells[k * width + f];
        if (mass[l] === 0) present.push(l);
        mass[l] += w;
        for (let other = 0; other < width; other++) if (other !== f) add(l, cells[k * width + other], w);
      }
    }
    for (const l of present) {
      const share = mass[l] / groupMass[g];
      diagonal[l] -= share * mass[l];
      for (const m of present) if (m !== l) add(l, m, -share * mass[m]);
    }
    for (const l of present) mass[l] = 0;
  }
  return { diagonal, rows };
}

/** Sums a function of the number of dummies in each group, at most all levels. */
function sumOverGroups({ starts, groups, width, size }: Elimination, of: (count: number) => number): number {
  let sum = 0;
  for (let g = 0; g < groups; g++) sum += of(Math.min((starts[g + 1] - starts[g]) * width, size));
  return sum;
}

/** Meetings of levels that are put together in some seconds. */
const MEETINGS = 5e7;
