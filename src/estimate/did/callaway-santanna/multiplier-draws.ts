import { seeded } from "../../../numeric/random.ts";
import type { DrawBlock } from "../../../tasks/draw-blocks.ts";

/**
 * Draws of the multiplier bootstrap: for each draw and each term the mean over units of u_i IF_i, u_i = -1 or 1 with equal
 * chances (Rademacher's weights, as R package did has them).
 *
 * @param influence of each unit on each term
 * @returns for each draw of the block an array of as many values as terms
 */
export const multiplierDraws = (influence: readonly Float64Array[], { seed, from, to }: DrawBlock): Float64Array[] =>
  Array.from({ length: to - from }, (_, k) => {
    const random = seeded(seed, from + k);
    const signs = Float64Array.from({ length: influence[0].length }, () => (random.uniform() < 0.5 ? -1 : 1));
    return Float64Array.from(
      influence,
      (values) => values.reduce((sum, value, i) => sum + signs[i] * value, 0) / values.length,
    );
  });
