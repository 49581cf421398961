import loadHighs, { type Highs, type ModelData } from "highs";
import {
  columnsOf,
  costOf,
  readColumn,
  type LinearAnswer,
  type LinearProgram,
  type LinearSolver,
} from "../numeric/simplex/program.ts";

/**
 * HiGHS in WebAssembly as the second solver for linear programs. Node finds highs.wasm beside its loader; a page or a
 * worker passes the same-origin URL at which the file is served.
 *
 * @param wasmUrl where highs.wasm is served; omit it under Node
 * @returns a promise of the solver; its answers still have to be certified
 * @source Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Mathematical Programming Computation 10
 */
export async function highsSolver(wasmUrl?: string): Promise<LinearSolver> {
  const highs = await loadHighs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  return { name: `HiGHS ${highs.raw.version().string}`, solve: (program) => solve(highs, program) };
}

function solve(highs: Highs, program: LinearProgram): LinearAnswer {
  return highs.withModel(modelData(highs, program), (model): LinearAnswer => {
    // The tightest tolerances HiGHS allows; simplex, because a basis is what we certify.
    model.options.set({
      output_flag: false,
      solver: "simplex",
      small_matrix_value: 1e-12,
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
    });
    model.run();
    const status = model.getModelStatus();
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (status === optimal) {
      const columns = columnsOf(program);
      return { status: "optimal", basis: model.getBasicVariables().map((id) => (id < 0 ? columns - 1 - id : id)) };
    }
    if (status === infeasible || status === unboundedOrInfeasible) {
      // A ray exists only without presolve.
      model.options.set({ presolve: "off" });
      model.clearSolver();
      model.run();
      const ray = model.getDualRay();
      if (ray) return { status: "infeasible", ray: pointingOut(program, ray.values) };
    }
    return { status: "failed" };
  });
}

function modelData(highs: Highs, program: LinearProgram): ModelData {
  const { rows, rhs, extras, omit } = program;
  const count = columnsOf(program);
  const column = new Float64Array(rows);
  const starts = new Int32Array(count + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let id = 0; id < count; id++) {
    readColumn(program, id, column);
    for (let i = 0; i < rows; i++) {
      if (column[i] === 0) continue;
      indices.push(i);
      values.push(column[i]);
    }
    starts[id + 1] = indices.length;
  }
  const colUpper = new Float64Array(count).fill(highs.infinity);
  if (omit >= 0) colUpper[extras + omit] = 0;
  return {
    numCols: count,
    numRows: rows,
    colCost: Float64Array.from({ length: count }, (_, id) => costOf(program, id)),
    colLower: new Float64Array(count),
    colUpper,
    rowLower: rhs,
    rowUpper: rhs,
    matrix: {
      format: "csc",
      numRows: rows,
      numCols: count,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}

/** A ray may come with either sign; Farkas' has y'b > 0. */
function pointingOut({ rhs }: LinearProgram, ray: Float64Array): Float64Array {
  const product = ray.reduce((sum, value, row) => sum + value * rhs[row], 0);
  return product < 0 ? ray.map((value) => -value) : ray;
}
