import { evaluateExpression } from "../../frame/evaluate.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { panelSample } from "../panel-models/panel-sample.ts";
import { modelSpec } from "../spec.ts";
import { treatmentStarts } from "./treatment-starts.ts";

export const comparisonTypes = ["treated-untreated", "earlier-later", "later-earlier", "later-always"] as const;

/** One comparison of two cohorts, the second as control. Infinity is never treated. */
export interface Comparison {
  readonly treated: number;
  readonly control: number;
  readonly type: (typeof comparisonTypes)[number];
  readonly estimate: number;
  readonly weight: number;
}

export interface BaconDecomposition {
  /** The coefficient of two-way effects: the sum of weight times estimate. */
  readonly twfe: number;
  readonly nobs: number;
  readonly comparisons: readonly Comparison[];
  /** Types that occur: their weight, and their weighted mean estimate. */
  readonly byType: readonly { readonly type: Comparison["type"]; readonly weight: number; readonly estimate: number }[];
}

/**
 * What the two-way effects coefficient of a staggered treatment averages: all differences in differences between two
 * cohorts, weighted by size and by the variance of treatment in each. Balanced panels, no covariates.
 *
 * @throws Problem did.baconBalanced, did.baconStatus, did.baconSameTime, did.treatAbsorbed, as treatmentStarts
 * @source Goodman-Bacon (2021), Journal of Econometrics 225, theorem 1
 * @reference test/reference/panel/castle-bacon.json
 */
export function baconDecomposition(
  frame: Frame,
  roles: {
    readonly y: string;
    readonly treat: string;
    readonly entity: string;
    readonly time: string;
    readonly subset?: string;
  },
): BaconDecomposition {
  const { y: outcome, treat, entity, time, subset } = roles;

  // 1. Balanced rows, and the share of each cohort.
  const spec = modelSpec.parse({ method: "ols", y: outcome, x: [treat], entity, time, subset });
  const { sample, ...panel } = panelSample(frame, spec, true);
  const [units, periods] = [panel.entity.levels.length, panel.time!.levels.length];
  const { y, x } = sample.model;
  if (y.length !== units * periods) throw problem("did.baconBalanced", { rows: y.length, units, periods });
  if (!evaluateExpression(frame, treat).every((d) => Number.isNaN(d) || d === 0 || d === 1))
    throw problem("did.baconStatus", { name: treat }, { column: treat });
  const { start } = treatmentStarts(frame, { entity, time, cohort: treat });
  const from = Float64Array.from(sample.rows, (row) => start[row]);
  const cohorts = [...new Set(from)].sort((a, b) => a - b);
  if (cohorts.length === 1 && cohorts[0] !== Infinity)
    throw notEstimable("did.baconSameTime", { units, time: String(cohorts[0]) });
  const times = panel.time!.levels.map((_, code) => code);
  const means = cohorts.map((g) => cohortMeans(g, from, panel.time!.codes, periods, y, x.data));

  // 2. All pairs of cohorts, each way round.
  const variance = demeanedVariance(x.data, panel.entity.codes, panel.time!.codes, units, periods);
  if (!(variance > 0)) throw problem("did.treatAbsorbed", { name: treat });
  const comparisons = means.flatMap((k) =>
    means.flatMap((l) => {
      if (k === l || k.treated === 0 || k.treated === 1) return [];
      // The window in which the control's own treatment does not change.
      const window = times.filter((t) =>
        l.treated === 0 || l.treated === 1 ? true : k.cohort < l.cohort ? l.d[t] === 0 : l.d[t] === 1,
      );
      const [on, off] = [window.filter((t) => k.d[t] === 1), window.filter((t) => k.d[t] === 0)];
      if (on.length === 0 || off.length === 0) return [];
      const gap = (t: number) => k.y[t] - l.y[t];
      const both = k.size + l.size;
      const weight =
        ((both / units) ** 2 * (k.size / both) * (l.size / both) * (on.length * off.length)) / periods ** 2 / variance;
      return [
        { treated: k.cohort, control: l.cohort, type: typeOf(k, l), estimate: mean(on, gap) - mean(off, gap), weight },
      ];
    }),
  );
  const byType = comparisonTypes.flatMap((type) => {
    const own = comparisons.filter((comparison) => comparison.type === type);
    const weight = own.reduce((sum, comparison) => sum + comparison.weight, 0);
    return own.length === 0 ? [] : [{ type, weight, estimate: weightedSum(own) / weight }];
  });
  return { twfe: weightedSum(comparisons), nobs: y.length, comparisons, byType };
}

const weightedSum = (of: readonly Comparison[]): number =>
  of.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0);

const mean = (times: readonly number[], of: (t: number) => number): number =>
  times.reduce((sum, t) => sum + of(t), 0) / times.length;

interface Cohort {
  readonly cohort: number;
  readonly size: number;
  /** Share of periods treated. */
  readonly treated: number;
  /** Mean outcome, and treatment, in each period. */
  readonly y: Float64Array;
  readonly d: Float64Array;
}

function cohortMeans(
  cohort: number,
  from: Float64Array,
  time: Int32Array,
  periods: number,
  y: Float64Array,
  d: Float64Array,
): Cohort {
  const [sums, status] = [new Float64Array(periods), new Float64Array(periods)];
  let rows = 0;
  from.forEach((g, i) => {
    if (g !== cohort) return;
    rows++;
    sums[time[i]] += y[i];
    status[time[i]] = d[i];
  });
  const size = rows / periods;
  return {
    cohort,
    size,
    treated: status.reduce((sum, value) => sum + value, 0) / periods,
    y: sums.map((sum) => sum / size),
    d: status,
  };
}

function typeOf(k: Cohort, l: Cohort): Comparison["type"] {
  if (l.treated === 0) return "treated-untreated";
  if (l.treated === 1) return "later-always";
  return k.cohort < l.cohort ? "earlier-later" : "later-earlier";
}

/** Mean square of treatment less the means of its unit and its period, plus the grand mean. */
function demeanedVariance(d: Float64Array, unit: Int32Array, time: Int32Array, units: number, periods: number): number {
  const [ofUnit, ofTime] = [new Float64Array(units), new Float64Array(periods)];
  let grand = 0;
  d.forEach((value, i) => {
    ofUnit[unit[i]] += value / periods;
    ofTime[time[i]] += value / units;
    grand += value / d.length;
  });
  return d.reduce((sum, value, i) => sum + (value - ofUnit[unit[i]] - ofTime[time[i]] + grand) ** 2, 0) / d.length;
}
