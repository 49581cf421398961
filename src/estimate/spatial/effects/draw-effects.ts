import { matrix } from "../../../numeric/matrix.ts";
import { seeded } from "../../../numeric/random.ts";
import { semidefiniteCholesky } from "../../../numeric/semidefinite-cholesky.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";
import { defineTask } from "../../../tasks/task.ts";
import type { EffectInputs } from "../models/spatial-model.ts";
import { averageEffects } from "./effect-values.ts";
import { rowSumAt, type RowSumKernel } from "./row-sum-kernel.ts";
import { traceAt, type TraceKernel } from "./trace-kernel.ts";

/** What every draw needs. */
export interface EffectDraws {
  readonly inputs: EffectInputs;
  readonly rowSums: RowSumKernel;
  /** null where rho is not estimated: 0. */
  readonly trace: TraceKernel | null;
  readonly low: number;
  readonly high: number;
}

/** Effects of each draw of a block that is kept: direct, indirect, total, regressor after regressor. */
export const drawEffects = defineTask<EffectDraws, DrawBlock, Float64Array[]>(
  "spatial-effects",
  ({ inputs, rowSums, trace, low, high }, { seed, from, to }) => {
    const { names, rho, beta, theta, vcov } = inputs;
    const k = names.length;
    const size = vcov.length;
    const factor = matrix(size, size, Float64Array.from(vcov.flat()));
    const { kept } = semidefiniteCholesky(factor);
    const fixed = trace ? null : rowSumAt(rowSums, 0).value;
    const results: Float64Array[] = [];
    for (let draw = from; draw < to; draw++) {
      const random = seeded(seed, draw);
      const shift = new Float64Array(size);
      for (let j = 0; j < size; j++) {
        if (!kept[j]) continue;
        const z = random.normal();
        for (let i = j; i < size; i++) shift[i] += factor.data[j * size + i] * z;
      }
      const r = rho + shift[0];
      if (trace && !(r > low && r < high)) continue;
      const sums =
        fixed === null
          ? { trace: traceAt(trace!, r), rowSum: rowSumAt(rowSums, r).value }
          : { trace: 0, rowSum: fixed };
      const effects = new Float64Array(3 * k);
      for (let j = 0; j < k; j++) {
        const own = averageEffects(r, beta[j] + shift[1 + j], theta[j] + shift[1 + k + j], sums);
        effects.set([own.direct, own.indirect, own.total], 3 * j);
      }
      results.push(effects);
    }
    return results;
  },
);
