import type { Frame } from "../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../messages/problem.ts";
import { defineTask } from "../tasks/task.ts";
import type { Estimate } from "./estimate.ts";
import { estimateModel } from "./estimate-model.ts";
import type { ModelSpecInput } from "./spec.ts";

/** A model that was fitted, or what stood in its way: one failing model does not stop its neighbours. */
export type FitOutcome = { readonly ok: Estimate } | { readonly problem: ProblemData };

/** Fits one model of a frame, here or in a worker. The frame is shared by all models; each chunk is a model. */
export const fitModel = defineTask<Frame, ModelSpecInput, FitOutcome>("fit-model", (frame, spec) => {
  try {
    return { ok: estimateModel(frame, spec) };
  } catch (error) {
    if (error instanceof Problem) return { problem: toProblemData(error) };
    throw error;
  }
});
