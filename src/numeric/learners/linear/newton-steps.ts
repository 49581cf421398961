import type { Penalty } from "./coordinate-descent.ts";
import type { Iterate } from "./extrapolator.ts";
import { solveSymmetric } from "./solve-symmetric.ts";
import type { SparseGram } from "./sparse-gram.ts";

/**
 * Newton steps of the coordinates that are not 0, as if their signs were sure: one is exact when they are. A step ends where the
 * first coordinate would change its sign; that one becomes 0 and the others go on without it. Sweeps crawl between near copies, where
 * the objective is almost flat; this does not.
 *
 * @param state moved in place
 * @param order of the coordinates, the largest factor first: its levels do not meet each other, so the system stays sparse
 */
export function newtonSteps(state: Iterate, gram: SparseGram, penalty: Penalty, order: readonly number[]): void {
  for (let step = 0; step < STEPS; step++) if (newtonStep(state, gram, penalty, order)) return;
}

/** Coordinates that may leave in a row before sweeps have a say again. */
const STEPS = 10;

/** One step; whether it is the last: a whole one, or one that cannot be taken. */
function newtonStep(state: Iterate, gram: SparseGram, { l1, l2 }: Penalty, order: readonly number[]): boolean {
  const { beta, inner } = state;
  const held: number[] = [];
  const place = new Int32Array(beta.length).fill(-1);
  for (const j of order) if (beta[j] !== 0) place[j] = held.push(j) - 1;
  const k = held.length;
  if (k === 0 || k > LARGEST) return true;

  // 1. The direction: (Z'Z / n + l2) d = what the gradients of the held coordinates lack, with the constant as the last unknown,
  //    for centred columns would not be sparse.
  const size = k + 1;
  const hessian = new Float64Array(size * size);
  const lacking = new Float64Array(size);
  held.forEach((j, a) => {
    for (let e = gram.start[j]; e < gram.start[j + 1]; e++) {
      const b = place[gram.index[e]];
      if (b >= 0) hessian[a * size + b] = gram.value[e];
    }
    hessian[a * size + a] += FLAT * hessian[a * size + a] + l2[j];
    hessian[k * size + a] = gram.means[j];
    lacking[a] = inner[j] - l1[j] * Math.sign(beta[j]) - l2[j] * beta[j];
  });
  hessian[k * size + k] = 1;
  lacking[k] = state.sum;
  const direction = solveSymmetric(hessian, lacking, 0);

  // 2. Along it as far as signs hold. It must not climb: where rounding made the direction, sweeps go on.
  let [step, first] = [1, -1];
  let slope = 0;
  held.forEach((j, a) => {
    slope += (lacking[a] - gram.means[j] * state.sum) * direction[a];
    const crossing = -beta[j] / direction[a];
    if (crossing > 0 && crossing < step) [step, first] = [crossing, j];
  });
  if (!(slope > 0)) return true;
  held.forEach((j, a) => {
    const moved = j === first ? -beta[j] : step * direction[a];
    beta[j] = j === first ? 0 : beta[j] + moved;
    for (let e = gram.start[j]; e < gram.start[j + 1]; e++) inner[gram.index[e]] -= moved * gram.value[e];
    state.sum -= moved * gram.means[j];
  });
  return first < 0;
}

/**
 * Curvature given to directions that have none, as a share: where levels sum to the constant or columns are copies the objective is
 * linear, and the step must run until a coordinate leaves. Far above the rounding of the matrix, far below what matters.
 */
const FLAT = 1e-12;

/** Beyond this many coordinates the system costs more than sweeps. */
const LARGEST = 1500;
