import type { ByColumn, EfficiencyData, NamedValues } from "../../measure/efficiency/efficiency-data.ts";

/** Pairs each input and output of the data with its values in a result, in the order inputs, goods, bads. */
export function efficiencyByName(
  { inputs, goods, bads }: EfficiencyData,
  groups: ByColumn<Float64Array>,
): [string, Float64Array][] {
  const pairs = (names: readonly NamedValues[], values: readonly Float64Array[]): [string, Float64Array][] =>
    names.map(({ name }, index) => [name, values[index]]);
  return [...pairs(inputs, groups.inputs), ...pairs(goods, groups.goods), ...pairs(bads, groups.bads)];
}
