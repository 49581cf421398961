import { LocaleType, type IWorkbookData } from "@univerjs/core";

/** A workbook with one empty sheet, or none when `sheet` is left out. */
export function emptyBook(name: string, sheet?: string): IWorkbookData {
  const id = "sheet-1";
  return {
    id: `book-${crypto.randomUUID()}`,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: "Arial", fs: 10 },
    sheetOrder: sheet === undefined ? [] : [id],
    sheets: sheet === undefined ? {} : { [id]: { id, name: sheet, ...sheetRoom(0, 0) } },
  };
}

/** Rows and columns of a sheet: what it holds and room to work; the grid asks for memory by the cell. */
export const sheetRoom = (rows: number, columns: number) => ({
  rowCount: Math.max(1000, rows + 200),
  columnCount: Math.max(40, columns + 20),
  defaultRowHeight: 20,
  defaultColumnWidth: 76,
});
