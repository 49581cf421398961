import type { SparseRows } from "../eigenvalues/sparse-rows.ts";

/**
 * An order of the units in which neighbours stand close together: breadth first from a far end of each connected part, units
 * of few neighbours first, and the whole turned round.
 *
 * @param pattern symmetric; values are not read
 * @returns the unit at each place
 * @source Cuthill & McKee (1969), Reducing the bandwidth of sparse symmetric matrices; George & Liu (1981), ch. 4
 */
export function reverseCuthillMckee({ start, column }: Pick<SparseRows, "start" | "column">): Int32Array {
  const n = start.length - 1;
  const degree = Int32Array.from({ length: n }, (_, i) => start[i + 1] - start[i]);
  const done = new Uint8Array(n);
  const order = new Int32Array(n);
  let filled = 0;

  /** Breadth first over what is not done, from a root: the units in order, and how deep it went. */
  const walk = (root: number): { readonly units: number[]; readonly depth: number } => {
    const depth = new Map([[root, 0]]);
    const units = [root];
    for (let k = 0; k < units.length; k++) {
      const i = units[k];
      const next: number[] = [];
      for (let at = start[i]; at < start[i + 1]; at++) {
        const j = column[at];
        if (done[j] || depth.has(j)) continue;
        depth.set(j, depth.get(i)! + 1);
        next.push(j);
      }
      units.push(...next.sort((a, b) => degree[a] - degree[b] || a - b));
    }
    return { units, depth: depth.get(units[units.length - 1])! };
  };

  for (let seed = 0; seed < n; seed++) {
    if (done[seed]) continue;
    // From an end that is farthest from the end before, until that gains nothing.
    let found = walk(seed);
    for (;;) {
      const deeper = walk(found.units[found.units.length - 1]);
      const gained = deeper.depth > found.depth;
      found = deeper;
      if (!gained) break;
    }
    for (const unit of found.units) {
      done[unit] = 1;
      order[filled++] = unit;
    }
  }
  return order.reverse();
}
