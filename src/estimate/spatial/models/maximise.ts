import { rootBetween } from "../../../numeric/root-between.ts";
import { numericalFailure } from "../../../messages/problem.ts";
import type { Likelihood, Point } from "./likelihood.ts";

/**
 * The maximum of the concentrated likelihood over rho, lambda, or both, within the bounds of the determinant. The best point
 * of a grid, denser towards the bounds, is bracketed, and the root of the score found there to the last digits; of both
 * parameters lambda is searched along the ridge where rho is at its best. A likelihood with several maxima gives its highest
 * as far as the grid tells them apart.
 *
 * @throws Problem spatialModels.atBound when the likelihood rises up to a bound, spatialModels.perfectFit
 */
export function maximise(likelihood: Likelihood, free: { readonly rho: boolean; readonly lambda: boolean }): Point {
  const { low, high } = likelihood.determinant;
  const overRho = (lambda: number): Point =>
    free.rho
      ? climb(
          low,
          high,
          (rho) => likelihood.at(rho, lambda),
          (point) => point.scoreRho,
        )
      : likelihood.at(0, lambda);
  const start = likelihood.at(0, 0);
  if (!(start.ssr > 0)) throw numericalFailure("spatialModels.perfectFit");
  return free.lambda ? climb(low, high, overRho, (point) => point.scoreLambda) : overRho(0);
}

function climb(low: number, high: number, at: (r: number) => Point, score: (point: Point) => number): Point {
  // 1. The best of the grid, and its neighbours.
  const grid = [...between(low, Math.min(0, high)), ...between(Math.max(0, low), high)];
  let best = -1;
  let most = -Infinity;
  grid.forEach((r, k) => {
    const { logLik } = at(r);
    if (logLik > most) [best, most] = [k, logLik];
  });
  if (best < 0) throw numericalFailure("spatialModels.perfectFit");
  const left = best > 0 ? grid[best - 1] : nearer(low, grid[0]);
  const right = grid[best + 1] ?? nearer(high, grid[best]);

  // 2. The score falls through zero at a maximum.
  const [fLeft, fRight] = [score(at(left)), score(at(right))];
  if (!(fLeft >= 0 && fRight <= 0))
    throw numericalFailure("spatialModels.atBound", { bound: Number((best === 0 ? low : high).toPrecision(4)) });
  return at(rootBetween(left, right, fLeft, fRight, (r) => score(at(r))));
}

/** Points strictly between, denser towards both ends. */
function between(low: number, high: number): number[] {
  if (!(high > low)) return [];
  return Array.from({ length: POINTS }, (_, k) => {
    const share = (1 - Math.cos((Math.PI * (k + 1)) / (POINTS + 1))) / 2;
    return low + (high - low) * share;
  });
}

/** Almost at a bound, seen from a point inside. */
const nearer = (bound: number, from: number): number => bound + (from - bound) * 1e-9;

const POINTS = 24;
