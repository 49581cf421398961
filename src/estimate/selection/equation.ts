import { columnOf, fromColumns, matrix, type Matrix } from "../../numeric/matrix.ts";
import { invertUpper, qr } from "../../numeric/qr.ts";
import type { DesignColumn } from "../../frame/dummies.ts";

/** The right side of one equation, without the columns that are combinations of earlier ones. */
export interface Equation {
  /** `_cons` first where there is a constant. */
  readonly names: readonly string[];
  readonly hasConstant: boolean;
  readonly dropped: readonly string[];
  /** n x k, as the user has it. */
  readonly x: Matrix;
  /** n x k with orthonormal columns that span x: x = basis r. Iterations in its coordinates do not depend on units. */
  readonly basis: Matrix;
  /** k x k: coefficients = toCoefficients * coordinates. */
  readonly toCoefficients: Matrix;
}

/** The equation with these regressors on these rows. */
export function equationOf(columns: readonly DesignColumn[], nrow: number, constant: boolean): Equation {
  const ones = constant ? [{ name: "_cons", values: new Float64Array(nrow).fill(1) }] : [];
  const all = [...ones, ...columns];
  const x = fromColumns(
    all.map(({ values }) => values),
    nrow,
  );
  const factored = qr(x, { tolerance: RANK, constantFirst: constant });
  const kept = new Set(factored.kept);
  return {
    names: factored.kept.map((j) => all[j].name),
    hasConstant: constant,
    dropped: all.filter((_, j) => !kept.has(j)).map(({ name }) => name),
    x: fromColumns(
      factored.kept.map((j) => columnOf(x, j)),
      nrow,
    ),
    basis: factored.basis(),
    toCoefficients: invertUpper(factored.r),
  };
}

/** Rows of a matrix by number. */
export function rowsOf(m: Matrix, rows: ArrayLike<number>): Matrix {
  const result = matrix(rows.length, m.ncol);
  for (let j = 0; j < m.ncol; j++)
    for (let i = 0; i < rows.length; i++) result.data[j * rows.length + i] = m.data[j * m.nrow + rows[i]];
  return result;
}

/** Share of its length about the mean that a regressor must keep, given earlier ones: as in every linear fit. */
const RANK = 1e-10;
