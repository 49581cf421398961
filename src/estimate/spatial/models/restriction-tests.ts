import { message } from "../../../messages/message.ts";
import { matrix, type Matrix } from "../../../numeric/matrix.ts";
import type { Test } from "../../estimate.ts";
import { fitSpatial, type SpatialFit } from "./fit-spatial.ts";
import { positionsOf, type Fitted } from "./information.ts";
import type { SpatialPanel } from "./spatial-panel.ts";
import { partsOf, type SpatialModelName, type SpatialSpec } from "./spatial-spec.ts";
import { pick, ratioTest, waldTest } from "./spatial-tests.ts";

/**
 * Likelihood ratios against the simpler models that a model contains, on the same panel, and for the spatial Durbin model the
 * two Wald tests of its restrictions.
 *
 * @source Elhorst (2014), Spatial Econometrics, 2.6 and 3.3
 * @reference test/reference/spatial: lr_vs_sar, lr_vs_sem and wald of panel_sdm_*
 */
export function restrictionTests(
  panel: SpatialPanel,
  spec: SpatialSpec,
  fit: SpatialFit,
  fitted: Fitted,
  vcov: Matrix,
): Test[] {
  const { columns, point, likelihood } = fit;
  const parts = partsOf(spec.model);
  const spatial = (parts.lag ? 1 : 0) + (parts.error ? 1 : 0);
  const lags = columns.parts.flatMap((part, j) => (part === "lagged" ? [j] : []));
  const restricted = (model: SpatialModelName) => fitSpatial(panel, spec, model).point.logLik;
  const against = (model: "sar" | "sem", df: number) => ratioTest(`lr-${model}`, point.logLik, restricted(model), df);
  const plain = parts.durbin
    ? fitSpatial({ ...panel, durbin: [] }, spec, "slx").point.logLik
    : likelihood.at(0, 0).logLik;
  const tests: Test[] = [ratioTest("lr-ols", point.logLik, plain, spatial + lags.length)];
  if (parts.durbin && spatial > 0) tests.push(ratioTest("lr-slx", point.logLik, likelihood.at(0, 0).logLik, spatial));
  if (spec.model === "sac") tests.push(against("sar", 1), against("sem", 1));
  if (spec.model === "sdem" && lags.length > 0) tests.push(against("sem", lags.length));
  // The error model is in the Durbin model only when every regressor is lagged.
  const partial = panel.durbin.length < panel.names.length;
  const notNested = (name: string): Test => ({ name, reason: message("spatialModels.partialDurbin") });
  if (spec.model === "sdm" && lags.length > 0)
    tests.push(against("sar", lags.length), partial ? notNested("lr-sem") : against("sem", lags.length));
  if (!parts.durbin) return tests;

  const at = positionsOf(fitted);
  const theta = Float64Array.from(lags, (j) => point.beta[j]);
  tests.push(waldTest("wald-durbin", theta, pick(lags, at.count), vcov));
  if (spec.model !== "sdm") return tests;
  if (partial) return [...tests, notNested("wald-common-factor")];
  const own = (j: number) =>
    columns.regressor.findIndex((r, i) => r === columns.regressor[j] && columns.parts[i] === "main");
  const pairs = lags.filter((j) => own(j) >= 0);
  const jacobian = matrix(pairs.length, at.count);
  const gap = Float64Array.from(pairs, (j, i) => {
    jacobian.data[j * pairs.length + i] = 1;
    jacobian.data[own(j) * pairs.length + i] = point.rho;
    jacobian.data[at.rho * pairs.length + i] = point.beta[own(j)];
    return point.beta[j] + point.rho * point.beta[own(j)];
  });
  tests.push(waldTest("wald-common-factor", gap, jacobian, vcov));
  return tests;
}
