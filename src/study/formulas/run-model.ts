import type { Estimate } from "../../estimate/estimate.ts";
import { fitModel } from "../../estimate/fit-task.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { fromProblemData } from "../../messages/problem.ts";
import type { FormulaContext } from "../formula.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import { modelSpecOf } from "./model-spec-of.ts";

/** The part of a model that the ranges or the formula's text say; the options say the rest. */
export type ModelCore = Pick<
  ModelSpecInput,
  | "method"
  | "y"
  | "x"
  | "absorb"
  | "endog"
  | "instruments"
  | "ivMethod"
  | "fuller"
  | "small"
  | "components"
  | "differences"
  | "entity"
  | "time"
  | "constant"
  | "did"
  | "gmm"
  | "weights"
  | "panelErrors"
  | "selection"
>;

/**
 * Fits the one model of a cell formula.
 *
 * @param clusterBy what errors are clustered by when nothing else is said; null for robust errors
 * @throws Problem of the estimator
 */
export async function runModel(
  frame: Frame,
  core: ModelCore,
  options: EstimateOptionValues,
  clusterBy: string | null,
  { executor, signal }: FormulaContext,
): Promise<Estimate> {
  const spec = modelSpecOf(frame, core, options, clusterBy);
  const [outcome] = await executor.map(fitModel, frame, [spec], { signal });
  if ("problem" in outcome) throw fromProblemData(outcome.problem);
  return outcome.ok;
}
