import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { entityMoments, entityStarts, momentsBetween } from "./moments.ts";
import { serialCorrelation, type Differenced } from "./serial-correlation.ts";
import { dot, type Stacked, type Step, type TwoSteps } from "./solve-steps.ts";

type Meat = (lagged: Float64Array) => { readonly variance: number; readonly moments: Float64Array };

/** One variance of all errors in levels, and the covariance of rows that goes with it. */
export interface Homoskedastic {
  readonly sigma2: number;
  readonly h: 2 | 3;
}

/** What the covariance of residuals of an entity is taken to be: their own products, or sigma2 H. */
export type ErrorCovariance = "robust" | Homoskedastic;

/**
 * The z statistics of serial correlation of order 1 and 2 after a step; null where there are too few periods.
 *
 * @param errors robust, or homoskedastic
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
      : iidMeat(stacked, differenced, errors);
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

/** Errors in levels that are independent with one variance, in the terms of both sets of rows. */
function iidMeat({ rows, z }: Stacked, differenced: Differenced, { sigma2, h }: Homoskedastic): Meat {
  return (lagged) => {
    const w = { columns: matrix(differenced.rows.length, 1, lagged), rows: differenced.rows };
    return {
      variance: sigma2 * momentsBetween(w, w, h).data[0],
      moments: momentsBetween({ columns: z, rows }, w, h).data.map((value) => sigma2 * value),
    };
  };
}
