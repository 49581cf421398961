import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { Estimate } from "../estimate.ts";
import { otherColumns, withRegressors, type SampleColumn } from "../panel-models/chosen-columns.ts";
import { regressionOn, type Regression } from "../regression.ts";
import { sampleOf, type Sample } from "../sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import type { DidSpec } from "./did-spec.ts";
import { panelEffects } from "./panel-effects.ts";
import { preTrendTest } from "./pre-trend-test.ts";
import { treatmentStarts } from "./treatment-starts.ts";
import { waldDegrees } from "./wald-degrees.ts";

/**
 * Event study with two-way effects: y_it = a_i + l_t + sum_k d_k 1[t - g_i = k] + x_it'b + e_it, k without the reference,
 * end periods binned where `low` and `high` say so; units never treated have no event. Terms are event-3, event-2, event0 ...
 * With one period on each side of the start it is the difference-in-differences.
 *
 * @throws Problem did.needsCohort, did.binsCross, did.noReference, did.notIdentified, as treatmentStarts and regress
 * @source Freyaldenhoven, Hansen, Perez & Shapiro (2021); Schmidheiny & Siegloch (2023) for the bins
 * @reference test/reference/panel/basedid-eventstudy.json, basestagg-eventstudy-binned.json, firmpanel-eventstudy.json
 */
export function eventStudy(frame: Frame, input: ModelSpecInput): Estimate {
  const spec = modelSpec.parse(input);
  const cohort = spec.did?.cohort;
  if (cohort === undefined) throw problem("did.needsCohort");
  const { relative } = treatmentStarts(frame, { entity: spec.entity, time: spec.time, cohort });
  return eventStudyOf(frame, spec, relative).estimate;
}

/** The event study of given relative times, one for each row of the frame: NaN for rows without an event. */
export function eventStudyOf(frame: Frame, spec: ModelSpec, relative: Float64Array): Regression {
  const { low, high, reference } = spec.did!;
  if ((low !== undefined && low >= reference) || (high !== undefined && high <= reference))
    throw problem("did.binsCross", { low: low ?? "", high: high ?? "", reference });
  const sample = sampleOf(frame, { ...spec, ...panelEffects(spec) });
  const binned = Float64Array.from(sample.rows, (row) =>
    Math.max(low ?? -Infinity, Math.min(high ?? Infinity, relative[row])),
  );
  const periods = [...new Set(binned)].filter((k) => !Number.isNaN(k)).sort((a, b) => a - b);
  refuseUnidentified(binned, periods, spec.did!);
  const events = periods
    .filter((k) => k !== reference)
    .map((k) => ({ name: eventName(k), values: binned.map((own) => (own === k ? 1 : 0)) }));
  const result = regressionOn(withRegressors(sample, [...events, ...controlsOf(sample)]), spec);
  return { ...result, estimate: withPreTrend(result, binned, spec) };
}

export const eventName = (k: number): string => `event${k}`;

const controlsOf = (sample: Sample): SampleColumn[] => otherColumns(sample, []);

/** Without untreated rows and without bins a trend of the events cannot be told from the effects. */
function refuseUnidentified(binned: Float64Array, periods: readonly number[], { low, high, reference }: DidSpec): void {
  if (!periods.some((k) => k < 0)) throw notEstimable("did.alwaysTreatedOnly");
  if (!periods.includes(reference)) throw notEstimable("did.noReference", { reference, periods: periods.join(", ") });
  if (low === undefined && high === undefined && !binned.some(Number.isNaN)) throw notEstimable("did.notIdentified");
}

function withPreTrend({ estimate, fit, covariance }: Regression, binned: Float64Array, spec: ModelSpec): Estimate {
  const { low, high, reference } = spec.did!;
  const before = new Set([...new Set(binned)].filter((k) => k < 0).map(eventName));
  const leads = fit.names.flatMap((name, j) => (before.has(name) ? [j] : []));
  const df2 = waldDegrees(spec, covariance, fit.nobs);
  return {
    ...estimate,
    method: "eventstudy",
    tests: [preTrendTest(leads, fit.coefficients, covariance.matrix, df2), ...estimate.tests],
    conventions: {
      ...estimate.conventions,
      reference,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    },
    notes: [
      ...estimate.notes,
      message("did.reference", { reference }),
      ...(low === undefined && high === undefined
        ? []
        : [message("did.bins", { low: low ?? "–∞", high: high ?? "∞" })]),
      ...(binned.some(Number.isNaN) ? [] : [message("did.noNeverTreated")]),
    ],
  };
}
