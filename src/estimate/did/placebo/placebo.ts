import type { Frame } from "../../../frame/frame.ts";
import { notEstimable, problem, type ProblemData } from "../../../messages/problem.ts";
import { drawBlocks } from "../../../tasks/draw-blocks.ts";
import type { Executor, RunOptions } from "../../../tasks/executor.ts";
import type { Estimate } from "../../estimate.ts";
import type { ModelSpecInput } from "../../spec.ts";
import type { Assign } from "./assignment.ts";
import { placeboDraws, placeboPlan } from "./placebo-tasks.ts";

export interface PlaceboOptions {
  readonly draws: number;
  readonly seed: number;
  readonly assign: Assign;
}

/** The true estimate among those of treatments dealt out at random. */
export interface Placebo {
  readonly estimate: Estimate;
  readonly treat: string;
  /** The coefficient of the treatment. */
  readonly value: number;
  /** The coefficients of the draws that have one, in the order of the draws. */
  readonly coefficients: Float64Array;
  /** Draws that the effects absorb. */
  readonly failed: number;
  /** Share of |coefficients| that reach |value|. */
  readonly pValue: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Placebo test by random assignment: the treatment is dealt out anew `draws` times and its coefficient estimated each time, with
 * the same effects, controls and rows. The same seed gives the same coefficients on any number of workers.
 *
 * @throws Problem did.placeboFewDraws, did.placeboNothing
 * @source Chetty, Looney & Kroft (2009); La Ferrara, Chong & Duryea (2012) for random assignment of treated units
 * @reference test/estimate/did/placebo.test.ts
 */
export async function placebo(
  frame: Frame,
  spec: ModelSpecInput,
  { draws, seed, assign }: PlaceboOptions,
  executor: Executor,
  run: RunOptions = {},
): Promise<{ readonly ok: Placebo } | { readonly problem: ProblemData }> {
  if (draws < FEWEST) throw problem("did.placeboFewDraws", { draws, fewest: FEWEST }, { column: "draws" });
  const [outcome] = await executor.map(placeboPlan, frame, [{ spec, assign }], { signal: run.signal });
  if ("problem" in outcome) return outcome;
  const { estimate, treat, plan } = outcome.ok;
  const blocks = await executor.map(placeboDraws, plan, drawBlocks(draws, seed, BLOCK), run);
  const coefficients = Float64Array.from(blocks.flatMap((block) => Array.from(block).filter((b) => !Number.isNaN(b))));
  if (coefficients.length < 2) throw notEstimable("did.placeboNothing", { draws });
  const value = estimate.terms.find(({ name }) => name === treat)!.estimate;
  const mean = coefficients.reduce((sum, b) => sum + b / coefficients.length, 0);
  const reach = Math.abs(value) * (1 - TIE);
  return {
    ok: {
      estimate,
      treat,
      value,
      coefficients,
      failed: draws - coefficients.length,
      pValue: coefficients.reduce((count, b) => count + Number(Math.abs(b) >= reach), 0) / coefficients.length,
      mean,
      sd: Math.sqrt(coefficients.reduce((sum, b) => sum + (b - mean) ** 2, 0) / (coefficients.length - 1)),
    },
  };
}

const FEWEST = 10;
const BLOCK = 50;
/** A draw that happens to be the true assignment is summed in another order. */
const TIE = 1e-10;
