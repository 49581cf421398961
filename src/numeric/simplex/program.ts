/**
 * Columns shared by many programs: the units of an efficiency analysis. Entry i of column j is `data[j * width + i]`.
 * Their costs are zero.
 */
export interface SharedColumns {
  readonly count: number;
  readonly width: number;
  readonly data: Float64Array;
}

/**
 * A linear program in standard form: min c'x subject to A x = b, x >= 0, with few rows and many columns.
 *
 * Columns 0 ... extras-1 are the program's own (slacks, the variable of Charnes and Cooper), dense and column-major
 * (rows x extras). Column extras + j is shared column j with row i multiplied by `scale[i]`; rows from `shared.width`
 * on are zero in it. So programs that differ only in the evaluated unit share one matrix and still are solved in that
 * unit's own units of measure.
 */
export interface LinearProgram {
  readonly rows: number;
  readonly rhs: Float64Array;
  readonly extras: number;
  readonly extra: Float64Array;
  readonly extraCost: Float64Array;
  /** A free variable: own columns `free` and `free + 1`, opposite in entries and cost. None when left out or -1. */
  readonly free?: number;
  readonly shared: SharedColumns;
  readonly scale: Float64Array;
  /** The shared column left out of the program; -1 for none. */
  readonly omit: number;
}

export type SolutionStatus = "optimal" | "infeasible" | "unbounded" | "uncertified";

/**
 * A certified answer. Optimal: basic columns with their values, row prices, objective. Infeasible: `prices` is a ray y
 * with y'A <= 0 < y'b (Farkas). Unbounded: column `entering` at 1 with the basic columns at `values` is a ray x >= 0
 * with A x = 0 > c'x. Uncertified: none of these could be shown, and no number may be used.
 */
export interface LinearSolution {
  readonly status: SolutionStatus;
  readonly objective: number;
  /** Column of each basic variable; from extras + shared.count on, the artificial column of a redundant row. */
  readonly basis: Int32Array;
  readonly values: Float64Array;
  readonly prices: Float64Array;
  readonly entering: number;
  /** True when every nonbasic column has a positive reduced cost: no other optimal solution exists. */
  readonly unique: boolean;
  readonly iterations: number;
}

/** What another solver may answer: a basis (columns and artificial rows as in LinearSolution) or a Farkas ray. */
export type LinearAnswer =
  | { readonly status: "optimal"; readonly basis: Int32Array }
  | { readonly status: "infeasible"; readonly ray: Float64Array }
  | { readonly status: "failed" };

/** A second solver to turn to. Its answer is believed only after the same certificate as our own. */
export interface LinearSolver {
  readonly name: string;
  solve(program: LinearProgram): LinearAnswer;
}

/** Columns in all, the one left out included. */
export const columnsOf = (program: LinearProgram): number => program.extras + program.shared.count;

/**
 * Writes column `id` of the program into `out` (rows values); from columnsOf on, unit vectors. A shared column is divided
 * by its largest entry, so that the values of basic variables are of one size whatever the units' sizes.
 *
 * @returns the factor that turns a value of the column written into a value of the column itself
 */
export function readColumn(program: LinearProgram, id: number, out: Float64Array): number {
  const { rows, extras, extra, shared, scale } = program;
  if (id < extras) {
    for (let i = 0; i < rows; i++) out[i] = extra[id * rows + i];
    return 1;
  }
  for (let i = 0; i < rows; i++) out[i] = 0;
  const unit = id - extras;
  if (unit >= shared.count) {
    out[unit - shared.count] = 1;
    return 1;
  }
  const { width, data } = shared;
  const base = unit * width;
  let largest = 0;
  for (let i = 0; i < width; i++) {
    const entry = data[base + i] * scale[i];
    out[i] = entry;
    if (Math.abs(entry) > largest) largest = Math.abs(entry);
  }
  if (largest === 0) return 1;
  const factor = 1 / largest;
  for (let i = 0; i < width; i++) out[i] *= factor;
  return factor;
}

/** Cost of column `id`; artificial columns cost nothing, they are held at zero instead. */
export const costOf = (program: LinearProgram, id: number): number => (id < program.extras ? program.extraCost[id] : 0);
