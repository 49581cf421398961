import type { Frame } from "../../../frame/frame.ts";
import { message } from "../../../messages/message.ts";
import { notEstimable, problem } from "../../../messages/problem.ts";
import { chi2Upper } from "../../../numeric/distributions.ts";
import { columnOf, crossProduct, fromColumns, matrix, toRows, type Matrix } from "../../../numeric/matrix.ts";
import type { Estimate, Test } from "../../estimate.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../../spec.ts";
import { termsOf } from "../../terms.ts";
import { waldStatistic } from "../../wald.ts";
import { cohortSample, type CohortSample } from "../cohort-sample.ts";
import { eventName } from "../event-study.ts";
import { noFit } from "../../no-fit.ts";
import { panelEffects } from "../panel-effects.ts";
import { cellName } from "../sun-abraham.ts";
import { treatmentStarts } from "../treatment-starts.ts";
import { aggregate } from "./aggregate.ts";
import { bootstrapErrors, refuseFewDraws } from "./bootstrap-errors.ts";
import { groupTimes, type CompleteUnits, type GroupTime } from "./group-time.ts";
import { multiplierDraws } from "./multiplier-draws.ts";
import type { Effect } from "./two-by-two.ts";

/** All effects of cohorts in periods, and the units they rest on. */
export interface CallawaySantAnna {
  readonly estimate: Estimate;
  readonly cells: readonly GroupTime[];
  readonly units: CompleteUnits;
  readonly preTest: Test;
  /** What the terms are made of, in their order. */
  readonly named: readonly NamedEffect[];
  /** Periods from a cohort's start to a period. */
  readonly relative: (cell: GroupTime) => number;
}

/**
 * Effects on the treated by cohort and period, compared with units never or not yet treated, and their averages; standard
 * errors from influence functions, sqrt(sum IF^2) / n, clustered by unit, or from their multiplier bootstrap. Units treated in the first period, or not complete in
 * every period, are left out. Covariates are those of the earlier of the two periods compared.
 *
 * @throws Problem did.needsCohort, did.noControls, did.nothingComplete, did.noCells, did.byUnit, did.weightsUnused, did.effectsUnused, as groupTimes
 * @source Callaway & Sant'Anna (2021), Journal of Econometrics 225; Sant'Anna & Zhao (2020)
 * @reference test/reference/panel/mpdta-cs-*.json
 */
export function callawaySantAnna(frame: Frame, input: ModelSpecInput): Estimate {
  const { estimate, named } = callawaySantAnnaOf(frame, input);
  const { draws, seed = SEED } = input.did ?? {};
  if (!draws) return estimate;
  refuseFewDraws(draws);
  const influence = named.map((effect) => effect.influence);
  const drawn = multiplierDraws(influence, { seed, from: 0, to: draws });
  return bootstrapErrors(estimate, drawn, { draws, seed }, modelSpec.parse(input).level);
}

/** Where nobody gave one. */
const SEED = 20250101;

/** The same with analytic errors, and what it was made from. */
export function callawaySantAnnaOf(frame: Frame, input: ModelSpecInput): CallawaySantAnna {
  const spec = modelSpec.parse(input);
  const { did, entity, time, vcov, weights } = spec;
  if (did?.cohort === undefined) throw problem("did.needsCohort");
  if (weights !== undefined) throw problem("did.weightsUnused", { name: weights }, { column: weights });
  const effects = panelEffects({ ...spec, absorb: [] });
  const others = spec.absorb.filter((name) => !effects.absorb.includes(name) && name !== entity && name !== time);
  if (others.length > 0) throw problem("did.effectsUnused", { effects: others.join(", ") }, { column: "absorb" });
  const byUnit = vcov.type === "cluster" && vcov.by?.length === 1 && [entity, effects.absorb[0]].includes(vcov.by[0]);
  if (vcov.type !== "iid" && !byUnit) throw problem("did.byUnit");

  // 1. Units complete in every period.
  const starts = treatmentStarts(frame, { entity, time, cohort: did.cohort });
  const drawn = cohortSample(frame, { ...spec, ...effects, singletons: "keep" }, starts);
  const { units, rows, dropped } = completeUnits(drawn);
  if (did.control === "never" && !units.start.includes(Infinity)) throw notEstimable("did.noControls");

  // 2. The effects, and the averages asked for.
  const { cells, skipped } = groupTimes(units, did);
  const step = starts.panel.step ?? 1;
  const relative = (cell: GroupTime) => Math.floor((cell.time - cell.cohort) / step);
  if (!cells.some((cell) => cell.time >= cell.cohort)) throw notEstimable("did.noCells");
  const preTest = preTestOf(cells, units.start.length);
  const named = namedEffects(cells, units.start, did.aggregate, relative);
  const vcovOf = covarianceOf(named);
  const n = units.start.length;
  const notes = [
    message("did.callaway", { units: n }),
    message(did.control === "never" ? "did.controlNever" : "did.controlNotYet"),
    message(did.base === "varying" ? "did.baseVarying" : "did.baseUniversal"),
    ...(drawn.alwaysTreated > 0 ? [message("did.alwaysTreated", { units: drawn.alwaysTreated })] : []),
    ...(dropped > 0 ? [message("did.unbalancedUnits", { units: dropped })] : []),
    ...(skipped > 0 ? [message("did.cellsSkipped", { cells: skipped })] : []),
  ];
  const estimate: Estimate = {
    method: "callaway-santanna",
    outcome: drawn.sample.model.outcome,
    terms: termsOf(
      { names: named.map(({ name }) => name), coefficients: Float64Array.from(named, ({ att }) => att) },
      { matrix: vcovOf, df: null },
      spec.level,
      named.map((_, j) => j),
    ),
    vcov: toRows(vcovOf),
    nobs: rows.length,
    sample: {
      ...drawn.sample.account,
      used: rows.length,
      excludedBySubset: drawn.sample.account.excludedBySubset + drawn.sample.rows.length - rows.length,
      effects: [],
      clusters: [{ name: entity!, groups: n }],
      collinear: [],
      rows,
    },
    fit: noFit(rows.length),
    tests: [preTest],
    conventions: conventionsOf(spec),
    notes,
  };
  return { estimate, cells, units, preTest, named, relative };
}

