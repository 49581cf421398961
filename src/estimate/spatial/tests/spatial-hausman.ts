import { message, type Message } from "../../../messages/message.ts";
import { notEstimable, numericalFailure } from "../../../messages/problem.ts";
import { matrix, type Matrix } from "../../../numeric/matrix.ts";
import { invertPositive } from "../../../numeric/positive-inverse.ts";
import type { Test } from "../../estimate.ts";
import { blockOf } from "../../panel-tests/block-of.ts";
import { indefiniteForm } from "../../panel-tests/indefinite-form.ts";
import { chi2Test, noTest } from "../../named-test.ts";
import { likelihood, type Point } from "../models/likelihood.ts";
import type { LogDeterminant } from "../models/log-determinant.ts";
import { maximise } from "../models/maximise.ts";
import type { Multiplier } from "../models/multiplier.ts";
import { spatialColumns, type SpatialColumns } from "../models/spatial-columns.ts";
import type { SpatialPanel } from "../models/spatial-panel.ts";
import type { SpatialSpec } from "../models/spatial-spec.ts";
import { spatialRandomEffects, type SpatialRandomEffects } from "./random-effects.ts";

export interface SpatialHausman {
  readonly test: Test;
  readonly notes: readonly Message[];
  /** Slopes and spatial coefficient compared. */
  readonly names: readonly string[];
  readonly fixed: { readonly estimates: Float64Array; readonly errors: Float64Array };
  readonly random: { readonly estimates: Float64Array; readonly errors: Float64Array };
  readonly randomEffects: SpatialRandomEffects;
}

/**
 * Are the effects of units uncorrelated with the regressors of a spatial lag or Durbin model? With d the difference between
 * the two estimates of (b, theta, rho), d' (V_fixed - V_random)^-1 d is chi-squared with as many degrees of freedom. Both
 * are maximum likelihood with inverse expected information; that of fixed effects counts T - 1 periods (Lee and Yu), so
 * that both error variances are consistent. Effects of periods are fixed in both.
 *
 * @param spec model sar or sdm, effects entity or both
 * @throws Problem spatialTests.hausmanModel, hausmanEffects, hausmanPeriods; spatialModels.*
 * @source Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels, 3.3; Lee & Yu (2010),
 *   Journal of Econometrics 154(2), 165-185
 */
export function spatialHausman(
  panel: SpatialPanel,
  spec: SpatialSpec,
  determinant: LogDeterminant,
  multiplierAt: (rho: number) => Multiplier,
): SpatialHausman {
  const { effects = "both", model } = spec;
  if (model !== "sar" && model !== "sdm") throw notEstimable("spatialTests.hausmanModel");
  if (effects !== "entity" && effects !== "both") throw notEstimable("spatialTests.hausmanEffects");
  if (panel.periods < 2) throw notEstimable("spatialTests.hausmanPeriods");
  const { units, periods } = panel;
  const within = spatialColumns(panel, spec, effects);
  const random = spatialColumns(panel, spec, effects === "both" ? "time" : "none");

  // 1. Fixed effects: the estimates of the whole likelihood, the precision of T - 1 periods.
  const counts = { observations: units * (periods - 1), periods: periods - 1, withoutUnitRoot: false };
  const fixedPoint = maximise(likelihood(within, determinant, counts), { rho: true, lambda: false });
  const ofFixed = covarianceOf(within, fixedPoint, determinant, multiplierAt, {
    keep: (v) => v,
    variances: [{ value: fixedPoint.sigma2, units, periods: periods - 1 }],
  });

  // 2. Random effects: two variances, of deviations and of means.
  const randomEffects = spatialRandomEffects(random, determinant, { units, periods });
  const { point, phi, variance, between } = randomEffects;
  const ofRandom = covarianceOf(random, point, determinant, multiplierAt, {
    keep: (v) => quasiDemeaned(v, units, phi),
    variances: [
      { value: variance, units, periods: periods - 1 },
      { value: between, units, periods: 1 },
    ],
  });

  // 3. Their contrast over what both estimate.
  const names = ["rho", ...within.names.filter((name) => random.names.includes(name))];
  const valuesOf = (columns: SpatialColumns, { rho, beta }: Point) =>
    Float64Array.from(names, (name) => (name === "rho" ? rho : beta[columns.names.indexOf(name)]));
  const fixed = valuesOf(within, fixedPoint);
  const other = valuesOf(random, point);
  const vFixed = blockOf(ofFixed, [...within.names, "rho"], names);
  const vRandom = blockOf(ofRandom, [...random.names, "rho"], names);
  const k = names.length;
  const errors = (v: Matrix) => Float64Array.from(names, (_, j) => Math.sqrt(v.data[j * k + j]));
  const difference = matrix(
    k,
    k,
    vFixed.data.map((value, i) => value - vRandom.data[i]),
  );
  const d = fixed.map((value, j) => value - other[j]);
  const { statistic, rank, negative } = indefiniteForm(d, difference, errors(vFixed));
  return {
    test: rank === 0 ? noTest("hausman", "panelTests.hausmanNoDifference") : chi2Test("hausman", statistic, rank),
    notes: notesOf(statistic, rank, negative, k, phi),
    names,
    fixed: { estimates: fixed, errors: errors(vFixed) },
    random: { estimates: other, errors: errors(vRandom) },
    randomEffects,
  };
}

