import type { Features } from "../learner.ts";

/** The rows of features one after the other, numbers first and then the codes of factors: what a tree reads lies side by side. */
export interface PackedRows {
  readonly n: number;
  /** Numbers of a row; the columns from here on are factors. */
  readonly numbers: number;
  readonly width: number;
  readonly values: Float64Array;
}

export function packRows({ numbers, factors }: Features, rows: Int32Array): PackedRows {
  const n = rows.length;
  const width = numbers.length + factors.length;
  const values = new Float64Array(n * width);
  [...numbers.map((column) => column.values), ...factors.map(({ codes }) => codes)].forEach((column, c) => {
    for (let i = 0; i < n; i++) values[i * width + c] = column[rows[i]];
  });
  return { n, numbers: numbers.length, width, values };
}
