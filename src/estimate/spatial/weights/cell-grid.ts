import type { Cells, CellValue } from "../../../frame/cells.ts";
import type { Column, Frame } from "../../../frame/frame.ts";

/** Cells of a sheet or of a range, the header row among them, without the blank rows and columns around. */
export interface CellGrid {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => CellValue;
  readonly sheet?: string;
}

/** A frame's header becomes row 0: where a frame found no header, the letters of its columns stand there. */
export function cellGrid(source: Frame | Cells): CellGrid {
  return "nrow" in source ? gridOfFrame(source) : gridOfCells(source);
}

export const isBlankCell = (cell: CellValue | undefined): boolean =>
  cell == null || (typeof cell === "string" && cell.trim() === "");

function gridOfFrame({ columns, nrow, sheet }: Frame): CellGrid {
  const readers = columns.map(readerOf);
  return {
    rows: nrow + 1,
    columns: columns.length,
    at: (row, column) => (row === 0 ? columns[column].name : readers[column](row - 1)),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function readerOf(column: Column): (row: number) => CellValue {
  if (column.kind === "category") return (row) => (column.codes[row] < 0 ? null : column.levels[column.codes[row]]);
  const texts = new Map(column.texts?.text.map((text, k) => [column.texts!.at[k], text]));
  return (row) => (Number.isNaN(column.values[row]) ? (texts.get(row) ?? null) : column.values[row]);
}

function gridOfCells(cells: Cells): CellGrid {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const filledRows = cells.flatMap((row, r) => (row.every(isBlankCell) ? [] : [r]));
  if (filledRows.length === 0) return { rows: 0, columns: 0, at: () => null };
  const [top, bottom] = [filledRows[0], filledRows[filledRows.length - 1]];
  const isFilled = (c: number): boolean => filledRows.some((r) => !isBlankCell(cells[r][c]));
  let [left, right] = [0, width - 1];
  while (!isFilled(left)) left++;
  while (!isFilled(right)) right--;
  return {
    rows: bottom - top + 1,
    columns: right - left + 1,
    at: (row, column) => cells[top + row][left + column] ?? null,
  };
}
