import { rowStandardised, type SpatialWeights } from "../spatial-weights.ts";

/** The weights among some of the units, in their old order; rows are standardised anew where they were. */
export function weightsAmong(weights: SpatialWeights, units: ReadonlySet<string>): SpatialWeights {
  const place = new Int32Array(weights.names.length).fill(-1);
  const names = weights.names.filter((name) => units.has(name));
  let next = 0;
  weights.names.forEach((name, i) => {
    if (units.has(name)) place[i] = next++;
  });
  const start = new Int32Array(names.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  weights.names.forEach((_, i) => {
    if (place[i] < 0) return;
    for (let k = weights.start[i]; k < weights.start[i + 1]; k++) {
      if (place[weights.column[k]] < 0) continue;
      column.push(place[weights.column[k]]);
      value.push(weights.value[k]);
    }
    start[place[i] + 1] = column.length;
  });
  const cut: SpatialWeights = {
    names,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
    standard: weights.standard === "row" ? "row" : "none",
  };
  return weights.standard === "row" ? rowStandardised(cut) : cut;
}
