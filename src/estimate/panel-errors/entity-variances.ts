import { notEstimable } from "../../messages/problem.ts";
import { sizeOf, type PanelStack } from "./panel-stack.ts";
import type { Whitener } from "./whiten.ts";

/** One error variance, e'e / n. */
export function oneVariance(residuals: Float64Array): Whitener {
  const n = residuals.length;
  const variance = residuals.reduce((sum, e) => sum + e * e, 0) / n;
  if (!(variance > 0)) throw notEstimable("panelErrors.exactFit");
  const root = Math.sqrt(variance);
  return { apply: (v) => v.map((value) => value / root), logDeterminant: n * Math.log(variance), covariances: 1 };
}

/**
 * An error variance for each entity, e_i'e_i / T_i.
 *
 * @throws Problem panelErrors.onePeriod, panelErrors.entityFitsExactly
 */
export function entityVariances(stack: PanelStack, residuals: Float64Array): Whitener {
  const { entities, start } = stack;
  const variances = variancesOf(stack, residuals);
  const mean = variances.reduce((sum, value) => sum + value, 0) / variances.length;
  entities.forEach((entity, i) => {
    if (sizeOf(stack, i) < 2) throw notEstimable("panelErrors.onePeriod", { entity: String(entity) });
    if (!(variances[i] > EXACT * mean)) throw notEstimable("panelErrors.entityFitsExactly", { entity: String(entity) });
  });
  const roots = variances.map(Math.sqrt);
  return {
    apply: (v) => {
      const result = new Float64Array(v.length);
      for (let i = 0; i < entities.length; i++)
        for (let k = start[i]; k < start[i + 1]; k++) result[k] = v[k] / roots[i];
      return result;
    },
    logDeterminant: variances.reduce((sum, value, i) => sum + sizeOf(stack, i) * Math.log(value), 0),
    covariances: entities.length,
  };
}

/** Mean squared residual of each entity. */
export function variancesOf(stack: PanelStack, residuals: Float64Array): Float64Array {
  return Float64Array.from(stack.entities, (_, i) => {
    let sum = 0;
    for (let k = stack.start[i]; k < stack.start[i + 1]; k++) sum += residuals[k] * residuals[k];
    return sum / sizeOf(stack, i);
  });
}

/** Weights of 1e18 times the usual one are rounding, not information. */
const EXACT = 1e-18;
