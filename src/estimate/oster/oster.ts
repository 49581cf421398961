import { evaluateTerm } from "../../frame/design.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { Estimate } from "../estimate.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import { columnNamed, otherColumns, withRegressors, type SampleColumn } from "../panel-models/chosen-columns.ts";
import { regressionOn, type Regression } from "../regression.ts";
import { sampleOf, type Sample } from "../sample.ts";
import { modelSpec } from "../spec.ts";
import { osterSpec, type OsterSpec, type OsterSpecInput } from "./oster-spec.ts";
import { deltaFor, effectsFor, type AdjustedEffect, type OsterInputs } from "./solutions.ts";

/** How far the effect of a treatment stands up to selection on what is not seen. */
export interface Oster {
  readonly outcome: string;
  readonly treatment: string;
  /** The regressions without and with the controls, on the same rows; the treatment is their first term. */
  readonly short: Estimate;
  readonly full: Estimate;
  /** R2 as asked for, in both. */
  readonly shortR2: number;
  readonly fullR2: number;
  readonly rmax: number;
  /** The effect that `delta` is found for, usually 0. */
  readonly beta: number;
  readonly delta: number | null;
  /** The selection that `adjusted` is found for, usually 1. */
  readonly assumedDelta: number;
  /** The effect adjusted for it; null when no real effect is consistent with it. */
  readonly adjusted: AdjustedEffect | null;
  readonly otherEffects: readonly AdjustedEffect[];
  /** Between the controlled and the adjusted effect, and whether `beta` lies outside. */
  readonly bounds: readonly [number, number] | null;
  readonly robust: boolean | null;
  readonly inputs: OsterInputs;
  readonly conventions: Readonly<Record<string, string | number | boolean>>;
  readonly notes: readonly Message[];
}

/**
 * Oster's delta for a given effect, and the bias-adjusted effect for a given delta, from the movement of the effect and of R2 when
 * controls come in. Base regressors are in both regressions. R2 is overall by default, as psacalc has it after regress and areg:
 * Rmax is a share of the outcome's whole variation, and effects that come in with the controls explain part of it. A within R2 is
 * defined only for effects that are in both regressions.
 *
 * @throws Problem oster.*; those of sampleOf and regressionOn
 * @source Oster (2019), Journal of Business & Economic Statistics 37(2), 187-204; psacalc (Stata)
 */
export function oster(frame: Frame, input: OsterSpecInput): Oster {
  const spec = osterSpec.parse(input);
  const effectsAre = spec.r2 === "within" ? "base" : spec.effects;
  if (spec.r2 === "within" && spec.absorb.length === 0) throw problem("oster.withinNeedsEffects", {}, { column: "r2" });
  if (spec.controls.length === 0 && (spec.absorb.length === 0 || effectsAre === "base"))
    throw problem("oster.noControls", { treatment: spec.treatment });

  // 1. The rows of both regressions, and what is left of the treatment given base regressors and given all.
  const { sample, model, treatment, base } = sampleWith(frame, spec);
  const bare: Sample = effectsAre === "base" ? sample : withoutEffects(sample);
  const residualX = linearFit(withRegressors(sample, otherColumns(sample, [treatment.name]), treatment).model).ssr;
  const forX: LinearFit = linearFit(withRegressors(bare, base, treatment).model);
  const varianceX = forX.ssr;
  if (!(varianceX > EXPLAINED * forX.tss)) throw notEstimable("oster.treatmentFixed", { treatment: treatment.name });
  if (!(residualX > EXPLAINED * varianceX))
    throw notEstimable("oster.treatmentExplained", { treatment: treatment.name });

  // 2. The regressions without and with the controls.
  const shortSample = withRegressors(bare, [treatment, ...base]);
  const short = regressionOn(shortSample, { ...model, method: shortSample.model.effects.length > 0 ? "fe" : "ols" });
  const full = regressionOn(sample, model);
  const within = spec.r2 === "within";
  const r2 = ({ fit }: Regression) => 1 - fit.ssr / (within ? fit.tssWithin : fit.tss);
  const [shortR2, fullR2] = [r2(short), r2(full)];
  const rmax = spec.rmax ?? Math.min(1, spec.factor * fullR2);
  if (rmax < fullR2) throw problem("oster.rmaxTooSmall", { rmax, r2: rounded(fullR2) }, { column: "rmax" });

  // 3. Delta and the adjusted effect.
  const inputs: OsterInputs = {
    shortBeta: effectOf(short, treatment),
    fullBeta: effectOf(full, treatment),
    shortR2,
    fullR2,
    rmax,
    varianceY: within ? full.fit.tssWithin : full.fit.tss,
    varianceX,
    residualX,
  };
  const delta = deltaFor(inputs, spec.beta);
  const [adjusted = null, ...otherEffects] = effectsFor(inputs, spec.delta);
  const bounds = adjusted && ([inputs.fullBeta, adjusted.beta].sort((a, b) => a - b) as [number, number]);
  return {
    outcome: sample.model.outcome,
    treatment: treatment.name,
    short: first(short, treatment),
    full: first(full, treatment),
    shortR2,
    fullR2,
    rmax,
    beta: spec.beta,
    delta,
    assumedDelta: spec.delta,
    adjusted,
    otherEffects,
    bounds,
    robust: bounds && (spec.beta < bounds[0] || spec.beta > bounds[1]),
    inputs,
    conventions: {
      r2: spec.r2,
      effects: sample.model.effects.length > 0 ? effectsAre : "none",
      rmax: spec.rmax === undefined ? `min(1, ${spec.factor} R2)` : "given",
    },
    notes: notesOf(spec, inputs, delta, adjusted),
  };
}

