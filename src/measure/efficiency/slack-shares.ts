import type { EfficiencyOptions } from "./efficiency-data.ts";

/**
 * The share of each input, good and bad output in the score, in this order. Without weights: SBM 1/m for each input and
 * 1/(s1+s2) for each output; NDDF the same for inputs, goods and bads as groups, equal within a group; SBM-DDF one half for
 * the inputs, one half for the outputs, equal within each half. Given weights are divided by their sum: in SBM those of
 * the inputs and those of all outputs apart, in the NDDF all together; they are not used elsewhere.
 *
 * @param counts how many inputs, goods and bads there are
 */
export function slackShares(
  counts: { readonly inputs: number; readonly goods: number; readonly bads: number },
  { model, weights }: Pick<EfficiencyOptions, "model" | "weights">,
): number[] {
  const { inputs: m, goods: s1, bads: s2 } = counts;
  const equal = (count: number, total: number): number[] => Array.from({ length: count }, () => total / count);
  if (model === "nddf") {
    if (weights) return divided(weights);
    const groups = [m, s1, s2].filter((count) => count > 0);
    return groups.flatMap((count) => equal(count, 1 / groups.length));
  }
  if (model === "sbm-ddf") return [...equal(m, 1 / 2), ...equal(s1 + s2, 1 / 2)];
  if (weights) return [...divided(weights.slice(0, m)), ...divided(weights.slice(m))];
  return [...equal(m, 1), ...equal(s1 + s2, 1)];
}

function divided(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
