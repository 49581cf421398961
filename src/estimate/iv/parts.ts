import { columnOf, matrix } from "../../numeric/matrix.ts";
import { problem } from "../../messages/problem.ts";
import type { LinearModel } from "../linear-fit.ts";
import type { Sample } from "../sample.ts";

export interface Parts {
  /** The sample's model without the endogenous regressors: outcome on exogenous regressors and instruments. */
  readonly model: LinearModel;
  readonly endog: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Names of the exogenous regressors. */
  readonly exogenous: readonly string[];
}

/**
 * The columns of a sample by what they are in the model: endogenous, exogenous, instruments, which stand in that order.
 *
 * @throws Problem iv.endogAlsoExogenous, iv.outcomeAsInstrument
 */
export function splitParts({ model, parts }: Sample): Parts {
  if (!parts) throw new Error("The sample of a model with instruments knows its parts");
  const { x, names } = model;
  const n = x.nrow;
  const first = parts.endog;
  const exogenous = names.slice(first, first + parts.exogenous);
  const endog = names.slice(0, first).map((name, j) => ({ name, values: columnOf(x, j) }));
  const twice = endog.find(({ name }) => exogenous.includes(name));
  if (twice) throw problem("iv.endogAlsoExogenous", { name: twice.name }, { column: twice.name });
  return {
    model: { ...model, x: matrix(n, x.ncol - first, x.data.subarray(n * first)), names: names.slice(first) },
    endog,
    exogenous,
  };
}
