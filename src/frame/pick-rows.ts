import type { Column, Frame } from "./frame.ts";

/** Rows of a frame by number, in that order, some perhaps more than once; each keeps its sheet row. -1 is a row of blanks. */
export function pickRows(frame: Frame, rows: ArrayLike<number>): Frame {
  return {
    ...frame,
    nrow: rows.length,
    rows: Int32Array.from(rows, (row) => (row < 0 ? 0 : frame.rows[row])),
    columns: frame.columns.map((column) => pickValues(column, rows)),
  };
}

/** The values of one column in those rows; -1 gives a missing value. */
export function pickValues(column: Column, rows: ArrayLike<number>): Column {
  if (column.kind === "category")
    return { ...column, codes: Int32Array.from(rows, (row) => (row < 0 ? -1 : column.codes[row])) };
  const { texts, ...rest } = column;
  const values = Float64Array.from(rows, (row) => (row < 0 ? NaN : column.values[row]));
  if (!texts) return { ...rest, values };
  const textAt = new Map(Array.from(texts.at, (at, k) => [at, texts.text[k]] as const));
  const kept = Array.from(rows).flatMap((row, to) => (textAt.has(row) ? [{ to, text: textAt.get(row)! }] : []));
  return { ...rest, values, texts: { at: Int32Array.from(kept, ({ to }) => to), text: kept.map(({ text }) => text) } };
}
