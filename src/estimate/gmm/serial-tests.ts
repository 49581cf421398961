import { matrix, type Matrix } from "../../numeric/matrix.ts";
import type { EquationRow } from "./equations.ts";
import { entityMoments, entityStarts, weightedByH } from "./moments.ts";
import { serialCorrelation, type Differenced } from "./serial-correlation.ts";
import { dot, type Stacked, type Step, type TwoSteps } from "./solve-steps.ts";

type Meat = (lagged: Float64Array) => { readonly variance: number; readonly moments: Float64Array };

/** What the covariance of residuals of an entity is taken to be: their own products, or sigma2 H. */
export type ErrorCovariance = "robust" | { readonly sigma2: number };

/**
 * The z statistics of serial correlation of order 1 and 2 after a step; null where there are too few periods.
 *
 * @param errors robust, or sigma2 of homoskedastic errors
 * @param v covariance of the coefficients
 * @param ofEquation residuals that go with the instruments: of all equations, or of the differences alone (R's plm)
 */
export function serialTests(
  stacked: Stacked,
  steps: TwoSteps,
  step: Step,
  differenced: Differenced,
  v: Matrix,
  errors: ErrorCovariance = "robust",
  ofEquation: "all" | "diff" = "all",
): (number | null)[] {
  const meat =
    errors === "robust"
      ? robustMeat(stacked, steps, step, differenced, ofEquation)
      : iidMeat(stacked, differenced, errors.sigma2);
  return [1, 2].map((order) => serialCorrelation(differenced, order, steps, step, v, meat));
}

function robustMeat(
  { rows, z }: Stacked,
  { starts }: TwoSteps,
  { residuals }: Step,
  differenced: Differenced,
  ofEquation: "all" | "diff",
): Meat {
  const own = residuals.map((value, i) => (ofEquation === "all" || rows[i].equation === "diff" ? value : 0));
  const moments = entityMoments(z, own, starts);
  const byEntity = new Map(moments.map((moment, g) => [rows[starts[g]].entity, moment]));
  const firsts = entityStarts(differenced.rows);
  return (lagged) => {
    let variance = 0;
    const total = new Float64Array(z.ncol);
    for (let g = 0; g + 1 < firsts.length; g++) {
      const [from, to] = [firsts[g], firsts[g + 1]];
      const product = dot(lagged.subarray(from, to), differenced.residuals.subarray(from, to));
      variance += product * product;
      byEntity.get(differenced.rows[from].entity)?.forEach((value, j) => (total[j] += value * product));
    }
    return { variance, moments: total };
  };
}

/** For a model in differences alone: its rows are those of the test. */
function iidMeat(
  { rows, z }: { readonly rows: readonly EquationRow[]; readonly z: Matrix },
  _: Differenced,
  sigma2: number,
): Meat {
  return (lagged) => ({
    variance: sigma2 * weightedByH(matrix(rows.length, 1, lagged), rows, lagged)[0],
    moments: weightedByH(z, rows, lagged).map((value) => sigma2 * value),
  });
}
