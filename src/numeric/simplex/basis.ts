import { readColumn, type LinearProgram } from "./program.ts";
import type { Workspace } from "./workspace.ts";

/** A pivot smaller than this share of its column is no pivot. */
const singular = 1e-10;

/**
 * Makes `start` the basis: from the identity (one artificial column in each row), each wanted column enters by one
 * pivot on its largest entry in a row that is still artificial and whose artificial column is not itself wanted.
 * Dependent columns stay out; rows nobody claimed keep their artificial column. Then xB = B^-1 b.
 */
export function install(program: LinearProgram, work: Workspace, start: ArrayLike<number>): void {
  const { rows, inverse, basis, inBasis, kept, column, alpha } = work;
  const artificial = program.extras + program.shared.count;
  const omitted = program.omit < 0 ? -1 : program.extras + program.omit;
  inverse.fill(0);
  for (let r = 0; r < rows; r++) {
    inBasis[basis[r]] = 0;
    inverse[r * rows + r] = 1;
  }
  for (let r = 0; r < rows; r++) {
    basis[r] = artificial + r;
    inBasis[basis[r]] = 1;
  }
  kept.fill(0);
  for (let s = 0; s < start.length; s++) if (start[s] >= artificial) kept[start[s] - artificial] = 1;
  for (let s = 0; s < start.length; s++) {
    const id = start[s];
    if (id === omitted || id >= artificial || inBasis[id] === 1) continue;
    readColumn(program, id, column);
    transform(work, column);
    let best = -1;
    let size = 0;
    let norm = 0;
    for (let r = 0; r < rows; r++) {
      const entry = Math.abs(alpha[r]);
      if (Math.abs(column[r]) > norm) norm = Math.abs(column[r]);
      if (entry > size && basis[r] >= artificial && kept[r] === 0) {
        size = entry;
        best = r;
      }
    }
    if (best >= 0 && size > singular * norm) exchange(work, best, id);
  }
  recompute(program, work);
}

/** alpha = B^-1 column. */
export function transform({ rows, inverse, alpha }: Workspace, column: Float64Array): void {
  for (let r = 0; r < rows; r++) {
    const base = r * rows;
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += inverse[base + i] * column[i];
    alpha[r] = sum;
  }
}

/** Column `id`, whose B^-1 a is in alpha, replaces the basic column of row r. */
export function exchange(work: Workspace, r: number, id: number): void {
  const { rows, inverse, basis, inBasis, alpha } = work;
  const base = r * rows;
  const scale = 1 / alpha[r];
  for (let i = 0; i < rows; i++) inverse[base + i] *= scale;
  for (let q = 0; q < rows; q++) {
    const factor = alpha[q];
    if (q === r || factor === 0) continue;
    const at = q * rows;
    for (let i = 0; i < rows; i++) inverse[at + i] -= factor * inverse[base + i];
  }
  inBasis[basis[r]] = 0;
  basis[r] = id;
  inBasis[id] = 1;
}

/** xB = B^-1 b. */
export function recompute({ rhs }: LinearProgram, { rows, inverse, xB }: Workspace): void {
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += inverse[r * rows + i] * rhs[i];
    xB[r] = sum;
  }
}

/** Values of the basic variables in terms of the program's columns as they are, times `by`. */
export function ownValues(program: LinearProgram, { rows, basis, xB, column }: Workspace, by = 1): Float64Array {
  const values = new Float64Array(rows);
  for (let r = 0; r < rows; r++) values[r] = xB[r] * readColumn(program, basis[r], column) * by;
  return values;
}
