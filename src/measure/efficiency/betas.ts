import { directionValues } from "./direction.ts";
import type { ByColumn, EfficiencyData, EfficiencyOptions, Scores } from "./efficiency-data.ts";

/** beta = slack / direction: how far each column can go in the non-radial models; NaN where its direction is zero. */
export function betas(
  data: EfficiencyData,
  options: EfficiencyOptions,
  { slacks }: Pick<Scores, "slacks">,
): ByColumn<Float64Array> {
  const direction = directionValues(data, options) ?? [];
  const shares = (columns: readonly Float64Array[], first: number): Float64Array[] =>
    columns.map((column, i) =>
      column.map((slack, row) => (direction[first + i][row] > 0 ? slack / direction[first + i][row] : NaN)),
    );
  const [m, s1] = [data.inputs.length, data.goods.length];
  return { inputs: shares(slacks.inputs, 0), goods: shares(slacks.goods, m), bads: shares(slacks.bads, m + s1) };
}
