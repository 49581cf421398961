import type { Frame } from "../frame/frame.ts";
import { fitModel } from "../estimate/fit-task.ts";
import type { ModelSpecInput } from "../estimate/spec.ts";
import { message } from "../messages/message.ts";
import type { ModelResult } from "./analysis.ts";
import type { StudyContext } from "./context.ts";

/** Fits one model for each spec, wherever the door runs work. A model that fails brings its reason, not an exception. */
export async function fitModels(
  frame: Frame,
  specs: readonly ModelSpecInput[],
  { executor, signal, onProgress }: Pick<StudyContext, "executor" | "signal" | "onProgress">,
): Promise<ModelResult[]> {
  const step = message("study.regression");
  const outcomes = await executor.map(fitModel, frame, specs, {
    signal,
    onProgress: (done, total) => onProgress?.({ step, done, total }),
  });
  return outcomes.map((outcome) => ("ok" in outcome ? { estimate: outcome.ok } : { problem: outcome.problem }));
}
