import { BooleanNumber, type IRange } from "@univerjs/core";
import { columnLetters } from "../../frame/column-letters.ts";
import { cellName } from "../../workbook/address.ts";
import type { ExcelizeFile } from "../../workbook/excelize.ts";
import { charactersOfPixels, pointsOfPixels } from "../grid/widths.ts";
import { demand } from "./demand.ts";
import type { SheetSetting } from "./grid-book.ts";

/** Writes the widths, heights, merges and frozen panes that differ. */
export function putSetting(file: ExcelizeFile, sheet: string, now: SheetSetting, before: SheetSetting | null): void {
  for (const [key, { w, hd }] of Object.entries(now.columnData ?? {})) {
    const column = Number(key);
    const old = before?.columnData?.[column];
    const letters = columnLetters(column);
    if (w !== undefined && w !== old?.w) demand(file.SetColWidth(sheet, letters, letters, charactersOfPixels(w)));
    if (Boolean(hd) !== Boolean(old?.hd)) demand(file.SetColVisible(sheet, letters, !hd));
  }
  for (const [key, { h, ia, hd }] of Object.entries(now.rowData ?? {})) {
    const row = Number(key);
    const old = before?.rowData?.[row];
    // Heights the grid chose by itself are Excel's to choose.
    if (h !== undefined && ia === BooleanNumber.FALSE && h !== old?.h)
      demand(file.SetRowHeight(sheet, row + 1, pointsOfPixels(h)));
    if (Boolean(hd) !== Boolean(old?.hd)) demand(file.SetRowVisible(sheet, row + 1, !hd));
  }
  const [merged, were] = [
    new Set((now.mergeData ?? []).map(mergeKey)),
    new Set((before?.mergeData ?? []).map(mergeKey)),
  ];
  for (const key of were)
    if (!merged.has(key)) demand(file.UnmergeCell(sheet, ...(key.split(":") as [string, string])));
  for (const key of merged) if (!were.has(key)) demand(file.MergeCell(sheet, ...(key.split(":") as [string, string])));
  const [frozen, was] = [frozenPart(now.freeze), frozenPart(before?.freeze)];
  if (frozen.rows !== was.rows || frozen.columns !== was.columns)
    demand(
      file.SetPanes(sheet, {
        Freeze: frozen.rows + frozen.columns > 0,
        XSplit: frozen.columns,
        YSplit: frozen.rows,
        TopLeftCell: cellName(frozen.rows, frozen.columns),
        ActivePane: frozen.columns === 0 ? "bottomLeft" : frozen.rows === 0 ? "topRight" : "bottomRight",
      }),
    );
}

const mergeKey = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
  `${cellName(startRow, startColumn)}:${cellName(endRow, endColumn)}`;

const frozenPart = (freeze: SheetSetting["freeze"] | undefined) => ({
  rows: Math.max(0, freeze?.ySplit ?? 0),
  columns: Math.max(0, freeze?.xSplit ?? 0),
});
