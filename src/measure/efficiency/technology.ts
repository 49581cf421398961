import type { SharedColumns } from "../../numeric/simplex/program.ts";
import type { EfficiencyData } from "./efficiency-data.ts";
import { similarOrder } from "./similar-order.ts";

/**
 * The units of one frontier as columns of a linear program, one row for each input, good and bad output: inputs and bad
 * outputs positive, good outputs negative, so that "less is better" in every row; last a row of ones under variable
 * returns. Rows and columns are scaled by powers of two (exact), so that units of measure and the size of a unit stay
 * out of the arithmetic.
 */
export interface Technology {
  readonly shared: SharedColumns;
  readonly inputs: number;
  readonly goods: number;
  readonly bads: number;
  readonly variableReturns: boolean;
  /** Row of the data of each column. */
  readonly members: Int32Array;
  readonly rowScale: Float64Array;
  readonly columnScale: Float64Array;
}

/** @param frontier rows of the data that make up the frontier; the columns come in an order of similar mix */
export function technology(data: EfficiencyData, frontier: Int32Array, variableReturns: boolean): Technology {
  const columns = [
    ...data.inputs.map(({ values }) => ({ values, sign: 1 })),
    ...data.goods.map(({ values }) => ({ values, sign: -1 })),
    ...data.bads.map(({ values }) => ({ values, sign: 1 })),
  ];
  const members = similarOrder(
    columns.map(({ values }) => values),
    frontier,
  );
  const rows = columns.length;
  const width = rows + (variableReturns ? 1 : 0);
  const count = members.length;
  const rowScale = Float64Array.from(columns, ({ values }) => nearestPower(1 / typicalSize(values, members)));
  const columnScale = new Float64Array(count);
  const entries = new Float64Array(count * width);
  for (let j = 0; j < count; j++) {
    let largest = 0;
    for (let i = 0; i < rows; i++) largest = Math.max(largest, columns[i].values[members[j]] * rowScale[i]);
    columnScale[j] = nearestPower(1 / largest);
    for (let i = 0; i < rows; i++) {
      entries[j * width + i] = columns[i].sign * columns[i].values[members[j]] * rowScale[i] * columnScale[j];
    }
    if (variableReturns) entries[j * width + rows] = columnScale[j];
  }
  return {
    shared: { count, width, data: entries },
    inputs: data.inputs.length,
    goods: data.goods.length,
    bads: data.bads.length,
    variableReturns,
    members,
    rowScale,
    columnScale,
  };
}

/** Geometric mean of the positive values; 1 when there are none. */
function typicalSize(values: Float64Array, members: Int32Array): number {
  let sum = 0;
  let count = 0;
  for (const row of members) {
    if (!(values[row] > 0)) continue;
    sum += Math.log2(values[row]);
    count++;
  }
  return count === 0 ? 1 : 2 ** (sum / count);
}

const nearestPower = (value: number): number => 2 ** Math.round(Math.log2(value));
