import { seeded } from "../../numeric/random.ts";
import type { DrawBlock } from "../../tasks/draw-blocks.ts";
import { defineTask } from "../../tasks/task.ts";
import { crossAt, type BlockMoments } from "./block-moments.ts";
import { lastSlopes } from "./last-slopes.ts";

export interface IndirectShared {
  /** Variables: controls, treatment, mediator, outcome. */
  readonly moments: BlockMoments;
  readonly blocks: number;
}

/** For each draw of blocks with replacement: a, b and the total effect; NaN where one cannot be estimated. */
export const indirectDraws = defineTask<IndirectShared, DrawBlock, Float64Array>(
  "indirect-draws",
  ({ moments, blocks }, { seed, from, to }) => {
    const result = new Float64Array(3 * (to - from));
    for (let draw = from; draw < to; draw++) {
      const random = seeded(seed, draw);
      const counts = new Int32Array(blocks);
      for (let k = 0; k < blocks; k++) counts[random.below(blocks)]++;
      result.set(pathsAt(moments, counts), 3 * (draw - from));
    }
    return result;
  },
);

/** a, b and the total effect where block g counts `counts[g]` times. */
export function pathsAt(moments: BlockMoments, counts: ArrayLike<number>): [a: number, b: number, total: number] {
  const cross = crossAt(moments, counts);
  if (!cross) return [NaN, NaN, NaN];
  const slope = lastSlopes(cross);
  const [treatment, mediator, outcome] = [moments.size - 3, moments.size - 2, moments.size - 1];
  return [slope(mediator, treatment), slope(outcome, mediator), slope(outcome, treatment)];
}
