import type { GridCell } from "./grid-cell.ts";

/**
 * The parts of Univer's facade that are used here: `FUniver` of 0.25 fits. Named by shape, so that nothing of the grid is
 * loaded where there is none.
 */
export interface GridApi {
  getActiveWorkbook(): GridBook | null;
}

export interface GridBook {
  getId(): string;
  getSheets(): GridSheet[];
  getSheetByName(name: string): GridSheet | null;
  getActiveSheet(): GridSheet;
  getActiveRange(): { getRange(): GridRange } | null;
  setActiveSheet(sheet: string): unknown;
  insertSheet(name: string): GridSheet;
  deleteSheet(sheet: string): unknown;
  onCommandExecuted(callback: (command: GridCommand) => void): { dispose(): void };
}

export interface GridSheet {
  getSheetId(): string;
  getSheetName(): string;
  isSheetHidden(): boolean;
  hideSheet(): unknown;
  getMaxRows(): number;
  getMaxColumns(): number;
  setRowCount(rows: number): unknown;
  setColumnCount(columns: number): unknown;
  setColumnWidth(column: number, pixels: number): unknown;
  getRange(row: number, column: number, rows?: number, columns?: number): GridCells;
  getWorkbook(): { getStyles(): { getStyleByCell(cell: never): unknown } };
  getSheet(): { getCellMatrix(): GridMatrix };
  /** Floating pictures; absent where the grid has no canvas. */
  newOverGridImage?(): GridPicture;
  insertImages?(pictures: object[]): unknown;
  getImageById?(id: string): { remove(): boolean } | null;
}

/** A picture being made; row and column from 0, sizes in pixels. */
export interface GridPicture {
  setSource(source: string, type: "BASE64"): GridPicture;
  setRow(row: number): GridPicture;
  setColumn(column: number): GridPicture;
  setWidth(width: number): GridPicture;
  setHeight(height: number): GridPicture;
  buildAsync(): Promise<object>;
}

export interface GridCells {
  setValues(cells: object[][]): unknown;
  getFormulas(): string[][];
  merge(): unknown;
  breakApart(): unknown;
  activate(): unknown;
}

export interface GridMatrix {
  getValue(row: number, column: number): unknown;
  forValue(visit: (row: number, column: number) => void): unknown;
}

export type GridStyle = { readonly n?: { readonly pattern?: string } | null } | null | undefined;

/** Both ends belong to it. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** By unit, sheet, row and column. */
type BySheet<T> = Record<
  string,
  Record<string, Record<number, Record<number, T | null> | undefined> | null | undefined> | null | undefined
>;

export interface GridArrays {
  getArrayFormulaRange(): BySheet<GridRange>;
  getArrayFormulaCellData(): BySheet<GridCell>;
}

/** What the grid did; the parameters are those of the mutations that change data. */
export interface GridCommand {
  readonly id: string;
  readonly params?: object;
}
export interface GridChange {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, GridCell | null> | null>;
  readonly unitData?: Record<string, Record<string, unknown> | null>;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}
