import type { Features, Fitted } from "../learner.ts";
import type { LinearColumns } from "./linear-columns.ts";

/** a + x'b + the effect of the row's level of each factor, in the user's units. */
export interface LinearPrediction {
  readonly intercept: number;
  /** One for each number. */
  readonly slopes: Float64Array;
  /** For each factor, one for each level; 0 for a level that was not among the rows learned from. */
  readonly effects: readonly Float64Array[];
}

/** What a linear learner learned: its coefficients are there to be read. */
export interface LinearFitted extends Fitted {
  readonly coefficients: LinearPrediction;
}

/** The linear index for some rows of features. */
export function linearIndex(
  { intercept, slopes, effects }: LinearPrediction,
  features: Features,
  rows: Int32Array,
): Float64Array {
  const index = new Float64Array(rows.length).fill(intercept);
  slopes.forEach((slope, j) => {
    if (slope === 0) return;
    const { values } = features.numbers[j];
    for (let i = 0; i < rows.length; i++) index[i] += slope * values[rows[i]];
  });
  effects.forEach((effect, f) => {
    const { codes } = features.factors[f];
    for (let i = 0; i < rows.length; i++) index[i] += effect[codes[rows[i]]] ?? 0;
  });
  return index;
}

export const linearFitted = (coefficients: LinearPrediction): LinearFitted => ({
  coefficients,
  predict: (features, rows) => linearIndex(coefficients, features, rows),
});

/** Coefficients of the standardised columns in the user's units: b_j = beta_j unit / scale_j; the index is centred at `mean`. */
export function inUserUnits(columns: LinearColumns, beta: Float64Array, mean: number, unit: number): LinearPrediction {
  const { means, scales, factors } = columns;
  let intercept = mean;
  const slopes = scales.map((scale, j) => (scale > 0 ? (beta[j] * unit) / scale : 0));
  for (let j = 0; j < slopes.length; j++) intercept -= slopes[j] * means[j];
  const effects = factors.map((factor) =>
    factor.scales.map((scale, l) => {
      const effect = scale > 0 ? (beta[factor.first + l] * unit) / scale : 0;
      intercept -= effect * factor.shares[l];
      return effect;
    }),
  );
  return { intercept, slopes, effects };
}
