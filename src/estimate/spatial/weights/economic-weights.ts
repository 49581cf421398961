import { message, type Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { weightsByRow } from "./sparse-rows.ts";

/**
 * Economic distance: w_ij = 1 / |m_i - m_j| with m the mean of a variable over time. Equal means have no distance to divide
 * by: weight 0, and the pairs are told.
 *
 * @reference test/reference/spatial/weights_cities15.json, block economic
 */
export function economicWeights(
  names: readonly string[],
  means: Float64Array,
): { readonly weights: SpatialWeights; readonly notes: readonly Message[] } {
  const apart = inverseDifference(means);
  const weights = weightsByRow(names, (i, put) => {
    for (let j = 0; j < names.length; j++) put(j, apart(i, j));
  });
  if (weights.value.length === 0) throw problem("spatial.noWeights");
  return { weights, notes: equalMeans(names, means) };
}

/** 1 / |m_i - m_j|; 0 for equal means. */
export const inverseDifference =
  (means: Float64Array) =>
  (i: number, j: number): number =>
    means[i] === means[j] ? 0 : 1 / Math.abs(means[i] - means[j]);

/** Pairs of units with equal means, told once with their number. */
export function equalMeans(names: readonly string[], means: Float64Array): Message[] {
  const order = Array.from(means, (_, i) => i).sort((a, b) => means[a] - means[b] || a - b);
  let pairs = 0;
  let first: readonly [number, number] | null = null;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && means[order[to]] === means[order[from]]) to++;
    const same = to - from;
    if (same > 1) first ??= [order[from], order[from + 1]];
    pairs += (same * (same - 1)) / 2;
    from = to;
  }
  return first
    ? [message("spatial.noteEqualMeans", { count: pairs, first: names[first[0]], second: names[first[1]] })]
    : [];
}
