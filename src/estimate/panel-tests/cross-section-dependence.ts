import type { Test } from "../estimate.ts";
import { linearFit } from "../linear-fit.ts";
import { panelOrder } from "../panel-models/panel-order.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { noTest, zTest } from "../named-test.ts";

/**
 * Pesaran's CD test on the residuals of the within estimator: sqrt(1/P) * sum over pairs of sqrt(T_ij) r_ij, r_ij the
 * correlation of two entities over the T_ij periods they share, P the pairs that have one (two periods at least).
 *
 * @param panel with a time
 * @source Pesaran (2004), General diagnostic tests for cross section dependence in panels, CESifo 1229; (2015)
 * @reference test/reference/panel/grunfeldunb-panel-tests.json
 */
export function crossSectionDependence(panel: PanelSample): Test {
  const { sample, entity, timing } = panel;
  const { residuals } = linearFit({ ...sample.model, effects: [entity] });
  const series: Series[] = entity.levels.map(() => ({ period: [], value: [] }));
  for (const i of panelOrder(panel)) {
    series[entity.codes[i]].period.push(timing!.period[i]);
    series[entity.codes[i]].value.push(residuals[i]);
  }
  let [sum, pairs] = [0, 0];
  for (let a = 0; a < series.length; a++)
    for (let b = a + 1; b < series.length; b++) {
      const { r, shared } = correlation(series[a], series[b]);
      if (!Number.isFinite(r)) continue;
      sum += Math.sqrt(shared) * r;
      pairs++;
    }
  return pairs === 0
    ? noTest("Pesaran.CD", "panelTests.noSharedPeriods", { entities: series.length })
    : zTest("Pesaran.CD", sum / Math.sqrt(pairs));
}

interface Series {
  readonly period: number[];
  readonly value: number[];
}

/** Over the periods that both have; NaN with fewer than two, or without variation. */
function correlation(a: Series, b: Series): { r: number; shared: number } {
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = 0, j = 0; i < a.period.length && j < b.period.length;)
    if (a.period[i] < b.period[j]) i++;
    else if (a.period[i] > b.period[j]) j++;
    else {
      x.push(a.value[i++]);
      y.push(b.value[j++]);
    }
  const shared = x.length;
  if (shared < 2) return { r: NaN, shared };
  const [meanX, meanY] = [x, y].map((v) => v.reduce((sum, value) => sum + value, 0) / shared);
  let [xy, xx, yy] = [0, 0, 0];
  for (let t = 0; t < shared; t++) {
    xy += (x[t] - meanX) * (y[t] - meanY);
    xx += (x[t] - meanX) ** 2;
    yy += (y[t] - meanY) ** 2;
  }
  return { r: xy / Math.sqrt(xx * yy), shared };
}
