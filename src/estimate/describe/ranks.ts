/** Ranks from 1; equal values share the mean of theirs. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (const [from, to] of runs(values, order)) for (let k = from; k < to; k++) ranks[order[k]] = (from + to + 1) / 2;
  return ranks;
}

/** Sizes of the groups of equal values. */
export function tieSizes(values: Float64Array): number[] {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  return runs(values, order).map(([from, to]) => to - from);
}

/** Stretches [from, to) of equal values in sorted order. */
function runs(values: Float64Array, order: Int32Array): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    found.push([from, to]);
    from = to;
  }
  return found;
}
