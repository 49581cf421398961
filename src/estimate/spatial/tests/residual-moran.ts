import { columnOf } from "../../../numeric/matrix.ts";
import type { Test } from "../../estimate.ts";
import { noTest, zTest } from "../../named-test.ts";
import { demeaned, lagged } from "../models/within-periods.ts";
import { spatialLag, transposedLag, type SpatialWeights } from "../spatial-weights.ts";
import { stackedFit, type StackedModel } from "./stacked-model.ts";
import { weightTraces } from "./weight-traces.ts";

/** Moran's I of residuals, with its moments under independent normal errors. */
export interface ResidualMoran {
  readonly i: number;
  readonly expectation: number;
  readonly variance: number;
  /** z, two-sided. */
  readonly test: Test;
}

/**
 * Moran's I of least-squares residuals: I = (N / S0) e'W e / e'e with W = I_T x W_n, N = n T. With M the projection that
 * makes the residuals (regressors and effects) and r its rank, E I = (N / S0) tr(MW) / r and
 * E I^2 = (N / S0)^2 (tr(MWMW') + tr(MWMW) + tr(MW)^2) / (r (r + 2)). Exact: the effects count as the dummies they are.
 * Never forms an N x N matrix.
 *
 * @source Cliff & Ord (1981), Spatial Processes, 8.3
 * @reference test/reference/spatial/spatial_lm_columbus.json
 */
export function residualMoran(model: StackedModel): ResidualMoran | { readonly test: Test } {
  const { y, weights, effects } = model;
  const { residuals, basis, sigma2, total } = stackedFit(model);
  const n = weights.start.length - 1;
  const periods = y.length / n;
  const traces = weightTraces(weights);
  if (!(traces.squares > 0)) return { test: noTest("moran-residuals", "spatialTests.noLinks") };
  if (sigma2 * y.length <= EXACT * total) return { test: noTest("moran-residuals", "estimate.exactFit") };

  // 1. The part of the effects alone: A = H W_n H over units, times T or T - 1 periods.
  const overUnits = unitTraces(weights, effects === "time" || effects === "both");
  const ofPeriods = effects === "entity" || effects === "both" ? periods - 1 : periods;
  const rank = ofPeriods * overUnits.rank - basis.ncol;
  if (rank < 1) return { test: noTest("moran-residuals", "estimate.exactFit") };

  // 2. Less what the regressors take, by their orthonormal basis Q: AQ, A'Q and C = Q'AQ.
  const k = basis.ncol;
  const axes = Array.from({ length: k }, (_, j) => columnOf(basis, j));
  const right = axes.map((q) => demeaned(lagged(weights, q), n, effects));
  const left = axes.map((q) => demeaned(laggedBack(weights, q), n, effects));
  const c = axes.map((q) => right.map((aq) => dot(q, aq)));
  const squareSum = (columns: readonly Float64Array[]) => columns.reduce((sum, v) => sum + dot(v, v), 0);
  const mw = ofPeriods * overUnits.trace - c.reduce((sum, row, j) => sum + row[j], 0);
  const mwmwT =
    ofPeriods * overUnits.squares -
    squareSum(left) -
    squareSum(right) +
    c.reduce((sum, row) => sum + row.reduce((inner, value) => inner + value * value, 0), 0);
  const mwmw =
    ofPeriods * overUnits.product -
    2 * left.reduce((sum, v, j) => sum + dot(v, right[j]), 0) +
    c.reduce((sum, row, a) => sum + row.reduce((inner, value, b) => inner + value * c[b][a], 0), 0);

  const scale = y.length / (periods * traces.sum);
  const i = (scale * dot(residuals, lagged(weights, residuals))) / dot(residuals, residuals);
  const expectation = (scale * mw) / rank;
  const variance = scale ** 2 * ((mwmwT + mwmw + mw ** 2) / (rank * (rank + 2))) - expectation ** 2;
  return { i, expectation, variance, test: zTest("moran-residuals", (i - expectation) / Math.sqrt(variance)) };
}

const EXACT = 1e-24;

/** tr(A), tr(A'A), tr(AA) of A = H W H, and the rank of H: the identity, or I - 11'/n where periods have effects. */
function unitTraces(weights: SpatialWeights, centred: boolean) {
  const n = weights.start.length - 1;
  const { sum, squares, product } = weightTraces(weights);
  if (!centred) return { trace: 0, squares, product, rank: n };
  const ones = new Float64Array(n).fill(1);
  const rowSums = spatialLag(weights, ones);
  const columnSums = transposedLag(weights, ones);
  const corner = (sum / n) ** 2;
  return {
    trace: -sum / n,
    squares: squares - (dot(rowSums, rowSums) + dot(columnSums, columnSums)) / n + corner,
    product: product - (2 * dot(columnSums, rowSums)) / n + corner,
    rank: n - 1,
  };
}

/** (I_T x W') v. */
function laggedBack(weights: SpatialWeights, v: Float64Array): Float64Array {
  const n = weights.start.length - 1;
  const result = new Float64Array(v.length);
  for (let at = 0; at < v.length; at += n) result.set(transposedLag(weights, v.subarray(at, at + n)), at);
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
