import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { cityStudy } from "../../study/samples/city-study.ts";
import type { SampleArea, SampleCell, SampleSheet, SampleStudy } from "../../study/samples/sample-study.ts";
import { emptyBook, sheetRoom } from "../grid/empty-book.ts";
import { pixelsOfCharacters } from "../grid/widths.ts";

export type SampleName = "city-study" | "empty";

/** A sample as the grid loads it. */
export const sampleBook = (name: SampleName, locale: Locale): IWorkbookData =>
  name === "empty"
    ? emptyBook(say(locale, "workbench.untitled"), say(locale, "workbench.sheet"))
    : bookOf(cityStudy(locale));

function bookOf({ name, sheets }: SampleStudy): IWorkbookData {
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  return {
    ...emptyBook(name),
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index], sheetOf(ids[index], sheet)])),
    styles: { bold: { bl: BooleanNumber.TRUE } },
  };
}

function sheetOf(id: string, { name, cells, bold, frozen = 0, widths, formats }: SampleSheet) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const at = (row: number, column: number): ICellData => ((cellData[row] ??= {})[column] ??= {});
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) Object.assign(at(r, c), cellOf(cell));
    }),
  );
  const style = (area: SampleArea, s: ICellData["s"]): void => {
    for (let r = area.row; r < area.row + area.rows; r++)
      for (let c = area.column; c < area.column + area.columns; c++) at(r, c).s = s;
  };
  for (const { area, format } of formats) style(area, { n: { pattern: format } });
  for (const area of bold) style(area, "bold");
  return {
    id,
    name,
    ...sheetRoom(cells.length, Math.max(...cells.map((row) => row.length))),
    cellData,
    columnData: Object.fromEntries(widths.map((width, column) => [column, { w: pixelsOfCharacters(width) }])),
    ...(frozen > 0 && { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: 0 } }),
  };
}

function cellOf(cell: NonNullable<SampleCell>): ICellData {
  if (typeof cell === "object")
    return "formula" in cell ? { f: cell.formula } : { v: cell.error, t: CellValueType.STRING };
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  return typeof cell === "boolean"
    ? { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
    : { v: cell, t: CellValueType.STRING };
}
