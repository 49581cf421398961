import type { Geometry } from "./geometry.ts";
import { efficientStep } from "./gmm.ts";
import { regressorCoordinates } from "./k-class.ts";
import { momentCovariance, type Errors } from "./moments.ts";

/**
 * Are the instruments at one about the coefficients? Sargan (iid): e'P e/(e'e/n). Hansen J (robust): the minimum of
 * g'S^-1 g with S at the residuals e.
 *
 * @param residual scaled residuals of the estimate
 * @returns null when the covariance of the moments is singular
 * @source Sargan (1958); Hansen (1982); ivreg2
 * @reference test/reference/panel/cigarettessw-iv-overid-iid.json, cigarettessw-iv-overid-hc1.json
 */
export function overidentification(geometry: Geometry, residual: Float64Array, errors: Errors): number | null {
  const { basis, outcome } = geometry;
  const s = momentCovariance(basis, residual, errors);
  if (errors.type !== "iid") return efficientStep(regressorCoordinates(geometry), outcome.coordinates, s)?.j ?? null;
  const variance = s.data[0];
  let sum = 0;
  for (let j = 0; j < basis.ncol; j++) {
    let product = 0;
    for (let i = 0; i < basis.nrow; i++) product += basis.data[j * basis.nrow + i] * residual[i];
    sum += product * product;
  }
  return sum / variance;
}
