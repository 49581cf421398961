import { problem } from "../../messages/problem.ts";
import { columnOf, fromColumns } from "../../numeric/matrix.ts";
import type { Sample } from "../sample.ts";

/** A regressor of a sample. */
export interface SampleColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * The one column that a term of the sample stands for.
 *
 * @throws Problem panelTests.oneColumn when the term made several (dummies) or none
 */
export function columnNamed({ model }: Sample, term: string): SampleColumn {
  const bare = term.replace(/^`(.*)`$/, "$1");
  const at = model.names.findIndex((name) => name === term || name === bare);
  if (at < 0) throw problem("panelTests.oneColumn", { name: term }, { column: term });
  return { name: model.names[at], values: columnOf(model.x, at) };
}

/** The sample with these regressors, and another outcome where one is given. */
export function withRegressors(sample: Sample, columns: readonly SampleColumn[], outcome?: SampleColumn): Sample {
  return {
    ...sample,
    model: {
      ...sample.model,
      ...(outcome ? { outcome: outcome.name, y: outcome.values } : {}),
      x: fromColumns(
        columns.map(({ values }) => values),
        sample.model.y.length,
      ),
      names: columns.map(({ name }) => name),
    },
  };
}

/** All regressors of the sample but those named, in order. */
export const otherColumns = ({ model }: Sample, names: readonly string[]): SampleColumn[] =>
  model.names.flatMap((name, j) => (names.includes(name) ? [] : [{ name, values: columnOf(model.x, j) }]));
