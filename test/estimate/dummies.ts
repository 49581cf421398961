import type { Frame, NumberColumn } from "../../src/frame/frame.ts";

export const valuesOf = (frame: Frame, name: string): Float64Array =>
  (frame.columns.find((column) => column.name === name) as NumberColumn).values;

/** The frame with a column of 0 and 1 for every level of a column but the first; their names. */
export function withDummies(
  frame: Frame,
  ...names: readonly string[]
): { readonly frame: Frame; readonly dummies: string[] } {
  const columns: NumberColumn[] = names.flatMap((name) => {
    const values = valuesOf(frame, name);
    const levels = [...new Set(values)].sort((a, b) => a - b).slice(1);
    return levels.map((level) => ({
      kind: "number",
      name: `${name}_${level}`,
      values: values.map((value) => (value === level ? 1 : 0)),
    }));
  });
  return { frame: { ...frame, columns: [...frame.columns, ...columns] }, dummies: columns.map(({ name }) => name) };
}

/** The rows of a frame, chosen (and repeated) by index. */
export function takeRows(frame: Frame, rows: readonly number[]): Frame {
  return {
    ...frame,
    nrow: rows.length,
    rows: Int32Array.from(rows, (i) => frame.rows[i]),
    columns: frame.columns.map((column) => ({
      ...(column as NumberColumn),
      values: Float64Array.from(rows, (i) => (column as NumberColumn).values[i]),
    })),
  };
}

/** The frame with a column replaced or added. */
export function withColumn(frame: Frame, name: string, values: Float64Array): Frame {
  return {
    ...frame,
    columns: [...frame.columns.filter((column) => column.name !== name), { kind: "number", name, values }],
  };
}
