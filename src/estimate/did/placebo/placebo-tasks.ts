import type { Frame } from "../../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../../messages/problem.ts";
import { seeded } from "../../../numeric/random.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";
import { defineTask } from "../../../tasks/task.ts";
import type { Estimate } from "../../estimate.ts";
import type { ModelSpecInput } from "../../spec.ts";
import { dealt, type Assign } from "./assignment.ts";
import { residualPlan, slopeOf, type ResidualPlan } from "./residual-plan.ts";

export interface PlaceboModel {
  readonly spec: ModelSpecInput;
  readonly assign: Assign;
}

export type PlanOutcome =
  | { readonly ok: { readonly estimate: Estimate; readonly treat: string; readonly plan: ResidualPlan } }
  | { readonly problem: ProblemData };

/** The true estimate, and the outcome less effects and controls, once for all draws. */
export const placeboPlan = defineTask<Frame, PlaceboModel, PlanOutcome>("placebo-plan", (frame, { spec, assign }) => {
  try {
    return { ok: residualPlan(frame, spec, assign) };
  } catch (error) {
    if (error instanceof Problem) return { problem: toProblemData(error) };
    throw error;
  }
});

/** Coefficients of treatments dealt out at random; NaN where the effects absorb one. */
export const placeboDraws = defineTask<ResidualPlan, DrawBlock, Float64Array>(
  "placebo-draws",
  (plan, { seed, from, to }) =>
    Float64Array.from({ length: to - from }, (_, k) => slopeOf(plan, dealt(plan.assignment, seeded(seed, from + k)))),
);
