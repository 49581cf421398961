import { numericalFailure } from "../../../messages/problem.ts";
import type { KernelRows } from "./kernel-rows.ts";

export interface SupportOptions {
  /** The bound of each |a_i|. */
  readonly cost: number;
  /** Half the width of the tube in which errors cost nothing. */
  readonly epsilon: number;
  /** The gap of the conditions of optimality at which the search ends, in units of y. */
  readonly tolerance: number;
  /** Steps after which the search is given up. */
  readonly maxIterations?: number | undefined;
}

export interface SupportVectors {
  /** n coefficients; 0 inside the tube. */
  readonly coefficients: Float64Array;
  readonly intercept: number;
  /** a'Ka / 2 + epsilon sum |a| - y'a. */
  readonly objective: number;
  readonly iterations: number;
}

/**
 * The dual of epsilon-insensitive regression: min a'Ka / 2 + epsilon sum |a_i| - y'a subject to sum a = 0 and |a_i| <= cost. Sequential
 * minimal optimisation: one coefficient goes up, one down by as much; the first is the worst violator, the second gains most by a
 * second-order look. Rows that rest at a bound or at 0 are set aside for a while (shrinking) and come back before the end.
 *
 * @param kernel n x n with ones on its diagonal
 * @throws numerical failure linearLearners.supportNotConverged
 * @source Platt (1998); Fan, Chen & Lin (2005), JMLR 6, 1889-1918; Chang & Lin (2011), LIBSVM, sections 4.1-4.2
 * @reference test/reference/dml/svr_a400.json
 */
export function supportVectors(kernel: KernelRows, y: Float64Array, options: SupportOptions): SupportVectors {
  const { cost, epsilon, tolerance } = options;
  const n = y.length;
  const a = new Float64Array(n);
  // y - Ka, kept for the active rows only.
  const errors = y.slice();
  let active = Int32Array.from(y, (_, i) => i);
  const all = active;
  const limit = options.maxIterations ?? Math.max(5_000_000, 500 * n);
  let untilShrink = Math.min(n, SHRINK_EVERY);
  let fresh = false;
  let iterations = 0;

  for (;;) {
    // 1. The row that gains most by going up, and the least value at which one may go down.
    let up = -1;
    let most = -Infinity;
    let least = Infinity;
    for (let c = 0; c < active.length; c++) {
      const i = active[c];
      const e = errors[i];
      const own = a[i];
      if (own < cost) {
        const value = own < 0 ? e + epsilon : e - epsilon;
        if (value > most) {
          most = value;
          up = i;
        }
      }
      if (own > -cost) {
        const value = own > 0 ? e - epsilon : e + epsilon;
        if (value < least) least = value;
      }
    }

    // 2. At the end all rows are looked at again.
    const gap = most - least;
    if (gap <= tolerance) {
      if (active.length === n && fresh) break;
      restore(kernel, y, a, errors);
      active = all;
      fresh = true;
      untilShrink = Math.min(n, SHRINK_EVERY);
      continue;
    }
    fresh = false;
    if (--untilShrink === 0) {
      untilShrink = Math.min(n, SHRINK_EVERY);
      active = active.filter((i) => !rests(a[i], errors[i], options, most, least));
    }
    if (iterations++ === limit)
      throw numericalFailure("linearLearners.supportNotConverged", {
        iterations: limit,
        violation: gap,
        allowed: tolerance,
      });

    // 3. Its partner: the row going down with which the objective falls most.
    const upRow = kernel.row(up);
    let down = -1;
    let best = 0;
    let curvature = 0;
    let slope = 0;
    for (let c = 0; c < active.length; c++) {
      const j = active[c];
      const own = a[j];
      if (own <= -cost) continue;
      const fall = most - (own > 0 ? errors[j] - epsilon : errors[j] + epsilon);
      if (fall <= 0) continue;
      const bend = Math.max(2 - 2 * upRow[j], FLAT);
      const gain = (fall * fall) / bend;
      if (gain > best) {
        best = gain;
        down = j;
        curvature = bend;
        slope = fall;
      }
    }

    // 4. The best step for both, up to the next bound or the kink at 0.
    const upRoom = a[up] < 0 ? -a[up] : cost - a[up];
    const downRoom = a[down] > 0 ? a[down] : cost + a[down];
    const step = Math.min(slope / curvature, upRoom, downRoom);
    a[up] = step === upRoom ? (a[up] < 0 ? 0 : cost) : a[up] + step;
    a[down] = step === downRoom ? (a[down] > 0 ? 0 : -cost) : a[down] - step;
    const downRow = kernel.row(down);
    for (let c = 0; c < active.length; c++) {
      const i = active[c];
      errors[i] -= step * (upRow[i] - downRow[i]);
    }
  }
  return {
    coefficients: a,
    intercept: interceptOf(a, errors, options),
    objective: objectiveOf(a, errors, y, epsilon),
    iterations,
  };
}

const SHRINK_EVERY = 1000;
/** The curvature taken for two rows at the same place. */
const FLAT = 1e-12;

/** Whether a row at a bound or at 0 can neither go up nor down with gain. */
function rests(own: number, error: number, { cost, epsilon }: SupportOptions, most: number, least: number): boolean {
  const up = own >= cost ? -Infinity : own < 0 ? error + epsilon : error - epsilon;
  const down = own <= -cost ? Infinity : own > 0 ? error - epsilon : error + epsilon;
  return up < least && down > most;
}

/** y - Ka from the coefficients: what rounding has gathered is gone, and rows set aside are current. */
function restore({ row }: KernelRows, y: Float64Array, a: Float64Array, errors: Float64Array): void {
  errors.set(y);
  a.forEach((coefficient, i) => {
    if (coefficient === 0) return;
    const own = row(i);
    for (let l = 0; l < errors.length; l++) errors[l] -= coefficient * own[l];
  });
}

/** The mean over rows strictly between bounds of what puts them on the edge of the tube; without such rows the middle of what is allowed. */
function interceptOf(a: Float64Array, errors: Float64Array, { cost, epsilon }: SupportOptions): number {
  let sum = 0;
  let free = 0;
  let [low, high] = [-Infinity, Infinity];
  a.forEach((own, i) => {
    if (own !== 0 && Math.abs(own) < cost) {
      sum += errors[i] - Math.sign(own) * epsilon;
      free += 1;
    }
    if (own < cost) low = Math.max(low, errors[i] - (own < 0 ? -epsilon : epsilon));
    if (own > -cost) high = Math.min(high, errors[i] + (own > 0 ? -epsilon : epsilon));
  });
  return free > 0 ? sum / free : (low + high) / 2;
}

function objectiveOf(a: Float64Array, errors: Float64Array, y: Float64Array, epsilon: number): number {
  let value = 0;
  a.forEach((own, i) => (value += own * ((y[i] - errors[i]) / 2 - y[i]) + epsilon * Math.abs(own)));
  return value;
}
