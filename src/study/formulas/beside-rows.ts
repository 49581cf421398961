import type { CellValue, Cells } from "../../frame/cells.ts";
import type { RangeFrame } from "./read-ranges.ts";

/** A result column: its title, and one value for each row that was used. */
export interface ResultColumn {
  readonly title: string;
  readonly values: readonly CellValue[];
}

/**
 * Result columns as cells that stand beside the ranges row for row: a header where the ranges have one, "" where a row was
 * not used or a value is not defined.
 *
 * @param rows the frame's row of each value
 */
export function besideRows(
  columns: readonly ResultColumn[],
  rows: readonly number[],
  { hasHeader, height, place }: RangeFrame,
): Cells {
  const body: CellValue[][] = Array.from({ length: height }, () => columns.map(() => ""));
  rows.forEach((row, unit) => {
    columns.forEach(({ values }, at) => {
      const value = values[unit];
      body[place[row]][at] = value === null || (typeof value === "number" && !Number.isFinite(value)) ? "" : value;
    });
  });
  return hasHeader ? [columns.map(({ title }) => title), ...body] : body;
}