function sampleWith(frame: Frame, spec: OsterSpec) {
  const { treatment, controls, base, y, absorb, entity, time, vcov, ssc, singletons, weights, subset, level } = spec;
  const model = modelSpec.parse({
    method: absorb.length > 0 ? "fe" : "ols",
    x: [...new Set([treatment, ...base, ...controls])],
    ...{ y, absorb, entity, time, vcov, ssc, singletons, weights, subset, level },
  });
  const sample = sampleOf(frame, model);
  const context = { entity: spec.entity, time: spec.time };
  const namesOf = (terms: readonly string[]) =>
    terms.flatMap((term) => evaluateTerm(frame, term, context).map(({ name }) => name));
  const treated = columnNamed(sample, treatment);
  if ([...controls, ...base].includes(treatment)) throw problem("oster.treatmentAsControl", { treatment });
  const others = otherColumns(sample, [treated.name]);
  const inBase = new Set(namesOf(base));
  return { sample, model, treatment: treated, base: others.filter(({ name }) => inBase.has(name)) };
}

const withoutEffects = (sample: Sample): Sample => ({
  ...sample,
  model: { ...sample.model, effects: [] },
  account: { ...sample.account, effects: [] },
});

function effectOf({ fit }: Regression, treatment: SampleColumn): number {
  const at = fit.names.indexOf(treatment.name);
  if (at < 0) throw notEstimable("oster.treatmentExplained", { treatment: treatment.name });
  return fit.coefficients[at];
}

/** The estimate with the treatment's term first. */
function first({ estimate }: Regression, { name }: SampleColumn): Estimate {
  const at = estimate.terms.findIndex((term) => term.name === name);
  const order = [at, ...[...estimate.terms.keys()].filter((j) => j !== at)];
  return {
    ...estimate,
    terms: order.map((j) => estimate.terms[j]),
    vcov: order.map((i) => order.map((j) => estimate.vcov[i][j])),
  };
}

function notesOf(
  { beta, delta: assumed }: OsterSpec,
  { shortR2, fullR2, rmax }: OsterInputs,
  delta: number | null,
  adjusted: AdjustedEffect | null,
): Message[] {
  return [
    ...(fullR2 <= shortR2 + UNMOVED ? [message("oster.unmoved")] : []),
    ...(rmax === 1 && fullR2 < 1 ? [message("oster.rmaxOne")] : []),
    ...(delta === null ? [message("oster.noDelta", { beta })] : []),
    ...(delta !== null && delta < 0 ? [message("oster.negativeDelta", { beta })] : []),
    ...(adjusted === null ? [message("oster.noEffect", { delta: assumed })] : []),
    ...(adjusted && !adjusted.sameDirection ? [message("oster.otherDirection")] : []),
  ];
}

const rounded = (value: number): number => Number(value.toPrecision(6));
/** Share of its variation that the treatment must keep. */
const EXPLAINED = 1e-12;
/** Controls that add less than this to R2 say nothing of what is not seen. */
const UNMOVED = 1e-6;
