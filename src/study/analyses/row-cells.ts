import type { Table, TableCell } from "../../report/table.ts";

/** Cells of tables that are not regressions. */
export const textCell = (text: string): TableCell => ({ kind: "text", text });
export const blankCell: TableCell = { kind: "blank" };

/** A number; blank where there is none. */
export const numberCell = (value: number | null | undefined, decimals: number, stars = ""): TableCell =>
  value == null || !Number.isFinite(value)
    ? blankCell
    : { kind: "number", value, decimals, ...(stars ? { stars } : {}) };

export const intervalCell = ([low, high]: readonly [number, number], decimals: number): TableCell => ({
  kind: "interval",
  low,
  high,
  decimals,
});

export const headerRow = (texts: readonly string[]): Table["header"] => [texts.map((text) => ({ text }))];
