import { isCellError, type Cells, type CellValue } from "../frame/cells.ts";

/** The longest text a cell of Excel holds. */
const longestText = 32_767;

/**
 * A result that every spreadsheet shows as it is meant: a rectangle of finite numbers, texts, truth values and errors.
 * Excel shows NaN, Infinity, undefined and null inside an array as 0, a Date as text, a typed array as an object; so none
 * of these may leave. A blank becomes "".
 *
 * @param strict throw where the formula broke its promise (tests, development); else such a cell becomes ""
 */
export function cleanResult(formula: string, result: Cells, strict: boolean): Cells {
  const fault = (what: string): void => {
    if (strict) throw new Error(`PW.${formula} returned ${what}`);
  };
  if (!Array.isArray(result)) {
    fault("something that is not an array of rows");
    return [[""]];
  }
  const width = result.reduce((most, row: Cells[number]) => Math.max(most, row?.length ?? 0), 0);
  if (width === 0) return [[""]];
  return result.map((row: Cells[number], at) => {
    if (!Array.isArray(row)) fault(`a row ${at + 1} that is not a plain array`);
    if (row?.length !== width) fault(`a ragged array: row ${at + 1} has ${row?.length} cells of ${width}`);
    return Array.from({ length: width }, (_, column) => {
      const value = row?.[column];
      const what = column < (row?.length ?? 0) ? faultOf(value) : null;
      if (what) fault(`${what} in row ${at + 1}, column ${column + 1}`);
      return cleanCell(value);
    });
  });
}

function faultOf(value: unknown): string | null {
  if (value === undefined) return "undefined";
  if (typeof value === "number") return Number.isFinite(value) ? null : String(value);
  if (typeof value === "string") return value.length > longestText ? `a text of ${value.length} characters` : null;
  if (value === null || typeof value === "boolean" || isError(value)) return null;
  return value instanceof Date ? "a Date" : `a ${typeof value}`;
}

function cleanCell(value: unknown): CellValue {
  if (typeof value === "string") return value.slice(0, longestText);
  if (typeof value === "boolean" || isError(value)) return value;
  return typeof value === "number" && Number.isFinite(value) ? value : "";
}

const isError = (value: unknown): value is { error: string } =>
  isCellError(value as CellValue) && typeof (value as { error: unknown }).error === "string";
