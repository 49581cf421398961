import { cellAt } from "../../frame/cell-at.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import type { Address } from "../../workbook/address.ts";
import type { Block, BlockCell } from "../../workbook/block.ts";
import type { SheetInfo } from "../../workbook/port.ts";

/** The first column right of the data and of anything else the sheet uses. */
export function firstFreeColumn(source: Address, sheets: readonly SheetInfo[]): number {
  const used = sheets.find(({ name }) => name === source.sheet)?.used ?? source;
  return Math.max(source.column + source.columns, used.column + used.columns);
}

/** Columns with their headers, one row for each row of the sheet, from the header row to the last row of the frame. */
export function besideBlock(frame: Frame, headerRow: number, columns: readonly Column[]): Block {
  const last = frame.rows[frame.nrow - 1] ?? headerRow;
  const cells: BlockCell[][] = Array.from({ length: last - headerRow + 1 }, () => columns.map(() => ({ value: null })));
  cells[0] = columns.map(({ name }) => ({ value: name }));
  frame.rows.forEach((row, at) => {
    cells[row - headerRow] = columns.map((column) => ({ value: cellAt(column, at) }));
  });
  return { cells, widths: columns.map(() => null) };
}

/** Names that no column has yet: "te", "te_2". */
export function freeNames(frame: Frame, wanted: readonly string[]): readonly string[] {
  const taken = new Set(frame.columns.map(({ name }) => name));
  return wanted.map((name) => {
    let free = name;
    for (let k = 2; taken.has(free); k++) free = `${name}_${k}`;
    taken.add(free);
    return free;
  });
}
