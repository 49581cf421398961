import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import { panelSample, type PanelSample } from "../panel-models/panel-sample.ts";
import type { ModelSpec } from "../spec.ts";
import type { PanelErrorsSpec } from "./panel-errors-spec.ts";

/**
 * The rows of a model whose errors are modelled over entities and time.
 *
 * @throws Problem panelErrors.vcovUnused; as panelSample
 */
export function readPanel(frame: Frame, spec: ModelSpec, { corr, panels }: PanelErrorsSpec): PanelSample {
  if (spec.vcov.type !== "iid") throw problem("panelErrors.vcovUnused", { type: spec.vcov.type });
  const needsTime = corr !== "independent" || panels === "correlated" || panels === "general";
  return panelSample(frame, spec, needsTime);
}
