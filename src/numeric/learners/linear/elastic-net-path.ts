import { numericalFailure, problem } from "../../../messages/problem.ts";
import type { Features } from "../learner.ts";
import { coordinateDescent, gradientAt, type PenalisedProblem, type Penalty } from "./coordinate-descent.ts";
import { finiteValues, linearColumns, standardise } from "./linear-columns.ts";
import { inUserUnits, type LinearPrediction } from "./linear-prediction.ts";
import { sparseGram } from "./sparse-gram.ts";

/** Whose penalty is meant: the two programs agree on the lasso and differ when a ridge part comes in. */
export type PenaltyConvention = "glmnet" | "scikit-learn";

export interface ElasticNetOptions {
  /** The share of the lasso in the penalty: 1 lasso, 0 ridge. */
  readonly alpha: number;
  /** glmnet's unless said otherwise. */
  readonly convention?: PenaltyConvention;
  /** Whether the penalty is on coefficients of columns with standard deviation 1. Default: as the convention (glmnet yes, scikit-learn no). */
  readonly standardize?: boolean;
  /** The penalties; default 100, log-spaced from the smallest that leaves nothing in. */
  readonly lambdas?: readonly number[];
  /** Sweeps over the coordinates after which a penalty is given up. Default 50,000. */
  readonly maxSweeps?: number;
}

/** The solutions at falling penalties. */
export interface ElasticNetPath {
  /** Falling. */
  readonly lambdas: readonly number[];
  readonly solutions: readonly LinearPrediction[];
  /** Coefficients that are not 0, levels included. */
  readonly df: readonly number[];
  /** 1 - SSR / TSS of the rows learned from; 0 for an outcome that does not vary. */
  readonly deviance: readonly number[];
  /** Standard deviation of the outcome, divisor n. */
  readonly outcomeScale: number;
}

/**
 * min over a, b of (1/2n) |y - a - Xb|^2 + lambda (alpha |b|_1 + (1 - alpha)/2 c |b|_2^2), b on standardised columns unless
 * said otherwise, a not penalised. glmnet: c = 1 / sd(y) (it standardises y as well). scikit-learn: c = 1, columns as they are; its
 * Ridge (alpha = 0) is |y - a - Xb|^2 + lambda |b|_2^2.
 * Every level of a factor has a dummy (a penalty needs no reference level); one not seen has the effect 0.
 *
 * @param rows the rows learned from
 * @throws Problem linearLearners.option, noRows, notFinite; numerical failure linearLearners.penaltyNotConverged
 * @source Zou & Hastie (2005), JRSS B 67; Friedman, Hastie & Tibshirani (2010), J. Stat. Software 33(1)
 * @reference test/reference/dml/glmnet_a150_alpha0.5.json, glmnet_a150_alpha0.json, glmnet_a150_alpha1.json
 */
export function elasticNetPath(
  features: Features,
  y: Float64Array,
  rows: Int32Array,
  options: ElasticNetOptions,
): ElasticNetPath {
  checkPenalty(options);
  const columns = linearColumns(features, rows, nameOf(options.alpha));
  const outcome = finiteValues(y, rows, "y");
  const { mean, scale } = standardise(outcome);
  const setting: PenalisedProblem = { columns, gram: sparseGram(columns), outcome };
  const scaled = scaledPenalty(setting, scale, options);
  const given = options.lambdas && [...options.lambdas].sort((a, b) => b - a);
  const lambdas = given ?? defaultPenalties(setting, scaled);

  const solutions: LinearPrediction[] = [];
  const df: number[] = [];
  const deviance: number[] = [];
  let start: Float64Array = new Float64Array(columns.size);
  for (const lambda of lambdas) {
    if (scale > 0) {
      const { beta, residuals, violation, sweeps, converged } = coordinateDescent(setting, scaled.at(lambda), start, {
        tolerance: OPTIMAL,
        maxSweeps: options.maxSweeps ?? 50_000,
      });
      if (!converged)
        throw numericalFailure("linearLearners.penaltyNotConverged", { lambda, sweeps, violation, allowed: OPTIMAL });
      start = beta;
      deviance.push(1 - residuals.reduce((sum, e) => sum + e * e, 0) / rows.length);
    } else deviance.push(0);
    solutions.push(inUserUnits(columns, start, mean, scale));
    df.push(start.reduce((count, value) => count + (value === 0 ? 0 : 1), 0));
    if (!given && isFlat(deviance)) break;
  }
  return { lambdas: lambdas.slice(0, solutions.length), solutions, df, deviance, outcomeScale: scale };
}

