import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky, type SemidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";
import type { Absorber } from "./absorber.ts";
import type { Elimination } from "./elimination.ts";
import { leverageOf } from "./leverage-of.ts";
import { project } from "./project.ts";

/**
 * All factors but the longest are short: their normal equations are formed once and factored by Cholesky, which drops
 * redundant levels, so that disconnected groups and nested factors need no care.
 *
 * @source Abowd, Creecy & Kramarz (2002); Somaini & Wolak (2016), An algorithm to estimate the two-way fixed effects model
 */
export function directAbsorber(e: Elimination): Absorber {
  const cholesky = semidefiniteCholesky(normalEquations(e));
  const solve = (sums: Float64Array): Float64Array => cholesky.solve(sums.slice());
  return {
    method: "direct",
    rank: e.groups + cholesky.rank,
    demean: (v) => void project(e, solve, v),
    effectsOf: (v) => project(e, solve, v.slice()),
    leverage: () => leverages(e, cholesky),
  };
}

/** Independent dummies of the factors of an elimination. */
export const directRank = (e: Elimination): number => e.groups + semidefiniteCholesky(normalEquations(e)).rank;

/** D'W M D, both triangles. */
function normalEquations(e: Elimination): Matrix {
  const { cells, width, size, starts, groups, weights, groupMass, cellMass } = e;
  const s = matrix(size, size);
  const { data } = s;
  for (let l = 0; l < size; l++) data[l * size + l] = cellMass[l];
  const mass = new Float64Array(size);
  const present = new Int32Array(size);
  for (let g = 0; g < groups; g++) {
    let count = 0;
    for (let k = starts[g]; k < starts[g + 1]; k++) {
      const w = weights ? weights[k] : 1;
      for (let f = 0; f < width; f++) {
        const l = cells[k * width + f];
        if (mass[l] === 0) present[count++] = l;
        mass[l] += w;
        for (let other = 0; other < f; other++) {
          const m = cells[k * width + other];
          data[l * size + m] += w;
          data[m * size + l] += w;
        }
      }
    }
    for (let p = 0; p < count; p++) {
      const share = mass[present[p]] / groupMass[g];
      const column = present[p] * size;
      for (let q = 0; q < count; q++) data[column + present[q]] -= share * mass[present[q]];
    }
    for (let p = 0; p < count; p++) mass[present[p]] = 0;
  }
  return s;
}

/** The inverse of the normal equations, whole, and the leverages it gives. */
function leverages(e: Elimination, cholesky: SemidefiniteCholesky): Float64Array {
  const { size } = e;
  const inverse = matrix(size, size);
  for (let l = 0; l < size; l++) {
    if (!cholesky.kept[l]) continue;
    const column = inverse.data.subarray(l * size, (l + 1) * size);
    column[l] = 1;
    cholesky.solve(column);
  }
  return leverageOf(e, (l, m) => inverse.data[l * size + m]);
}
