import type { Features } from "../learner.ts";
import type { LinearColumns } from "../linear/linear-columns.ts";

/** Rows as points: standardised numbers, and the code of each factor. */
export interface Points {
  readonly count: number;
  /** count x p, row after row. */
  readonly numbers: Float64Array;
  /** count x f, row after row. */
  readonly codes: Int32Array;
}

/**
 * The space of standardised columns. A factor counts as the standardised dummies of its levels, without making them: two rows of
 * different levels a and b are 1/s_a^2 + 1/s_b^2 apart in it, s the standard deviation of a level's dummy. A level that was not
 * among the rows learned from has no dummy and is 1/s_b^2 from level b.
 */
export interface GaussianSpace {
  /** The rows learned from. */
  readonly points: Points;
  /** Columns that vary, dummies included. */
  readonly dimensions: number;
  /** Other rows, standardised as those learned from. */
  place(features: Features, rows: Int32Array): Points;
  /** |a_i - b_l|^2 for every l of b. */
  squaredDistances(a: Points, i: number, b: Points, into: Float64Array): void;
}

export function gaussianSpace({ nrow, numbers, means, scales, factors }: LinearColumns): GaussianSpace {
  const varying = [...numbers.keys()].filter((j) => scales[j] > 0);
  const p = varying.length;
  const f = factors.length;
  const points: Points = { count: nrow, numbers: new Float64Array(nrow * p), codes: new Int32Array(nrow * f) };
  varying.forEach((j, c) => numbers[j].forEach((value, i) => (points.numbers[i * p + c] = value)));
  factors.forEach(({ codes }, c) => codes.forEach((code, i) => (points.codes[i * f + c] = code)));
  const apart = factors.map((factor) => factor.scales.map((scale) => (scale > 0 ? scale ** -2 : 0)));
  const levels = apart.reduce((sum, own) => sum + own.reduce((count, d) => count + (d > 0 ? 1 : 0), 0), 0);
  return {
    points,
    dimensions: p + levels,
    place(features, rows) {
      const placed = { numbers: new Float64Array(rows.length * p), codes: new Int32Array(rows.length * f) };
      varying.forEach((j, c) => {
        const { values } = features.numbers[j];
        rows.forEach((row, i) => (placed.numbers[i * p + c] = (values[row] - means[j]) / scales[j]));
      });
      factors.forEach((_, c) => {
        const { codes } = features.factors[c];
        rows.forEach((row, i) => (placed.codes[i * f + c] = codes[row]));
      });
      return { count: rows.length, ...placed };
    },
    squaredDistances(a, i, b, into) {
      const [from, codesFrom] = [i * p, i * f];
      for (let l = 0, at = 0; l < b.count; l++) {
        let sum = 0;
        for (let j = 0; j < p; j++, at++) {
          const gap = a.numbers[from + j] - b.numbers[at];
          sum += gap * gap;
        }
        for (let c = 0; c < f; c++) {
          const [one, other] = [a.codes[codesFrom + c], b.codes[l * f + c]];
          if (one !== other) sum += (apart[c][one] ?? 0) + (apart[c][other] ?? 0);
        }
        into[l] = sum;
      }
    },
  };
}
