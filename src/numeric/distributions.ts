import betainc from "@stdlib/math-base-special-betainc";
import erfc from "@stdlib/math-base-special-erfc";
import gammainc from "@stdlib/math-base-special-gammainc";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/**
 * Tails and quantiles of t, F, chi-squared and the normal. Every tail comes from a complementary function,
 * never from 1 - cdf, so that p values keep their digits down to 1e-300. NaN in, NaN out.
 *
 * @source Abramowitz & Stegun (1964), 26.5.27 (t), 26.6.2 (F), 26.4.19 (chi-squared)
 * @reference test/reference/panel: p and waldF_p of every case
 */

/** P(|T| > |t|) with df > 0 degrees of freedom, not necessarily whole. */
export function tTwoSided(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  // The side that holds the small number is computed from the small argument, which keeps it exact near 0 and near 1.
  return square < df
    ? betainc(square / (df + square), 0.5, df / 2, true, true)
    : betainc(df / (df + square), df / 2, 0.5, true, false);
}

/** P(T > t). */
export const tUpper = (t: number, df: number): number => {
  const half = tTwoSided(t, df) / 2;
  return t >= 0 ? half : 1 - half;
};

/** P(F > f) with df1, df2 > 0; 1 for f <= 0. */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  if (df2 === Infinity) return chi2Upper(f * df1, df1);
  const scaled = df1 * f;
  return scaled < df2
    ? betainc(scaled / (df2 + scaled), df1 / 2, df2 / 2, true, true)
    : betainc(df2 / (df2 + scaled), df2 / 2, df1 / 2, true, false);
}

/** P(X > x) with df > 0; 1 for x <= 0. */
export function chi2Upper(x: number, df: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return gammainc(x / 2, df / 2, true, true);
}

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** P(Z > z). */
export const normalUpper = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** The value that T falls below with probability p, 0 < p < 1. */
export const tQuantile = (p: number, df: number): number => (df === Infinity ? normalQuantile(p) : tQuantileOf(p, df));

/** The value that Z falls below with probability p, 0 < p < 1. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);
