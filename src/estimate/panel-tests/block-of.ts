import { matrix, type Matrix } from "../../numeric/matrix.ts";

/** Rows and columns of some names of a square matrix. */
export function blockOf(m: Matrix, all: readonly string[], names: readonly string[]): Matrix {
  const at = names.map((name) => all.indexOf(name));
  const block = matrix(at.length, at.length);
  at.forEach((column, j) => at.forEach((row, i) => (block.data[j * at.length + i] = m.data[column * m.nrow + row])));
  return block;
}
