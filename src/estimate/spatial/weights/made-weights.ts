import type { Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { blended, multiplied, rescaled } from "./combine-weights.ts";
import { economicWeights, equalMeans, inverseDifference } from "./economic-weights.ts";
import { standardised } from "./standardised.ts";

/**
 * What weights are made of. geographic: the geographic matrix as it is; economic: inverse differences of means;
 * gravity: w_ij m_i m_j (with inverse squared distances m_i m_j / d^2); share: w_ij m_j / mean(m);
 * product: the raw geographic times the raw economic matrix, standardised once; half: the average of the two standardised.
 */
export const weightKinds = ["geographic", "economic", "gravity", "share", "product", "half"] as const;
export type WeightKind = (typeof weightKinds)[number];

export interface WeightParts {
  readonly names: readonly string[];
  /** Raw, from a sheet or from coordinates. */
  readonly geographic?: SpatialWeights;
  /** The mean of a variable over time for each unit. */
  readonly means?: Float64Array;
  /** A raw matrix in place of the economic one, in "product" and "half". */
  readonly second?: SpatialWeights;
  /** The part of the geographic matrix in "half". */
  readonly share?: number;
}

/** Which kinds need which parts. */
export const needsGeographic = (kind: WeightKind): boolean => kind !== "economic";
export const needsMeans = (kind: WeightKind): boolean => kind !== "geographic";
/** Which kinds may have a second matrix in place of means. */
export const takesSecond = (kind: WeightKind): boolean => kind === "product" || kind === "half";

/**
 * Weights of a kind from their parts, standardised.
 *
 * @throws Problem spatial.meanMissing, spatial.meanNotPositive, spatial.noWeights
 * @reference test/reference/spatial/weights_cities15.json
 */
export function madeWeights(
  kind: WeightKind,
  { names, geographic, means, second, share = 0.5 }: WeightParts,
  standard: SpatialWeights["standard"],
): { readonly weights: SpatialWeights; readonly notes: readonly Message[] } {
  if (needsMeans(kind) && !second) refuseMissing(names, means!);
  switch (kind) {
    case "geographic":
      return { weights: standardised(geographic!, standard), notes: [] };
    case "economic": {
      const { weights, notes } = economicWeights(names, means!);
      return { weights: standardised(weights, standard), notes };
    }
    case "gravity":
      refuseNotPositive(names, means!);
      return {
        weights: standardised(
          rescaled(geographic!, (i, j) => means![i] * means![j]),
          standard,
        ),
        notes: [],
      };
    case "share": {
      refuseNotPositive(names, means!);
      const overall = means!.reduce((sum, mean) => sum + mean, 0) / means!.length;
      return {
        weights: standardised(
          rescaled(geographic!, (_, j) => means![j] / overall),
          standard,
        ),
        notes: [],
      };
    }
    case "product": {
      const raw = second ? multiplied(geographic!, second) : rescaled(geographic!, inverseDifference(means!));
      if (raw.value.length === 0) throw problem("spatial.noWeights");
      return { weights: standardised(raw, standard), notes: second ? [] : equalMeans(names, means!) };
    }
    case "half": {
      const economic = second ? { weights: second, notes: [] } : economicWeights(names, means!);
      const scale = standard === "none" ? "row" : standard;
      const mixed = blended(standardised(geographic!, scale), standardised(economic.weights, scale), share);
      return { weights: { ...mixed, standard: standard === "row" ? "row" : "none" }, notes: economic.notes };
    }
  }
}

function refuseMissing(names: readonly string[], means: Float64Array): void {
  const without = names.filter((_, i) => !Number.isFinite(means[i]));
  if (without.length > 0)
    throw problem("spatial.meanMissing", { count: without.length, names: without.slice(0, 5).join(", ") });
}

function refuseNotPositive(names: readonly string[], means: Float64Array): void {
  const at = means.findIndex((mean) => mean <= 0);
  if (at >= 0) throw problem("spatial.meanNotPositive", { name: names[at], mean: means[at] });
}
