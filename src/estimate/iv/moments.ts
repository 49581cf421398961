import type { Factor } from "../../frame/factor-of-column.ts";
import { crossProduct, matrix, type Matrix } from "../../numeric/matrix.ts";
import { fUpper } from "../../numeric/distributions.ts";
import { clusterMeat } from "../cluster-meat.ts";
import type { CorrelatedMeat } from "../correlated-meat.ts";
import { scores } from "../meat.ts";
import { waldStatistic } from "../wald.ts";

/** What is assumed of the errors in moment conditions: no finite-sample factor is in them. */
export interface Errors {
  readonly type: "iid" | "hc" | "cluster" | "correlated";
  readonly clusters: readonly Factor[];
  /** The smallest number of clusters, or with Driscoll-Kraay the number of periods; null without. */
  readonly groups: number | null;
  /** Type "correlated": Newey-West, Driscoll-Kraay or Conley, over time or space. */
  readonly correlated?: CorrelatedMeat;
}

/**
 * Covariance of the sums Q'e, p x p: iid (e'e/n) I, as Q is orthonormal; otherwise sum of q q' e^2, over clusters, or
 * with the products of rows that are near in time or space.
 *
 * @param basis n x p, orthonormal columns
 * @param residual n values, scaled as the basis
 */
export function momentCovariance(
  basis: Matrix,
  residual: Float64Array,
  { type, clusters, correlated }: Errors,
): Matrix {
  if (type === "iid") {
    const variance = residual.reduce((sum, e) => sum + e * e, 0) / residual.length;
    const p = basis.ncol;
    const result = matrix(p, p);
    for (let j = 0; j < p; j++) result.data[j * p + j] = variance;
    return result;
  }
  const s = scores(basis, residual);
  if (correlated) return correlated.of(s).meat;
  return type === "hc" ? crossProduct(s) : clusterMeat(s, clusters);
}

/** a'S^-1 a, S a covariance of moments in an orthonormal basis; null when S is singular. */
export function quadratic(a: Float64Array, s: Matrix): number | null {
  if (hasConstantMoment(s)) return null;
  const { statistic, rank } = waldStatistic(a, s);
  return rank === a.length ? statistic : null;
}

/** A moment without variance, up to rounding: for example of a dummy for one row, whose residual is zero. */
export function hasConstantMoment({ ncol, data }: Matrix): boolean {
  const variances = Array.from({ length: ncol }, (_, j) => data[j * ncol + j]);
  return Math.min(...variances) <= CONSTANT * Math.max(...variances);
}

/** Columns of the basis have one length, so that variances of moments compare. */
const CONSTANT = 1e-20;

/** What turns Wald statistics without finite-sample factor into F statistics. */
export interface Degrees {
  readonly nobs: number;
  /** Columns of the basis, with the absorbed effects that the covariance counts. */
  readonly parameters: number;
  readonly groups: number | null;
  /** What n - K is divided by without clusters, n when it is not said: n - 1 with Conley, as in its covariance. */
  readonly divisor?: number;
}

export interface FStatistic {
  readonly statistic: number;
  readonly df: number;
  readonly df2: number;
  readonly pValue: number;
}

/**
 * F of a Wald statistic: (n - K)/n, with clusters (n - K)/(n - 1) (G - 1)/G, over its degrees of freedom.
 *
 * @source Baum, Schaffer & Stillman (2007), Enhanced routines for instrumental variables/GMM estimation and testing; ivreg2
 * @reference test/reference/panel/cigarettessw-iv-twfe-overid-cluster-state.json
 */
export function fOfWald(wald: number, df: number, degrees: Degrees): FStatistic {
  const statistic = (wald * finiteSample(degrees)) / df;
  const df2 = denominator(degrees);
  return { statistic, df, df2, pValue: fUpper(statistic, df, df2) };
}

export const finiteSample = ({ nobs, parameters, groups, divisor = nobs }: Degrees): number =>
  groups === null ? (nobs - parameters) / divisor : (((nobs - parameters) / (nobs - 1)) * (groups - 1)) / groups;

export const denominator = ({ nobs, parameters, groups }: Degrees): number =>
  groups === null ? nobs - parameters : groups - 1;
