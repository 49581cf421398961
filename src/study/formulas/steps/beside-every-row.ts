import type { Cells } from "../../../frame/cells.ts";
import type { NamedValues } from "../../../measure/steps/named-values.ts";
import { besideRows } from "../beside-rows.ts";
import type { RangeFrame } from "../read-ranges.ts";

/** One result column for each column of the data, under the same header, row for row. */
export const besideEveryRow = (read: RangeFrame, columns: readonly NamedValues[]): Cells =>
  besideRows(
    columns.map(({ name, values }) => ({ title: name, values: Array.from(values) })),
    Array.from({ length: read.frame.nrow }, (_, row) => row),
    read,
  );
