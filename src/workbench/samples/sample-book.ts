import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { isCellError } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { cityStudy } from "../../study/samples/city-study.ts";
import type { SampleCell, SampleSheet, SampleStudy } from "../../study/samples/sample-study.ts";
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

const sheetOf = (id: string, { name, cells, bold, frozen = 0, widths, formats }: SampleSheet) => ({
  id,
  name,
  ...sheetRoom(cells.length, Math.max(...cells.map((row) => row.length))),
  cellData: Object.fromEntries(
    cells.map((row, at) => [
      at,
      Object.fromEntries(
        row.flatMap((cell, column) => {
          const data = cellOf(cell);
          if (!data) return [];
          const pattern = at > 0 ? formats?.[column] : null;
          if (bold.includes(at)) data.s = "bold";
          else if (pattern) data.s = { n: { pattern } };
          return [[column, data]];
        }),
      ),
    ]),
  ),
  columnData: Object.fromEntries(widths.map((width, column) => [column, { w: pixelsOfCharacters(width) }])),
  ...(frozen > 0 && { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: 0 } }),
});

function cellOf(cell: SampleCell): ICellData | null {
  if (cell === null) return null;
  if (typeof cell === "object")
    return isCellError(cell as never)
      ? { v: (cell as { error: string }).error }
      : { f: (cell as { formula: string }).formula };
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  return typeof cell === "boolean"
    ? { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
    : { v: cell, t: CellValueType.STRING };
}
