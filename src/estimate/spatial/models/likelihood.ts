import { fromColumns, matrix, multiply } from "../../../numeric/matrix.ts";
import { invertUpper, qr } from "../../../numeric/qr.ts";
import type { LogDeterminant } from "./log-determinant.ts";
import type { SpatialColumns } from "./spatial-columns.ts";

/** Observations and periods that count: fewer than there are under Lee and Yu's transformation. */
export interface Counts {
  readonly observations: number;
  readonly periods: number;
  /** Whether the root of W that period effects take out leaves the determinant: ln|I - r W| - ln(1 - r). */
  readonly withoutUnitRoot: boolean;
}

/** A point of the concentrated likelihood. */
export interface Point {
  readonly rho: number;
  readonly lambda: number;
  readonly beta: Float64Array;
  readonly ssr: number;
  readonly sigma2: number;
  readonly logLik: number;
  /** Derivatives of the concentrated log-likelihood, found when asked for: a grid needs none. */
  readonly scoreRho: number;
  readonly scoreLambda: number;
}

/** The log-likelihood with beta and sigma2 at their best. */
export interface Likelihood {
  readonly counts: Counts;
  readonly determinant: LogDeterminant;
  at(rho: number, lambda: number): Point;
}

/**
 * ln L(r, l) = -N/2 (ln(2 pi SSE / N) + 1) + T ln|I - r W| + T ln|I - l W|, SSE that of (I - l W)(y - r Wy) on (I - l W) X.
 * The columns are first turned by one QR of all of them, after which a point costs as little as their number, not their length.
 *
 * @source Anselin (1988), Spatial Econometrics: Methods and Models, ch. 6 and 12; Elhorst (2014), Spatial Econometrics, 3.3
 */
export function likelihood(columns: SpatialColumns, determinant: LogDeterminant, counts: Counts): Likelihood {
  const { x, y, wy, wx, wwy } = compressed(columns);
  const { observations: n, periods, withoutUnitRoot } = counts;
  const p = x.length;
  const rows = y.length;

  const factored = (lambda: number) => {
    const blend = (own: Float64Array, lag: Float64Array | null | undefined) =>
      lambda === 0 ? own.slice() : own.map((value, i) => value - lambda * lag![i]);
    const q = qr(
      fromColumns(
        x.map((column, j) => blend(column, wx[j])),
        rows,
      ),
      { tolerance: SAME },
    );
    return {
      lambda,
      q,
      toBeta: invertUpper(q.r),
      outcome: q.rotate(blend(y, wwy && wy)),
      lag: q.rotate(blend(wy, wwy)),
    };
  };
  let last = factored(0);

  const at = (rho: number, lambda: number): Point => {
    if (last.lambda !== lambda) last = factored(lambda);
    const { q, toBeta, outcome, lag } = last;
    const k = q.kept.length;
    const e = outcome.map((value, i) => value - rho * lag[i]);
    const solved = multiply(toBeta, matrix(k, 1, e.slice(0, k))).data;
    const beta = new Float64Array(p);
    q.kept.forEach((j, c) => (beta[j] = solved[c]));
    e.fill(0, 0, k);
    const ssr = dot(e, e);
    const logDeterminant = (r: number) =>
      r === 0 ? 0 : periods * (determinant.at(r) - (withoutUnitRoot ? Math.log(1 - r) : 0));
    const trace = (r: number) => periods * (determinant.trace(r) - (withoutUnitRoot ? 1 / (1 - r) : 0));
    return {
      rho,
      lambda,
      beta,
      ssr,
      sigma2: ssr / n,
      logLik: -(n / 2) * (Math.log((2 * Math.PI * ssr) / n) + 1) + logDeterminant(rho) + logDeterminant(lambda),
      get scoreRho() {
        return (n * dot(e, lag)) / ssr - trace(rho);
      },
      get scoreLambda() {
        if (!wwy) return 0;
        const wu = wy.map((value, i) => value - rho * wwy[i]);
        for (let j = 0; j < p; j++) for (let i = 0; i < rows; i++) wu[i] -= beta[j] * wx[j][i];
        return (n * dot(q.rotateBack(e.slice()), wu)) / ssr - trace(lambda);
      },
    };
  };
  return { counts, determinant, at };
}

/** All columns by their coordinates in an orthonormal basis of what they span. */
function compressed({ x, y, wy, wx, wwy }: SpatialColumns) {
  const all = [...x, y, wy, ...wx, ...(wwy ? [wwy] : [])];
  const q = qr(fromColumns(all), { tolerance: SAME });
  const short = all.map((column) => q.rotate(column.slice()).slice(0, q.kept.length));
  const p = x.length;
  return {
    x: short.slice(0, p),
    y: short[p],
    wy: short[p + 1],
    wx: wwy ? short.slice(p + 2, 2 * p + 2) : [],
    wwy: wwy ? short[2 * p + 2] : null,
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** What is left of a column beside its length that is only rounding. */
const SAME = 1e-14;
