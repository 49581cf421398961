import type { Frame } from "../../../frame/frame.ts";
import { message, type Message } from "../../../messages/message.ts";
import { matrix, toRows, type Matrix } from "../../../numeric/matrix.ts";
import type { Estimate, Test } from "../../estimate.ts";
import { termsOf } from "../../terms.ts";
import { islandsOf, type SpatialWeights } from "../spatial-weights.ts";
import { covarianceOf } from "./covariance-of.ts";
import { fitSpatial, fittedOf, type SpatialFit } from "./fit-spatial.ts";
import { positionsOf, type Fitted } from "./information.ts";
import { correlations } from "./pseudo-r2.ts";
import type { EffectInputs, SpatialModel, SpatialPart } from "./spatial-model.ts";
import { spatialPanel, type SpatialPanel } from "./spatial-panel.ts";
import {
  partsOf,
  spatialSpec,
  type SpatialModelName,
  type SpatialSpec,
  type SpatialSpecInput,
} from "./spatial-spec.ts";
import { pick, ratioTest, waldTest } from "./spatial-tests.ts";

/**
 * A spatial model of a balanced panel or a cross-section by maximum likelihood.
 * y = r Wy + X b + WX t + effects + u, u = l Wu + e, of which each model has its parts; sigma2 = SSE / N.
 *
 * @throws Problem spatialModels.* for units that do not match the weights, gaps, models that are not identified
 * @source Anselin (1988), Spatial Econometrics: Methods and Models; Elhorst (2014), Spatial Econometrics; Lee & Yu (2010), J. Econometrics 154(2)
 * @reference test/reference/spatial: panel_sar_*, panel_sem_*, panel_sdm_*, sar_columbus, sem_columbus, sdm_columbus
 */
export const estimateSpatial = (frame: Frame, weights: SpatialWeights, input: SpatialSpecInput): SpatialModel => {
  const spec = spatialSpec.parse(input);
  return spatialModelOn(spatialPanel(frame, weights, spec), spec);
};

/** The model of a panel that was read already. */
export function spatialModelOn(panel: SpatialPanel, spec: SpatialSpec): SpatialModel {
  const { model } = spec;
  const fit = fitSpatial(panel, spec);
  const fitted = fittedOf(fit, panel, model);
  const vcov = covarianceOf(fitted, spec.vcov, panel.clusters);
  const { columns, point } = fit;
  const { counts, determinant } = fit.likelihood;
  const at = positionsOf(fitted);
  const values = new Float64Array(at.count);
  values.set(point.beta);
  if (at.rho >= 0) values[at.rho] = point.rho;
  if (at.lambda >= 0) values[at.lambda] = point.lambda;
  values[at.sigma2] = point.sigma2;

  // Regressors, constant, spatial lags, then what is not a slope.
  const designOf = (part: SpatialPart) => columns.parts.flatMap((own, j) => (own === part ? [j] : []));
  const main = designOf("main").sort((a, b) => Number(columns.regressor[a] < 0) - Number(columns.regressor[b] < 0));
  const order = [...main, ...designOf("lagged"), at.rho, at.lambda, at.sigma2].filter((j) => j >= 0);
  const names = [...columns.names, ...(at.rho >= 0 ? ["rho"] : []), ...(at.lambda >= 0 ? ["lambda"] : []), "sigma2"];
  const partOf = (j: number): SpatialPart => columns.parts[j] ?? (j === at.sigma2 ? "variance" : "spatial");
  const parameters = at.count;
  const nobs = panel.y.length;
  const { overall, within, between } = correlations(panel, columns, point, fitted.forRho, spec);
  const estimate: Estimate = {
    method: model,
    outcome: panel.outcome,
    terms: termsOf({ names, coefficients: values }, { matrix: vcov, df: null }, spec.level, order),
    vcov: order.map((i) => order.map((j) => vcov.data[j * at.count + i])),
    nobs,
    sample: {
      ...panel.account,
      effects: [],
      clusters: panel.clusters ? [{ name: panel.clusters.name, groups: panel.clusters.levels.length }] : [],
      collinear: columns.dropped,
      rows: [...panel.rows].sort((a, b) => a - b),
    },
    fit: {
      nobs,
      dfResidual: null,
      dfModel: columns.regressor.filter((j) => j >= 0).length,
      r2: overall,
      r2Adjusted: null,
      r2Within: within,
      r2WithinAdjusted: null,
      ssr: point.ssr,
      rmse: Math.sqrt(point.sigma2),
      logLik: point.logLik,
      aic: -2 * point.logLik + 2 * parameters,
      bic: -2 * point.logLik + Math.log(nobs) * parameters,
    },
    tests: testsOf(panel, spec, fit, fitted, vcov),
    quantities: {
      sigma2: point.sigma2,
      rhoLow: determinant.low,
      rhoHigh: determinant.high,
      ...(between === null ? {} : { r2Between: between }),
    },
    conventions: {
      effects: columns.effects,
      order: spec.order,
      correction: spec.correction,
      vcov: spec.vcov.type,
      observations: counts.observations,
      sigma2: "SSE / observations",
      logDeterminant: determinant.method,
      r2: "squared correlation with the reduced-form prediction",
      ...(panel.clusters ? { "cluster.factor": "G / (G - 1)" } : {}),
    },
    notes: notesOf(panel),
  };
  return {
    estimate,
    model,
    parts: order.map(partOf),
    rho: at.rho >= 0 ? point.rho : null,
    lambda: at.lambda >= 0 ? point.lambda : null,
    sigma2: point.sigma2,
    logLik: point.logLik,
    units: panel.units,
    periods: panel.periods,
    effectInputs: effectInputs(panel, fit, fitted, vcov),
    weights: panel.weights,
  };
}

