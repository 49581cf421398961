import { cellName, type Address } from "./address.ts";
import type { Block, BlockCell } from "./block.ts";
import { displayedFormat } from "./displayed-format.ts";
import type { ExcelizeFile } from "./excelize.ts";
import type { Corner } from "./host.ts";
import type { styleIds } from "./xlsx-style.ts";

/** Blanks a rectangle: values, formats and merges. */
export function clearRange(file: ExcelizeFile, area: Address): void {
  const [first, last] = corners(area, 0, 0, area.rows, area.columns);
  demand(file.UnmergeCell(area.sheet, first, last));
  const blank = Array.from({ length: area.columns }, () => null);
  for (let r = 0; r < area.rows; r++) demand(file.SetSheetRow(area.sheet, cellName(area.row + r, area.column), blank));
  demand(file.SetCellStyle(area.sheet, first, last, 0));
}

/** Puts values row by row, then the looks, one call for neighbours that look alike. */
export function putBlock(file: ExcelizeFile, block: Block, at: Corner, styleId: ReturnType<typeof styleIds>): void {
  const { sheet } = at;
  for (const [r, row] of block.cells.entries())
    demand(
      file.SetSheetRow(
        sheet,
        cellName(at.row + r, at.column),
        row.map(({ value }) => storedValue(value)),
      ),
    );

  // 1. Runs go along the longer side, so that a long column is a few calls and not one per row.
  const rows = block.cells.length;
  const columns = block.cells[0].length;
  const down = rows > columns;
  const idAt = (line: number, step: number) =>
    lookOf(block.cells[down ? step : line][down ? line : step], block, styleId);
  const [lines, steps] = down ? [columns, rows] : [rows, columns];
  for (let line = 0; line < lines; line++)
    for (let start = 0; start < steps;) {
      const id = idAt(line, start);
      let end = start + 1;
      while (end < steps && idAt(line, end) === id) end++;
      if (id !== 0) {
        const [r, c, height, width] = down ? [start, line, end - start, 1] : [line, start, 1, end - start];
        demand(file.SetCellStyle(sheet, ...corners(at, r, c, height, width), id));
      }
      start = end;
    }

  // 2. What is not a cell's own.
  for (const merge of block.merges ?? [])
    demand(file.MergeCell(sheet, ...corners(at, merge.row, merge.column, merge.rows, merge.columns)));
  for (const [c, width] of (block.widths ?? []).entries()) {
    const [letters] = cellName(0, at.column + c).split("1");
    if (width !== null) demand(file.SetColWidth(sheet, letters, letters, width));
  }
}

function lookOf({ value, style = {} }: BlockCell, { font }: Block, styleId: ReturnType<typeof styleIds>): number {
  const format = displayedFormat(value, style.format);
  const look = format === undefined ? style : { ...style, format };
  return Object.keys(look).length === 0 && font === undefined ? 0 : styleId(look, font);
}

/** In a file "_x0041_" inside a text means A: an underscore that could be read so is written as its own code. */
function storedValue(value: BlockCell["value"]): BlockCell["value"] {
  if (typeof value !== "string") return value;
  return value
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, (control) => `_x${control.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

const corners = (at: Corner, row: number, column: number, rows: number, columns: number): [string, string] => [
  cellName(at.row + row, at.column + column),
  cellName(at.row + row + rows - 1, at.column + column + columns - 1),
];

function demand({ error }: { error: string | null }): void {
  if (error) throw new Error(error);
}
