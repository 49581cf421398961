import type { Frame } from "../../../frame/frame.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Estimate } from "../../estimate.ts";
import { termsOf } from "../../terms.ts";
import { islandsOf, type SpatialWeights } from "../spatial-weights.ts";
import { covarianceOf } from "./covariance-of.ts";
import { effectInputsOf } from "./effect-inputs.ts";
import { fitSpatial, fittedOf } from "./fit-spatial.ts";
import { positionsOf } from "./information.ts";
import { correlations } from "./pseudo-r2.ts";
import { restrictionTests } from "./restriction-tests.ts";
import type { SpatialModel, SpatialPart } from "./spatial-model.ts";
import { spatialPanel, type SpatialPanel } from "./spatial-panel.ts";
import { spatialSpec, type SpatialSpec, type SpatialSpecInput } from "./spatial-spec.ts";

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
    tests: restrictionTests(panel, spec, fit, fitted, vcov),
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
      ...(panel.clusters
        ? { "cluster.factor": "G / (G - 1)", "cluster.scores": "with the pairs that link clusters" }
        : {}),
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
    effectInputs: effectInputsOf(panel, fit, fitted, vcov),
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
