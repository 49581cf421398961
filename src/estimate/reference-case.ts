import { z } from "zod";
import type { Frame } from "../frame/frame.ts";
import { fUpper } from "../numeric/distributions.ts";
import { lastBlock, toRows } from "../numeric/matrix.ts";
import { covariance, type Covariance } from "./covariance.ts";
import type { Test } from "./estimate.ts";
import { fixedEffects } from "./fixed-effects.ts";
import { regression, type Regression } from "./regression.ts";
import { smallSamples, type SmallSample } from "./small-sample.ts";
import type { ModelSpecInput } from "./spec.ts";
import { waldStatistic } from "./wald.ts";

/** A case's own words for a regression. */
const caseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  absorb: z.array(z.string()).default([]),
  constant: z.boolean().optional(),
  vcov: z.object({
    type: z.string().transform((type) => type.toLowerCase()),
    by: z.array(z.string()).optional(),
    lag: z.number().optional(),
  }),
  singletons: z.string().optional(),
  entity: z.string().optional(),
  time: z.string().optional(),
  weights: z.string().optional(),
  subset: z.string().optional(),
});
type CaseSpec = z.infer<typeof caseSpec>;

/**
 * Runs a reference case of ordinary least squares or fixed effects and gives every number that such cases may expect,
 * under the names of the cases. The cases count parameters as fixest does; K under the other rules is there too.
 *
 * @param spec the case's `spec`
 * @throws ZodError when the spec is not that of a regression; Problem as `regress`
 * @reference test/reference/panel, test/reference/nist
 */
