import type { Frame } from "../../../src/frame/frame.ts";

/** Columns of numbers as a frame. */
export function fromColumns(columns: Readonly<Record<string, ArrayLike<number>>>): Frame {
  const nrow = Object.values(columns)[0].length;
  return {
    nrow,
    rows: Int32Array.from({ length: nrow }, (_, i) => i + 2),
    columns: Object.entries(columns).map(([name, values]) => ({
      kind: "number",
      name,
      values: Float64Array.from(values),
    })),
  };
}

/** The frame with columns replaced or added. */
export const withColumns = (frame: Frame, more: Readonly<Record<string, ArrayLike<number>>>): Frame => ({
  ...frame,
  columns: [...frame.columns.filter(({ name }) => !(name in more)), ...fromColumns(more).columns],
});

export function column(frame: Frame, name: string): Float64Array {
  const found = frame.columns.find((one) => one.name === name);
  if (found?.kind !== "number") throw new Error(`No numbers called ${name}`);
  return found.values;
}
