import type { FUniver } from "@univerjs/core/facade";
import type { Cells } from "../../frame/cells.ts";
import { cellOfKey } from "./cell-key.ts";

/** What Excel's sheets hold, and no sheet grows beyond. */
const most = { rows: 1_048_576, columns: 16_384 };

/**
 * The grid's sheets have only the rows and columns they were given, where Excel's have all there are. Makes room for a
 * result that would spill over the edge.
 *
 * @returns whether the sheet has grown, so that the cell must be calculated again
 */
export function makeRoom(api: FUniver, cell: string, cells: Cells): boolean {
  const [bookId, sheetId, row, column] = cellOfKey(cell);
  const sheet = api.getUniverSheet(bookId)?.getSheetBySheetId(sheetId);
  if (!sheet) return false;
  const rows = Math.min(most.rows, row + cells.length);
  const columns = Math.min(most.columns, column + cells.reduce((width, line) => Math.max(width, line.length), 0));
  const [tall, wide] = [rows > sheet.getMaxRows(), columns > sheet.getMaxColumns()];
  if (tall) sheet.setRowCount(Math.min(most.rows, rows + 200));
  if (wide) sheet.setColumnCount(Math.min(most.columns, columns + 20));
  return tall || wide;
}
