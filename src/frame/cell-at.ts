import type { Column } from "./frame.ts";

/** The value of one row as a cell holds it: null where it is missing. */
export function cellAt(column: Column, row: number): number | string | null {
  if (column.kind === "category") return column.codes[row] < 0 ? null : column.levels[column.codes[row]];
  return Number.isFinite(column.values[row]) ? column.values[row] : null;
}
