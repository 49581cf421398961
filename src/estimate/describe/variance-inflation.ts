import { notEstimable } from "../../messages/problem.ts";
import { fromColumns } from "../../numeric/matrix.ts";
import { linearFit } from "../linear-fit.ts";

export interface VarianceInflation {
  readonly nobs: number;
  readonly terms: readonly {
    readonly name: string;
    /** Null when the others determine the variable exactly, or it does not vary: the factor is infinite. */
    readonly vif: number | null;
    /** 1 / vif. */
    readonly tolerance: number;
  }[];
  /** Null when any factor is infinite. */
  readonly mean: number | null;
}

/**
 * Variance inflation factors: 1 / (1 - R2_j), R2_j that of variable j on the others and a constant.
 *
 * @param variables complete rows only
 * @throws Problem panelTests.vifNeedsTwo, estimate.noDegrees
 * @source Belsley, Kuh and Welsch (1980), Regression Diagnostics; Stata manual, estat vif
 * @reference test/reference/panel/produc-vif.json
 */
export function varianceInflation(
  variables: readonly { readonly name: string; readonly values: Float64Array }[],
): VarianceInflation {
  const nobs = variables[0]?.values.length ?? 0;
  if (variables.length < 2) throw notEstimable("panelTests.vifNeedsTwo");
  if (nobs <= variables.length) throw notEstimable("estimate.noDegrees", { rows: nobs, parameters: variables.length });
  const terms = variables.map(({ name, values }, j) => {
    const others = variables.filter((_, l) => l !== j);
    const { ssr, tss } = linearFit({
      outcome: name,
      y: values,
      x: fromColumns(
        others.map((other) => other.values),
        nobs,
      ),
      names: others.map((other) => other.name),
      weights: null,
      effects: [],
      constant: true,
    });
    return ssr <= EXACT * tss ? { name, vif: null, tolerance: 0 } : { name, vif: tss / ssr, tolerance: ssr / tss };
  });
  const factors = terms.flatMap(({ vif }) => (vif === null ? [] : [vif]));
  const mean = factors.length < terms.length ? null : factors.reduce((sum, vif) => sum + vif, 0) / factors.length;
  return { nobs, terms, mean };
}

/** The share that least squares calls collinear, squared. */
const EXACT = 1e-20;
