/** How well one function was learned: rows that were not learned from, predicted. */
export interface NuisanceFit {
  /** Which function: E[y | x], E[d | x], E[z | x], E[y - theta d | x], or of the untreated and the treated. */
  readonly role: NuisanceRole;
  readonly variable: string;
  /** 1 - sum of squared errors / sum of squares about the mean; negative where the mean predicts better. */
  readonly r2: number;
  /** In units of the variable. */
  readonly rmse: number;
}

export type NuisanceRole = "y" | "d" | `z${number}` | "g" | "g0" | "g1";

/** R2 and RMSE of predictions over the rows marked (all without marks). */
export function nuisanceFit(
  role: NuisanceRole,
  variable: string,
  observed: Float64Array,
  predicted: Float64Array,
  marks: Uint8Array | null,
): NuisanceFit {
  const rows = Array.from(observed, (_, i) => i).filter((i) => !marks || marks[i] !== 0);
  const mean = rows.reduce((total, i) => total + observed[i], 0) / rows.length;
  let [errors, spread] = [0, 0];
  for (const i of rows) {
    errors += (observed[i] - predicted[i]) ** 2;
    spread += (observed[i] - mean) ** 2;
  }
  return { role, variable, r2: 1 - errors / spread, rmse: Math.sqrt(errors / rows.length) };
}
