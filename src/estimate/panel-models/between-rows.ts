import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import type { LinearModel } from "../linear-fit.ts";
import { groupMeans } from "./group-means.ts";
import type { PanelSample } from "./panel-sample.ts";

/** The model in means: one row for each entity. */
export function betweenRows({ sample: { model }, entity }: PanelSample): LinearModel {
  const means = (v: Float64Array) => groupMeans(v, entity);
  return {
    ...model,
    y: means(model.y),
    x: fromColumns(
      model.names.map((_, j) => means(columnOf(model.x, j))),
      entity.levels.length,
    ),
    weights: null,
    effects: [],
  };
}