export function regressionCase(frame: Frame, spec: unknown): Readonly<Record<string, unknown>> {
  const parsed = caseSpec.parse(spec);
  const fe = parsed.absorb.length > 0;
  const result = regression(frame, modelOf(parsed));
  const { estimate, fit } = result;
  const shown: Shown = { parsed, result, names: namesOf(parsed, result) };
  const { fit: f } = estimate;
  const [classical] = estimate.tests;
  const wald = waldOf(result);
  const terms = estimate.terms.filter(({ name }) => !(fe && name === "_cons"));
  const byName = (pick: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(terms.map((term) => [shown.names(term.name), pick(term)]));
  const constant = estimate.terms.find(({ name }) => name === "_cons");
  const cov = result.covariance;
  const slopes = fit.names.length - (fit.hasConstant ? 1 : 0);

  return {
    coef: byName((term) => term.estimate),
    se: byName((term) => term.stdError),
    t: byName((term) => term.statistic),
    p: byName((term) => term.pValue),
    nobs: estimate.nobs,
    dfResid: f.dfResidual,
    r2: f.r2,
    r2Adj: f.r2Adjusted,
    r2Within: f.r2Within,
    // The within cases of plm adjust for all entities, as for a regression with dummies.
    r2WithinAdj: isPlm(parsed) ? 1 - ((1 - f.r2Within!) * (f.nobs - 1)) / f.dfResidual! : f.r2WithinAdjusted,
    extra: {
      ssr: f.ssr,
      sigma: f.rmse,
      // NIST certifies the residual standard deviation; fixest divides by n.
      rmse: fe ? Math.sqrt(f.ssr! / f.nobs) : f.rmse,
      logLik: f.logLik,
      aic: f.aic,
      bic: f.bic,
      K: cov.counted.forCovariance,
      KexactFull: counted(result, exactFull).counted.forCovariance,
      dfT: cov.df,
      seFullK: errors(shown, counted(result, smallSamples.full)),
      seNoneK: errors(shown, counted(result, smallSamples.none)),
      seExactDf: errors(shown, counted(result, exactFull)),
      seNoCorrection: errors(shown, counted(result, { ...smallSamples.fixest, factor: false })),
      seConventional: errors(shown, counted(result, smallSamples.fixest, { clusterGroups: "own" })),
      bandwidth: cov.lag,
      nFixedEffectLevels: Object.fromEntries(estimate.sample.effects.map(({ name, levels }) => [name, levels])),
      F_within: statistic(classical),
      F_iid: statistic(classical),
      F_iid_df: { df1: slopes, df2: f.dfResidual },
      F: statistic(classical),
      F_p: pValue(classical),
      waldF: wald,
      waldF_p: wald === null ? null : fUpper(wald, slopes, Number(estimate.conventions["wald.df2"])),
      waldF_df: { df1: slopes, df2: estimate.conventions["wald.df2"] },
      waldF_df1: slopes,
      ciLow: byName((term) => term.ciLow),
      ciHigh: byName((term) => term.ciHigh),
      vcovMatrix: {
        names: fit.names.map(shown.names),
        values: toRows(cov.matrix),
      },
      nObsRead: estimate.sample.read,
      nDroppedMissing: estimate.sample.missing,
      nDroppedSingleton: estimate.sample.singletons,
      droppedCollinear: estimate.sample.collinear.map(({ name }) => shown.names(name)),
      overallIntercept: constant?.estimate,
      overallInterceptSe: constant?.stdError,
      fixedEffects: fe ? effectsByLevel(result) : undefined,
    },
  };
}

/** All levels counted, redundant ones found. */
const exactFull: SmallSample = { nested: "count", redundant: "found", levels: true, factor: true };

const isPlm = ({ absorb, entity, constant }: CaseSpec) =>
  constant === undefined && absorb.length === 1 && absorb[0] === entity;

function modelOf(spec: CaseSpec): ModelSpecInput {
  const fe = spec.absorb.length > 0;
  return {
    method: fe ? "fe" : "ols",
    y: expressionOf(spec.y),
    x: spec.x.map(expressionOf),
    absorb: spec.absorb,
    // Effects leave the constant free: it is the overall intercept of the cases that have one.
    constant: fe || spec.constant !== false,
    vcov: spec.vcov as ModelSpecInput["vcov"],
    ssc: "fixest",
    singletons: spec.singletons?.startsWith("dropped") ? "drop" : "keep",
    entity: spec.entity,
    time: spec.time,
    weights: spec.weights,
    subset: spec.subset,
  };
}

/** `I(x^2)` is arithmetic as it stands. */
const expressionOf = (term: string): string => /^I\((.*)\)$/.exec(term)?.[1] ?? term;

/** The case's own name for each regressor of the model. */
function namesOf({ x }: CaseSpec, { sample }: Regression): (name: string) => string {
  const { names } = sample.model;
  return (name) => (names.length === x.length ? (x[names.indexOf(name)] ?? name) : name);
}

function counted(
  { fit, sample, spec }: Regression,
  rule: SmallSample,
  options?: Parameters<typeof covariance>[5],
): Covariance {
  return covariance(fit, sample.model, spec.vcov, sample.grouping, rule, { repair: "variances", ...options });
}

/**
 * The Wald F. Where multi-way clusters leave an indefinite covariance we give a reason; fixest tests the leading
 * coefficients whose block is positive definite, over their number.
 */
function waldOf({ estimate, fit, covariance: cov }: Regression): number | null {
  const test = estimate.tests.find(({ name }) => name === "Wald F")!;
  if ("statistic" in test) return test.statistic;
  const first = fit.hasConstant ? 1 : 0;
  const { statistic, rank } = waldStatistic(fit.coefficients.slice(first), lastBlock(cov.matrix, first));
  return rank > 0 ? statistic / rank : null;
}

/** Standard errors by name; with effects the slopes only. */
function errors({ parsed, result: { fit }, names }: Shown, { matrix }: Covariance): Record<string, number> {
  const shown = fit.names.map((name, j) => [names(name), Math.sqrt(matrix.data[j * matrix.ncol + j])] as const);
  return Object.fromEntries(parsed.absorb.length > 0 ? shown.filter(([name]) => name !== "_cons") : shown);
}

/** Effects by level: flat for one factor, by factor for more. */
function effectsByLevel({ sample, fit }: Regression): Record<string, unknown> {
  const factors = fixedEffects(sample.model, fit).map(
    ({ name, levels, values }) =>
      [name, Object.fromEntries(levels.map((level, code) => [String(level), values[code]]))] as const,
  );
  return factors.length === 1 ? factors[0][1] : Object.fromEntries(factors);
}

const statistic = (test: Test): number | null => ("statistic" in test ? test.statistic : null);
const pValue = (test: Test): number | null => ("pValue" in test ? test.pValue : null);

interface Shown {
  readonly parsed: CaseSpec;
  readonly result: Regression;
  readonly names: (name: string) => string;
}
