import { problem } from "../../messages/problem.ts";

/** A column of numbers under the name that messages use: n values, NaN where missing. */
export interface NamedValues {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * Refuses a column with nothing in it: no step can say anything of it.
 *
 * @throws Problem steps.allMissing
 */
export function refuseEmpty({ name, values }: NamedValues): void {
  if (!values.some((value) => Number.isFinite(value)))
    throw problem("steps.allMissing", { name, rows: values.length }, { column: name });
}
