import { columnOf, matrix } from "../../numeric/matrix.ts";
import { pickRows } from "./pick-rows.ts";
import type { PanelStack } from "./panel-stack.ts";

/**
 * Prais-Winsten: v_t - rho_i v_t-1, and sqrt(1 - rho_i^2) v_t where a series starts, for the outcome and every regressor.
 * Beyond |rho_i| = 1 the start of a series has no such weight and drops out.
 *
 * @param follows 1 where the row before is the period before
 * @param rho one for each entity
 */
export function praisWinsten(stack: PanelStack, follows: Uint8Array, rho: Float64Array): PanelStack {
  const heads = rho.map((r) => (Math.abs(r) > 1 ? NaN : Math.sqrt(1 - r * r)));
  const transformed = (v: Float64Array, result: Float64Array): Float64Array => {
    for (let i = 0; i < rho.length; i++)
      for (let k = stack.start[i]; k < stack.start[i + 1]; k++)
        result[k] = follows[k] ? v[k] - rho[i] * v[k - 1] : heads[i] * v[k];
    return result;
  };
  const x = matrix(stack.x.nrow, stack.x.ncol);
  stack.names.forEach((_, j) => transformed(columnOf(stack.x, j), columnOf(x, j)));
  const y = transformed(stack.y, new Float64Array(stack.y.length));
  const all = { ...stack, y, x };
  return heads.every((head) => head >= 0) ? all : pickRows(all, (k) => !Number.isNaN(y[k]));
}
