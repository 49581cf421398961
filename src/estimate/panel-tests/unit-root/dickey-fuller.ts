import { normalUpper } from "../../../numeric/distributions.ts";
import { fromColumns } from "../../../numeric/matrix.ts";
import { linearFit, type LinearFit } from "../../linear-fit.ts";

/** What a series may have of its own: nothing, an intercept, an intercept and a trend. */
export type Deterministic = "none" | "intercept" | "trend";

/** Divisor of the residual variance: the rows (plm), or the rows less the coefficients (Stata). */
export type ResidualDivisor = "rows" | "degrees";

export interface DickeyFuller {
  /** t of the lagged level, and its asymptotic p value. */
  readonly t: number;
  readonly pValue: number;
  /** Standard deviation of the residuals. */
  readonly sigma: number;
  /** Differences and lagged levels with lags and deterministic terms taken out. */
  readonly difference: Float64Array;
  readonly level: Float64Array;
}

/**
 * The augmented Dickey-Fuller regression of one series without gaps: y_t - y_t-1 on y_t-1, `lags` lagged differences and the
 * deterministic terms. Null when too few periods are left, or the series fits exactly.
 *
 * @param y T values in order of time
 * @source Dickey and Fuller (1979); Said and Dickey (1984)
 */
export function dickeyFuller(
  y: Float64Array,
  lags: number,
  deterministic: Deterministic,
  divisor: ResidualDivisor,
): DickeyFuller | null {
  const n = y.length - lags - 1;
  const deterministicTerms = { none: 0, intercept: 1, trend: 2 }[deterministic];
  const k = 1 + lags + deterministicTerms;
  if (n <= k) return null;
  const from = lags + 1;
  const change = (t: number) => y[t] - y[t - 1];
  const rows = (of: (t: number) => number) => Float64Array.from({ length: n }, (_, i) => of(i + from));
  const difference = rows(change);
  const level = rows((t) => y[t - 1]);
  const others = [
    ...Array.from({ length: lags }, (_, l) => rows((t) => change(t - l - 1))),
    ...(deterministic === "trend" ? [rows((t) => t)] : []),
  ];
  const on = (outcome: Float64Array, columns: readonly Float64Array[]): LinearFit =>
    linearFit({
      outcome: "y",
      y: outcome,
      x: fromColumns(columns, n),
      names: columns.map((_, j) => `x${j}`),
      weights: null,
      effects: [],
      constant: deterministic !== "none",
    });

  // By Frisch and Waugh, the slope of the lagged level is that of the two sets of residuals.
  const [differenceLeft, levelLeft] = [difference, level].map((v) => on(v, others).residuals);
  const length = levelLeft.reduce((sum, v) => sum + v * v, 0);
  if (!(length > EXACT * level.reduce((sum, v) => sum + v * v, 0))) return null;
  const rho = levelLeft.reduce((sum, v, i) => sum + v * differenceLeft[i], 0) / length;
  const rss = differenceLeft.reduce((sum, v, i) => sum + (v - rho * levelLeft[i]) ** 2, 0);
  if (!(rss > EXACT * difference.reduce((sum, v) => sum + v * v, 0))) return null;
  const sigma = Math.sqrt(rss / (divisor === "rows" ? n : n - k));
  const t = rho / (sigma / Math.sqrt(length));
  return { t, pValue: dickeyFullerP(t, deterministic), sigma, difference: differenceLeft, level: levelLeft };
}

const EXACT = 1e-22;

/**
 * Asymptotic p value of a Dickey-Fuller t: the normal distribution function of a polynomial in t, strictly between 0 and 1
 * so that its logarithms are finite.
 *
 * @source MacKinnon (1994), J. of Business & Economic Statistics 12(2), 167-176, tables 3 and 4
 */
export function dickeyFullerP(t: number, deterministic: Deterministic): number {
  const { limit, small, large } = surface[deterministic];
  const polynomial = (coefficients: readonly number[]) => coefficients.reduceRight((sum, c) => sum * t + c, 0);
  const p = normalUpper(-polynomial(t <= limit ? small : large));
  return Math.min(1 - Number.EPSILON / 2, Math.max(Number.MIN_VALUE, p));
}

const surface = {
  none: { limit: -1.04, small: [0.6344, 1.2378, 0.032496], large: [0.4797, 0.93557, -0.06999, 0.033066] },
  intercept: { limit: -1.61, small: [2.1659, 1.4412, 0.038269], large: [1.7339, 0.93202, -0.12745, -0.010368] },
  trend: { limit: -2.89, small: [3.2512, 1.6047, 0.049588], large: [2.5261, 0.61654, -0.37956, -0.060285] },
} as const;
