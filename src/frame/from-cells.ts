import { problem } from "../messages/problem.ts";
import type { Cells } from "./cells.ts";
import { columnLetters } from "./column-letters.ts";
import type { Frame } from "./frame.ts";
import { findTop, isBlank, nameColumns } from "./header.ts";
import type { Found, Health } from "./health.ts";
import { mostRows } from "./health.ts";
import { readColumn } from "./read-column.ts";
import { repeatedRows } from "./repeated-rows.ts";

export interface FromCellsOptions {
  readonly sheet?: string;
  /** 1-based worksheet row of cells[0]. */
  readonly firstRow?: number;
  /** 1-based worksheet column of cells[r][0]. */
  readonly firstColumn?: number;
  readonly header?: "auto" | "yes" | "no";
}

/** Excel's own width, and the most cells its web version hands over in one range, four times. */
export const mostColumns = 16_384;
export const mostCells = 20_000_000;

/**
 * Reads a Frame from worksheet cells, and tells what was odd on the way.
 *
 * A column is a number column when at least two thirds of its cells are numbers or TRUE/FALSE, not counting blanks,
 * errors and marks such as ".." and "n/a". In a number column every text cell is missing and reported; nothing is
 * converted. Wholly blank rows and columns are left out and counted; the worksheet rows of the others are kept.
 *
 * @param cells rows x columns; short rows are filled with blanks
 * @throws Problem frame.noData, frame.tooManyCells, frame.tooManyColumns
 */
export function frameFromCells(cells: Cells, options: FromCellsOptions = {}): { frame: Frame; health: Health } {
  const { sheet, firstRow = 1, firstColumn = 1, header = "auto" } = options;
  const place = { sheet };
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > mostColumns) throw problem("frame.tooManyColumns", { columns: width, most: mostColumns }, place);
  if (width * cells.length > mostCells)
    throw problem("frame.tooManyCells", { cells: width * cells.length, most: mostCells }, place);

  // 1. Where the header is, and which rows hold something.
  const top = findTop(cells, width, header);
  const kept: number[] = [];
  const blank: number[] = [];
  for (let r = top.data; r < cells.length; r++) (cells[r].every(isBlank) ? blank : kept).push(r);
  // Blank rows under the last row of data are not a finding: ranges are often chosen generously.
  while (blank.length > 0 && blank[blank.length - 1] > (kept[kept.length - 1] ?? -1)) blank.pop();

  // 2. Which columns hold something.
  const headerCells = top.header === null ? null : cells[top.header];
  const columns: number[] = [];
  const blankColumns: string[] = [];
  for (let c = 0; c < width; c++) {
    const empty = isBlank(headerCells?.[c]) && kept.every((r) => isBlank(cells[r][c]));
    if (empty) blankColumns.push(columnLetters(firstColumn - 1 + c));
    else columns.push(c);
  }
  if (kept.length === 0 || columns.length === 0) throw problem("frame.noData", {}, place);

  // 3. The columns one by one.
  const { names, renamed } = nameColumns(headerCells, columns, firstColumn);
  const rows = Int32Array.from(kept, (r) => firstRow + r);
  const lines = kept.map((r) => cells[r]);
  const read = columns.map((c, k) => readColumn(lines, c, names[k], columnLetters(firstColumn - 1 + c), rows));
  const frame: Frame = { nrow: rows.length, columns: read.map(({ column }) => column), rows, sheet };
  return {
    frame,
    health: {
      rows: rows.length,
      columns: read.map((one) => one.health),
      hasHeader: top.header !== null,
      headerRow: top.header === null ? null : firstRow + top.header,
      titleRows: top.titles.map((r) => firstRow + r),
      blankRows: foundRows(blank.map((r) => firstRow + r)),
      blankColumns: trailingBlanksOmitted(blankColumns, columns, firstColumn),
      duplicateRows: foundRows(repeatedRows(lines, columns, frame).map((r) => rows[r])),
      renamed,
    },
  };
}

const foundRows = (rows: readonly number[]): Found => ({
  count: rows.length,
  rows: rows.slice(0, mostRows),
  examples: [],
});

function trailingBlanksOmitted(blank: readonly string[], kept: readonly number[], firstColumn: number): string[] {
  const last = firstColumn + kept[kept.length - 1];
  const inside = new Set(Array.from({ length: last }, (_, k) => columnLetters(k)));
  return blank.filter((letters) => inside.has(letters));
}
