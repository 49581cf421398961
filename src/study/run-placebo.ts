import type { Assign } from "../estimate/did/placebo/assignment.ts";
import { placebo, type Placebo } from "../estimate/did/placebo/placebo.ts";
import type { ModelSpecInput } from "../estimate/spec.ts";
import type { Frame } from "../frame/frame.ts";
import { message } from "../messages/message.ts";
import { fromProblemData } from "../messages/problem.ts";
import type { StudyContext } from "./context.ts";

export interface PlaceboChoice {
  readonly draws: number;
  readonly seed: number;
  readonly assign: Assign;
}

/**
 * One placebo test, wherever the door runs work.
 *
 * @throws Problem of the model or of the assignment
 */
export async function runPlacebo(
  frame: Frame,
  spec: ModelSpecInput,
  choice: PlaceboChoice,
  { executor, signal, onProgress }: Pick<StudyContext, "executor" | "signal" | "onProgress">,
): Promise<Placebo> {
  const step = message("didStudy.stepPlacebo");
  const outcome = await placebo(frame, spec, choice, executor, {
    signal,
    onProgress: (done, total) => onProgress?.({ step, done, total }),
  });
  if ("problem" in outcome) throw fromProblemData(outcome.problem);
  return outcome.ok;
}
