import { columnOf, fromColumns } from "../../../numeric/matrix.ts";
import type { SpatialPanel } from "../models/spatial-panel.ts";
import { demeaned } from "../models/within-periods.ts";
import type { StackedEffects, StackedModel } from "./stacked-model.ts";

/** The regression of a spatial panel without its spatial parts, effects taken out; what effects absorb goes. */
export function stackOf({ y, x, names, units, weights }: SpatialPanel, effects: StackedEffects): StackedModel {
  const columns = names.map((_, j) => columnOf(x, j));
  const own = columns
    .map((column) => ({ before: squares(column), column: demeaned(column, units, effects) }))
    .filter(({ before, column }) => squares(column) > ABSORBED * before)
    .map(({ column }) => column);
  const constant = effects === "none" ? [new Float64Array(y.length).fill(1)] : [];
  return { y: demeaned(y, units, effects), x: fromColumns([...constant, ...own], y.length), weights, effects };
}

/** Share of a column's squares that is only rounding. */
const ABSORBED = 1e-20;

const squares = (v: Float64Array): number => v.reduce((sum, value) => sum + value * value, 0);
