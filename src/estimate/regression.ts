import type { Frame } from "../frame/frame.ts";
import { message, type Message } from "../messages/message.ts";
import { notEstimable } from "../messages/problem.ts";
import { toRows, matrix, type Matrix } from "../numeric/matrix.ts";
import { covariance, type Covariance } from "./covariance.ts";
import { covarianceNotes, reachConventions } from "./covariance-notes.ts";
import type { Estimate } from "./estimate.ts";
import { fitStatistics } from "./fit-statistics.ts";
import { linearFit, type LinearFit } from "./linear-fit.ts";
import { sampleOf, type Sample } from "./sample.ts";
import { slopeTests } from "./slope-tests.ts";
import { smallSamples } from "./small-sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "./spec.ts";
import { termsOf } from "./terms.ts";

/**
 * Ordinary or weighted least squares, with any number of absorbed effects (methods "ols" and "fe").
 * y_i = x_i'b + sum_f a_f[i] + e_i.
 *
 * @throws Problem estimate.* for input it cannot use, models that are not identified, and iteration that does not converge
 * @source Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, ch. 4, 7, 10; Correia (2016)
 * @reference test/reference/panel, test/reference/nist
 */
export const regress = (frame: Frame, spec: ModelSpecInput): Estimate => regression(frame, spec).estimate;

/** The same with what it was made from: residuals, sample, covariance. */
export interface Regression {
  readonly estimate: Estimate;
  readonly spec: ModelSpec;
  readonly sample: Sample;
  readonly fit: LinearFit;
  readonly covariance: Covariance;
}

export function regression(frame: Frame, input: ModelSpecInput): Regression {
  const spec = modelSpec.parse(input);
  return regressionOn(sampleOf(frame, spec), spec);
}

/** The regression of a sample that was drawn already. */
export function regressionOn(sample: Sample, spec: ModelSpec): Regression {
  const fit = linearFit(sample.model);
  refuseEmpty(sample, fit);
  const cov = covariance(fit, sample.model, spec.vcov, sample.grouping, smallSamples[spec.ssc], {
    repair: spec.ssc === "fixest" ? "variances" : "eigenvalues",
  });
  return { estimate: estimateOf(spec, sample, fit, cov), spec, sample, fit, covariance: cov };
}

/** The public result of a fit and its covariance. */
export function estimateOf(spec: ModelSpec, sample: Sample, fit: LinearFit, cov: Covariance): Estimate {
  const statistics = fitStatistics(fit, sample.model, cov.counted);
  const waldDf =
    spec.ssc === "fixest" && sample.model.effects.length > 0 ? fit.nobs - cov.counted.forCovariance : cov.df;
  const order = constantLast(fit);
  return {
    method: spec.method,
    outcome: sample.model.outcome,
    terms: termsOf(fit, cov, spec.level, order),
    vcov: toRows(reordered(cov.matrix, order)),
    nobs: fit.nobs,
    sample: { ...sample.account, collinear: fit.dropped, rows: Array.from(sample.rows) },
    fit: statistics,
    tests: slopeTests(fit, cov, waldDf),
    conventions: conventionsOf(spec, sample, fit, cov, waldDf),
    notes: notesOf(fit, cov),
  };
}

/** Refuses a fit without a slope, or of an outcome that the effects absorb. */
export function refuseEmpty({ model }: Pick<Sample, "model">, fit: LinearFit): void {
  const effects = model.effects.map(({ name }) => name).join(", ");
  if (model.effects.length > 0 && fit.tssWithin <= ABSORBED * fit.tss)
    throw notEstimable("estimate.outcomeAbsorbed", { name: model.outcome, effects });
  if (model.names.length === 0 && (model.effects.length > 0 || !fit.hasConstant))
    throw notEstimable("estimate.noRegressors");
  if (model.names.length > 0 && fit.dropped.length === model.names.length) {
    const names = fit.dropped.map(({ name }) => name).join(", ");
    if (fit.dropped.every(({ why }) => why === "absorbed"))
      throw notEstimable("estimate.absorbed", { name: names, effects });
    throw notEstimable("estimate.nothingLeft", { names });
  }
}

const ABSORBED = 1e-18;

/** Slopes first, the constant last, as printed tables have it. */
function constantLast({ names, hasConstant }: LinearFit): number[] {
  const all = names.map((_, j) => j);
  return hasConstant ? [...all.slice(1), 0] : all;
}

function reordered(m: Matrix, order: readonly number[]): Matrix {
  const p = order.length;
  const result = matrix(p, p);
  order.forEach((from, j) => order.forEach((row, i) => (result.data[j * p + i] = m.data[from * p + row])));
  return result;
}

function conventionsOf(
  spec: ModelSpec,
  { model }: Sample,
  fit: LinearFit,
  cov: Covariance,
  waldDf: number,
): Record<string, string | number | boolean> {
  const effects = model.effects.length > 0;
  return {
    vcov: cov.type,
    ssc: spec.ssc,
    K: cov.counted.forCovariance,
    "K.all": cov.counted.all,
    factor: cov.factor,
    "t.df": cov.df,
    "wald.df2": waldDf,
    level: spec.level,
    constant: fit.hasConstant ? (effects ? "mean of y less slopes at means" : "estimated") : "none",
    "r2.centred": effects || fit.hasConstant,
    "rmse.divisor": "n-K.all",
    "ic.parameters": cov.counted.all + 1,
    ...(cov.groups === null ? {} : { groups: cov.groups }),
    ...(cov.type === "cluster"
      ? {
          "cluster.df": "smallest number of clusters",
          "cluster.repair": spec.ssc === "fixest" ? "negative variances" : "negative eigenvalues",
        }
      : {}),
    ...reachConventions(cov),
    ...(model.weights ? { weights: "analytic" } : {}),
    ...(effects
      ? {
          singletons: spec.singletons,
          "effects.method": fit.absorber!.method,
          "effects.nested": cov.counted.nested.join(", ") || "none",
          "effects.redundant": cov.counted.exact ? "exact" : "between pairs of effects",
        }
      : {}),
  };
}

function notesOf(fit: LinearFit, cov: Covariance): Message[] {
  const exact = fit.ssr <= EXACT * fit.tssWithin;
  return [...(exact ? [message("estimate.exactFit")] : []), ...covarianceNotes(cov)];
}

/** Residuals within the rounding of the data: squared share. */
const EXACT = 1e-24;
