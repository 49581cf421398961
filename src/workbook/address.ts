import { columnLetters } from "../frame/column-letters.ts";

/** A rectangle on a sheet, 0-based, ends included in `rows` and `columns` counts. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "A" -> 0, "AA" -> 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "A1:C3" for the rectangle, without its sheet. */
export function rangeName({ row, column, rows, columns }: Omit<Address, "sheet">): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** "'My data'!A1:C3". */
export const addressName = (address: Address): string => `${quoteSheet(address.sheet)}!${rangeName(address)}`;

export const quoteSheet = (sheet: string): string =>
  /^[A-Za-z_一-龥][\w一-龥]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** Reads "data!A1:C3", "'My data'!B2", "$A$1:$C$3"; null when it is not an address. */
export function parseAddress(text: string, sheet = ""): Address | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, quoted, plain, left, top, right = left, bottom = top] = match;
  const [c1, c2] = [columnIndex(left), columnIndex(right)];
  const [r1, r2] = [Number(top) - 1, Number(bottom) - 1];
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet,
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}
