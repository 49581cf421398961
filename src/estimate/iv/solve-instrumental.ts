import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { correlatedMeat, isCorrelated } from "../correlated-meat.ts";
import { covariance, type Covariance, type CovarianceOptions } from "../covariance.ts";
import { sampleOf, type Sample } from "../sample.ts";
import { smallSamples, type SmallSample } from "../small-sample.ts";
import type { ModelSpec } from "../spec.ts";
import { geometryOf, type Geometry } from "./geometry.ts";
import { twoStepGmm } from "./gmm.ts";
import { kClass, type KClassFit } from "./k-class.ts";
import { limlRoot } from "./liml-root.ts";
import type { Degrees, Errors } from "./moments.ts";

/** A model with instruments, solved: coefficients and their covariance, and all that its tests are made of. */
export interface Solved {
  readonly spec: ModelSpec;
  readonly sample: Sample;
  readonly geometry: Geometry;
  readonly fit: KClassFit;
  /** The root of LIML; null for the other methods. */
  readonly lambda: number | null;
  readonly covariance: Covariance;
  readonly smallSample: SmallSample;
  readonly errors: Errors;
  readonly degrees: Degrees;
}

/**
 * y = x b + endogenous c + effects + e, with E[z e] = 0 for the exogenous regressors x and the instruments.
 *
 * @throws Problem iv.*, and those of sampleOf and covariance
 */
export function solveInstrumental(frame: Frame, spec: ModelSpec): Solved {
  const errorType = errorTypeOf(spec);
  if (!spec.endog?.length || !spec.instruments?.length)
    throw problem("iv.needsBoth", {
      regressors: spec.endog?.length ?? 0,
      instruments: spec.instruments?.length ?? 0,
    });
  const sample = sampleOf(frame, spec);
  const geometry = geometryOf(sample);
  const errors = errorsOf(errorType, spec, sample);

  // 1. Coefficients.
  const method = spec.ivMethod ?? "2sls";
  const robust = errorType !== "iid";
  const usesRoot = method === "liml" || method === "fuller";
  const lambda = usesRoot ? limlRoot(geometry) : null;
  const fuller = method === "fuller" ? (spec.fuller ?? 1) / residualDegrees(sample, geometry) : 0;
  const first = kClass(geometry, lambda === null ? 1 : lambda - fuller, robust);
  const fit = method === "gmm2s" && robust ? twoStepGmm(geometry, first, errors) : first;

  // 2. Their covariance: for GMM, of the moments at the first step.
  const smallSample = { ...smallSamples[spec.ssc], factor: spec.small ?? true };
  const carrier = fit.firstStep ? { ...fit, scaledResiduals: fit.firstStep } : fit;
  const cov = covariance(carrier, sample.model, spec.vcov, sample.grouping, smallSample, covarianceOptions(spec));

  // 3. What F statistics of the first stage divide by.
  const absorbed = cov.counted.forCovariance - fit.names.length;
  const degrees: Degrees = {
    nobs: geometry.nobs,
    parameters: geometry.basis.ncol + absorbed,
    groups: errors.groups,
    ...(spec.vcov.type === "conley" ? { divisor: geometry.nobs - 1 } : {}),
  };
  if (degrees.nobs <= degrees.parameters)
    throw notEstimable("iv.noDegrees", { rows: degrees.nobs, parameters: degrees.parameters });
  return { spec, sample, geometry, fit, lambda, covariance: cov, smallSample, errors, degrees };
}

/** n less all parameters of the first stage: what Fuller's constant is divided by. */
function residualDegrees({ model }: Sample, { nobs, basis, reduced }: Geometry): number {
  const rank = reduced.absorber?.rank ?? model.effects.reduce((sum, { levels }) => sum + levels.length - 1, 1);
  return nobs - basis.ncol - (model.effects.length > 0 ? rank : 0);
}

/** The choices of covariances with instruments: Newey-West takes the factors of ivreg2's bw() with small. */
export const covarianceOptions = ({ ssc }: ModelSpec): CovarianceOptions => ({
  repair: ssc === "fixest" ? "variances" : "eigenvalues",
  neweyWest: "rows",
});

/** The errors of the moments; with Driscoll-Kraay periods count as clusters, as in ivreg2's dkraay(). */
function errorsOf(type: Errors["type"], { vcov }: ModelSpec, { grouping }: Sample): Errors {
  const { clusters } = grouping;
  if (type === "cluster") return { type, clusters, groups: Math.min(...clusters.map(({ levels }) => levels.length)) };
  if (!isCorrelated(vcov.type)) return { type, clusters, groups: null };
  const correlated = correlatedMeat({ ...vcov, type: vcov.type }, grouping);
  return { type, clusters, groups: vcov.type === "driscoll-kraay" ? correlated.periods : null, correlated };
}

function errorTypeOf({ vcov }: ModelSpec): Errors["type"] {
  switch (vcov.type) {
    case "iid":
    case "cluster":
      return vcov.type;
    case "hc0":
    case "hc1":
      return "hc";
    case "newey-west":
    case "driscoll-kraay":
    case "conley":
      return "correlated";
    default:
      throw problem("iv.errorsNotOffered", { type: vcov.type }, { column: "se" });
  }
}
