import type { Frame } from "../../../frame/frame.ts";
import type { ProblemData } from "../../../messages/problem.ts";
import { drawBlocks } from "../../../tasks/draw-blocks.ts";
import type { Executor, RunOptions } from "../../../tasks/executor.ts";
import type { Estimate } from "../../estimate.ts";
import { modelSpec, type ModelSpecInput } from "../../spec.ts";
import { bootstrapErrors, refuseFewDraws, type BootstrapOptions } from "./bootstrap-errors.ts";
import { drawMultipliers, estimateInfluence } from "./bootstrap-tasks.ts";

/**
 * Callaway and Sant'Anna's estimate with the errors and the simultaneous band of the multiplier bootstrap, drawn wherever the
 * executor runs work. The same seed gives the same numbers on any number of workers, and those of a spec with `did.draws`.
 *
 * @throws Problem did.fewDraws
 * @source Callaway & Sant'Anna (2021), algorithm 1
 * @reference test/estimate/did/bootstrap.test.ts
 */
export async function callawaySantAnnaBootstrap(
  frame: Frame,
  input: ModelSpecInput,
  options: BootstrapOptions,
  executor: Executor,
  run: RunOptions = {},
): Promise<{ readonly ok: Estimate } | { readonly problem: ProblemData }> {
  refuseFewDraws(options.draws);
  const [outcome] = await executor.map(estimateInfluence, frame, [input], { signal: run.signal });
  if ("problem" in outcome) return outcome;
  const { estimate, influence } = outcome.ok;
  const drawn = await executor.map(drawMultipliers, influence, drawBlocks(options.draws, options.seed), run);
  return { ok: bootstrapErrors(estimate, drawn.flat(), options, modelSpec.parse(input).level) };
}