interface Errors {
  /** What GLS does to a column: nothing, or quasi-demeaning. */
  readonly keep: (v: Float64Array) => Float64Array;
  /** Independent errors of one variance each, so many of them per unit; the first is that of the transformed columns. */
  readonly variances: readonly { readonly value: number; readonly units: number; readonly periods: number }[];
}

/**
 * Covariance of (b, rho): inverse of the expected information in (b, rho, variances), of which the block of b and rho is
 * returned. With G = W (I - rho W)^-1 and m = G E(y): bb X'X / s2, br X'm / s2, rr T tr(GG + G'G) + m'm / s2, and for each
 * variance s of p periods p tr(G) / s and n p / (2 s^2).
 */
function covarianceOf(
  columns: SpatialColumns,
  point: Point,
  determinant: LogDeterminant,
  multiplierAt: (rho: number) => Multiplier,
  { keep, variances }: Errors,
): Matrix {
  const { rho, beta } = point;
  const { y, wy } = columns.level;
  const residuals = columns.y.map((value, i) => value - rho * columns.wy[i]);
  columns.x.forEach((column, j) => column.forEach((value, i) => (residuals[i] -= beta[j] * value)));
  const mean = y.map((value, i) => value - rho * wy[i] - residuals[i]);
  const g = multiplierAt(rho);
  const spread = keep(columns.project(g.times(mean)));
  const xs = columns.x.map(keep);
  const s2 = variances[0].value;
  const periods = variances.reduce((sum, own) => sum + own.periods, 0);
  const p = xs.length;
  const size = p + 1 + variances.length;
  const info = matrix(size, size);
  const put = (i: number, j: number, value: number) => (info.data[j * size + i] = info.data[i * size + j] = value);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) put(i, j, dot(xs[i], xs[j]) / s2);
    put(p, i, dot(xs[i], spread) / s2);
  }
  put(p, p, periods * (determinant.squaredTrace(rho) + g.frobenius) + dot(spread, spread) / s2);
  variances.forEach(({ value, units, periods: own }, l) => {
    put(p + 1 + l, p, (own * determinant.trace(rho)) / value);
    put(p + 1 + l, p + 1 + l, (units * own) / (2 * value * value));
  });
  const inverse = invertPositive(info);
  if (!inverse) throw numericalFailure("spatialTests.hausmanSingular");
  const block = matrix(p + 1, p + 1);
  for (let j = 0; j <= p; j++) for (let i = 0; i <= p; i++) block.data[j * (p + 1) + i] = inverse.data[j * size + i];
  return block;
}

function quasiDemeaned(v: Float64Array, n: number, phi: number): Float64Array {
  const means = new Float64Array(n);
  v.forEach((value, at) => (means[at % n] += (value * n) / v.length));
  return v.map((value, at) => value - (1 - phi) * means[at % n]);
}

function notesOf(statistic: number, rank: number, negative: number, compared: number, phi: number): Message[] {
  return [
    ...(negative > 0
      ? [
          message(statistic < 0 ? "spatialTests.hausmanNegative" : "spatialTests.hausmanIndefinite", {
            count: negative,
          }),
        ]
      : []),
    ...(rank > 0 && rank < compared ? [message("panelTests.hausmanRank", { rank, slopes: compared })] : []),
    ...(phi === 1 ? [message("spatialTests.hausmanNoEffects")] : []),
  ];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
