import type { CellValue } from "../../../src/frame/cells.ts";
import type { Column, Frame } from "../../../src/frame/frame.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";

/** A frame as a sheet gives it: a header row, then lines. */
export const frameOf = (header: readonly string[], ...lines: readonly (readonly CellValue[])[]): Frame =>
  frameFromCells([header, ...lines], { header: "yes", sheet: "data" }).frame;

/** The cells of a column: null where missing. */
export function cells(column: Column | undefined): (number | string | null)[] {
  if (!column) throw new Error("No such column");
  return column.kind === "number"
    ? Array.from(column.values, (value) => (Number.isFinite(value) ? value : null))
    : Array.from(column.codes, (code) => (code < 0 ? null : column.levels[code]));
}

export const columnNamed = (frame: Frame, name: string): Column | undefined =>
  frame.columns.find((column) => column.name === name);

/** Columns by name and their cells, with the sheet row of each line. */
export const contents = (frame: Frame): { readonly rows: number[]; readonly columns: Record<string, unknown[]> } => ({
  rows: [...frame.rows],
  columns: Object.fromEntries(frame.columns.map((column) => [column.name, cells(column)])),
});
