import { seeded } from "../../numeric/random.ts";

export const wildWeightTypes = ["rademacher", "webb", "mammen"] as const;
export type WildWeightType = (typeof wildWeightTypes)[number];

/** How the weights of a wild bootstrap come about: plain data, the same in every worker. */
export interface WildPlan {
  readonly weights: WildWeightType;
  /** Number of bootstrap clusters. */
  readonly clusters: number;
  readonly draws: number;
  /** Rademacher: every one of the 2^G patterns of signs once, in place of random draws. */
  readonly enumerated: boolean;
  readonly seed: number;
}

/**
 * Rademacher weights are -1 and 1; with few clusters they repeat, and Webb's six points (default below 12 clusters) do not.
 * When there are no more patterns of signs than draws, all of them are taken, once each.
 *
 * @source Cameron, Gelbach & Miller (2008); Webb (2014); Mammen (1993); Roodman, Nielsen, MacKinnon & Webb (2019)
 */
export function wildPlan(
  clusters: number,
  { weights, draws, seed }: { weights?: WildWeightType | "auto"; draws: number; seed: number },
): WildPlan {
  const chosen = weights === undefined || weights === "auto" ? (clusters < FEW ? "webb" : "rademacher") : weights;
  const enumerated = chosen === "rademacher" && 2 ** clusters <= draws;
  return { weights: chosen, clusters, draws: enumerated ? 2 ** clusters : draws, enumerated, seed };
}

/** The weights of one draw, one for each bootstrap cluster. */
export function wildWeights({ weights, clusters, enumerated, seed }: WildPlan, draw: number): Float64Array {
  if (enumerated) return Float64Array.from({ length: clusters }, (_, g) => (Math.floor(draw / 2 ** g) % 2 ? -1 : 1));
  const random = seeded(seed, draw);
  const points = supports[weights];
  if (weights === "mammen")
    return Float64Array.from({ length: clusters }, () => points[random.uniform() < MAMMEN ? 0 : 1]);
  return Float64Array.from({ length: clusters }, () => points[random.below(points.length)]);
}

const FEW = 12;
const MAMMEN = (Math.sqrt(5) + 1) / (2 * Math.sqrt(5));
const supports: Readonly<Record<WildWeightType, readonly number[]>> = {
  rademacher: [-1, 1],
  webb: [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)],
  mammen: [(1 - Math.sqrt(5)) / 2, (1 + Math.sqrt(5)) / 2],
};
