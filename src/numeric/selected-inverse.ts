import { matrix } from "./matrix.ts";
import { semidefiniteCholesky } from "./semidefinite-cholesky.ts";

/** A sparse symmetric matrix: its diagonal, and for each row its other entries by column, both triangles. */
export interface SparseSymmetric {
  readonly diagonal: Float64Array;
  readonly rows: readonly Map<number, number>[];
}

/**
 * Entries of a generalised inverse of a sparse positive semi-definite matrix, where the matrix itself has entries: rows are
 * eliminated in order of their degree, what is left and dense is inverted as it is, and the inverse is filled in backwards,
 * Z_pN = -u Z_NN, Z_pp = 1/d - u Z_Np with u = S_pN / d. Redundant rows get zeros.
 *
 * @param s overwritten
 * @param affordable multiplications
 * @returns entry (i, j), for i = j and for pairs that s holds; null when it would cost more than affordable
 * @source Takahashi, Fagan & Chen (1973), Formation of a sparse bus impedance matrix; Erisman & Tinney (1975), CACM 18(3);
 *   Tinney & Walker (1967) for the order
 */
export function selectedInverse(
  { diagonal, rows }: SparseSymmetric,
  affordable = AFFORDABLE,
): ((i: number, j: number) => number) | null {
  const n = diagonal.length;
  const redundant = diagonal.map((value) => value * REDUNDANT);
  const position = new Int32Array(n).fill(n);
  const eliminated: {
    readonly row: number;
    readonly with: Int32Array;
    readonly share: Float64Array;
    readonly d: number;
  }[] = [];
  const next = byDegree(rows);
  let spent = 0;

  // 1. Eliminate the row with fewest neighbours, until every row left is linked to most others.
  for (let left = n; left > 0; left--) {
    const row = next.pop();
    const neighbours = Int32Array.from(rows[row].keys());
    const linked = neighbours.length / (left - 1 || Infinity);
    if (linked > DENSE && left ** 3 <= affordable - spent) {
      next.push(row);
      break;
    }
    if (linked > HOPELESS) return null;
    spent += neighbours.length ** 2 * MAP_COST;
    if (spent > affordable) return null;
    const values = Float64Array.from(rows[row].values());
    const d = diagonal[row];
    const counts = d > redundant[row];
    for (const other of neighbours) rows[other].delete(row);
    if (counts)
      for (let a = 0; a < neighbours.length; a++) {
        const target = rows[neighbours[a]];
        const factor = values[a] / d;
        diagonal[neighbours[a]] -= factor * values[a];
        for (let b = 0; b < neighbours.length; b++)
          if (b !== a) target.set(neighbours[b], (target.get(neighbours[b]) ?? 0) - factor * values[b]);
      }
    for (const other of neighbours) next.push(other);
    position[row] = eliminated.length;
    eliminated.push(
      counts
        ? { row, with: neighbours, share: values.map((value) => value / d), d }
        : { row, with: new Int32Array(0), share: new Float64Array(0), d: Infinity },
    );
  }

  // 2. The dense rest.
  const rest = Array.from({ length: n }, (_, i) => i).filter((i) => position[i] === n);
  const place = new Int32Array(n).fill(-1);
  rest.forEach((i, at) => (place[i] = at));
  const core = coreInverse(rest, place, { diagonal, rows }, redundant);

  // 3. Back through the eliminated rows. An entry belongs to whichever of its two rows went first.
  const found: Map<number, number>[] = rows.map(() => new Map());
  const own = new Float64Array(n);
  const at = (i: number, j: number): number => {
    if (i === j) return place[i] >= 0 ? core[place[i] * rest.length + place[i]] : own[i];
    if (position[i] === n && position[j] === n) return core[place[i] * rest.length + place[j]];
    return (position[i] < position[j] ? found[i].get(j) : found[j].get(i)) ?? 0;
  };
  for (let k = eliminated.length - 1; k >= 0; k--) {
    const { row, with: neighbours, share, d } = eliminated[k];
    let value = 1 / d;
    for (let a = 0; a < neighbours.length; a++) {
      let sum = 0;
      for (let b = 0; b < neighbours.length; b++) sum -= share[b] * at(neighbours[a], neighbours[b]);
      found[row].set(neighbours[a], sum);
      value -= share[a] * sum;
    }
    own[row] = value;
  }
  return at;
}

/** Inverse of the rows that are left, whole: column after column. */
function coreInverse(
  rest: readonly number[],
  place: Int32Array,
  { diagonal, rows }: SparseSymmetric,
  redundant: Float64Array,
): Float64Array {
  const size = rest.length;
  const core = matrix(size, size);
  const counts = (i: number) => diagonal[i] > redundant[i];
  for (const i of rest) {
    if (!counts(i)) continue;
    core.data[place[i] * size + place[i]] = diagonal[i];
    for (const [j, value] of rows[i]) if (counts(j)) core.data[place[i] * size + place[j]] = value;
  }
  const { kept, solve } = semidefiniteCholesky(core);
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    if (!kept[j]) continue;
    const column = inverse.subarray(j * size, (j + 1) * size);
    column[j] = 1;
    solve(column);
  }
  return inverse;
}

/** Rows by their number of neighbours, fewest first; a row that was pushed again counts where it stands now. */
function byDegree(rows: readonly Map<number, number>[]): { pop(): number; push(row: number): void } {
  const buckets: number[][] = [];
  const done = new Uint8Array(rows.length);
  let least = 0;
  const push = (row: number): void => {
    const degree = rows[row].size;
    done[row] = 0;
    (buckets[degree] ??= []).push(row);
    if (degree < least) least = degree;
  };
  rows.forEach((_, row) => push(row));
  return {
    push,
    pop: () => {
      for (;;) {
        const row = buckets[least]?.pop();
        if (row === undefined) least++;
        else if (!done[row] && rows[row].size === least) {
          done[row] = 1;
          return row;
        }
      }
    },
  };
}

/** A pivot this small beside its own diagonal is rounding. */
const REDUNDANT = 1e-11;
/** Rows linked to this share of the others are better treated as dense; where that is too dear, this much is the end. */
const DENSE = 0.08;
const HOPELESS = 0.5;
/** An update of a map takes the time of so many multiplications. */
const MAP_COST = 500;
/** Multiplications that take some ten seconds: a dense rest of 2,000 rows. */
const AFFORDABLE = 8e9;
