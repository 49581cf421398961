import type { Factor } from "../frame/factor-of-column.ts";
import { notEstimable, problem } from "../messages/problem.ts";
import { columnOf, crossProduct, lastBlock, matrix, multiply, transpose, type Matrix } from "../numeric/matrix.ts";
import { nearestSemidefinite } from "../numeric/nearest-semidefinite.ts";
import { clusterMeat } from "./cluster-meat.ts";
import { correlatedMeat, type Linked } from "./correlated-meat.ts";
import type { Timing } from "./kernel-meat.ts";
import { toOrigin, type LinearFit, type LinearModel } from "./linear-fit.ts";
import { scores } from "./meat.ts";
import type { Places } from "./nearby-places.ts";
import { countParameters, type Counted, type SmallSample } from "./small-sample.ts";
import type { VcovSpec } from "./spec.ts";

/** What rows belong to, for covariances that need it: factors and periods of the sample. */
export interface Grouping {
  readonly clusters: readonly Factor[];
  readonly entity?: Factor;
  readonly time?: Factor;
  readonly timing?: Timing;
  /** Where each row is, for Conley. */
  readonly places?: Places;
}

/** The covariance of the coefficients of a fit, with every choice that made it. */
export interface Covariance {
  readonly type: VcovSpec["type"];
  /** p x p, in the order of the fit's names. */
  readonly matrix: Matrix;
  /** The same in the orthonormal basis, before any negative eigenvalue was removed. */
  readonly meat: Matrix;
  readonly counted: Counted;
  /** Degrees of freedom of t. */
  readonly df: number;
  /** Finite-sample factor (the smallest, when terms differ). */
  readonly factor: number;
  /** Smallest number of clusters, or periods; null when there are none. */
  readonly groups: number | null;
  readonly lag: number | null;
  /** Negative eigenvalues that were set to 0. */
  readonly negative: number;
  /** Conley only: which pairs of rows count. */
  readonly space?: Linked;
}

export interface CovarianceOptions {
  /** Several clusters: the factor G/(G-1) of the smallest G in every term (default), or each term's own. */
  readonly clusterGroups?: "smallest" | "own";
  /** Several clusters: remove negative eigenvalues wherever they are (default), or only when a variance is negative. */
  readonly repair?: "eigenvalues" | "variances";
  /** Newey-West: the factors of a clustered covariance with as many clusters as periods (default, fixest), or HC1's (ivreg2). */
  readonly neweyWest?: "periods" | "rows";
}

/**
 * Covariance of the coefficients: C (meat) C', where C turns basis coordinates into coefficients.
 * iid: SSR/(n-K). hc0 ... hc3: sum of q q' e^2, times n/(n-K) (hc1), with e^2/(1-h) (hc2), e^2/(1-h)^2 (hc3).
 * cluster, newey-west, driscoll-kraay: G/(G-1) (n-1)/(n-K) times the grouped meat, G the smallest
 * number of clusters or, over time, the number of periods; t with G-1 df. conley: (n-1)/(n-K) as in fixest, t with n-K df.
 *
 * @throws Problem estimate.noDegrees, estimate.oneCluster, estimate.noLeverage, estimate.fullLeverage, conley.everyPair
 * @source White (1980); MacKinnon & White (1985); Cameron, Gelbach & Miller (2011); Driscoll & Kraay (1998)
 * @reference test/reference/panel
 */
export function covariance(
  fit: LinearFit,
  model: Pick<LinearModel, "effects" | "weights">,
  vcov: Pick<VcovSpec, "type" | "lag" | "cutoff" | "kernel">,
  grouping: Grouping,
  smallSample: SmallSample,
  options: CovarianceOptions = {},
): Covariance {
  const n = fit.nobs;
  const { type } = vcov;
  const slopes = fit.names.length - (fit.hasConstant && model.effects.length > 0 ? 1 : 0);
  const counted = countParameters(
    slopes,
    model.effects,
    homes(type, grouping, options),
    smallSample,
    fit.absorber?.rank,
  );
  const K = counted.forCovariance;
  const left = n - counted.all;
  if (left <= 0) throw notEstimable("estimate.noDegrees", { rows: n, parameters: counted.all });
  const clustered = (groups: number) => (smallSample.factor ? (groups / (groups - 1)) * ((n - 1) / (n - K)) : 1);

  const finish = (
    meat: Matrix,
    df: number,
    factor: number,
    groups: number | null,
    used: number | null,
    space?: Linked,
  ): Covariance => {
    const c = fit.toCoefficients;
    const raw = symmetric(multiply(multiply(c, meat), transpose(c)));
    const suspect =
      (type === "cluster" ? grouping.clusters.length > 1 : type === "conley") &&
      (options.repair !== "variances" || hasNegativeVariance(raw));
    const repaired = suspect ? repair(raw, fit.slopeMeans) : null;
    return {
      type,
      matrix: repaired?.matrix ?? raw,
      meat,
      counted,
      df,
      factor,
      groups,
      lag: used,
      negative: repaired?.negative ?? 0,
      ...(space ? { space } : {}),
    };
  };

  switch (type) {
    case "iid": {
      const p = fit.names.length;
      const meat = matrix(p, p);
      const variance = fit.ssr / (smallSample.factor ? n - K : n);
      for (let j = 0; j < p; j++) meat.data[j * p + j] = variance;
      return finish(meat, left, smallSample.factor ? n / (n - K) : 1, null, null);
    }
    case "hc0":
    case "hc1":
    case "hc2":
    case "hc3": {
      const factor = type === "hc1" && smallSample.factor ? n / (n - K) : 1;
      const by = type === "hc2" || type === "hc3" ? inflation(fit, model, type) : undefined;
      const s = scores(fit.basis(), fit.scaledResiduals, by);
      return finish(scaled(crossProduct(s), factor), left, factor, null, null);
    }
    case "cluster": {
      const groups = Math.min(...grouping.clusters.map((cluster) => atLeastTwo(cluster)));
      const correction = options.clusterGroups === "own" ? clustered : () => clustered(groups);
      const meat = clusterMeat(scores(fit.basis(), fit.scaledResiduals), grouping.clusters, correction);
      return finish(meat, groups - 1, clustered(groups), groups, null);
    }
    case "newey-west":
    case "driscoll-kraay": {
      const correlated = correlatedMeat({ ...vcov, type }, grouping);
      const periods = atLeastTwo(grouping.time!);
      const { meat } = correlated.of(scores(fit.basis(), fit.scaledResiduals));
      if (type === "newey-west" && options.neweyWest === "rows") {
        const factor = smallSample.factor ? n / (n - K) : 1;
        return finish(scaled(meat, factor), left, factor, null, correlated.lag);
      }
      return finish(scaled(meat, clustered(periods)), periods - 1, clustered(periods), periods, correlated.lag);
    }
    case "conley": {
      const correlated = correlatedMeat({ ...vcov, type }, grouping);
      const { meat, space } = correlated.of(scores(fit.basis(), fit.scaledResiduals));
      refuseEveryPair(space!, grouping);
      const factor = smallSample.factor ? (n - 1) / (n - K) : 1;
      return finish(scaled(meat, factor), left, factor, null, correlated.lag, space);
    }
  }
}

