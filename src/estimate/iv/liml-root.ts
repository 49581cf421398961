import { columnOf, crossProduct, fromColumns, multiply, transpose } from "../../numeric/matrix.ts";
import { notEstimable } from "../../messages/problem.ts";
import type { Geometry } from "./geometry.ts";
import { cholesky, invertLower, symmetricEigen } from "./small-factor.ts";

/**
 * lambda, the smallest root of |W1 - lambda W| = 0: W1 and W are the cross products of [y, endogenous] after the exogenous
 * regressors, and after all instruments, are taken out. 1 when exactly identified.
 *
 * @throws Problem iv.perfectFirstStage when the instruments leave nothing of a combination of outcome and regressors
 * @source Anderson & Rubin (1949); Davidson & MacKinnon (2004), 12.5
 * @reference test/reference/panel/cigarettessw-liml-iid.json
 */
export function limlRoot({ outcome, endog, included, excluded, nobs }: Geometry): number {
  if (excluded.length === endog.length) return 1;
  const all = [outcome, ...endog];
  const w = crossProduct(
    fromColumns(
      all.map(({ residual }) => residual),
      nobs,
    ),
  );
  const explained = fromColumns(all.map(({ coordinates }) => coordinates.subarray(included.length)));
  const perfect = all.some((_, j) => w.data[j * w.ncol + j] <= PERFECT * lengthOf(columnOf(explained, j)));
  const lower = perfect ? null : cholesky(w);
  if (!lower) throw notEstimable("iv.perfectFirstStage", { names: endog.map(({ name }) => name).join(", ") });
  const scaled = multiply(explained, transpose(invertLower(lower)));
  return 1 + Math.max(0, symmetricEigen(crossProduct(scaled)).values[0]);
}

const lengthOf = (v: Float64Array): number => v.reduce((sum, value) => sum + value * value, 0);

/** Squared share of a variable that instruments must leave. */
const PERFECT = 1e-20;
