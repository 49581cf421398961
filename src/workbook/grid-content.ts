import type { CellValue, Cells } from "../frame/cells.ts";
import type { Address } from "./address.ts";
import type { GridArrays, GridRange, GridSheet, GridStyle } from "./grid-api.ts";
import { valueOfGridCell, type GridCell } from "./grid-cell.ts";

/** What is in a sheet: its own cells and the values formulas spill, neither of which knows the other. */
export interface Content {
  readonly name: string;
  value(row: number, column: number): CellValue;
  /** What the formula in this cell spills over. */
  spillOf(row: number, column: number): GridRange | undefined;
  /** Calls back with every place that may hold a value. */
  each(visit: (row: number, column: number) => void): void;
}

/** The content of a sheet as it is now. */
export function contentOf(sheet: GridSheet, unit: string): Content {
  const matrix = sheet.getSheet().getCellMatrix();
  const styles = sheet.getWorkbook().getStyles();
  // The model of array formulas has no door of its own in the API; a range carries it along.
  const model = (sheet.getRange(0, 0) as unknown as { _formulaDataModel: GridArrays })._formulaDataModel;
  const id = sheet.getSheetId();
  const spills = model.getArrayFormulaCellData()?.[unit]?.[id] ?? {};
  const ranges = model.getArrayFormulaRange()?.[unit]?.[id] ?? {};
  const cell = (row: number, column: number) => matrix.getValue(row, column) as GridCell | null | undefined;
  const formatOf = (known: GridCell) => (styles.getStyleByCell(known as never) as GridStyle)?.n?.pattern;
  const spilled = (row: number, column: number) => spills[row]?.[column];
  return {
    name: sheet.getSheetName(),
    spillOf: (row, column) => ranges[row]?.[column] ?? undefined,
    value(row, column) {
      const own = cell(row, column);
      const value = own ? valueOfGridCell(own, formatOf) : null;
      const filled = value === null ? spilled(row, column) : null;
      return filled ? valueOfGridCell({ ...filled, f: "spilled" }, () => undefined) : value;
    },
    each(visit) {
      matrix.forValue((row, column) => visit(row, column));
      for (const [row, line] of Object.entries(spills))
        for (const column of Object.keys(line ?? {})) visit(Number(row), Number(column));
    },
  };
}

/** The smallest rectangle that holds every non-blank cell; null for an empty sheet. */
export function usedRange(content: Content): Address | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  content.each((row, column) => {
    if (content.value(row, column) === null) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return null;
  return { sheet: content.name, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The rectangle, blanks beyond what the grid has. */
export const cellsOf = (content: Content, { row, column, rows, columns }: Address): Cells =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => content.value(row + r, column + c)),
  );
