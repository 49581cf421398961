import { seeded } from "../../../numeric/random.ts";
import { shuffle } from "../../../numeric/shuffle.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";
import { defineTask } from "../../../tasks/task.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { moranOf } from "./global-moran.ts";

export interface MoranShared {
  readonly weights: SpatialWeights;
  /** The variable about its mean. */
  readonly z: Float64Array;
  readonly squares: number;
  readonly n: number;
  readonly s0: number;
}

/** Moran's I for values dealt out to the units at random: one number for each draw. */
export const moranDraws = defineTask<MoranShared, DrawBlock, Float64Array>(
  "moran-permutation",
  ({ weights, z, squares, n, s0 }, { seed, from, to }) =>
    Float64Array.from({ length: to - from }, (_, k) =>
      moranOf(weights, shuffle(z.slice(), seeded(seed, from + k)), squares, n, s0),
    ),
);
