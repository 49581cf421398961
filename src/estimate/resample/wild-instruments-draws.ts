import type { DrawBlock } from "../../tasks/draw-blocks.ts";
import { defineTask } from "../../tasks/task.ts";
import { scoresAt, spreadAt, type ScoreLeft, type Spread } from "./cluster-scores.ts";
import type { Sparse } from "./sparse.ts";
import { dot } from "./wild-draws.ts";
import { wildWeights, type WildPlan } from "./wild-weights.ts";

/** The restricted efficient bootstrap of one endogenous slope under one null, l instruments given everything exogenous. */
export interface RestrictedShared {
  readonly plan: WildPlan;
  /** Coordinates of the fitted first stage in the instruments' basis E, l values. */
  readonly fitted: Float64Array;
  /** Sums over bootstrap clusters of E u, for the structural and the first-stage residuals; l of each. */
  readonly sums: readonly { readonly structural: Float64Array; readonly stage: Float64Array }[];
  readonly spreads: { readonly structural: Spread; readonly stage: Spread };
  readonly families: readonly {
    readonly sign: number;
    /** For each instrument. */
    readonly parts: readonly {
      readonly left: ScoreLeft;
      readonly structural: Sparse;
      readonly stage: Sparse;
      /** Sums over clusters of E_j times the fitted first stage. */
      readonly fixed: Float64Array;
    }[];
  }[];
}

/** t of every draw: two-stage least squares of the bootstrap sample less the null, over its cluster-robust error. */
export const restrictedDraws = defineTask<RestrictedShared, DrawBlock, Float64Array>(
  "wild-restricted-draws",
  (shared, { from, to }) =>
    Float64Array.from({ length: to - from }, (_, k) => restrictedAt(shared, wildWeights(shared.plan, from + k))),
);

/** t at the weights v; NaN where the variance is not positive. */
export function restrictedAt({ fitted, sums, spreads, families }: RestrictedShared, v: Float64Array): number {
  // 1. Coordinates of the bootstrap regressor and of the structural error in the instruments.
  const d = fitted.map((value, j) => value + dot(sums[j].stage, v));
  const c = Float64Array.from(sums, ({ structural }) => dot(structural, v));
  const length = dot(d, d);
  const slope = dot(c, d) / length;

  // 2. Scores of the fitted regressor times the residual, by cluster.
  const structural = spreadAt(spreads.structural, v);
  const stage = spreadAt(spreads.stage, v);
  let variance = 0;
  for (const { sign, parts } of families) {
    const total = new Float64Array(parts[0].left.clusters);
    parts.forEach((part, j) => {
      const own = scoresAt({ cells: part.structural, left: part.left }, v, structural);
      const other = scoresAt({ cells: part.stage, left: part.left }, v, stage);
      for (let h = 0; h < total.length; h++) total[h] += d[j] * (own[h] - slope * (part.fixed[h] + other[h]));
    });
    variance += sign * dot(total, total);
  }
  return variance > 0 ? (slope * length) / Math.sqrt(variance) : NaN;
}
