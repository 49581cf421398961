import { z } from "zod";
import { evaluateExpression } from "../../frame/evaluate.ts";
import { withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { quantile } from "../describe/quantile.ts";
import type { Estimate } from "../estimate.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { groupDifference } from "./group-difference.ts";
import { mediation } from "./mediation.ts";
import { moderation } from "./moderation.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  absorb: z.array(z.string()),
  vcov: z.object({ type: z.string().transform((type) => type.toLowerCase()), by: z.array(z.string()).optional() }),
  focal: z.string().default(""),
  moderator: z.string().default(""),
  treatment: z.string().default(""),
  mediator: z.string().default(""),
  controls: z.array(z.string()),
  group: z.string().default(""),
  groupDefinition: z.string().default(""),
});
type Spec = z.infer<typeof caseSpec>;

const runners = { moderation: moderationCase, mediation: mediationCase, groupdiff: groupDifferenceCase };
export type InteractionEstimator = keyof typeof runners;

/**
 * Runs a reference case of moderation, mediation or the difference between groups; parameters are counted as fixest does.
 *
 * @reference test/reference/panel
 */
export function interactionCase(frame: Frame, spec: unknown, estimator: InteractionEstimator): Record<string, unknown> {
  return runners[estimator](frame, caseSpec.parse(spec));
}

const modelOf = ({ y, absorb, vcov }: Spec, x: readonly string[]): ModelSpecInput => ({
  method: absorb.length > 0 ? "fe" : "ols",
  y,
  x: [...x],
  absorb,
  vcov: vcov as NonNullable<ModelSpecInput["vcov"]>,
  ssc: "fixest",
  singletons: "keep",
});

/** An estimate under the words of the cases; with effects without the constant. */
function numbersOf({ method, terms, nobs, fit }: Estimate, rename: (name: string) => string = (name) => name) {
  const shown = terms.filter(({ name }) => !(method === "fe" && name === "_cons"));
  const byName = (pick: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(shown.map((term) => [rename(term.name), pick(term)]));
  return {
    coef: byName((term) => term.estimate),
    se: byName((term) => term.stdError),
    p: byName((term) => term.pValue),
    nobs,
    r2: fit.r2,
    r2Adj: fit.r2Adjusted,
  };
}

function moderationCase(frame: Frame, spec: Spec) {
  const result = moderation(frame, modelOf(spec, spec.controls), spec);
  const [low, mean, high] = result.simpleSlopes.map(({ at, slope, stdError }) => ({ at, slope, se: stdError }));
  return {
    ...numbersOf(result.estimate),
    extra: {
      centred: numbersOf(result.centred),
      meanFocal: result.means.focal,
      meanModerator: result.means.moderator,
      sdModerator: result.sdModerator,
      simpleSlopes: { low, mean, high },
    },
  };
}

function mediationCase(frame: Frame, spec: Spec) {
  const result = mediation(frame, modelOf(spec, spec.controls), spec);
  const [step1, step2, step3] = result.steps.map((step) => numbersOf(step));
  const { a, b, total, direct, indirect, sobel, aroian, goodman } = result;
  return {
    coef: { total_c: total, direct_cprime: direct, a: a.estimate, b: b.estimate, indirect_ab: indirect },
    se: { a: a.stdError, b: b.stdError, indirect_sobel: sobel.stdError },
    nobs: step1.nobs,
    extra: {
      step1,
      step2,
      step3,
      sobelZ: sobel.z,
      sobelP: sobel.pValue,
      aroianZ: aroian.z,
      aroianP: aroian.pValue,
      goodmanZ: goodman?.z,
      goodmanP: goodman?.pValue,
      proportionMediated: result.proportion,
      totalMinusDirect: total - direct,
    },
  };
}

function groupDifferenceCase(frame: Frame, spec: Spec) {
  const own = withGroup(frame, spec);
  const { groups, interacted, partly, difference, chow, simple } = groupDifference(own, modelOf(spec, spec.x), spec);
  const [group0, group1] = groups.map(({ estimate }) => numbersOf(estimate));
  const crossedAs = (focal: string) => (name: string) => {
    if (name === spec.group) return ".g";
    return name.endsWith(`#${spec.group}`) ? focal || `g_${name.slice(0, -spec.group.length - 1)}` : name;
  };
  return {
    coef: { difference: group1.coef[spec.focal] - group0.coef[spec.focal] },
    se: { difference_fullyInteracted: difference.stdError },
    t: { difference_fullyInteracted: difference.statistic },
    p: { difference_fullyInteracted: difference.pValue },
    nobs: interacted.nobs,
    extra: {
      group0,
      group1,
      fullyInteracted: numbersOf(interacted, crossedAs("")),
      partlyInteracted: numbersOf(partly, crossedAs("gx")),
      chow: "statistic" in chow ? { F: chow.statistic, p: chow.pValue, df1: chow.df, df2: chow.df2 } : undefined,
      simpleZ: simple.z,
      simpleZp: simple.pValue,
    },
  };
}

/** The column of groups that a case defines by the median of a variable over the complete rows. */
function withGroup(frame: Frame, spec: Spec): Frame {
  const [, variable] = /> median\((\w+)\)$/.exec(spec.groupDefinition) ?? [];
  if (!variable) return frame;
  const values = evaluateExpression(frame, variable);
  const { rows } = sampleOf(frame, modelSpec.parse(modelOf(spec, [...spec.x, variable])));
  const middle = quantile(Float64Array.from(rows, (row) => values[row]).sort(), 0.5);
  return withColumns(frame, [
    {
      kind: "number",
      name: spec.group,
      values: values.map((value) => (Number.isFinite(value) ? Number(value > middle) : NaN)),
    },
  ]);
}
