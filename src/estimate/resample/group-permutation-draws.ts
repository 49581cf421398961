import { seeded } from "../../numeric/random.ts";
import { shuffle } from "../../numeric/shuffle.ts";
import type { DrawBlock } from "../../tasks/draw-blocks.ts";
import { defineTask } from "../../tasks/task.ts";
import { crossAt, type BlockMoments } from "./block-moments.ts";
import { lastSlopes } from "./last-slopes.ts";

export interface PermutationShared {
  /** Variables: controls, focal regressor, outcome. */
  readonly moments: BlockMoments;
  /** 1 for the blocks of the second group, 0 for those of the first. */
  readonly member: Uint8Array;
}

/** The difference of slopes for each dealing of the blocks to two groups of the same numbers of blocks; NaN where none. */
export const permutationDraws = defineTask<PermutationShared, DrawBlock, Float64Array>(
  "group-permutation",
  ({ moments, member }, { seed, from, to }) =>
    Float64Array.from({ length: to - from }, (_, k) =>
      slopeDifference(moments, shuffle(member.slice(), seeded(seed, from + k))),
    ),
);

/** Slope of the second group less that of the first. */
export function slopeDifference(moments: BlockMoments, member: Uint8Array): number {
  const slopeOf = (counts: Uint8Array): number => {
    const cross = crossAt(moments, counts);
    return cross ? lastSlopes(cross)(moments.size - 1, moments.size - 2) : NaN;
  };
  return slopeOf(member) - slopeOf(member.map((one) => 1 - one));
}
