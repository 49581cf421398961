import { columnLetters } from "../frame/column-letters.ts";
import { columnIndex, type Address } from "./address.ts";
import type { SheetInfo } from "./port.ts";

/** "A:N", or "A5:N" from the fifth row: columns down to the last row that the sheet uses, however many there are. */
export function openRangeName({ row, column, columns }: Pick<Address, "row" | "column" | "columns">): string {
  return `${columnLetters(column)}${row === 0 ? "" : row + 1}:${columnLetters(column + columns - 1)}`;
}

/** Reads "A:N" and "A5:N" on a sheet as it is now; null when it is no such range, or nothing is there. */
export function parseOpenRange(text: string, { name, used }: SheetInfo): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d*):\$?([A-Za-z]{1,3})$/.exec(text.trim());
  if (!match || !used) return null;
  const [, left, top, right] = match;
  const [from, to] = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
  const row = top === "" ? used.row : Number(top) - 1;
  const rows = used.row + used.rows - row;
  return row >= 0 && rows > 0 ? { sheet: name, row, column: from, rows, columns: to - from + 1 } : null;
}
