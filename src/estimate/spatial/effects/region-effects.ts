import { multiplierOf } from "../models/determinant-of.ts";
import type { SpatialModel } from "../models/spatial-model.ts";

/** The effects of one regressor in each unit, in the order of the weights. */
export interface RegionEffects {
  readonly name: string;
  /** Of the unit's own regressor on its own outcome. */
  readonly own: Float64Array;
  /** Of a change in all units on the unit's outcome: row sums. */
  readonly received: Float64Array;
  /** Of the unit's regressor on the outcomes of all units: column sums. */
  readonly sent: Float64Array;
}

/** Effects unit by unit: the diagonal, row sums and column sums of b I + (r b + t) G. Their means are the average effects. */
export function regionEffects({ effectInputs: inputs, weights }: SpatialModel): RegionEffects[] {
  const { rho, names, beta, theta } = inputs;
  const { diagonal, rowSums, columnSums } = multiplierOf(weights, rho);
  return names.map((name, k) => {
    const spread = rho * beta[k] + theta[k];
    const of = (sums: Float64Array) => sums.map((value) => beta[k] + spread * value);
    return { name, own: of(diagonal), received: of(rowSums), sent: of(columnSums) };
  });
}
