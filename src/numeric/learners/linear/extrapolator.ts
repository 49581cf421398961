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
 * @param working the coordinates that move
 * @source Bertrand & Massias (2021), Anderson acceleration of coordinate descent, AISTATS
 */
export function extrapolator(
  linear: Float64Array,
  penalty: Penalty,
  means: Float64Array,
  working: readonly number[],
): (state: Iterate) => void {
  const size = linear.length;
  const past = Array.from({ length: DEPTH + 1 }, (): Iterate => {
    return { beta: new Float64Array(size), inner: new Float64Array(size), sum: 0 };
  });
  const candidate: Iterate = { beta: new Float64Array(size), inner: new Float64Array(size), sum: 0 };
  let held = 0;
  return (state) => {
    copy(state, past[held++]);
    if (held <= DEPTH) return;
    held = 0;
    const weights = stillest(past, working);
    if (!weights) return;
    combine(past, weights, candidate);
    if (objective(candidate, linear, penalty, means, working) < objective(state, linear, penalty, means, working))
      copy(candidate, state);
  };
}

function copy(from: Iterate, to: Iterate): void {
  to.beta.set(from.beta);
  to.inner.set(from.inner);
  to.sum = from.sum;
}

/** The weights of the later iterates, with sum 1, for which the weighted steps are shortest; null where the steps leave them open. */
function stillest(past: readonly Iterate[], working: readonly number[]): Float64Array | null {
  // Normal equations (U'U) c = 1 by elimination, bordered with the right-hand side.
  const rows = Array.from({ length: DEPTH }, () => new Float64Array(DEPTH + 1).fill(1));
  const steps = new Float64Array(DEPTH);
  for (const row of rows) row.fill(0, 0, DEPTH);
  for (const j of working) {
    for (let k = 0; k < DEPTH; k++) steps[k] = past[k + 1].beta[j] - past[k].beta[j];
    for (let k = 0; k < DEPTH; k++) for (let l = 0; l <= k; l++) rows[k][l] += steps[k] * steps[l];
  }
  let trace = 0;
  for (let k = 0; k < DEPTH; k++) {
    trace += rows[k][k];
    for (let l = 0; l < k; l++) rows[l][k] = rows[k][l];
  }
  if (trace === 0) return null;
  for (let k = 0; k < DEPTH; k++) rows[k][k] += RIDGE * trace;
  for (let k = 0; k < DEPTH; k++)
    for (let i = k + 1; i < DEPTH; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= DEPTH; j++) rows[i][j] -= factor * rows[k][j];
    }
  const weights = new Float64Array(DEPTH);
  let total = 0;
  for (let k = DEPTH - 1; k >= 0; k--) {
    let rest = rows[k][DEPTH];
    for (let j = k + 1; j < DEPTH; j++) rest -= rows[k][j] * weights[j];
    weights[k] = rest / rows[k][k];
    total += weights[k];
  }
  if (!Number.isFinite(total) || total === 0) return null;
  for (let k = 0; k < DEPTH; k++) weights[k] /= total;
  return weights;
}

/** Keeps nearly parallel steps from blowing up the weights. */
const RIDGE = 1e-14;

function combine(past: readonly Iterate[], weights: Float64Array, into: Iterate): void {
  into.beta.fill(0);
  into.inner.fill(0);
  into.sum = 0;
  for (let k = 0; k < DEPTH; k++) {
    const [{ beta, inner, sum }, weight] = [past[k + 1], weights[k]];
    for (let j = 0; j < beta.length; j++) {
      into.beta[j] += weight * beta[j];
      into.inner[j] += weight * inner[j];
    }
    into.sum += weight * sum;
  }
}

/** The objective less its value at 0, from beta and the gradients alone: -beta'(q + g) / 2 and the penalty. */
function objective(
  { beta, inner, sum }: Iterate,
  linear: Float64Array,
  { l1, l2 }: Penalty,
  means: Float64Array,
  working: readonly number[],
): number {
  let value = 0;
  for (const j of working) {
    const gradient = inner[j] - means[j] * sum;
    value += beta[j] * (-(linear[j] + gradient) / 2 + (l2[j] / 2) * beta[j]) + l1[j] * Math.abs(beta[j]);
  }
  return value;
}
