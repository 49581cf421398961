import type { Frame } from "../../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../../messages/problem.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";
import { defineTask } from "../../../tasks/task.ts";
import type { Estimate } from "../../estimate.ts";
import type { ModelSpecInput } from "../../spec.ts";
import { callawaySantAnnaOf } from "./callaway-santanna.ts";
import { multiplierDraws } from "./multiplier-draws.ts";

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

/** A block of draws, here or in a worker. */
export const drawMultipliers = defineTask<readonly Float64Array[], DrawBlock, Float64Array[]>(
  "callaway-santanna-multipliers",
  multiplierDraws,
);
