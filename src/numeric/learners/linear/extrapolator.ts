import type { Penalty } from "./coordinate-descent.ts";

/** Where a descent stands. */
export interface Iterate {
  readonly beta: Float64Array;
  /** Z'r / n with dummies not centred. */
  readonly inner: Float64Array;
  /** The mean of r. */
  sum: number;
}

/** How many steps are extrapolated from. */
const DEPTH = 5;

/**
 * Anderson extrapolation of a descent: after every five sweeps the combination of the last iterates (weights sum to 1) whose
 * steps nearly cancel; taken when it lowers the objective, so the descent stays one. Gradients are affine in beta, so the same
 * weights combine them.
 *
 * @param linear Z'u / n, the gradients at 0
 * @source Bertrand & Massias (2021), Anderson acceleration of coordinate descent, AISTATS
 */
export function extrapolator(linear: Float64Array, penalty: Penalty, means: Float64Array): (state: Iterate) => void {
  let past: Iterate[] = [];
  return (state) => {
    past.push({ beta: state.beta.slice(), inner: state.inner.slice(), sum: state.sum });
    if (past.length <= DEPTH) return;
    const weights = stillest(past.map(({ beta }) => beta));
    const candidate = weights && combined(past.slice(1), weights);
    past = [];
    if (!candidate || !(objective(candidate, linear, penalty, means) < objective(state, linear, penalty, means)))
      return;
    state.beta.set(candidate.beta);
    state.inner.set(candidate.inner);
    state.sum = candidate.sum;
  };
}

/** The weights, with sum 1, for which the weighted steps between iterates are shortest; null where the steps leave them open. */
function stillest(iterates: readonly Float64Array[]): Float64Array | null {
  const steps = iterates.slice(1).map((beta, k) => beta.map((value, j) => value - iterates[k][j]));
  const size = steps.length;
  // Normal equations (U'U) c = 1 by elimination, on a copy bordered with the right-hand side.
  const rows = steps.map((a) => [...steps.map((b) => a.reduce((sum, value, j) => sum + value * b[j], 0)), 1]);
  const trace = rows.reduce((sum, row, k) => sum + row[k], 0);
  if (trace === 0) return null;
  for (let k = 0; k < size; k++) rows[k][k] += RIDGE * trace;
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= size; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const weights = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k][size];
    for (let j = k + 1; j < size; j++) rest -= rows[k][j] * weights[j];
    weights[k] = rest / rows[k][k];
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Number.isFinite(total) && total !== 0 ? weights.map((weight) => weight / total) : null;
}

/** Keeps nearly parallel steps from blowing up the weights. */
const RIDGE = 1e-14;

function combined(iterates: readonly Iterate[], weights: Float64Array): Iterate {
  const mix = (pick: (iterate: Iterate) => Float64Array) => {
    const result = new Float64Array(pick(iterates[0]).length);
    iterates.forEach((iterate, k) => pick(iterate).forEach((value, j) => (result[j] += weights[k] * value)));
    return result;
  };
  return {
    beta: mix(({ beta }) => beta),
    inner: mix(({ inner }) => inner),
    sum: iterates.reduce((sum, iterate, k) => sum + weights[k] * iterate.sum, 0),
  };
}

/** The objective less its value at 0, from beta and the gradients alone: -beta'(q + g) / 2 and the penalty. */
function objective(
  { beta, inner, sum }: Iterate,
  linear: Float64Array,
  { l1, l2 }: Penalty,
  means: Float64Array,
): number {
  let value = 0;
  for (let j = 0; j < beta.length; j++) {
    if (beta[j] === 0) continue;
    const gradient = inner[j] - means[j] * sum;
    value += beta[j] * (-(linear[j] + gradient) / 2 + (l2[j] / 2) * beta[j]) + l1[j] * Math.abs(beta[j]);
  }
  return value;
}
