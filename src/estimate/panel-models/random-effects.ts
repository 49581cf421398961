import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { chi2Upper } from "../../numeric/distributions.ts";
import { columnOf } from "../../numeric/matrix.ts";
import { covariance, type Covariance } from "../covariance.ts";
import type { Estimate, Fit, Test } from "../estimate.ts";
import type { LinearFit } from "../linear-fit.ts";
import { estimateOf, refuseEmpty } from "../regression.ts";
import { smallSamples } from "../small-sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { termsOf } from "../terms.ts";
import { groupMeans, groupSizes } from "./group-means.ts";
import { panelSample, type PanelSample } from "./panel-sample.ts";
import { quasiDemeaned, type QuasiDemeaned } from "./quasi-demeaned.ts";
import { varianceComponents, type VarianceComponents } from "./variance-components.ts";

/**
 * Random effects by generalised least squares: y_it = x_it'b + u_i + e_it, u and x uncorrelated, Swamy-Arora components,
 * theta_i = 1 - sqrt(sigma_e^2 / (T_i sigma_u^2 + sigma_e^2)). z statistics. R2 is that of the quasi-demeaned regression;
 * `quantities` has sigma_u, sigma_e, rho, theta, and Stata's three R2 (squared correlations within, between, overall).
 *
 * @throws Problem panelTests.*, estimate.*
 * @source Swamy & Arora (1972), Econometrica 40, 261-275; Baltagi & Chang (1994); Stata manual, xtreg
 * @reference test/reference/panel/grunfeld-re-swamy-arora.json
 */
export const randomEffects = (frame: Frame, spec: ModelSpecInput): Estimate => randomEffectsModel(frame, spec).estimate;

/** The same with what it was made from. */
export interface RandomEffects extends QuasiDemeaned {
  readonly estimate: Estimate;
  readonly spec: ModelSpec;
  readonly panel: PanelSample;
  readonly components: VarianceComponents;
  /** One for each entity. */
  readonly theta: Float64Array;
  readonly covariance: Covariance;
}

export function randomEffectsModel(frame: Frame, input: ModelSpecInput): RandomEffects {
  const spec = modelSpec.parse(input);
  const panel = panelSample(frame, spec);
  const components = varianceComponents(panel, spec.components ?? "baltagi-chang");
  const theta = thetaOf(panel, components);
  const { model, fit } = quasiDemeaned(panel, theta);
  refuseEmpty(panel.sample, fit);
  const cov = covariance(fit, model, spec.vcov, panel.sample.grouping, smallSamples[spec.ssc]);
  const base = estimateOf(spec, panel.sample, fit, cov);
  const slopes = fit.names.length - (fit.hasConstant ? 1 : 0);
  const estimate: Estimate = {
    ...base,
    terms: termsOf(
      fit,
      { matrix: cov.matrix, df: null },
      spec.level,
      base.terms.map(({ name }) => fit.names.indexOf(name)),
    ),
    fit: { ...base.fit, ...rSquared(panel, theta, fit), logLik: null, aic: null, bic: null },
    tests: [waldChi2(base, slopes)],
    quantities: quantitiesOf(panel, components, theta, base),
    conventions: {
      ...base.conventions,
      "t.df": "none (z)",
      components: `Swamy-Arora, ${spec.components ?? "baltagi-chang"}`,
      r2: "squared correlation of the quasi-demeaned outcome and its fit",
    },
    notes: [...base.notes, ...notesOf(components)],
  };
  return { estimate, spec, panel, components, theta, model, fit, covariance: cov };
}

function thetaOf({ entity }: PanelSample, { idiosyncratic, entity: variance }: VarianceComponents): Float64Array {
  return Float64Array.from(groupSizes(entity), (size) =>
    variance === 0 ? 0 : 1 - Math.sqrt(idiosyncratic / (size * variance + idiosyncratic)),
  );
}

/**
 * The squared correlation of the transformed outcome and its fit. Where the panel is unbalanced no transformed column is
 * constant, and 1 - SSR/TSS would be another number. (There is no likelihood: that of transformed rows is not the data's.)
 */
function rSquared(
  { sample: { model }, entity }: PanelSample,
  theta: Float64Array,
  { residuals, nobs, names, hasConstant }: LinearFit,
): Pick<Fit, "r2" | "r2Adjusted"> {
  const means = groupMeans(model.y, entity);
  const y = model.y.map((value, i) => value - theta[entity.codes[i]] * means[entity.codes[i]]);
  const r2 = squaredCorrelation(
    y,
    y.map((value, i) => value - residuals[i]),
  );
  if (!Number.isFinite(r2)) return { r2: null, r2Adjusted: null };
  return { r2, r2Adjusted: 1 - ((1 - r2) * (nobs - (hasConstant ? 1 : 0))) / (nobs - names.length) };
}

/** The Wald test of all slopes against chi-squared. */
function waldChi2({ tests }: Estimate, slopes: number): Test {
  const wald = tests.find(({ name }) => name === "Wald F")!;
  if ("reason" in wald) return { name: "Wald chi2", reason: wald.reason };
  const statistic = wald.statistic * slopes;
  return {
    name: "Wald chi2",
    statistic,
    distribution: "chi2",
    df: slopes,
    df2: null,
    pValue: chi2Upper(statistic, slopes),
  };
}

function quantitiesOf(
  panel: PanelSample,
  { idiosyncratic, entity: variance }: VarianceComponents,
  theta: Float64Array,
  { terms }: Estimate,
): Record<string, number> {
  const { model } = panel.sample;
  const balanced = theta.every((share) => share === theta[0]);
  // Stata's R2: squared correlation of y and x'b, as they are, as entity means, and as deviations from those.
  const fitted = new Float64Array(model.y.length);
  model.names.forEach((name, j) => {
    const slope = terms.find((term) => term.name === name)?.estimate ?? 0;
    columnOf(model.x, j).forEach((value, i) => (fitted[i] += slope * value));
  });
  const [yMeans, fittedMeans] = [groupMeans(model.y, panel.entity), groupMeans(fitted, panel.entity)];
  const within = (v: Float64Array, means: Float64Array) => v.map((value, i) => value - means[panel.entity.codes[i]]);
  const rSquared = {
    r2Within: squaredCorrelation(within(model.y, yMeans), within(fitted, fittedMeans)),
    r2Between: squaredCorrelation(yMeans, fittedMeans),
    r2Overall: squaredCorrelation(model.y, fitted),
  };
  return {
    sigma_u: Math.sqrt(variance),
    sigma_e: Math.sqrt(idiosyncratic),
    rho: variance + idiosyncratic > 0 ? variance / (variance + idiosyncratic) : 0,
    ...(balanced ? { theta: theta[0] } : { thetaMin: Math.min(...theta), thetaMax: Math.max(...theta) }),
    ...Object.fromEntries(Object.entries(rSquared).filter(([, value]) => Number.isFinite(value))),
    entities: panel.entity.levels.length,
  };
}

function squaredCorrelation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [a, b].map((v) => v.reduce((sum, value) => sum + value, 0) / v.length);
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    ab += (value - meanA) * (b[i] - meanB);
    aa += (value - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  });
  return (ab * ab) / (aa * bb);
}

function notesOf({ entityRaw }: VarianceComponents): Message[] {
  return entityRaw < 0 ? [message("panelTests.negativeComponent", { value: Number(entityRaw.toPrecision(4)) })] : [];
}
