import { matrix, type Matrix } from "../../../numeric/matrix.ts";
import type { Counts, Point } from "./likelihood.ts";
import type { LogDeterminant } from "./log-determinant.ts";
import type { Multiplier } from "./multiplier.ts";
import type { SpatialColumns } from "./spatial-columns.ts";

/** Everything about a fitted model that its covariance is made from. */
export interface Fitted {
  readonly columns: SpatialColumns;
  readonly counts: Counts;
  readonly determinant: LogDeterminant;
  readonly point: Point;
  /** G at rho and at lambda; null where the model lacks the parameter. */
  readonly forRho: Multiplier | null;
  readonly forLambda: Multiplier | null;
  /** (I - l W) X and the residuals e = (I - l W)(y - r Wy - X b), N values each. */
  readonly xs: readonly Float64Array[];
  readonly e: Float64Array;
}

/** Where each parameter stands in (beta, rho, lambda, sigma2); -1 for one that the model lacks. */
export function positionsOf({ xs, forRho, forLambda }: Fitted) {
  const p = xs.length;
  const lambda = p + (forRho ? 1 : 0);
  const sigma2 = lambda + (forLambda ? 1 : 0);
  return { rho: forRho ? p : -1, lambda: forLambda ? lambda : -1, sigma2, count: sigma2 + 1 };
}

/**
 * The expected information in (beta, rho, lambda, sigma2). With G = W (I - r W)^-1, H = W (I - l W)^-1, B = I - l W and m
 * the mean of B (I - r W) y: bb X'B'BX / s2, br X'B'Gm / s2, rr T tr(GG + G'G) + |Gm|^2 / s2, rl T tr(GH + G'H),
 * ll T tr(HH + H'H), rs T tr(G) / s2, ls T tr(H) / s2, ss N / (2 s4). Effects belong to the mean, and are projected out of Gm.
 *
 * @source Anselin (1988), Spatial Econometrics: Methods and Models, 6.2.3; LeSage & Pace (2009), Introduction to Spatial
 *   Econometrics, 3.2; Lee & Yu (2010), Journal of Econometrics 154(2), for the transformed likelihood
 */
export function information(fitted: Fitted): Matrix {
  const { columns, counts, point, forRho, forLambda, xs, e } = fitted;
  const s2 = point.sigma2;
  const at = positionsOf(fitted);
  const info = matrix(at.count, at.count);
  const put = (i: number, j: number, value: number) => {
    info.data[j * at.count + i] = value;
    info.data[i * at.count + j] = value;
  };
  xs.forEach((own, i) => {
    for (let j = 0; j <= i; j++) put(i, j, dot(own, xs[j]) / s2);
  });
  put(at.sigma2, at.sigma2, counts.observations / (2 * s2 * s2));
  const traces = tracesOf(fitted);
  if (forRho) {
    const spread = columns.project(forRho.times(meanOf(columns, point, e)));
    xs.forEach((own, j) => put(at.rho, j, dot(own, spread) / s2));
    put(at.rho, at.rho, counts.periods * (traces.rho.squared + traces.rho.frobenius) + dot(spread, spread) / s2);
    put(at.rho, at.sigma2, (counts.periods * traces.rho.plain) / s2);
  }
  if (forLambda) {
    put(at.lambda, at.lambda, counts.periods * (traces.lambda.squared + traces.lambda.frobenius));
    put(at.lambda, at.sigma2, (counts.periods * traces.lambda.plain) / s2);
  }
  if (forRho && forLambda) put(at.rho, at.lambda, counts.periods * traces.cross);
  return info;
}

/** B (I - r W) y less the residuals, with the effects in it. */
function meanOf({ level }: SpatialColumns, { rho, lambda }: Point, e: Float64Array): Float64Array {
  return level.y.map(
    (value, i) => value - rho * level.wy[i] - (lambda === 0 ? 0 : lambda * (level.wy[i] - rho * level.wwy![i])) - e[i],
  );
}

/** The traces of G and H that the likelihood at hand counts: without the root that period effects took out, where it does. */
export function tracesOf({ counts, determinant, point, forRho, forLambda }: Fitted) {
  const cut = counts.withoutUnitRoot ? 1 : 0;
  const own = (r: number, multiplier: Multiplier | null) => {
    const unit = cut / (1 - r);
    return multiplier
      ? {
          plain: determinant.trace(r) - unit,
          squared: determinant.squaredTrace(r) - unit * unit,
          frobenius:
            multiplier.frobenius -
            (cut * dot(multiplier.columnSums, multiplier.columnSums)) / multiplier.columnSums.length,
        }
      : { plain: 0, squared: 0, frobenius: 0 };
  };
  let cross = 0;
  if (forRho && forLambda) {
    const { plain, transposed } = forRho.products(forLambda);
    const sums = dot(forRho.columnSums, forLambda.columnSums) / forRho.columnSums.length;
    cross = plain + transposed - cut * (1 / ((1 - point.rho) * (1 - point.lambda)) + sums);
  }
  return { rho: own(point.rho, forRho), lambda: own(point.lambda, forLambda), cross };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
