import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable } from "../../messages/problem.ts";
import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import { covariance, type Grouping } from "../covariance.ts";
import type { Estimate } from "../estimate.ts";
import { onRows } from "../factor-codes.ts";
import { linearFit, type LinearFit, type LinearModel } from "../linear-fit.ts";
import { timingOf } from "../panel-grouping.ts";
import { estimateOf, refuseEmpty } from "../regression.ts";
import type { Sample } from "../sample.ts";
import { smallSamples } from "../small-sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { panelOrder } from "./panel-order.ts";
import { panelSample, type PanelSample } from "./panel-sample.ts";

/**
 * First differences: y_it - y_i,t-1 on x_it - x_i,t-1 and a constant (the drift), by calendar or from row to row.
 *
 * @throws Problem panelTests.*, estimate.*
 * @source Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 10.6
 * @reference test/reference/panel/grunfeld-firstdiff.json
 */
export function firstDifferences(frame: Frame, input: ModelSpecInput): Estimate {
  const spec = modelSpec.parse(input);
  const panel = panelSample(frame, spec, true);
  const { sample, fit, at } = differencedFit(panel, spec);
  const cov = covariance(fit, sample.model, spec.vcov, sample.grouping, smallSamples[spec.ssc]);
  const estimate = estimateOf(spec, sample, fit, cov);
  const count = panel.entity.codes.length - at.length;
  return {
    ...estimate,
    conventions: { ...estimate.conventions, differences: spec.differences ?? "calendar" },
    notes: [message("panelTests.nothingBefore", { count }), ...estimate.notes],
  };
}

/** The differenced sample in order of entity and time, and its fit. */
export interface DifferencedFit {
  readonly sample: Sample;
  readonly fit: LinearFit;
  /** For each difference, the row of the panel sample it belongs to. */
  readonly at: Int32Array;
}

export function differencedFit(panel: PanelSample, spec: Pick<ModelSpec, "differences">): DifferencedFit {
  const { pairs, at } = neighbours(panel, spec.differences ?? "calendar");
  if (at.length === 0) throw notEstimable("panelTests.noDifferences", { entities: panel.entity.levels.length });
  const { model: levels, grouping, rows, account } = panel.sample;
  const difference = (v: Float64Array) => Float64Array.from(pairs, ([before, now]) => v[now] - v[before]);
  const model: LinearModel = {
    ...levels,
    y: difference(levels.y),
    x: fromColumns(
      levels.names.map((_, j) => difference(columnOf(levels.x, j))),
      at.length,
    ),
  };
  const clusters = grouping.clusters.map((factor) => onRows(factor, at));
  const sample: Sample = {
    model,
    grouping: { ...groupingOn(grouping, at), clusters },
    rows: Int32Array.from(at, (i) => rows[i]),
    account: {
      ...account,
      used: at.length,
      clusters: clusters.map(({ name, levels: groups }) => ({ name, groups: groups.length })),
    },
  };
  const fit = linearFit(model);
  const names = model.names.filter((_, j) => columnOf(model.x, j).every((value) => value === 0));
  if (names.length > 0 && names.length === model.names.length)
    throw notEstimable("panelTests.timeConstant", { names: names.join(", ") });
  refuseEmpty(sample, fit);
  const dropped = fit.dropped.map((one) => (names.includes(one.name) ? { ...one, why: "absorbed" as const } : one));
  return { sample, fit: { ...fit, dropped }, at };
}

function groupingOn({ entity, time, places }: Grouping, at: Int32Array): Omit<Grouping, "clusters"> {
  const on = (factor: Factor | undefined) => factor && onRows(factor, at);
  const ownTime = on(time);
  const pick = (values: Float64Array) => Float64Array.from(at, (i) => values[i]);
  return {
    ...(ownTime ? { entity: on(entity), time: ownTime, timing: timingOf(ownTime) } : {}),
    ...(places ? { places: { latitude: pick(places.latitude), longitude: pick(places.longitude) } } : {}),
  };
}

/** Each row with the one before it in its entity: of the period before, or whichever comes before. */
function neighbours(
  panel: PanelSample,
  rule: "calendar" | "rows",
): { pairs: readonly (readonly [number, number])[]; at: Int32Array } {
  const { codes } = panel.entity;
  const { period } = panel.timing!;
  const order = panelOrder(panel);
  const pairs: (readonly [number, number])[] = [];
  for (let k = 1; k < order.length; k++) {
    const [before, now] = [order[k - 1], order[k]];
    if (codes[before] === codes[now] && (rule === "rows" || period[now] - period[before] === 1))
      pairs.push([before, now]);
  }
  return { pairs, at: Int32Array.from(pairs, ([, now]) => now) };
}
