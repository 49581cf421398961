import type { Features } from "../../../../src/numeric/learners/learner.ts";
import { seeded } from "../../../../src/numeric/random.ts";

/** Features of whole numbers, so that values repeat, and factors; y of whole numbers, so that splits tie. */
export function smallFeatures(seed: number, { n = 60, numbers = 3, levels = [7, 3], values = 9 } = {}) {
  const random = seeded(seed, 0);
  const features: Features = {
    nrow: n,
    numbers: Array.from({ length: numbers }, (_, j) => ({
      name: `x${j + 1}`,
      values: Float64Array.from({ length: n }, () => random.below(values)),
    })),
    factors: levels.map((count, f) => ({
      name: `f${f + 1}`,
      codes: Int32Array.from({ length: n }, () => random.below(count)),
      levels: count,
    })),
  };
  return { features, y: Float64Array.from({ length: n }, () => random.below(6)), rows: allRows(n), random };
}

export const allRows = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

/** The same features with a number of 0 and 1 for each level, in the order of factors and levels. */
export const withDummies = ({ nrow, numbers, factors }: Features): Features => ({
  nrow,
  numbers: [
    ...numbers,
    ...factors.flatMap(({ name, codes, levels }) =>
      Array.from({ length: levels }, (_, level) => ({
        name: `${name}=${level}`,
        values: Float64Array.from(codes, (code) => (code === level ? 1 : 0)),
      })),
    ),
  ],
  factors: [],
});
