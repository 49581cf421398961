import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { matrix, multiply, toRows, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { Estimate } from "../estimate.ts";
import { otherColumns, withRegressors } from "../panel-models/chosen-columns.ts";
import { regressionOn, type Regression } from "../regression.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { termsOf } from "../terms.ts";
import { cohortSample } from "./cohort-sample.ts";
import type { DidSpec } from "./did-spec.ts";
import { eventName } from "./event-study.ts";
import { panelEffects } from "./panel-effects.ts";
import { preTrendTest } from "./pre-trend-test.ts";
import { treatmentStarts } from "./treatment-starts.ts";
import { waldDegrees } from "./wald-degrees.ts";

/** The effect of one cohort in one period since its treatment. */
interface CohortEffect {
  readonly name: string;
  readonly cohort: number;
  readonly period: number;
  readonly time: number;
  /** (Weighted) rows of the cohort in that period. */
  readonly size: number;
}

/** A regression of cohort by period effects, to be averaged in several ways. */
export interface SunAbraham {
  readonly regression: Regression;
  readonly estimate: Estimate;
  /** The same effects, averaged otherwise. */
  averaged(by: DidSpec["aggregate"]): Estimate;
}

/**
 * Interaction-weighted event study: y_it = a_i + l_t + sum_g sum_k d_gk 1[g_i = g] 1[t - g = k] + x_it'b + e_it, then
 * d_k = sum_g (share of g among rows at k) d_gk, the shares taken as fixed. Units treated in the first period are left out.
 *
 * @throws Problem did.needsCohort, did.noControls, did.noReference, did.alwaysTreatedOnly, as treatmentStarts and regress
 * @source Sun & Abraham (2021), Journal of Econometrics 225; fixest's sunab()
 * @reference test/reference/panel/basestagg-sunab.json, basestagg-sunab-nox.json, mpdta-sunab.json
 */
export const sunAbraham = (frame: Frame, spec: ModelSpecInput): Estimate => sunAbrahamOf(frame, spec).estimate;

export function sunAbrahamOf(frame: Frame, input: ModelSpecInput): SunAbraham {
  const spec = modelSpec.parse(input);
  const { cohort, reference } = spec.did ?? {};
  if (cohort === undefined || reference === undefined) throw problem("did.needsCohort");

  // 1. The sample, and its cohorts.
  const starts = treatmentStarts(frame, { entity: spec.entity, time: spec.time, cohort });
  const { sample, start, relative, alwaysTreated } = cohortSample(frame, { ...spec, ...panelEffects(spec) }, starts);
  if (!start.includes(Infinity)) throw notEstimable("did.noControls");
  const periods = ascending(relative.filter((k) => !Number.isNaN(k)));
  if (!periods.includes(reference)) throw notEstimable("did.noReference", { reference, periods: periods.join(", ") });
  const step = starts.panel.step ?? 1;

  // 2. A regressor for every cohort in every period but the reference.
  const { weights } = sample.model;
  const cells = periods
    .filter((k) => k !== reference)
    .flatMap((period) =>
      ascending(start.filter((_, i) => relative[i] === period)).map((own) => {
        const values = Float64Array.from(start, (g, i) => (g === own && relative[i] === period ? 1 : 0));
        const size = values.reduce((sum, value, i) => sum + (value && weights ? weights[i] : value), 0);
        return { name: cellName(own, period), cohort: own, period, time: own + period * step, size, values };
      }),
    );
  const controls = otherColumns(sample, []);
  const regression = regressionOn(withRegressors(sample, [...cells, ...controls]), spec);

  // 3. Averages of what could be estimated.
  const kept = cells.filter(({ name }) => regression.fit.names.includes(name));
  const notes = [
    message("did.interactionWeighted", { reference }),
    ...(alwaysTreated > 0 ? [message("did.alwaysTreated", { units: alwaysTreated })] : []),
  ];
  const averaged = (by: DidSpec["aggregate"]): Estimate => {
    const estimate = averageOf(regression, kept, by, spec);
    return { ...estimate, notes: [...estimate.notes, ...notes] };
  };
  return { regression, estimate: averaged(spec.did!.aggregate), averaged };
}

export const cellName = (cohort: number, period: number): string => `cohort::${cohort}:${eventName(period)}`;

/** L b with covariance L V L', L the shares of cells in each average; controls stand after them as they are. */
function averageOf(
  regression: Regression,
  cells: readonly CohortEffect[],
  by: DidSpec["aggregate"],
  spec: ModelSpec,
): Estimate {
  const { estimate, fit, covariance } = regression;
  const isCell = new Set(cells.map(({ name }) => name));
  const averages = groupsOf(cells, by);
  const others = estimate.terms.map(({ name }) => name).filter((name) => !isCell.has(name));
  const width = fit.names.length;
  const shares = matrix(averages.length + others.length, width);
  averages.forEach(({ cells: within }, i) => {
    const total = within.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of within) shares.data[fit.names.indexOf(name) * shares.nrow + i] = size / total;
  });
  others.forEach((name, i) => (shares.data[fit.names.indexOf(name) * shares.nrow + averages.length + i] = 1));

  const names = [...averages.map(({ name }) => name), ...others];
  const coefficients = multiply(shares, matrix(width, 1, fit.coefficients)).data;
  const v: Matrix = multiply(multiply(shares, covariance.matrix), transpose(shares));
  const order = names.map((_, j) => j);
  const leads = averages.flatMap(({ lead }, j) => (lead ? [j] : []));
  const test = preTrendTest(leads, coefficients, v, waldDegrees(spec, covariance, fit.nobs));
  return {
    ...estimate,
    method: "sunab",
    terms: termsOf({ names, coefficients }, { matrix: v, df: covariance.df }, spec.level, order),
    vcov: toRows(v),
    tests: by === "event" ? [test, ...estimate.tests] : estimate.tests,
    conventions: { ...estimate.conventions, reference: spec.did!.reference, shares: "fixed" },
  };
}

function groupsOf(
  cells: readonly CohortEffect[],
  by: DidSpec["aggregate"],
): { readonly name: string; readonly cells: readonly CohortEffect[]; readonly lead?: boolean }[] {
  const after = cells.filter(({ period }) => period >= 0);
  const grouped = (from: readonly CohortEffect[], key: (cell: CohortEffect) => number, name: (key: number) => string) =>
    ascending(from.map(key)).map((value) => ({ name: name(value), cells: from.filter((cell) => key(cell) === value) }));
  switch (by) {
    case "event":
      return grouped(cells, ({ period }) => period, eventName).map((group) => ({
        ...group,
        lead: group.cells[0].period < 0,
      }));
    case "group":
      return grouped(
        after,
        ({ cohort }) => cohort,
        (cohort) => `cohort::${cohort}`,
      );
    case "calendar":
      return grouped(
        after,
        ({ time }) => time,
        (time) => `period::${time}`,
      );
    case "simple":
      return [{ name: "ATT", cells: after }];
    case "cells":
      return cells.map((cell) => ({ name: cell.name, cells: [cell] }));
  }
}

const ascending = (values: ArrayLike<number>): number[] => [...new Set(Array.from(values))].sort((a, b) => a - b);
