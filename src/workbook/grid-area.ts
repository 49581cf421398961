import type { Address } from "./address.ts";
import type { GridRange } from "./grid-api.ts";

/** A rectangle of the grid, which counts its ends in, as an Address. */
export const gridAddress = (sheet: string, { startRow, startColumn, endRow, endColumn }: GridRange): Address => ({
  sheet,
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** Whole rows and columns are selected with NaN at their ends. */
export const clamped = ({ startRow, startColumn, endRow, endColumn }: GridRange, rows: number, columns: number) => ({
  startRow: startRow || 0,
  startColumn: startColumn || 0,
  endRow: Number.isNaN(endRow) ? rows - 1 : endRow,
  endColumn: Number.isNaN(endColumn) ? columns - 1 : endColumn,
});

export function intersection(a: Address, b: Address | null): Address | null {
  if (!b) return null;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}
