import { BooleanNumber } from "@univerjs/core";
import type { ExcelizeFile } from "../../workbook/excelize.ts";
import { demand } from "./demand.ts";
import type { GridBook } from "./grid-book.ts";
import type { OpenedFile } from "./open-file.ts";

/** Renames, adds, takes out and orders sheets, so that the file has those of the grid. */
export function arrangeSheets(file: ExcelizeFile, { sheets }: GridBook, opened: OpenedFile | null): void {
  const before = new Map(opened ? opened.book.sheetOrder.map((id) => [id, opened.book.sheets[id].name!]) : []);
  const kept = sheets.filter(({ id }) => before.has(id));
  // Sheets that trade names would meet on the way: each first gets a name nobody has.
  for (const { id, name } of kept) if (before.get(id) !== name) demand(file.SetSheetName(before.get(id)!, `~${id}`));
  for (const { id, name } of kept) if (before.get(id) !== name) demand(file.SetSheetName(`~${id}`, name));
  for (const [index, { id, name }] of sheets.entries()) {
    if (before.has(id)) continue;
    // A new file comes with one sheet.
    if (!opened && index === 0) demand(file.SetSheetName("Sheet1", name));
    else demand(file.NewSheet(name));
  }
  for (const [id, name] of before) if (!kept.some((sheet) => sheet.id === id)) demand(file.DeleteSheet(name));
  const order = file.GetSheetList().list;
  for (let at = sheets.length - 2; at >= 0; at--) {
    const [name, next] = [sheets[at].name, sheets[at + 1].name];
    if (order.indexOf(name) + 1 === order.indexOf(next)) continue;
    demand(file.MoveSheet(name, next));
    order.splice(order.indexOf(name), 1);
    order.splice(order.indexOf(next), 0, name);
  }
  for (const { id, name, hidden } of sheets) {
    const was = opened?.book.sheets[id]?.hidden === BooleanNumber.TRUE;
    if (hidden !== was) demand(file.SetSheetVisible(name, !hidden));
  }
}