/** Scores sum to zero over the sample: where all pairs of a single period count alike nothing is left. */
function refuseEveryPair({ linked, possible, kernel, cutoff }: Linked, { time }: Grouping): void {
  if (kernel === "uniform" && possible > 0 && linked === possible && (time?.levels.length ?? 1) === 1)
    throw notEstimable("conley.everyPair", { cutoff });
}

/**
 * Negative eigenvalues set to 0. With effects the constant is only a summary of them: the slopes are repaired by
 * themselves, so that reporting a constant changes none of them, and the constant follows.
 */
function repair(v: Matrix, slopeMeans: Float64Array | null): { matrix: Matrix; negative: number } {
  if (!slopeMeans) return nearestSemidefinite(v);
  const k = slopeMeans.length;
  const slopes = lastBlock(v, 1);
  const { matrix: repaired, negative } = nearestSemidefinite(slopes);
  if (negative === 0) return { matrix: v, negative };
  const change = matrix(k + 1, k + 1);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++)
      change.data[(j + 1) * (k + 1) + i + 1] = repaired.data[j * k + i] - slopes.data[j * k + i];
  const origin = toOrigin(slopeMeans);
  const moved = multiply(multiply(origin, change), transpose(origin));
  return {
    matrix: symmetric(
      matrix(
        k + 1,
        k + 1,
        moved.data.map((value, i) => value + v.data[i]),
      ),
    ),
    negative,
  };
}

const hasNegativeVariance = ({ ncol, data }: Matrix): boolean => {
  for (let j = 0; j < ncol; j++) if (data[j * ncol + j] < 0) return true;
  return false;
};

/** The groupings inside which effects are not counted. */
function homes(
  type: VcovSpec["type"],
  { clusters, entity, time }: Grouping,
  { neweyWest }: CovarianceOptions,
): readonly Factor[] {
  if (type === "cluster") return clusters;
  if (type === "newey-west" && neweyWest === "rows") return [];
  const found = type === "newey-west" ? [entity, time] : type === "driscoll-kraay" ? [time] : [];
  return found.filter((factor) => factor !== undefined);
}

function atLeastTwo({ name, levels }: Factor): number {
  if (levels.length < 2) throw problem("estimate.oneCluster", { name, value: String(levels[0]) }, { column: name });
  return levels.length;
}

/** What residuals are multiplied by: (1-h)^(-1/2) or (1-h)^-1, with h the leverage of regressors and effects together. */
function inflation(fit: LinearFit, { effects }: Pick<LinearModel, "effects">, type: "hc2" | "hc3"): Float64Array {
  const basis = fit.basis();
  const ofEffects = fit.absorber && fit.absorber.leverage();
  if (fit.absorber && !ofEffects)
    throw notEstimable("estimate.noLeverage", {
      type: type.toUpperCase(),
      effects: effects.map((f) => f.name).join(", "),
    });
  const leverage = ofEffects ?? new Float64Array(fit.nobs);
  for (let j = fit.absorber && fit.hasConstant ? 1 : 0; j < basis.ncol; j++) {
    const column = columnOf(basis, j);
    for (let i = 0; i < column.length; i++) leverage[i] += column[i] * column[i];
  }
  const full = leverage.reduce((count, h) => count + (h > 1 - FULL ? 1 : 0), 0);
  if (full > 0) throw notEstimable("estimate.fullLeverage", { rows: full, type: type.toUpperCase() });
  return leverage.map((h) => (type === "hc2" ? 1 / Math.sqrt(1 - h) : 1 / (1 - h)));
}

/** A row that fixes its own fitted value has leverage 1, up to rounding. */
const FULL = 1e-10;

function scaled(m: Matrix, factor: number): Matrix {
  return matrix(m.nrow, m.ncol, factor === 1 ? m.data : m.data.map((value) => value * factor));
}

/** Rounding makes a product of three matrices slightly unsymmetric. */
function symmetric(m: Matrix): Matrix {
  const p = m.ncol;
  for (let j = 0; j < p; j++)
    for (let i = 0; i < j; i++) m.data[j * p + i] = m.data[i * p + j] = (m.data[j * p + i] + m.data[i * p + j]) / 2;
  return m;
}
