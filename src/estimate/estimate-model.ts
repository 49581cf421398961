import type { Frame } from "../frame/frame.ts";
import type { Estimate } from "./estimate.ts";
import { instrumentalVariables } from "./iv/instrumental-variables.ts";
import { between } from "./panel-models/between.ts";
import { firstDifferences } from "./panel-models/first-differences.ts";
import { randomEffects } from "./panel-models/random-effects.ts";
import { regress } from "./regression.ts";
import type { ModelSpec, ModelSpecInput } from "./spec.ts";

/**
 * The model of a spec, by its method.
 *
 * @throws Problem of the estimator
 */
export const estimateModel = (frame: Frame, spec: ModelSpecInput): Estimate => estimators[spec.method](frame, spec);

const estimators: Readonly<Record<ModelSpec["method"], (frame: Frame, spec: ModelSpecInput) => Estimate>> = {
  ols: regress,
  fe: regress,
  re: randomEffects,
  be: between,
  fd: firstDifferences,
  iv: (frame, spec) => instrumentalVariables(frame, spec).estimate,
};
