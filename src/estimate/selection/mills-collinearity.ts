import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { columnOf, crossProduct, fromColumns, toRows, type Matrix } from "../../numeric/matrix.ts";
import { linearFit } from "../linear-fit.ts";
import { millsTerm } from "./mills-term.ts";

/** How far the inverse Mills ratio is told apart from the regressors of the outcome. */
export interface MillsCollinearity {
  /** 1/(1 - R2) of the ratio on the other regressors. */
  readonly inflation: number;
  /** Largest over smallest singular value of [1 x mills], columns of unit length. */
  readonly condition: number;
}

/**
 * Where the index of selection moves over a narrow range the ratio is almost linear in it, and without an exclusion restriction
 * almost a combination of the outcome's regressors.
 *
 * @param x n x k, regressors of the outcome as kept, the constant among them
 * @source Puhani (2000), The Heckman correction for sample selection and its critique, 3; Belsley, Kuh & Welsch (1980), 3.2
 */
export function millsCollinearity(x: Matrix, hasConstant: boolean, mills: Float64Array): MillsCollinearity {
  const others = Array.from({ length: x.ncol }, (_, j) => columnOf(x, j));
  const slopes = hasConstant ? others.slice(1) : others;
  const { ssr, tss } = linearFit({
    outcome: millsTerm,
    y: mills,
    x: fromColumns(slopes, mills.length),
    names: slopes.map((_, j) => String(j)),
    weights: null,
    effects: [],
    constant: hasConstant,
  });
  const unit = [...others, mills].map((column) => {
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    return column.map((value) => value / length);
  });
  const values = new EigenvalueDecomposition(new Dense(toRows(crossProduct(fromColumns(unit)))), {
    assumeSymmetric: true,
  }).realEigenvalues;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { inflation: tss / ssr, condition: least > 0 ? Math.sqrt(most / least) : Infinity };
}
