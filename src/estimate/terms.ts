import { normalTwoSided, tQuantile, tTwoSided } from "../numeric/distributions.ts";
import type { Matrix } from "../numeric/matrix.ts";
import type { Term } from "./estimate.ts";
import type { LinearFit } from "./linear-fit.ts";

/**
 * Coefficients with standard error, t (z without degrees of freedom), p and interval, in the order asked for.
 *
 * @param level of the interval, for example 0.95
 */
export function termsOf(
  fit: Pick<LinearFit, "names" | "coefficients">,
  { matrix, df }: { readonly matrix: Matrix; readonly df: number | null },
  level: number,
  order: readonly number[],
): Term[] {
  const quantile = tQuantile(0.5 + level / 2, df ?? Infinity);
  return order.map((j) => {
    const estimate = fit.coefficients[j];
    const stdError = Math.sqrt(Math.max(0, matrix.data[j * matrix.ncol + j]));
    const statistic = stdError > 0 ? estimate / stdError : Math.sign(estimate) * Number.MAX_VALUE;
    return {
      name: fit.names[j],
      estimate,
      stdError,
      statistic,
      distribution: df === null ? "z" : "t",
      df,
      pValue: df === null ? normalTwoSided(statistic) : tTwoSided(statistic, df),
      ciLow: estimate - quantile * stdError,
      ciHigh: estimate + quantile * stdError,
    };
  });
}
