import { notEstimable } from "../../messages/problem.ts";
import { crossProduct, matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";
import type { PanelStack } from "./panel-stack.ts";
import type { Whitener } from "./whiten.ts";

/**
 * Covariances between the entities within a period, Sigma = E'E / T, E the T x N residuals. Omega = Sigma x I is never
 * formed: with Sigma = L L' every period is whitened by L^-1, N^2 / 2 multiplications each.
 *
 * @throws Problem panelErrors.unbalanced, panelErrors.fewPeriods, panelErrors.singular, panelErrors.rhoBeyond
 * @source Parks (1967); Greene (2018), Econometric Analysis, 11.11; Stata manual, xtgls
 * @reference test/reference/panel/grunfeld-fgls-parks-none.json
 */
export function contemporaneousCovariance(stack: PanelStack, residuals: Float64Array): Whitener {
  const N = stack.entities.length;
  if (stack.lost) throw notEstimable("panelErrors.rhoBeyond", { count: stack.lost });
  if (!stack.balanced) throw notEstimable("panelErrors.unbalanced", { rows: residuals.length, entities: N });
  // The periods of a balanced panel, however many the calendar has between them.
  const T = residuals.length / N;
  if (T < N) throw notEstimable("panelErrors.fewPeriods", { entities: N, periods: T });
  const sigma = crossProduct(matrix(T, N, residuals));
  for (let k = 0; k < sigma.data.length; k++) sigma.data[k] /= T;
  const { rank } = semidefiniteCholesky(sigma);
  if (rank < N) throw notEstimable("panelErrors.singular", { entities: N, rank });
  const lower = sigma.data;

  const apply = (v: Float64Array): Float64Array => {
    const result = v.slice();
    // All periods at once: entity j's row is final when those before it have been taken out.
    for (let j = 0; j < N; j++) {
      const own = result.subarray(j * T, (j + 1) * T);
      const pivot = lower[j * N + j];
      for (let t = 0; t < T; t++) own[t] /= pivot;
      for (let i = j + 1; i < N; i++) {
        const factor = lower[j * N + i];
        const other = i * T;
        for (let t = 0; t < T; t++) result[other + t] -= factor * own[t];
      }
    }
    return result;
  };
  let logDeterminant = 0;
  for (let j = 0; j < N; j++) logDeterminant += 2 * T * Math.log(lower[j * N + j]);
  return { apply, logDeterminant, covariances: (N * (N + 1)) / 2 };
}
