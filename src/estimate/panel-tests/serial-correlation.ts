import type { Test } from "../estimate.ts";
import { covariance } from "../covariance.ts";
import { onRows } from "../factor-codes.ts";
import { linearFit } from "../linear-fit.ts";
import { differencedFit } from "../panel-models/first-differences.ts";
import { groupMeans, groupSizes } from "../panel-models/group-means.ts";
import { panelOrder } from "../panel-models/panel-order.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import { smallSamples } from "../small-sample.ts";
import { chi2Test, fTest, noTest } from "../named-test.ts";

/** Stata's xtserial (by calendar, no constants, small-sample clusters), or plm's pwfdtest (row to row, constants, none). */
export type SerialFlavour = "xtserial" | "plm";

/**
 * Wooldridge's test on first differences: the residuals of the differenced model are regressed on their own lag, errors
 * clustered by entity. Without serial correlation in the levels the coefficient is -1/2 ("Wooldridge.fe"); without any in
 * the differences it is 0 ("Wooldridge.fd").
 *
 * @param panel with a time
 * @source Wooldridge (2010), 10.6.3; Drukker (2003), Stata Journal 3(2), 168-177
 * @reference test/reference/panel/grunfeld-panel-tests.json
 */
export function wooldridgeTests(panel: PanelSample, flavour: SerialFlavour): Test[] {
  const names = ["Wooldridge.fe", "Wooldridge.fd"];
  const isPlm = flavour === "plm";
  const own: PanelSample = {
    ...panel,
    sample: { ...panel.sample, model: { ...panel.sample.model, constant: isPlm } },
  };
  const { fit, at } = differencedFit(own, { differences: isPlm ? "rows" : "calendar" });

  // 1. Residuals beside their lag: differences stand in order of entity and time.
  const { codes } = panel.entity;
  const { period } = panel.timing!;
  const follows = (k: number) =>
    codes[at[k]] === codes[at[k - 1]] && (isPlm || period[at[k]] - period[at[k - 1]] === 1);
  const second = Int32Array.from(at.keys()).filter((k) => k > 0 && follows(k));
  const entity = onRows(
    panel.entity,
    second.map((k) => at[k]),
  );
  const G = entity.levels.length;
  if (second.length < 3 || G < 2)
    return names.map((name) => noTest(name, "panelTests.needsThreePeriods", { entities: panel.entity.levels.length }));
  const model = {
    outcome: "e",
    y: Float64Array.from(second, (k) => fit.residuals[k]),
    x: fromColumns([Float64Array.from(second, (k) => fit.residuals[k - 1])]),
    names: ["L.e"],
    weights: null,
    effects: [],
    constant: isPlm,
  };

  // 2. Wald tests of the slope.
  const lagged = linearFit(model);
  const cov = covariance(
    lagged,
    model,
    { type: "cluster" },
    { clusters: [entity] },
    { ...smallSamples.full, factor: !isPlm },
  );
  const last = lagged.names.length - 1;
  const variance = cov.matrix.data[last * cov.matrix.ncol + last];
  const df2 = isPlm ? second.length - lagged.names.length : G - 1;
  return [-0.5, 0].map((null_, which) =>
    fTest(names[which], (lagged.coefficients[last] - null_) ** 2 / variance, 1, df2),
  );
}

/**
 * Breusch-Godfrey on the within-demeaned regression, as plm's pbgtest: n R2 of the residuals on the demeaned regressors and
 * p lags of the residuals, p the shortest number of periods. The rows stand in order of entity and time, lags run over
 * the whole column, and what comes before its start is 0.
 *
 * @param panel with a time
 * @source Breusch (1978), Godfrey (1978); Wooldridge (2010), 10.5.4
 * @reference test/reference/panel/grunfeld-panel-tests.json
 */
export function breuschGodfrey(panel: PanelSample, lags = Math.min(...groupSizes(panel.entity))): Test {
  const { model } = panel.sample;
  const order = panelOrder(panel);
  const demeaned = (v: Float64Array) => {
    const means = groupMeans(v, panel.entity);
    return Float64Array.from(order, (i) => v[i] - means[panel.entity.codes[i]]);
  };
  const within = linearFit({ ...model, effects: [panel.entity], constant: false });
  const kept = within.names.map((name) => demeaned(columnOf(model.x, model.names.indexOf(name))));
  const residuals = Float64Array.from(order, (i) => within.residuals[i]);
  const n = residuals.length;
  const lagged = Array.from({ length: lags }, (_, l) =>
    Float64Array.from({ length: n }, (_, i) => (i > l ? residuals[i - l - 1] : 0)),
  );
  if (n <= kept.length + lags)
    return noTest("BreuschGodfrey.within", "panelTests.noDegrees", { df: n - kept.length - lags });
  const { ssr } = linearFit({
    outcome: "e",
    y: residuals,
    x: fromColumns([...kept, ...lagged], n),
    names: [...within.names, ...lagged.map((_, l) => `L${l + 1}.e`)],
    weights: null,
    effects: [],
    constant: false,
  });
  return chi2Test("BreuschGodfrey.within", n * (1 - ssr / within.ssr), lags);
}
