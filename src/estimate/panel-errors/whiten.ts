import { columnOf, matrix } from "../../numeric/matrix.ts";
import type { PanelStack } from "./panel-stack.ts";

/** A matrix W with W'W = Omega^-1, known by what it does to a column. */
export interface Whitener {
  apply(v: Float64Array): Float64Array;
  /** ln |Omega|; null where it does not exist. */
  readonly logDeterminant: number | null;
  /** Variances and covariances estimated. */
  readonly covariances: number;
}

/** Outcome and regressors of a stack whitened. */
export function whitened(stack: PanelStack, { apply }: Whitener): PanelStack {
  const x = matrix(stack.x.nrow, stack.x.ncol);
  stack.names.forEach((_, j) => columnOf(x, j).set(apply(columnOf(stack.x, j))));
  return { ...stack, y: apply(stack.y), x };
}
