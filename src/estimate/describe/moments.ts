/** Moments of a variable; null where they are not defined (the sd of one value, the skewness of a constant). */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
  /** Divides by n - 1. */
  readonly variance: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** sd / mean. */
  readonly cv: number | null;
  /** m3 / m2^1.5 and m4 / m2^2 with divisor n: 0 and 3 for a normal variable (Stata's summarize, detail). */
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Excel's SKEW and KURT: adjusted for the sample size, kurtosis less 3. */
  readonly skewnessAdjusted: number | null;
  readonly kurtosisAdjusted: number | null;
}

/**
 * Moments of the finite values of a variable, about the mean in two passes so that a large mean costs no digits.
 *
 * @source Joanes and Gill (1998), The Statistician 47(1), 183-189
 * @reference test/reference/panel/firmpanel-describe.json
 */
export function moments(values: Float64Array): Moments {
  const used = values.filter((value) => Number.isFinite(value));
  const n = used.length;
  if (n === 0) return { ...nothing, n, sum: 0 };
  const sum = stableSum(used);
  const first = sum / n;
  const mean = first + stableSum(used.map((value) => value - first)) / n;
  let [m2, m3, m4] = [0, 0, 0];
  let [min, max] = [Infinity, -Infinity];
  for (const value of used) {
    const d = value - mean;
    m2 += d * d;
    m3 += d * d * d;
    m4 += d * d * d * d;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const variance = n > 1 ? m2 / (n - 1) : null;
  const sd = variance === null ? null : Math.sqrt(variance);
  const varies = max > min;
  const skewness = varies ? m3 / n / (m2 / n) ** 1.5 : null;
  const kurtosis = varies ? m4 / n / (m2 / n) ** 2 : null;
  return {
    n,
    sum,
    mean,
    variance,
    sd,
    min,
    max,
    cv: sd === null || mean === 0 ? null : sd / mean,
    skewness,
    kurtosis,
    skewnessAdjusted: skewness === null || n < 3 ? null : (skewness * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosisAdjusted:
      kurtosis === null || n < 4 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (kurtosis - 3) + 6),
  };
}

const nothing = {
  mean: null,
  variance: null,
  sd: null,
  min: null,
  max: null,
  cv: null,
  skewness: null,
  kurtosis: null,
  skewnessAdjusted: null,
  kurtosisAdjusted: null,
};

/** Neumaier's sum: as if added in twice the digits. */
function stableSum(values: Float64Array): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
