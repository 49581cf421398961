import { callawaySantAnnaBootstrap } from "../estimate/did/callaway-santanna/bootstrap.ts";
import type { BootstrapOptions } from "../estimate/did/callaway-santanna/bootstrap-errors.ts";
import type { ModelSpecInput } from "../estimate/spec.ts";
import type { Frame } from "../frame/frame.ts";
import { message } from "../messages/message.ts";
import type { ModelResult } from "./analysis.ts";
import type { StudyContext } from "./context.ts";
import { fitModels } from "./fit-models.ts";

/** Fits models as fitModels does; with a bootstrap, those of Callaway and Sant'Anna get its errors and simultaneous bands. */
export async function fitEventModels(
  frame: Frame,
  specs: readonly ModelSpecInput[],
  bootstrap: BootstrapOptions | null,
  context: StudyContext,
): Promise<ModelResult[]> {
  if (!bootstrap) return fitModels(frame, specs, context);
  const isDrawn = ({ method }: ModelSpecInput) => method === "callaway-santanna";
  const others = await fitModels(
    frame,
    specs.filter((spec) => !isDrawn(spec)),
    context,
  );
  const { executor, signal, onProgress } = context;
  const step = message("didStudy.stepBootstrap");
  const results: ModelResult[] = [];
  for (const spec of specs) {
    if (!isDrawn(spec)) {
      results.push(others.shift()!);
      continue;
    }
    const outcome = await callawaySantAnnaBootstrap(frame, spec, bootstrap, executor, {
      signal,
      onProgress: (done, total) => onProgress?.({ step, done, total }),
    });
    results.push("ok" in outcome ? { estimate: outcome.ok } : { problem: outcome.problem });
  }
  return results;
}
