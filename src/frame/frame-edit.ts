import type { Column, Frame, NumberColumn } from "./frame.ts";
import { problem } from "../messages/problem.ts";

/** The frame with more columns; a name that is taken already is refused, so that no source column is ever altered. */
export function withColumns(frame: Frame, added: readonly NumberColumn[]): Frame {
  const taken = new Set(frame.columns.map(({ name }) => name));
  for (const { name } of added) {
    if (taken.has(name)) throw problem("recipe.nameTaken", { name }, { sheet: frame.sheet, column: name });
    taken.add(name);
  }
  return { ...frame, columns: [...frame.columns, ...added] };
}

/** The rows whose mark is not 0, in order, with their sheet rows. */
export function keepRows(frame: Frame, marks: Uint8Array): Frame {
  const kept = Array.from({ length: frame.nrow }, (_, row) => row).filter((row) => marks[row] !== 0);
  const pick = (column: Column): Column =>
    column.kind === "number"
      ? { ...column, values: Float64Array.from(kept, (row) => column.values[row]) }
      : { ...column, codes: Int32Array.from(kept, (row) => column.codes[row]) };
  return {
    ...frame,
    nrow: kept.length,
    rows: Int32Array.from(kept, (row) => frame.rows[row]),
    columns: frame.columns.map(pick),
  };
}
