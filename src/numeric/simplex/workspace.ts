import { emptyFactors, type Factors } from "./lu.ts";
import type { SharedColumns } from "./program.ts";

/**
 * Memory for programs of one shape, reused from one to the next, and the list of candidates: the shared columns that
 * have mattered so far and are priced first. The list only steers the path; the certificate prices every column.
 */
export interface Workspace {
  readonly rows: number;
  readonly extras: number;
  readonly units: number;
  /** Basis inverse, row-major: row r belongs to the basic column basis[r]. */
  readonly inverse: Float64Array;
  readonly basis: Int32Array;
  readonly inBasis: Uint8Array;
  readonly xB: Float64Array;
  readonly y: Float64Array;
  /** Prices in the units of the shared data: y times the program's scale. */
  readonly yShared: Float64Array;
  /** By how much each row counts in the size of a reduced cost's terms; in shared units too. */
  readonly weight: Float64Array;
  readonly weightShared: Float64Array;
  readonly cB: Float64Array;
  readonly column: Float64Array;
  readonly alpha: Float64Array;
  readonly scratch: Float64Array;
  readonly factors: Factors;
  /** Largest absolute entry of each row of the shared data. */
  readonly rowBound: Float64Array;
  readonly candidates: Int32Array;
  readonly isCandidate: Uint8Array;
  /** Wish list of a start basis while it is being installed. */
  readonly wanted: Int32Array;
  /** Rows whose artificial column is itself part of the start basis. */
  readonly kept: Uint8Array;
  candidateCount: number;
}

export function workspace(rows: number, extras: number, shared: SharedColumns): Workspace {
  const rowBound = new Float64Array(shared.width);
  for (let j = 0, at = 0; j < shared.count; j++) {
    for (let i = 0; i < shared.width; i++, at++) rowBound[i] = Math.max(rowBound[i], Math.abs(shared.data[at]));
  }
  return {
    rows,
    extras,
    units: shared.count,
    inverse: new Float64Array(rows * rows),
    basis: new Int32Array(rows),
    inBasis: new Uint8Array(extras + shared.count + rows),
    xB: new Float64Array(rows),
    y: new Float64Array(rows),
    yShared: new Float64Array(rows),
    weight: new Float64Array(rows),
    weightShared: new Float64Array(rows),
    cB: new Float64Array(rows),
    column: new Float64Array(rows),
    alpha: new Float64Array(rows),
    scratch: new Float64Array(2 * rows),
    factors: emptyFactors(rows),
    rowBound,
    candidates: new Int32Array(shared.count),
    isCandidate: new Uint8Array(shared.count),
    wanted: new Int32Array(rows),
    kept: new Uint8Array(rows),
    candidateCount: 0,
  };
}

/** Puts a shared column on the list of candidates; false when it was there already. */
export function addCandidate(work: Workspace, unit: number): boolean {
  if (work.isCandidate[unit] === 1) return false;
  work.isCandidate[unit] = 1;
  work.candidates[work.candidateCount++] = unit;
  return true;
}
