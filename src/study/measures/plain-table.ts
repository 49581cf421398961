import type { CellValue, Cells } from "../../frame/cells.ts";
import type { Table, TableCell } from "../../report/table.ts";

/** Cells with a header row as a table of the report; numbers stay numbers. */
export function plainTable(id: string, title: string, [header, ...rows]: Cells, notes: readonly string[] = []): Table {
  const cellOf = (value: CellValue): TableCell => {
    if (typeof value === "number")
      return { kind: "number", value, decimals: Number.isInteger(value) ? 0 : Math.abs(value) >= 1000 ? 2 : 4 };
    return value === null || value === "" ? { kind: "blank" } : { kind: "text", text: String(value) };
  };
  return {
    id,
    title,
    header: [header.map((text) => ({ text: String(text) }))],
    rows: rows.map((row) => ({ cells: row.map(cellOf) })),
    notes,
    font: "sheet",
  };
}
