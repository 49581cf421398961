import { fUpper, normalTwoSided, tTwoSided } from "../../numeric/distributions.ts";
import { moments } from "./moments.ts";
import { quantile } from "./quantile.ts";
import { midRanks, tieSizes } from "./ranks.ts";

/** One group of a comparison. */
export interface GroupMoments {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
}

/** A statistic with its two-sided p value; null where it does not exist. */
export interface Comparison {
  readonly statistic: number;
  readonly df: number | null;
  readonly p: number;
}

export interface MeanDifference {
  readonly groups: readonly [GroupMoments, GroupMoments];
  /** First mean less the second. */
  readonly difference: number | null;
  /** Student's t with one variance for both (Stata's ttest). */
  readonly equal: Comparison | null;
  /** Welch's t with Satterthwaite's degrees of freedom. */
  readonly welch: Comparison | null;
  /** Mann and Whitney's U of the first group; p by the normal approximation, ties counted (Stata's ranksum). */
  readonly rankSum: Comparison | null;
  /** Ratio of the variances, first over second (Stata's sdtest). */
  readonly variances: Comparison | null;
}

/**
 * Do two groups differ in mean, rank or variance?
 *
 * @param first, second values of each group; missing ones are left out
 * @source Welch (1947), Biometrika 34, 28-35; Mann and Whitney (1947); Lehmann (1975), Nonparametrics, 1.4
 * @reference test/reference/panel/firmpanel-meandiff-soe.json
 */
export function meanDifference(first: Float64Array, second: Float64Array): MeanDifference {
  const [a, b] = [first, second].map((values) => values.filter((value) => Number.isFinite(value)).sort());
  const [ma, mb] = [moments(a), moments(b)];
  const groupOf = ({ n, mean, sd }: typeof ma, sorted: Float64Array): GroupMoments => ({
    n,
    mean,
    sd,
    median: n > 0 ? quantile(sorted, 0.5) : null,
  });
  const difference = ma.mean === null || mb.mean === null ? null : ma.mean - mb.mean;
  const tests =
    difference === null || ma.variance === null || mb.variance === null || ma.variance + mb.variance === 0
      ? { equal: null, welch: null, variances: null }
      : tTests(difference, { n: ma.n, variance: ma.variance }, { n: mb.n, variance: mb.variance });
  return { groups: [groupOf(ma, a), groupOf(mb, b)], difference, ...tests, rankSum: rankSum(a, b) };
}

interface Spread {
  readonly n: number;
  readonly variance: number;
}

function tTests(difference: number, a: Spread, b: Spread): Pick<MeanDifference, "equal" | "welch" | "variances"> {
  const df = a.n + b.n - 2;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df;
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const welchDf = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const t = (error: number, own: number): Comparison => ({
    statistic: difference / error,
    df: own,
    p: tTwoSided(difference / error, own),
  });
  const f = a.variance / b.variance;
  return {
    equal: t(Math.sqrt(pooled * (1 / a.n + 1 / b.n)), df),
    welch: t(Math.sqrt(va + vb), welchDf),
    variances:
      b.variance === 0 || a.variance === 0
        ? null
        : {
            statistic: f,
            df: null,
            p: Math.min(1, 2 * Math.min(fUpper(f, a.n - 1, b.n - 1), fUpper(1 / f, b.n - 1, a.n - 1))),
          },
  };
}

function rankSum(a: Float64Array, b: Float64Array): Comparison | null {
  const n = a.length + b.length;
  if (a.length === 0 || b.length === 0) return null;
  const all = new Float64Array(n);
  all.set(a);
  all.set(b, a.length);
  const ranks = midRanks(all);
  const u = ranks.subarray(0, a.length).reduce((sum, rank) => sum + rank, 0) - (a.length * (a.length + 1)) / 2;
  const ties = tieSizes(all).reduce((sum, t) => sum + (t ** 3 - t), 0);
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return null;
  return { statistic: u, df: null, p: normalTwoSided((u - (a.length * b.length) / 2) / Math.sqrt(variance)) };
}
