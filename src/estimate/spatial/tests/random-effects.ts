import { columnOf, fromColumns, matrix, type Matrix } from "../../../numeric/matrix.ts";
import { qr } from "../../../numeric/qr.ts";
import { likelihood, type Point } from "../models/likelihood.ts";
import type { LogDeterminant } from "../models/log-determinant.ts";
import { maximise } from "../models/maximise.ts";
import type { SpatialColumns } from "../models/spatial-columns.ts";

/** A spatial lag model with random effects of the units, at its maximum. */
export interface SpatialRandomEffects {
  readonly point: Point;
  readonly logLik: number;
  /** sqrt(sigma_e^2 / (T sigma_u^2 + sigma_e^2)): the share of the unit means that is left; 1 where there are no effects. */
  readonly phi: number;
  /** sigma_e^2 and sigma_1^2 = T sigma_u^2 + sigma_e^2. */
  readonly variance: number;
  readonly between: number;
}

/**
 * Maximum likelihood of y_t = rho W y_t + X_t b [+ W X_t theta] + u + e_t with u ~ N(0, sigma_u^2), independent of X:
 * ln L = -nT/2 (ln(2 pi SSE / nT) + 1) + T ln|I - rho W| + n ln phi, SSE that of v_it - (1 - phi) mean_i(v) for
 * v = y, Wy and X. For given phi that is the likelihood of a lag model; phi is the root of its score.
 *
 * @param columns of a model with a lag and without effects of units: with those of periods, or a constant
 * @source Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels, 3.3.2; Breusch (1987), Journal
 *   of Econometrics 36(3), 383-389
 */
export function spatialRandomEffects(
  columns: SpatialColumns,
  determinant: LogDeterminant,
  { units, periods }: { readonly units: number; readonly periods: number },
): SpatialRandomEffects {
  const all = [...columns.x, columns.y, columns.wy];
  const [within, between] = split(all, units, periods).map(compressed);
  const p = columns.x.length;
  const counts = { observations: units * periods, periods, withoutUnitRoot: false };

  const at = (phi: number) => {
    const short = all.map((_, c) => Float64Array.of(...within[c], ...between[c].map((value) => phi * value)));
    const ready = { ...columns, x: short.slice(0, p), y: short[p], wy: short[p + 1], wx: [], wwy: null };
    const point = maximise(likelihood(ready, determinant, counts), { rho: true, lambda: false });
    const ratio = squares(within, point) / ((periods - 1) * squares(between, point));
    return { phi, point, logLik: point.logLik + units * Math.log(phi), score: ratio - phi * phi };
  };

  // 1. The best of a grid: the likelihood may have two maxima in phi.
  const grid = Array.from({ length: POINTS }, (_, k) => at(LEAST ** (1 - k / (POINTS - 1))));
  const best = grid.reduce((most, { logLik }, k) => (logLik > grid[most].logLik ? k : most), 0);
  let found = grid[best];
  // 2. The root of the score beside it, unless the likelihood still rises at phi = 1, where effects vanish.
  if (best < POINTS - 1 || found.score < 0) {
    let [low, high] = [grid[Math.max(0, best - 1)], grid[Math.min(POINTS - 1, best + 1)]];
    for (let round = 0; round < ROUNDS && high.phi - low.phi > PRECISION * high.phi; round++) {
      // The secant of the bracket where it falls inside, every third time its middle.
      const secant = low.phi + ((high.phi - low.phi) * low.score) / (low.score - high.score);
      const inside = round % 3 !== 2 && secant > low.phi && secant < high.phi;
      const next = at(inside ? secant : (low.phi + high.phi) / 2);
      const still = Math.abs(next.phi - found.phi) <= PRECISION * next.phi;
      found = next;
      if (still) break;
      if (found.score > 0) low = found;
      else high = found;
    }
  }
  const variance = found.point.sigma2;
  return { ...found, variance, between: variance / found.phi ** 2 };
}

const POINTS = 16;
const LEAST = 1e-3;
const ROUNDS = 60;
const PRECISION = 1e-14;

/** Deviations from the means of units, and those means times sqrt(T). */
function split(columns: readonly Float64Array[], n: number, periods: number): [Float64Array[], Float64Array[]] {
  const means = columns.map((v) => {
    const sums = new Float64Array(n);
    v.forEach((value, at) => (sums[at % n] += value));
    return sums.map((sum) => sum / periods);
  });
  return [
    columns.map((v, c) => v.map((value, at) => value - means[c][at % n])),
    means.map((v) => v.map((value) => value * Math.sqrt(periods))),
  ];
}

/** The columns by their coordinates in an orthonormal basis of what they span. */
function compressed(columns: readonly Float64Array[]): Float64Array[] {
  const r: Matrix = upperOf(columns);
  return columns.map((_, c) => columnOf(r, c).slice());
}

function upperOf(columns: readonly Float64Array[]): Matrix {
  const q = qr(fromColumns(columns), { tolerance: SAME });
  const rank = q.kept.length;
  const result = matrix(rank, columns.length);
  columns.forEach((column, c) => columnOf(result, c).set(q.rotate(column.slice()).subarray(0, rank)));
  return result;
}

const SAME = 1e-13;

/** The sum of squared residuals of one part at a point. */
function squares(part: readonly Float64Array[], { rho, beta }: Point): number {
  const p = beta.length;
  let sum = 0;
  for (let i = 0; i < part[p].length; i++) {
    let e = part[p][i] - rho * part[p + 1][i];
    for (let j = 0; j < p; j++) e -= beta[j] * part[j][i];
    sum += e * e;
  }
  return sum;
}
