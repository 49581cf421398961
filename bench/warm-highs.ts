import loadHighs, { type Model } from "highs";
import type { EfficiencyData } from "../src/measure/efficiency/efficiency-data.ts";

/** One round over all units: scores, programs solved, and the milliseconds spent inside HiGHS. */
export interface WarmRun {
  readonly combined: number[];
  readonly solving: number;
  readonly programs: number;
}

/**
 * Super-SBM (non-oriented, VRS, 3-1-1 or any shape) by HiGHS, in the fastest honest way its npm build has: each model is
 * passed once over the shared data, and from unit to unit only the own values change, by changing bounds, costs and the
 * few coefficients of t and of the normalisation; the last basis is kept, so every program starts warm. The super model
 * is solved for SBM-efficient units only, as ours. Data are divided by column means first, which HiGHS likes.
 */
export async function warmHighs(data: EfficiencyData): Promise<() => WarmRun> {
  const highs = await loadHighs();
  const columns = [...data.inputs, ...data.goods, ...data.bads].map(({ values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value / mean);
  });
  const [m, s1] = [data.inputs.length, data.goods.length];
  const d = columns.length;
  const n = columns[0].length;
  const sign = (row: number) => (row >= m && row < m + s1 ? -1 : 1);
  const infinity = highs.infinity;
  let programs = 0;
  let solving = 0;

  // Rows: d data rows, sum of weights, normalisation. Columns: n units, d slacks (SBM) or super-slacks, t.
  const open = (superModel: boolean): Model => {
    const indices: number[] = [];
    const values: number[] = [];
    const starts = [0];
    const put = (row: number, value: number) => {
      indices.push(row);
      values.push(value);
    };
    for (let j = 0; j < n; j++) {
      for (let i = 0; i < d; i++) put(i, sign(i) * columns[i][j]);
      put(d, 1);
      starts.push(indices.length);
    }
    for (let i = 0; i < d; i++) {
      put(i, superModel ? -1 : 1);
      if (i >= m) put(d + 1, 1);
      starts.push(indices.length);
    }
    for (let i = 0; i < d; i++) put(i, 1);
    put(d, -1);
    put(d + 1, 1);
    starts.push(indices.length);
    const count = n + d + 1;
    const model = highs.createModel();
    model.options.set({ output_flag: false, presolve: "off" });
    model.passModel({
      numCols: count,
      numRows: d + 2,
      colCost: Float64Array.from({ length: count }, (_, j) => (j === count - 1 ? 1 : 0)),
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(infinity),
      rowLower: Float64Array.from({ length: d + 2 }, (_, i) => (i === d + 1 ? 1 : superModel && i < d ? -infinity : 0)),
      rowUpper: Float64Array.from({ length: d + 2 }, (_, i) => (i === d + 1 ? 1 : 0)),
      matrix: {
        format: "csc",
        numRows: d + 2,
        numCols: count,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    });
    return model;
  };

  const solve = (model: Model, superModel: boolean, k: number): number => {
    for (let i = 0; i < d; i++) {
      const own = columns[i][k];
      model.changeCoefficient(i, n + d, -sign(i) * own);
      if (i < m) model.changeColCost(n + i, (superModel ? 1 : -1) / (m * own));
      else model.changeCoefficient(d + 1, n + i, (superModel ? -1 : 1) / ((d - m) * own));
    }
    if (superModel) model.changeColBounds(k, 0, 0);
    const started = performance.now();
    model.run();
    solving += performance.now() - started;
    programs++;
    const status = model.getModelStatus();
    const value = model.getObjectiveValue();
    if (superModel) model.changeColBounds(k, 0, infinity);
    return status === highs.constants.modelStatus.optimal ? value : NaN;
  };

  return () => {
    programs = 0;
    solving = 0;
    const [sbm, beyond] = [open(false), open(true)];
    const combined = Array.from({ length: n }, (_, k) => {
      const score = solve(sbm, false, k);
      return score < 1 - 1e-7 ? score : solve(beyond, true, k);
    });
    sbm.dispose();
    beyond.dispose();
    return { combined, solving, programs };
  };
}
