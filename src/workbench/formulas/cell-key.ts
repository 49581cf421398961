/** A cell of the grid, as text that can be a key: workbook, sheet, row, column. */
export const cellKey = (unitId: string, sheetId: string, row: number, column: number): string =>
  JSON.stringify([unitId, sheetId, row, column]);

export const cellOfKey = (key: string): readonly [string, string, number, number] => JSON.parse(key);
