import { notEstimable } from "../../messages/problem.ts";
import { columnOf, matrix, multiply, type Matrix } from "../../numeric/matrix.ts";
import { invertUpper, qr } from "../../numeric/qr.ts";
import type { PanelStack } from "./panel-stack.ts";

/** Least squares of a stack, transformed or not. */
export interface Solution {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** k x k, R^-1: (x'x)^-1 is R^-1 R^-T. */
  readonly rInverse: Matrix;
  /** n x k, orthonormal columns that span x. Made when asked for. */
  basis(): Matrix;
}

/**
 * Least squares by QR.
 *
 * @throws Problem panelErrors.columnLost when the transformation left a regressor without variation of its own
 */
export function solve({ y, x, names }: Pick<PanelStack, "y" | "x" | "names">): Solution {
  const factored = qr(x, { tolerance: RANK });
  const k = names.length;
  if (factored.kept.length < k) {
    const lost = names.filter((_, j) => !factored.kept.includes(j));
    throw notEstimable("panelErrors.columnLost", { names: lost.join(", ") });
  }
  const rotated = factored.rotate(y.slice());
  const rInverse = invertUpper(factored.r);
  const coefficients = multiply(rInverse, matrix(k, 1, rotated.slice(0, k))).data;
  rotated.fill(0, 0, k);
  return { coefficients, residuals: factored.rotateBack(rotated), rInverse, basis: () => factored.basis() };
}

/** y - x b. */
export function residualsAt({ y, x }: Pick<PanelStack, "y" | "x">, b: Float64Array): Float64Array {
  const e = y.slice();
  b.forEach((slope, j) => columnOf(x, j).forEach((value, i) => (e[i] -= slope * value)));
  return e;
}

const RANK = 1e-10;
