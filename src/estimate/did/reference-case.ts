import { z } from "zod";
import { rowsWhere } from "../../frame/condition.ts";
import { evaluateExpression } from "../../frame/evaluate.ts";
import { withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { covariance } from "../covariance.ts";
import type { Estimate, Test } from "../estimate.ts";
import { smallSamples } from "../small-sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { baconDecomposition, type Comparison } from "./bacon.ts";
import { aggregate, shareOf, type Averaged } from "./callaway-santanna/aggregate.ts";
import { callawaySantAnnaOf, standardError } from "./callaway-santanna/callaway-santanna.ts";
import type { GroupTime } from "./callaway-santanna/group-time.ts";
import type { Effect } from "./callaway-santanna/two-by-two.ts";
import { weightedBySize } from "./callaway-santanna/weighted-by-size.ts";
import { didRegression } from "./difference-in-differences.ts";
import { eventStudyOf } from "./event-study.ts";
import { preTrend } from "./pre-trend-test.ts";
import { sunAbrahamOf } from "./sun-abraham.ts";
import { treatmentStarts } from "./treatment-starts.ts";

const caseSpec = z.looseObject({
  method: z.enum(["twfe", "eventstudy", "sunab", "callaway-santanna", "bacon"]),
  y: z.string(),
  x: z.array(z.string()).default([]),
  entity: z.string(),
  time: z.string(),
  absorb: z.array(z.string()).default([]),
  vcov: z.object({ type: z.literal("cluster"), by: z.array(z.string()) }).optional(),
  treat: z.string().default(""),
  derived: z.record(z.string(), z.string()).default({}),
  cohort: z.string().default(""),
  relativeTime: z.string().default(""),
  everTreated: z.string().default(""),
  reference: z.number().default(-1),
  binLow: z.number().optional(),
  binHigh: z.number().optional(),
  controlGroup: z.enum(["nevertreated", "notyettreated"]).optional(),
  estMethod: z.enum(["dr", "ipw", "reg"]).optional(),
  basePeriod: z.enum(["varying", "universal"]).optional(),
  anticipation: z.number().optional(),
});
type Spec = z.infer<typeof caseSpec>;

/**
 * Runs a reference case of difference-in-differences under the names of the cases; parameters are counted as fixest does.
 *
 * @throws ZodError when the spec is not that of such a case; Problem of the estimator
 * @reference test/reference/panel
 */
export function didCase(frame: Frame, spec: unknown): Readonly<Record<string, unknown>> {
  const parsed = caseSpec.parse(spec);
  return runners[parsed.method](withDerived(frame, parsed), parsed);
}

const runners: Readonly<Record<Spec["method"], (frame: Frame, spec: Spec) => Readonly<Record<string, unknown>>>> = {
  twfe: twoWayCase,
  eventstudy: eventStudyCase,
  sunab: sunAbrahamCase,
  "callaway-santanna": callawaySantAnnaCase,
  bacon: baconCase,
};

/** Columns that a case makes from others; R's as.integer of a condition is 0 or 1, as ours is without it. */
const withDerived = (frame: Frame, { derived }: Spec): Frame =>
  withColumns(
    frame,
    Object.entries(derived).map(([name, expression]) => ({
      kind: "number",
      name,
      values: evaluateExpression(frame, expression.replace(/^as\.integer(\(.*\))$/, "$1")),
    })),
  );

const modelOf = (spec: Spec, did: ModelSpecInput["did"]): ModelSpecInput => ({
  method: "did",
  y: spec.y,
  x: spec.x,
  absorb: spec.absorb,
  entity: spec.entity,
  time: spec.time,
  ...(spec.vcov ? { vcov: spec.vcov } : {}),
  ssc: "fixest",
  singletons: "keep",
  did,
});

function numbersOf({ terms, nobs, fit }: Estimate) {
  const shown = terms.filter(({ name }) => name !== "_cons");
  const byName = (pick: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(shown.map((term) => [term.name, pick(term)]));
  return {
    coef: byName((term) => term.estimate),
    se: byName((term) => term.stdError),
    t: byName((term) => term.statistic),
    p: byName((term) => term.pValue),
    nobs,
    r2: fit.r2,
    r2Within: fit.r2Within,
  };
}

function twoWayCase(frame: Frame, spec: Spec) {
  const { estimate, fit, sample, spec: model } = didRegression(frame, modelOf(spec, { treat: spec.treat }));
  const full = covariance(fit, sample.model, model.vcov, sample.grouping, smallSamples.full).matrix;
  const seFullK = Object.fromEntries(fit.names.map((name, j) => [name, Math.sqrt(full.data[j * full.nrow + j])]));
  return { ...numbersOf(estimate), extra: { seFullK } };
}

function eventStudyCase(frame: Frame, spec: Spec) {
  const ever = rowsWhere(frame, spec.everTreated);
  const relative = evaluateExpression(frame, spec.relativeTime).map((k, i) => (ever[i] ? k : NaN));
  const { reference, binLow: low, binHigh: high } = spec;
  const { estimate } = eventStudyOf(frame, modelSpec.parse(modelOf(spec, { reference, low, high })), relative);
  const test = estimate.tests.find(({ name }) => name === preTrend)!;
  return { ...numbersOf(estimate), extra: { preTrendJoint: jointF(test) } };
}

const jointF = (test: Test) =>
  "statistic" in test ? { F: test.statistic, p: test.pValue, df1: test.df, df2: test.df2 } : undefined;

function sunAbrahamCase(frame: Frame, spec: Spec) {
  const result = sunAbrahamOf(frame, modelOf(spec, { cohort: spec.cohort }));
  const numbers = (by: "simple" | "group" | "cells", rename: (name: string) => string = (name) => name) => {
    const { coef, se } = numbersOf(result.averaged(by));
    const renamed = (of: Record<string, number>) =>
      Object.fromEntries(Object.entries(of).map(([name, value]) => [rename(name), value]));
    return { coef: renamed(coef), se: renamed(se) };
  };
  return {
    ...numbersOf(result.estimate),
    extra: {
      att: numbers("simple"),
      byCohort: numbers("group"),
      cohortByPeriod: numbers("cells", (name) => name.replace(/^(cohort::.*):event(.*)$/, "year::$2:$1")),
    },
  };
}

function callawaySantAnnaCase(frame: Frame, spec: Spec) {
  const { cells, units, preTest, estimate, relative } = callawaySantAnnaOf(frame, {
    ...modelOf(spec, {
      cohort: spec.cohort,
      control: spec.controlGroup === "notyettreated" ? "not-yet" : "never",
      estimator: spec.estMethod,
      base: spec.basePeriod,
      anticipation: spec.anticipation,
      // R's glm, on which the cases rest, stops here.
      tolerance: 1e-8,
    }),
    absorb: [],
  });
  const byCell = <T>(of: (cell: (typeof cells)[number]) => T) =>
    Object.fromEntries(cells.map((cell) => [`g${cell.cohort}_t${cell.time}`, of(cell)]));
  const averaged = (by: "simple" | "event" | "group" | "calendar") => {
    const { overall, parts } = aggregate(cells, units.start, by, relative);
    return {
      overall: { att: overall.att, se: standardError(by === "group" ? asInDid(parts, cells, units.start) : overall) },
      egt: parts.map(({ at }) => at),
      att: parts.map(({ att }) => att),
      se: parts.map(standardError),
    };
  };
  return {
    coef: byCell(({ att }) => att),
    se: byCell(standardError),
    nobs: estimate.nobs,
    extra: {
      nUnits: units.start.length,
      aggregations: {
        simple: averaged("simple"),
        dynamic: averaged("event"),
        group: averaged("group"),
        calendar: averaged("calendar"),
      },
      // The package prints this p-value with five decimals, and no more are in the case.
      preTestWald:
        "statistic" in preTest ? { W: preTest.statistic, p: Math.round(preTest.pValue * 1e5) / 1e5 } : undefined,
    },
  };
}

/**
 * did 2.1.2 looks cohorts up by the place of a cell where the place of a cohort is meant, so the shares behind its overall
 * effect of "group" are credited to other cohorts. Ours are credited to their own; the case holds its numbers.
 */
const asInDid = (parts: readonly Averaged[], cells: readonly GroupTime[], start: Float64Array): Effect =>
  weightedBySize(
    parts,
    parts.map(({ at }) => shareOf(at, start)),
    cells.slice(0, parts.length).map(({ cohort }) => cohort),
    start,
  );

function baconCase(frame: Frame, spec: Spec) {
  const { twfe, nobs, comparisons, byType } = baconDecomposition(frame, {
    y: spec.y,
    treat: spec.treat,
    entity: spec.entity,
    time: spec.time,
  });
  // bacondecomp lists cohorts as they first appear in the data, controls outside, and codes never treated as 99999.
  const { start } = treatmentStarts(frame, { ...spec, cohort: spec.treat });
  const order = [...new Set(start)];
  const ordered = [...comparisons].sort(
    (a, b) =>
      order.indexOf(a.control) - order.indexOf(b.control) || order.indexOf(a.treated) - order.indexOf(b.treated),
  );
  return {
    coef: { twfe },
    nobs,
    extra: {
      components: ordered.map(({ control, type, ...rest }) => ({
        ...rest,
        control: control === Infinity ? 99999 : control,
        type: typeNames[type],
      })),
      byType: Object.fromEntries(
        byType.map(({ type, weight, estimate }) => [typeNames[type], { weight, averageEstimate: estimate }]),
      ),
      weightedSum: twfe,
    },
  };
}

const typeNames: Readonly<Record<Comparison["type"], string>> = {
  "treated-untreated": "Treated vs Untreated",
  "earlier-later": "Earlier vs Later Treated",
  "later-earlier": "Later vs Earlier Treated",
  "later-always": "Later vs Always Treated",
};
