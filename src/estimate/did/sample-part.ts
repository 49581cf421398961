import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import { onRows } from "../factor-codes.ts";
import type { Sample } from "../sample.ts";

/**
 * Some rows of a sample as a sample of their own, levels of effects and clusters renumbered.
 *
 * @param rows places in the sample, ascending
 */
export function samplePart({ model, grouping, rows: all, account }: Sample, rows: Int32Array): Sample {
  const taken = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]);
  const effects = model.effects.map((factor) => onRows(factor, rows));
  const clusters = grouping.clusters.map((factor) => onRows(factor, rows));
  return {
    model: {
      ...model,
      y: taken(model.y),
      x: fromColumns(
        Array.from({ length: model.x.ncol }, (_, j) => taken(columnOf(model.x, j))),
        rows.length,
      ),
      weights: model.weights && taken(model.weights),
      effects,
    },
    grouping: { clusters },
    rows: Int32Array.from(rows, (i) => all[i]),
    account: {
      ...account,
      used: rows.length,
      effects: effects.map(({ name, levels }) => ({ name, levels: levels.length })),
      clusters: clusters.map(({ name, levels }) => ({ name, groups: levels.length })),
    },
  };
}
