import type { Frame } from "../frame/frame.ts";
import { callawaySantAnna } from "./did/callaway-santanna/callaway-santanna.ts";
import { differenceInDifferences } from "./did/difference-in-differences.ts";
import { eventStudy } from "./did/event-study.ts";
import { imputation } from "./did/imputation/imputation.ts";
import { sunAbraham } from "./did/sun-abraham.ts";
import type { Estimate } from "./estimate.ts";
import { dynamicModel } from "./gmm/dynamic-model.ts";
import { instrumentalVariables } from "./iv/instrumental-variables.ts";
import { fgls } from "./panel-errors/fgls.ts";
import { pcse } from "./panel-errors/pcse.ts";
import { between } from "./panel-models/between.ts";
import { firstDifferences } from "./panel-models/first-differences.ts";
import { randomEffects } from "./panel-models/random-effects.ts";
import { regress } from "./regression.ts";
import { heckman } from "./selection/heckman.ts";
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
  did: differenceInDifferences,
  eventstudy: eventStudy,
  sunab: sunAbraham,
  "callaway-santanna": callawaySantAnna,
  gmm: dynamicModel,
  imputation,
  heckman,
  fgls,
  pcse,
};
