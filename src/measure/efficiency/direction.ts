import type { Direction, EfficiencyData, EfficiencyOptions } from "./efficiency-data.ts";

/** Models that move along a direction. */
export const isDirectional = (model: EfficiencyOptions["model"]): boolean =>
  model === "ddf" || model === "nddf" || model === "sbm-ddf";

/** Without a direction of the user's: (0, g_k, b_k) for the directional distance, (x_k, g_k, b_k) for the others. */
export const standardDirection = (
  { inputs, goods, bads }: Pick<EfficiencyData, "inputs" | "goods" | "bads">,
  model: EfficiencyOptions["model"],
): Direction => [
  ...inputs.map(() => (model === "ddf" ? 0 : ("own" as const))),
  ...goods.map(() => "own" as const),
  ...bads.map(() => "own" as const),
];

/** The direction of every unit, a column for each input, good and bad output; null where the model has none. */
export function directionValues(data: EfficiencyData, options: EfficiencyOptions): readonly Float64Array[] | null {
  if (!isDirectional(options.model)) return null;
  const columns = [...data.inputs, ...data.goods, ...data.bads];
  const direction = options.direction ?? standardDirection(data, options.model);
  return columns.map(({ values }, i) => {
    const entry = direction[i];
    if (entry === "own") return values;
    return typeof entry === "number" ? new Float64Array(values.length).fill(entry) : entry;
  });
}
