import { columnOf } from "../../../frame/column-of.ts";
import { withColumns } from "../../../frame/frame-edit.ts";
import type { Frame } from "../../../frame/frame.ts";
import { numbersOf } from "../../../frame/numbers-of.ts";
import { weightsFromLinks, type SpatialWeights } from "../spatial-weights.ts";

/** The data of a spatial case, with a column `id` of units, and its weights. */
export interface CasePanel {
  readonly frame: Frame;
  readonly weights: SpatialWeights;
  /** Whether the data have the columns id and year; else each row is a unit. */
  readonly isPanel: boolean;
}

/** Weights are triplets i, j, w, units numbered in order of first appearance. */
export function casePanel(data: Frame, triplets: Frame): CasePanel {
  const isPanel = data.columns.some(({ name }) => name === "year");
  const rows = Float64Array.from({ length: data.nrow }, (_, i) => i + 1);
  const frame = isPanel ? data : withColumns(data, [{ kind: "number", name: "id", values: rows }]);
  const id = columnOf(frame, "id");
  const names =
    id.kind === "number" ? [...new Set(id.values)].map(String) : [...new Set(id.codes)].map((code) => id.levels[code]);
  const [from, to, weight] = ["i", "j", "w"].map((name) => numbersOf(triplets, columnOf(triplets, name)));
  const links = Array.from(from, (i, k) => ({ from: i - 1, to: to[k] - 1, weight: weight[k] }));
  return { frame, weights: weightsFromLinks(names, links, "row"), isPanel };
}