/** The standard error of an effect: sqrt(sum IF^2) / n; null where it is 0 by definition. */
export function standardError({ influence }: Effect): number | null {
  const sum = influence.reduce((total, value) => total + value * value, 0);
  return sum > 0 ? Math.sqrt(sum) / influence.length : null;
}

/** An effect under the name of its term. */
export interface NamedEffect extends Effect {
  readonly name: string;
}

/** The overall effect, then its parts; base periods have no error and are not terms. */
function namedEffects(
  cells: readonly GroupTime[],
  start: Float64Array,
  by: NonNullable<ModelSpec["did"]>["aggregate"],
  relative: (cell: GroupTime) => number,
): NamedEffect[] {
  const estimated = ({ influence }: Effect) => influence.some((value) => value !== 0);
  if (by === "cells")
    return cells.filter(estimated).map((cell) => ({ ...cell, name: cellName(cell.cohort, relative(cell)) }));
  const { overall, parts } = aggregate(cells, start, by, relative);
  const nameOf = {
    event: eventName,
    group: (g: number) => `cohort::${g}`,
    calendar: (t: number) => `period::${t}`,
    simple: String,
  };
  return [
    { ...overall, name: "ATT" },
    ...parts.filter(estimated).map((part) => ({ ...part, name: nameOf[by](part.at) })),
  ];
}

/** IF'IF / n^2. */
function covarianceOf(effects: readonly Effect[]): Matrix {
  const n = effects[0].influence.length;
  const crossed = crossProduct(fromColumns(effects.map(({ influence }) => influence)));
  return matrix(
    crossed.nrow,
    crossed.ncol,
    crossed.data.map((value) => value / (n * n)),
  );
}

/** Are all effects before treatment zero? Chi-squared with as many degrees of freedom as effects. */
function preTestOf(cells: readonly GroupTime[], n: number): Test {
  const name = "Pre-trend chi2";
  const before = cells.filter((cell) => cell.time < cell.cohort && !cell.isBase);
  if (before.length === 0) return { name, reason: message("did.onePrePeriod") };
  const v = covarianceOf(before);
  const { statistic, rank } = waldStatistic(
    Float64Array.from(before, ({ att }) => att),
    v,
  );
  if (rank < before.length || n <= before.length) return { name, reason: message("did.singularLeads") };
  return { name, statistic, distribution: "chi2", df: rank, df2: null, pValue: chi2Upper(statistic, rank) };
}

/** Units seen in every period of the sample, as columns by period. */
function completeUnits({ sample, start, time }: CohortSample): {
  units: CompleteUnits;
  rows: number[];
  dropped: number;
} {
  const [entity, periods] = sample.model.effects;
  const T = periods.levels.length;
  const times = periods.levels.map((_, t) => time[periods.codes.indexOf(t)]);
  const place = new Int32Array(entity.levels.length * T).fill(-1);
  entity.codes.forEach((g, i) => (place[g * T + periods.codes[i]] = i));
  const complete = entity.levels.map((_, g) => g).filter((g) => !place.subarray(g * T, (g + 1) * T).includes(-1));
  if (complete.length === 0) throw notEstimable("did.nothingComplete", { periods: T });
  const column = (values: Float64Array, t: number) => Float64Array.from(complete, (g) => values[place[g * T + t]]);
  const { y, x } = sample.model;
  const order = times.map((_, t) => t).sort((a, b) => times[a] - times[b]);
  return {
    units: {
      start: column(start, 0),
      times: order.map((t) => times[t]),
      y: order.map((t) => column(y, t)),
      x: order.map((t) => Array.from({ length: x.ncol }, (_, j) => column(columnOf(x, j), t))),
    },
    rows: complete.flatMap((g) => order.map((t) => sample.rows[place[g * T + t]])).sort((a, b) => a - b),
    dropped: entity.levels.length - complete.length,
  };
}

const conventionsOf = ({ did, level }: ModelSpec): Record<string, string | number | boolean> => ({
  vcov: "influence functions, divisor n",
  control: did!.control,
  estimator: did!.estimator,
  base: did!.base,
  anticipation: did!.anticipation,
  aggregate: did!.aggregate,
  level,
});
