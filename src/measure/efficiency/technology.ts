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
  /** The units compared with the frontier. */
  readonly evaluated: EvaluatedUnits;
}

/** Units compared with a frontier: members of it or not. Values are laid out and scaled as the frontier's columns are. */
export interface EvaluatedUnits {
  readonly count: number;
  /** Row of the data of each unit. */
  readonly rows: Int32Array;
  /** The unit's own column of the frontier; -1 for a unit that does not belong to it. */
  readonly column: Int32Array;
  readonly values: Float64Array;
  readonly scale: Float64Array;
  /** The direction of each unit, data rows only, scaled as the values; null where the model has none. */
  readonly direction: Float64Array | null;
}

export interface Comparison {
  /** Rows of the data that make up the frontier. */
  readonly frontier: Int32Array;
  /** Rows of the data that are compared with it. */
  readonly evaluated: Int32Array;
}

/**
 * The columns and the evaluated units come in an order of similar mix.
 *
 * @param direction for each input, good and bad output, a value for each row of the data
 */
export function technology(
  data: EfficiencyData,
  { frontier, evaluated }: Comparison,
  variableReturns: boolean,
  direction: readonly Float64Array[] | null = null,
): Technology {
  const columns = [
    ...data.inputs.map(({ values }) => ({ values, sign: 1 })),
    ...data.goods.map(({ values }) => ({ values, sign: -1 })),
    ...data.bads.map(({ values }) => ({ values, sign: 1 })),
  ];
  const values = columns.map((column) => column.values);
  const members = similarOrder(values, frontier);
  const order = evaluated === frontier ? members : similarOrder(values, evaluated);
  const rowScale = Float64Array.from(values, (column) => nearestPower(1 / typicalSize(column, members)));
  const rows = columns.length;
  const width = rows + (variableReturns ? 1 : 0);

  const scaled = (places: Int32Array): { readonly entries: Float64Array; readonly scale: Float64Array } => {
    const scale = new Float64Array(places.length);
    const entries = new Float64Array(places.length * width);
    for (let j = 0; j < places.length; j++) {
      let largest = 0;
      for (let i = 0; i < rows; i++) largest = Math.max(largest, values[i][places[j]] * rowScale[i]);
      scale[j] = nearestPower(1 / largest);
      for (let i = 0; i < rows; i++) {
        entries[j * width + i] = columns[i].sign * values[i][places[j]] * rowScale[i] * scale[j];
      }
      if (variableReturns) entries[j * width + rows] = scale[j];
    }
    return { entries, scale };
  };

  const own = scaled(members);
  const compared = order === members ? own : scaled(order);
  const columnOf = new Int32Array(values[0].length).fill(-1);
  members.forEach((row, column) => (columnOf[row] = column));
  return {
    shared: { count: members.length, width, data: own.entries },
    inputs: data.inputs.length,
    goods: data.goods.length,
    bads: data.bads.length,
    variableReturns,
    members,
    rowScale,
    columnScale: own.scale,
    evaluated: {
      count: order.length,
      rows: order,
      column: Int32Array.from(order, (row) => columnOf[row]),
      values: compared.entries,
      scale: compared.scale,
      direction:
        direction &&
        Float64Array.from({ length: order.length * rows }, (_, at) => {
          const [k, i] = [Math.floor(at / rows), at % rows];
          return direction[i][order[k]] * rowScale[i] * compared.scale[k];
        }),
    },
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
