import type { Frame } from "../../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../../messages/problem.ts";
import { seeded } from "../../../numeric/random.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";
import { defineTask } from "../../../tasks/task.ts";
import type { Estimate } from "../../estimate.ts";
import type { ModelSpecInput } from "../../spec.ts";
import { callawaySantAnnaOf } from "./callaway-santanna.ts";

/** An estimate with the influence of each unit on each of its terms. */
export interface Influenced {
  readonly estimate: Estimate;
  readonly influence: readonly Float64Array[];
}

export type InfluenceOutcome = { readonly ok: Influenced } | { readonly problem: ProblemData };

/** Callaway and Sant'Anna's estimate with what the bootstrap multiplies, here or in a worker. */
export const estimateInfluence = defineTask<Frame, ModelSpecInput, InfluenceOutcome>(
  "callaway-santanna-influence",
  (frame, spec) => {
    try {
      const { estimate, named } = callawaySantAnnaOf(frame, spec);
      return { ok: { estimate, influence: named.map(({ influence }) => influence) } };
    } catch (error) {
      if (error instanceof Problem) return { problem: toProblemData(error) };
      throw error;
    }
  },
);

/**
 * Draws of the multiplier bootstrap: for each draw and each term the mean over units of u_i IF_i, u_i = -1 or 1 with equal
 * chances (Rademacher's weights, as R package did has them).
 *
 * @returns for each draw of the block an array of as many values as terms
 */
export const multiplierDraws = defineTask<readonly Float64Array[], DrawBlock, Float64Array[]>(
  "callaway-santanna-multipliers",
  (influence, { seed, from, to }) =>
    Array.from({ length: to - from }, (_, k) => {
      const random = seeded(seed, from + k);
      const signs = Float64Array.from({ length: influence[0].length }, () => (random.uniform() < 0.5 ? -1 : 1));
      return Float64Array.from(
        influence,
        (values) => values.reduce((sum, value, i) => sum + signs[i] * value, 0) / values.length,
      );
    }),
);
