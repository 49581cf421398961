import { BooleanNumber, type IColumnData, type IRange, type IRowData } from "@univerjs/core";
import { columnIndex, parseAddress } from "../../workbook/address.ts";
import { pixelsOfCharacters, pixelsOfPoints } from "../grid/widths.ts";
import { attribute, element, elements, flagAttribute, numberAttribute } from "./xml.ts";

/** What a sheet of a file says beside its values. */
export interface SheetLooks {
  /** Style number of each cell that has one, by row and column. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly columns: Record<number, Partial<IColumnData>>;
  readonly rows: Record<number, Partial<IRowData>>;
  readonly merges: IRange[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  readonly usualWidth: number | null;
}

/** Reads widths, heights, merges, frozen panes and the style numbers of cells. @param xml a worksheet part */
export function readSheetLooks(xml: string): SheetLooks {
  const format = element(xml, "sheetFormatPr")?.tag ?? "";
  const width = numberAttribute(format, "defaultColWidth");
  const view = element(xml, "sheetView");
  const pane = element(view?.inner ?? "", "pane")?.tag;
  const frozen = pane !== undefined && /frozen/.test(attribute(pane, "state") ?? "");
  return {
    styles: readCellStyles(xml),
    columns: readColumns(xml),
    rows: readRows(xml),
    merges: elements(element(xml, "mergeCells")?.inner ?? "", "mergeCell").flatMap(({ tag }) => {
      const at = parseAddress(attribute(tag, "ref") ?? "");
      return at ? [rangeOf(at.row, at.column, at.rows, at.columns)] : [];
    }),
    frozen: frozen
      ? { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 }
      : null,
    gridlines: flagAttribute(view?.tag ?? "", "showGridLines", true),
    usualWidth: width === null ? null : pixelsOfCharacters(width),
  };
}

const rangeOf = (row: number, column: number, rows: number, columns: number): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

function readCellStyles(xml: string): Map<number, Map<number, number>> {
  const styles = new Map<number, Map<number, number>>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const style = /\ss="(\d+)"/.exec(tag);
    const cell = /\sr="([A-Z]+)(\d+)"/.exec(tag);
    if (!style || !cell || style[1] === "0") continue;
    const row = Number(cell[2]) - 1;
    if (!styles.has(row)) styles.set(row, new Map());
    styles.get(row)!.set(columnIndex(cell[1]), Number(style[1]));
  }
  return styles;
}

/** Formats of whole columns reach to the last column of Excel; the grid needs those a person may see. */
const lastColumn = 500;

function readColumns(xml: string): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { tag } of elements(element(xml, "cols")?.inner ?? "", "col")) {
    const width = numberAttribute(tag, "width");
    const hidden = flagAttribute(tag, "hidden");
    const last = Math.min(numberAttribute(tag, "max") ?? 0, lastColumn);
    for (let column = numberAttribute(tag, "min") ?? 1; column <= last; column++)
      columns[column - 1] = {
        ...(width !== null && { w: pixelsOfCharacters(width) }),
        ...(hidden && { hd: BooleanNumber.TRUE }),
      };
  }
  return columns;
}

function readRows(xml: string): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\s[^>]*>/g)) {
    const row = numberAttribute(tag, "r");
    const height = flagAttribute(tag, "customHeight") ? numberAttribute(tag, "ht") : null;
    const hidden = flagAttribute(tag, "hidden");
    if (row === null || (height === null && !hidden)) continue;
    rows[row - 1] = {
      ...(height !== null && { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  }
  return rows;
}
