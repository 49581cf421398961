import type { Factor } from "../../../frame/factor-of-column.ts";
import type { Multiplier } from "./multiplier.ts";

/**
 * The parts of e'Ge that join two clusters: q_cd = sum of g_ij e_it e_jt over i in cluster c and j in d.
 *
 * @returns G x G, column after column
 */
export function linkedScores(
  { column, diagonal }: Multiplier,
  e: Float64Array,
  { codes, levels }: Factor,
): Float64Array {
  const n = diagonal.length;
  const groups = levels.length;
  const q = new Float64Array(groups * groups);
  for (let j = 0; j < n; j++) {
    const own = column(j);
    for (let at = 0; at < e.length; at += n) {
      const first = codes[at + j] * groups;
      const factor = e[at + j];
      for (let i = 0; i < n; i++) q[first + codes[at + i]] += own[i] * e[at + i] * factor;
    }
  }
  return q;
}

/** sum over c != d of a_cd b_dc. */
export function crossed(a: Float64Array, b: Float64Array, groups: number): number {
  let sum = 0;
  for (let d = 0; d < groups; d++)
    for (let c = 0; c < groups; c++) if (c !== d) sum += a[d * groups + c] * b[c * groups + d];
  return sum;
}
