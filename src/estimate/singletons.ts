import type { Factor } from "../frame/factor-of-column.ts";

/**
 * Drops rows that are alone in a level of some factor, again and again until none is.
 *
 * @param rows indices into the codes, ascending
 * @source Correia (2015), Singletons, cluster-robust standard errors and fixed effects: a bad mix
 * @reference test/reference/panel/firmpanel-twfe-cluster-firm-dropsingletons.json
 */
export function dropSingletons(
  factors: readonly Factor[],
  rows: Int32Array<ArrayBuffer>,
): { readonly rows: Int32Array<ArrayBuffer>; readonly dropped: number } {
  const before = rows.length;
  // A factor has to be looked at again only when rows have gone since.
  for (let clean = 0, f = 0; clean < factors.length; f = (f + 1) % factors.length) {
    const { codes, levels } = factors[f];
    const counts = new Int32Array(levels.length);
    for (let k = 0; k < rows.length; k++) counts[codes[rows[k]]]++;
    let alone = 0;
    for (let level = 0; level < counts.length; level++) if (counts[level] === 1) alone++;
    clean = alone === 0 ? clean + 1 : 1;
    if (alone > 0) rows = rows.filter((i) => counts[codes[i]] > 1);
  }
  return { rows, dropped: before - rows.length };
}