function notesOf({ weights, leftOut }: SpatialPanel): Message[] {
  const listed = (
    key: "spatialModels.islands" | "spatialModels.leftWithoutWeights" | "spatialModels.leftWithoutData",
    names: readonly string[],
  ) => (names.length > 0 ? [message(key, { count: names.length, names: names.slice(0, 10).join(", ") })] : []);
  return [
    ...listed("spatialModels.islands", islandsOf(weights)),
    ...listed("spatialModels.leftWithoutWeights", leftOut.withoutWeights),
    ...listed("spatialModels.leftWithoutData", leftOut.withoutData),
  ];
}

/** Likelihood ratios against simpler models, and for the spatial Durbin model the two Wald tests of its restrictions. */
function testsOf(panel: SpatialPanel, spec: SpatialSpec, fit: SpatialFit, fitted: Fitted, vcov: Matrix): Test[] {
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
  if (spec.model === "sdm" && lags.length > 0) tests.push(against("sar", lags.length), against("sem", lags.length));
  if (!parts.durbin) return tests;

  const at = positionsOf(fitted);
  const theta = Float64Array.from(lags, (j) => point.beta[j]);
  tests.push(waldTest("wald-durbin", theta, pick(lags, at.count), vcov));
  if (spec.model !== "sdm") return tests;
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

function effectInputs(
  { names }: SpatialPanel,
  { columns, point, likelihood }: SpatialFit,
  fitted: Fitted,
  vcov: Matrix,
): EffectInputs {
  const at = positionsOf(fitted);
  const of = (part: SpatialPart, regressor: number) =>
    columns.regressor.findIndex((own, j) => own === regressor && columns.parts[j] === part);
  const shown = names.flatMap((name, regressor) => {
    const [main, lag] = [of("main", regressor), of("lagged", regressor)];
    return main >= 0 || lag >= 0 ? [{ name, main, lag }] : [];
  });
  const places = [at.rho, ...shown.map(({ main }) => main), ...shown.map(({ lag }) => lag)];
  const block = matrix(places.length, places.length);
  places.forEach((i, a) =>
    places.forEach((j, b) => (block.data[b * places.length + a] = i >= 0 && j >= 0 ? vcov.data[j * at.count + i] : 0)),
  );
  const value = (j: number) => (j >= 0 ? point.beta[j] : 0);
  const { low, high, radius } = likelihood.determinant;
  const reach = radius > 0 ? 1 / radius : Infinity;
  return {
    names: shown.map(({ name }) => name),
    rho: point.rho,
    beta: shown.map(({ main }) => value(main)),
    theta: shown.map(({ lag }) => value(lag)),
    vcov: toRows(block),
    low: point.rho > -reach ? Math.max(low, -reach) : low,
    high: point.rho < reach ? Math.min(high, reach) : high,
  };
}
