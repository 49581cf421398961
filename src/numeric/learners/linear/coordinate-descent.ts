import { extrapolator, type Iterate } from "./extrapolator.ts";
import type { LinearColumns } from "./linear-columns.ts";
import { newtonSteps } from "./newton-steps.ts";
import type { SparseGram } from "./sparse-gram.ts";

/** Standardised columns with the standardised outcome, ready for any penalty. */
export interface PenalisedProblem {
  readonly columns: LinearColumns;
  readonly gram: SparseGram;
  /** n values with mean 0 (and standard deviation 1 for the tolerance to mean what it says). */
  readonly outcome: Float64Array;
}

/** The penalty of each coordinate: l1 |beta_j| + l2 / 2 beta_j^2. */
export interface Penalty {
  readonly l1: Float64Array;
  readonly l2: Float64Array;
}

export interface Descent {
  readonly beta: Float64Array;
  /** u - Z beta, centred. */
  readonly residuals: Float64Array;
  /** The largest violation of the conditions of optimality, from the data. */
  readonly violation: number;
  readonly sweeps: number;
  readonly converged: boolean;
}

/**
 * min over beta of (1/2n) |u - Z beta|^2 + sum_j l1_j |beta_j| + l2_j / 2 beta_j^2, by coordinate descent over the coordinates
 * that are not 0 or want to leave it, with gradients from Z'Z, extrapolation every five sweeps and Newton steps every twenty.
 * Whether the optimum is reached is judged on the residuals themselves: no coordinate's gradient may miss its condition by more
 * than the tolerance, in units of the outcome's standard deviation.
 *
 * @param start where to begin, one value for each coordinate: the solution of a nearby penalty
 * @source Friedman, Hastie & Tibshirani (2010), J. Stat. Software 33(1); Bertrand & Massias (2021), AISTATS (extrapolation)
 */
export function coordinateDescent(
  problem: PenalisedProblem,
  penalty: Penalty,
  start: Float64Array,
  { tolerance, maxSweeps }: { readonly tolerance: number; readonly maxSweeps: number },
): Descent {
  const { gram } = problem;
  const linear = gradientAt(problem, new Float64Array(start.length)).inner;
  const order = largestFactorFirst(problem.columns);
  const beta = start.slice();
  let sweeps = 0;
  let rounds = 0;
  let polished = false;
  for (;;) {
    // 1. The gradient from the data; what violates its condition joins what is not 0.
    const { inner, sum, residuals } = gradientAt(problem, beta);
    const state: Iterate = { beta, inner, sum };
    const working: number[] = [];
    let violation = 0;
    for (let j = 0; j < start.length; j++) {
      if (!gram.varies[j]) continue;
      const own = violationOf(state, gram, penalty, j);
      violation = Math.max(violation, own);
      if (beta[j] !== 0 || own > tolerance) working.push(j);
    }
    if (violation <= tolerance && !polished) {
      // Inside the tolerance Newton steps bring what is left of the digits; what they do is judged like all else.
      polished = true;
      newtonSteps(state, gram, penalty, order);
      continue;
    }
    if (violation <= tolerance || sweeps >= maxSweeps) {
      for (let i = 0; i < residuals.length; i++) residuals[i] -= sum;
      return { beta, residuals, violation, sweeps, converged: violation <= tolerance };
    }

    // 2. Sweeps over these alone until they stand still; when that takes long, Newton steps of all that are not 0.
    if (rounds++ > 0) newtonSteps(state, gram, penalty, order);
    const extrapolate = extrapolator(linear, penalty, gram.means, working);
    for (let round = 0; round < ROUND && sweeps < maxSweeps; round++) {
      const moved = sweep(state, gram, penalty, working);
      sweeps += 1;
      if (moved <= tolerance / 4) break;
      // Nearer the end than this an objective cannot tell better from worse: its digits are spent.
      if (moved > RESOLVED) extrapolate(state);
    }
  }
}

function largestFactorFirst({ numbers, factors }: LinearColumns): number[] {
  const levels = [...factors]
    .sort((a, b) => b.levels - a.levels)
    .flatMap(({ first, levels }) => Array.from({ length: levels }, (_, l) => first + l));
  return [...levels, ...numbers.keys()];
}

/** Steps whose square is lost in the rounding of the objective are shorter. */
const RESOLVED = 1e-7;

/** Sweeps between two looks at the data. */
const ROUND = 20;

/** One pass over some coordinates; the largest step. */
function sweep(state: Iterate, gram: SparseGram, { l1, l2 }: Penalty, working: readonly number[]): number {
  const { beta, inner } = state;
  const { start, index, value, means } = gram;
  let moved = 0;
  for (const j of working) {
    const pull = inner[j] - means[j] * state.sum + beta[j];
    const size = Math.abs(pull) - l1[j];
    const next = size > 0 ? (Math.sign(pull) * size) / (1 + l2[j]) : 0;
    const step = next - beta[j];
    if (step === 0) continue;
    beta[j] = next;
    for (let k = start[j]; k < start[j + 1]; k++) inner[index[k]] -= step * value[k];
    state.sum -= step * means[j];
    moved = Math.max(moved, Math.abs(step) * (1 + l2[j]));
  }
  return moved;
}

function violationOf({ beta, inner, sum }: Iterate, { means }: SparseGram, { l1, l2 }: Penalty, j: number): number {
  const gradient = inner[j] - means[j] * sum;
  return beta[j] === 0
    ? Math.max(0, Math.abs(gradient) - l1[j])
    : Math.abs(gradient - l1[j] * Math.sign(beta[j]) - l2[j] * beta[j]);
}

/** r = u - Z beta with the dummies not centred, its mean, and Z'r / n. */
export function gradientAt(
  { columns, outcome }: PenalisedProblem,
  beta: Float64Array,
): { readonly inner: Float64Array; readonly sum: number; readonly residuals: Float64Array } {
  const { numbers, factors, nrow: n } = columns;
  const residuals = outcome.slice();
  numbers.forEach((column, j) => {
    if (beta[j] === 0) return;
    for (let i = 0; i < n; i++) residuals[i] -= beta[j] * column[i];
  });
  for (const { codes, first, scales } of factors) {
    const effect = scales.map((scale, l) => (scale > 0 ? beta[first + l] / scale : 0));
    for (let i = 0; i < n; i++) residuals[i] -= effect[codes[i]];
  }
  const inner = new Float64Array(beta.length);
  numbers.forEach((column, j) => {
    let total = 0;
    for (let i = 0; i < n; i++) total += column[i] * residuals[i];
    inner[j] = total / n;
  });
  for (const { codes, first, scales } of factors) {
    for (let i = 0; i < n; i++) inner[first + codes[i]] += residuals[i];
    scales.forEach((scale, l) => (inner[first + l] = scale > 0 ? inner[first + l] / (scale * n) : 0));
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += residuals[i];
  return { inner, sum: sum / n, residuals };
}
