import { problem } from "../messages/problem.ts";
import type { Column, Frame } from "./frame.ts";
import { pickRows } from "./pick-rows.ts";

/** The frame with more columns; a name that is taken already is refused, so that no source column is ever altered. */
export function withColumns(frame: Frame, added: readonly Column[]): Frame {
  const taken = new Set(frame.columns.map(({ name }) => name));
  for (const { name } of added) {
    if (taken.has(name)) throw problem("recipe.nameTaken", { name }, { sheet: frame.sheet, column: name });
    taken.add(name);
  }
  return { ...frame, columns: [...frame.columns, ...added] };
}

/** The rows whose mark is not 0, in order, with their sheet rows. */
export function keepRows(frame: Frame, marks: Uint8Array): Frame {
  return pickRows(
    frame,
    Array.from({ length: frame.nrow }, (_, row) => row).filter((row) => marks[row] !== 0),
  );
}