/** How far a gradient may miss its condition, in standard deviations of the outcome. */
const OPTIMAL = 1e-10;

export function nameOf(alpha: number): string {
  return alpha === 1 ? "lasso" : alpha === 0 ? "ridge" : "elastic net";
}

function checkPenalty({ alpha, lambdas = [] }: ElasticNetOptions): void {
  if (!(alpha >= 0 && alpha <= 1)) throw problem("linearLearners.optionShare", { option: "alpha", found: `${alpha}` });
  for (const lambda of lambdas)
    if (!(lambda >= 0 && lambda < Infinity))
      throw problem("linearLearners.optionNotNegative", { option: "lambda", found: `${lambda}` });
}

/** A penalty in the user's units, brought to the standardised problem. */
interface ScaledPenalty {
  at(lambda: number): Penalty;
  /** The lambda at which the gradient of a coordinate is all that the whole penalty, taken as a lasso, can hold. */
  holding(j: number, gradient: number): number;
  readonly alpha: number;
}

function scaledPenalty(
  { columns, gram }: PenalisedProblem,
  outcomeScale: number,
  { alpha, convention = "glmnet", standardize = convention === "glmnet" }: ElasticNetOptions,
): ScaledPenalty {
  const scales = [columns.scales, ...columns.factors.map((factor) => factor.scales)].flatMap((own) => [...own]);
  const units = Float64Array.from(scales, (scale, j) => (standardize || !gram.varies[j] ? 1 : scale));
  const sd = outcomeScale || 1;
  // glmnet divides the ridge part by sd(y); scikit-learn's Ridge is on the sum of squares, not on their mean.
  const ridge = convention === "glmnet" ? 1 / sd : alpha === 0 ? 1 / columns.nrow : 1;
  return {
    alpha,
    at: (lambda) => ({
      l1: units.map((unit) => (lambda * alpha) / (sd * unit)),
      l2: units.map((unit) => (lambda * (1 - alpha) * ridge) / unit ** 2),
    }),
    holding: (j, gradient) => Math.abs(gradient) * units[j] * (alpha > 0 ? sd : 1 / ridge),
  };
}

/**
 * 100 penalties from the smallest at which nothing enters (for a ridge: as if a thousandth of the penalty were lasso) down to
 * a ten-thousandth of it, or a hundredth with at least as many coordinates as rows: glmnet's.
 */
function defaultPenalties(setting: PenalisedProblem, { holding, alpha }: ScaledPenalty): readonly number[] {
  const { columns, gram } = setting;
  const { inner, sum } = gradientAt(setting, new Float64Array(columns.size));
  let largest = 0;
  for (let j = 0; j < columns.size; j++)
    if (gram.varies[j]) largest = Math.max(largest, holding(j, inner[j] - gram.means[j] * sum));
  if (largest === 0) return [0];
  const first = largest / Math.max(alpha, LEAST_SHARE);
  const ratio = columns.size < columns.nrow ? 1e-4 : 1e-2;
  return Array.from({ length: PENALTIES }, (_, k) => first * ratio ** (k / (PENALTIES - 1)));
}

const PENALTIES = 100;
const LEAST_SHARE = 1e-3;

/** glmnet's rule to leave a path early: nearly everything explained, or nothing more to gain. */
function isFlat(deviance: readonly number[]): boolean {
  if (deviance.length < 5) return false;
  const now = deviance[deviance.length - 1];
  return now > 0.999 || now - deviance[deviance.length - 2] < 1e-5 * now;
}
