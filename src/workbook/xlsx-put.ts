import { cellName, type Address } from "./address.ts";
import type { Block, BlockCell, CellStyle } from "./block.ts";
import { displayedFormat } from "./displayed-format.ts";
import type { ExcelizeFile } from "./excelize.ts";
import type { Corner } from "./host.ts";
import { styleRuns } from "./style-runs.ts";
import type { styleIds } from "./xlsx-style.ts";

/** Blanks a rectangle: values, formats and merges. */
export function clearRange(file: ExcelizeFile, area: Address): void {
  const [first, last] = corners(area, 0, 0, area.rows, area.columns);
  demand(file.UnmergeCell(area.sheet, first, last));
  setValues(file, area, area.rows, area.columns, () => null);
  demand(file.SetCellStyle(area.sheet, first, last, 0));
}

/** Puts the values, then the looks, one call for neighbours that look alike. */
export function putBlock(file: ExcelizeFile, block: Block, at: Corner, styleId: ReturnType<typeof styleIds>): void {
  const { sheet } = at;
  const rows = block.cells.length;
  const columns = block.cells[0].length;
  setValues(file, at, rows, columns, (r, c) => storedValue(block.cells[r][c].value));

  // A font of the whole block is part of every cell's look.
  const { font } = block;
  if (font !== undefined) demand(file.SetCellStyle(sheet, ...corners(at, 0, 0, rows, columns), styleId({}, font)));
  for (const run of styleRuns(block, lookOf))
    demand(
      file.SetCellStyle(sheet, ...corners(at, run.row, run.column, run.rows, run.columns), styleId(run.style, font)),
    );

  for (const merge of block.merges ?? [])
    demand(file.MergeCell(sheet, ...corners(at, merge.row, merge.column, merge.rows, merge.columns)));
  for (const [c, width] of (block.widths ?? []).entries()) {
    const [letters] = cellName(0, at.column + c).split("1");
    if (width !== null) demand(file.SetColWidth(sheet, letters, letters, width));
  }
}

/** One call per row or per column, whichever is fewer: a call for each cell would take minutes on a long column. */
function setValues(
  file: ExcelizeFile,
  at: Corner,
  rows: number,
  columns: number,
  value: (row: number, column: number) => BlockCell["value"],
): void {
  if (rows <= columns)
    for (let r = 0; r < rows; r++) {
      const line = Array.from({ length: columns }, (_, c) => value(r, c));
      demand(file.SetSheetRow(at.sheet, cellName(at.row + r, at.column), line));
    }
  else
    for (let c = 0; c < columns; c++) {
      // The declared type leaves out null, which blanks a cell here as it does in SetSheetRow.
      const line = Array.from({ length: rows }, (_, r) => value(r, c)) as string[];
      demand(file.SetSheetCol(at.sheet, cellName(at.row, at.column + c), line));
    }
}

function lookOf({ value, style = {} }: BlockCell): CellStyle {
  const { format, ...rest } = style;
  const displayed = displayedFormat(value, format);
  return displayed === undefined ? rest : { ...rest, format: displayed };
}

/** In a file "_x0041_" inside a text means A: an underscore that could be read so is written as its own code. */
export function storedValue(value: BlockCell["value"]): BlockCell["value"] {
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
