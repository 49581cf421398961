import type { Block, BlockCell, CellStyle } from "../workbook/block.ts";
import { intervalText } from "./cell-text.ts";
import { columnLayouts, type ColumnLayout } from "./column-layout.ts";
import { numberFormat } from "./number-text.ts";
import type { HeaderCell, Table, TableCell } from "./table.ts";
import { textWidth, wrapText } from "./text-width.ts";

const fonts = { sheet: undefined, times: "Times New Roman", simsun: "SimSun" } as const;
const blank: BlockCell = { value: null };

/**
 * A table as cells of a sheet: title above, thick rules at top and bottom, a thin one under the header, notes below; no
 * vertical rules, no fills. Numbers keep their full precision; decimals, stars and brackets are number formats.
 */
export function tableBlock(table: Table): Block {
  const layouts = columnLayouts(table);
  const widths = layouts.map(({ width }, column) => (column === 0 ? Math.min(width, 50) : Math.max(width, 7)) + 2);
  const merges: { row: number; column: number; rows: number; columns: number }[] = [];
  const cells: BlockCell[][] = [];
  const across = (text: string, style: CellStyle) => [{ value: text, style }, ...layouts.slice(1).map(() => blank)];

  if (table.title) {
    if (layouts.length > 1) merges.push({ row: 0, column: 0, rows: 1, columns: layouts.length });
    cells.push(across(table.title, { bold: true, align: "center" }));
  }
  const top = cells.length;
  for (const [index, row] of table.header.entries()) {
    const last = index === table.header.length - 1;
    for (const merge of spans(row)) merges.push({ ...merge, row: cells.length });
    cells.push(headerRow(row, layouts.length, last));
  }
  const body = cells.length;
  for (const [index, { cells: row, ruleAbove }] of table.rows.entries())
    cells.push(
      layouts.map((layout, column) => {
        const cell = row[column] ?? { kind: "blank" as const };
        if (cell.kind === "text" && cell.rowSpan && cell.rowSpan > 1)
          merges.push({ row: body + index, column, rows: cell.rowSpan, columns: 1 });
        return bodyCell(cell, layout, column, widths[column], ruleAbove ? { top: "thin" } : {});
      }),
    );
  if (cells.length > top) {
    cells[top] = cells[top].map((cell) => styled(cell, { top: "thick" }));
    cells.push(cells.pop()!.map((cell) => styled(cell, { bottom: "thick" })));
  }
  // Notes run over the empty cells at their right: a wrapped merged cell would not grow with its text in Excel.
  const room = Math.max(
    50,
    widths.reduce((sum, width) => sum + width, 0),
  );
  for (const note of table.notes)
    for (const line of wrapText(note, proseWidth(note, room))) cells.push(across(line, { align: "left" }));
  const font = fonts[table.font];
  return { cells, merges, widths, ...(font ? { font } : {}) };
}

/** Latin prose runs narrower than the digits that widths are counted in; Chinese characters are two digits wide exactly. */
const proseWidth = (text: string, digits: number): number =>
  textWidth(text) > [...text].length * 1.2 ? digits : Math.round(digits * 1.25);

const styled = (cell: BlockCell, style: CellStyle): BlockCell => ({ ...cell, style: { ...cell.style, ...style } });

function* spans(row: readonly HeaderCell[]) {
  let column = 0;
  for (const { span = 1 } of row) {
    if (span > 1) yield { column, rows: 1, columns: span };
    column += span;
  }
}

function headerRow(row: readonly HeaderCell[], columns: number, last: boolean): BlockCell[] {
  const cells: BlockCell[] = [];
  for (const { text, span = 1, rule } of row) {
    const style: CellStyle = {
      align: cells.length === 0 ? "left" : "center",
      ...(last || rule ? { bottom: "thin" } : {}),
    };
    for (let index = 0; index < span; index++) cells.push({ value: index === 0 && text !== "" ? text : null, style });
  }
  while (cells.length < columns) cells.push({ value: null, ...(last ? { style: { bottom: "thin" } as const } : {}) });
  return cells;
}

function bodyCell(cell: TableCell, layout: ColumnLayout, column: number, width: number, rule: CellStyle): BlockCell {
  switch (cell.kind) {
    case "blank":
      return { value: null, style: rule };
    case "number":
      return {
        value: cell.value,
        style: {
          // Not an indent of the cell: programs differ in how wide one is, and some forget it.
          format: numberFormat(cell, { ...layout.room, right: Math.floor((width - layout.head - layout.tail) / 2) }),
          align: "right",
          ...rule,
        },
      };
    case "interval":
      return { value: intervalText(cell), style: { align: "center", ...rule } };
    case "text":
      return {
        value: cell.text,
        style: {
          align: cell.align ?? (column === 0 ? "left" : "center"),
          ...(cell.indent ? { indent: cell.indent } : {}),
          ...(cell.italic ? { italic: true } : {}),
          ...(cell.rowSpan ? { wrap: true, align: "left" as const } : {}),
          ...rule,
        },
      };
  }
}
