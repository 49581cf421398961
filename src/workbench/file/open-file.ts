import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { isCellError } from "../../frame/cells.ts";
import { problem } from "../../messages/problem.ts";
import { parseAddress } from "../../workbook/address.ts";
import { sheetParts } from "../../workbook/xlsx-parts.ts";
import { readXlsxValues, type FileCell, type FileSheet } from "../../workbook/xlsx-values.ts";
import { openZip, type Zip } from "../../workbook/zip.ts";
import { emptyBook, sheetRoom } from "../grid/empty-book.ts";
import { gridFormula } from "./formula-names.ts";
import { readSheetLooks } from "./read-sheet.ts";
import { readStyles, type FileStyles } from "./read-styles.ts";

/** A file as it was opened: saving writes what has changed since, and leaves the rest of the file alone. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  /** The book as the grid got it. */
  readonly book: IWorkbookData;
  /** Values as the file has them, by the id of the sheet in the grid. */
  readonly sheets: ReadonlyMap<string, FileSheet>;
  /** What the file holds that the grid does not show. */
  readonly unseen: readonly UnseenPart[];
}
export type UnseenPart = "charts" | "pictures" | "pivots" | "macros";

/**
 * Reads an .xlsx file into a workbook for the grid: values, formulas, number formats, fonts, borders, widths, merges.
 *
 * @param bytes the file; never changed
 * @throws Problem when they are no .xlsx workbook
 */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  if (!/\.(xlsx|xlsm)$/i.test(name)) throw problem("workbench.notWorkbook", { name });
  const values = readXlsxValues(bytes);
  const zip = openZip(bytes);
  const styles = readStyles(zip.text("xl/styles.xml") ?? "", zip.text("xl/theme/theme1.xml") ?? "");
  const parts = sheetParts(zip);
  const sheets = new Map<string, FileSheet>();
  const built = [...values].map(([sheet, file], index) => {
    const id = `sheet-${index + 1}`;
    sheets.set(id, file);
    return sheetOf(id, sheet, file, zip.text(parts.get(sheet) ?? "") ?? "", styles);
  });
  const book: IWorkbookData = {
    ...emptyBook(name),
    defaultStyle: styles.usual,
    sheetOrder: built.map(({ id }) => id!),
    sheets: Object.fromEntries(built.map((sheet) => [sheet.id!, sheet])),
  };
  return { bytes, book, sheets, unseen: unseenParts(zip) };
}

function sheetOf(id: string, name: string, file: FileSheet, xml: string, styles: FileStyles): Partial<IWorksheetData> {
  const looks = readSheetLooks(xml);
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, 0];
  const at = (row: number, column: number): ICellData => {
    lastRow = Math.max(lastRow, row + 1);
    lastColumn = Math.max(lastColumn, column + 1);
    return ((cellData[row] ??= {})[column] ??= {});
  };
  for (const [row, cells] of looks.styles)
    for (const [column, index] of cells) {
      const style = styles.styleOf(index);
      if (style) at(row, column).s = style;
    }
  file.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const data = cell && dataOf(cell, r, c);
      if (data) Object.assign(at(r, c), data);
    }),
  );
  return {
    id,
    name,
    hidden: file.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...sheetRoom(lastRow, lastColumn),
    ...(looks.usualWidth !== null && { defaultColumnWidth: looks.usualWidth }),
    cellData,
    columnData: looks.columns,
    rowData: looks.rows,
    mergeData: looks.merges,
    showGridlines: looks.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(looks.frozen && {
      freeze: {
        xSplit: looks.frozen.columns,
        ySplit: looks.frozen.rows,
        startRow: looks.frozen.rows || -1,
        startColumn: looks.frozen.columns || -1,
      },
    }),
  };
}

/** The cell's value and formula; null where an array formula spills, since the grid spills it again. */
function dataOf({ value, formula, array }: FileCell, row: number, column: number): ICellData | null {
  const filled = array === undefined ? null : parseAddress(array);
  const inside = filled !== null && (filled.row !== row || filled.column !== column);
  if (inside) return null;
  const f = formula === undefined ? {} : { f: gridFormula(formula) };
  if (value === null) return formula === undefined ? null : f;
  if (isCellError(value)) return { ...f, v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { ...f, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Numbers kept as text stay text, whatever the grid would make of them.
  const forced = value.trim() !== "" && Number.isFinite(Number(value));
  return { ...f, v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

const unseenParts = ({ names }: Zip): UnseenPart[] =>
  (Object.entries(partNames) as [UnseenPart, RegExp][]).flatMap(([part, pattern]) =>
    names.some((name) => pattern.test(name)) ? [part] : [],
  );
const partNames: Readonly<Record<UnseenPart, RegExp>> = {
  charts: /^xl\/charts\/chart/,
  pictures: /^xl\/media\//,
  pivots: /^xl\/pivotTables\//,
  macros: /vbaProject\.bin$/,
};
