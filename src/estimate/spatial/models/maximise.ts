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
  let [left, right] = [best > 0 ? grid[best - 1] : nearer(low, grid[0]), grid[best + 1] ?? nearer(high, grid[best])];

  // 2. Brent's search for the root of the score; the score falls through zero at a maximum.
  let [fLeft, fRight] = [score(at(left)), score(at(right))];
  if (!(fLeft >= 0 && fRight <= 0))
    throw numericalFailure("spatialModels.atBound", { bound: round(best === 0 ? low : high) });
  let [b, fB, a, fA] = [left, fLeft, right, fRight];
  for (let round = 0; round < ROUNDS; round++) {
    if (fB === 0) break;
    if (fB > 0) [left, fLeft] = [b, fB];
    else [right, fRight] = [b, fB];
    const width = right - left;
    if (width <= 2 * Number.EPSILON * Math.max(1, Math.abs(b))) break;
    // The secant of the last two points where it falls well inside the bracket, else its middle.
    const secant = b - (fB * (b - a)) / (fB - fA);
    const margin = Number.EPSILON * Math.max(1, Math.abs(b));
    const inside = secant > left && secant < right && round % 3 !== 2;
    [a, fA] = [b, fB];
    b = inside ? Math.min(right - margin, Math.max(left + margin, secant)) : left + width / 2;
    if (Math.abs(b - a) <= margin) break;
    fB = score(at(b));
  }
  return at(b);
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
const round = (value: number): number => Number(value.toPrecision(4));

const POINTS = 24;
const ROUNDS = 200;
