import type { Frame } from "../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../messages/problem.ts";
import { defineTask } from "../../tasks/task.ts";
import type { OsterSpecInput } from "./oster-spec.ts";
import { oster, type Oster } from "./oster.ts";

export type OsterOutcome = { readonly ok: Oster } | { readonly problem: ProblemData };

/** Oster's delta for one outcome of a frame, here or in a worker. */
export const osterTask = defineTask<Frame, OsterSpecInput, OsterOutcome>("oster", (frame, spec) => {
  try {
    return { ok: oster(frame, spec) };
  } catch (error) {
    if (error instanceof Problem) return { problem: toProblemData(error) };
    throw error;
  }
});
