import { onRows } from "../factor-codes.ts";
import { timingOf } from "../panel-grouping.ts";
import { differencedFit } from "../panel-models/first-differences.ts";
import { groupMeans } from "../panel-models/group-means.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import type { ModelSpec } from "../spec.ts";
import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import type { PanelErrorsSpec } from "./panel-errors-spec.ts";
import { panelStack } from "./panel-stack.ts";
import { resultOf, sandwich, type PanelErrorsModel } from "./result.ts";
import { serialCovariance } from "./serial-covariance.ts";
import { residualsAt, solve } from "./solve.ts";
import { whitened } from "./whiten.ts";

/**
 * General feasible GLS (plm's pggls): a T x T covariance over time, unrestricted and common to all entities, from the
 * least-squares residuals of levels, of deviations from the entities' means (no constant), or of first differences.
 *
 * @source Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 10.4.3, 10.5.5, 10.6.3
 * @reference test/reference/panel/produc-pggls-pooling.json
 */
export function generalFgls(panel: PanelSample, spec: ModelSpec, model: PanelErrorsSpec["model"]): PanelErrorsModel {
  const transformed = { pooling: () => panel, within: () => demeaned(panel), fd: () => differenced(panel, spec) };
  const used = transformed[model]();
  const { stack, fit } = panelStack(used);
  const { residuals } = solve(stack);
  const whitener = serialCovariance(stack, residuals, model === "within");
  const { coefficients, rInverse } = solve(whitened(stack, whitener));
  const estimate = resultOf({
    spec,
    panel: used,
    stack,
    fit,
    coefficients,
    vcov: sandwich(rInverse, null, 1),
    rho: null,
    ssr: residualsAt(stack, coefficients).reduce((sum, e) => sum + e * e, 0),
    statistics: {},
    conventions: { vcov: "general-fgls", panels: "general", model, covariances: whitener.covariances },
    notes: [],
  });
  return { estimate, entities: stack.entities, rho: null };
}

function demeaned(panel: PanelSample): PanelSample {
  const { sample, entity } = panel;
  const { model } = sample;
  const deviations = (v: Float64Array): Float64Array => {
    const means = groupMeans(v, entity);
    return v.map((value, i) => value - means[entity.codes[i]]);
  };
  const x = fromColumns(
    model.names.map((_, j) => withoutRounding(columnOf(model.x, j), deviations(columnOf(model.x, j)))),
    model.y.length,
  );
  return { ...panel, sample: { ...sample, model: { ...model, y: deviations(model.y), x, constant: false } } };
}

/** A regressor that is constant within every entity leaves nothing, not its rounding. */
function withoutRounding(levels: Float64Array, left: Float64Array): Float64Array {
  const size = (v: Float64Array) => v.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return size(left) <= ROUNDING * size(levels) ? left.fill(0) : left;
}

const ROUNDING = 1e-13;

function differenced(panel: PanelSample, spec: ModelSpec): PanelSample {
  const { sample, at } = differencedFit(panel, spec);
  const time = onRows(panel.time!, at);
  return { sample, entity: onRows(panel.entity, at), time, timing: timingOf(time) };
}
