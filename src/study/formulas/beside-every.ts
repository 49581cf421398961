import type { Cells } from "../../frame/cells.ts";
import { besideRows } from "./beside-rows.ts";
import type { RangeFrame } from "./read-ranges.ts";

/** Columns with a value for every row of the frame, as cells beside the ranges; "" where a value is not defined. */
export function besideEvery(
  columns: readonly { readonly title: string; readonly values: ArrayLike<number> }[],
  read: RangeFrame,
): Cells {
  const rows = Array.from({ length: read.frame.nrow }, (_, row) => row);
  return besideRows(
    columns.map(({ title, values }) => ({ title, values: Array.from(values) })),
    rows,
    read,
  );
}
