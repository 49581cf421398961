import type { IStyleData, IWorkbookData } from "@univerjs/core";
import { cellName } from "../../workbook/address.ts";
import type { ExcelizeFile } from "../../workbook/excelize.ts";
import { storedValue } from "../../workbook/xlsx-put.ts";
import { plain, sameContent, sameStyle, styleKey, type Change } from "./changed-cells.ts";
import { demand } from "./demand.ts";
import { excelizeStyle } from "./excelize-style.ts";

/** Values in runs along the rows: one call for neighbours. */
export function putValues(file: ExcelizeFile, sheet: string, changes: readonly Change[]): void {
  const changed = changes.filter(({ before, after }) => !sameContent(before, after));
  for (let start = 0; start < changed.length;) {
    let end = start + 1;
    while (
      end < changed.length &&
      changed[end].row === changed[start].row &&
      changed[end].column === changed[end - 1].column + 1
    )
      end++;
    const { row, column } = changed[start];
    const values = changed.slice(start, end).map(({ after }) => {
      // A formula needs its cell to be there; the result is put in together with it.
      if (after?.formula !== undefined) return 0;
      const value = plain(after?.value);
      return value === null ? null : storedValue(value);
    });
    demand(file.SetSheetRow(sheet, cellName(row, column), values));
    start = end;
  }
}

/** Styles in runs down the columns, since columns are what people format. */
export function putStyles(
  file: ExcelizeFile,
  sheet: string,
  changes: readonly Change[],
  styleId: (style: IStyleData | null) => number,
): void {
  const changed = changes
    .filter(({ before, after }) => !sameStyle(before, after))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const idOf = ({ after }: Change) => styleId(after?.style ?? null);
  for (let start = 0; start < changed.length;) {
    const { row, column } = changed[start];
    const id = idOf(changed[start]);
    let end = start + 1;
    while (
      end < changed.length &&
      changed[end].column === column &&
      changed[end].row === row + end - start &&
      idOf(changed[end]) === id
    )
      end++;
    demand(file.SetCellStyle(sheet, cellName(row, column), cellName(row + end - start - 1, column), id));
    start = end;
  }
}

/** Numbers of looks in the file, one for each look. */
export function styleNumbers(
  file: ExcelizeFile,
  usual: IWorkbookData["defaultStyle"],
): (style: IStyleData | null) => number {
  const font = typeof usual === "object" && usual !== null ? usual : {};
  const known = new Map<string, number>([["", 0]]);
  return (style) => {
    const key = styleKey(style);
    if (!known.has(key)) {
      const { style: id, error } = file.NewStyle(excelizeStyle(style!, font));
      demand({ error });
      known.set(key, id);
    }
    return known.get(key)!;
  };
}
