import type { IStyleData } from "@univerjs/core";
import { parseAddress } from "../../workbook/address.ts";
import { gridFormula } from "./formula-names.ts";
import type { SheetSetting } from "./grid-book.ts";
import type { OpenedFile } from "./open-file.ts";
import type { StoredCell, StoredRows } from "./stored-rows.ts";

/** The opened file's sheet in the form of the grid's, to compare. */
export function openedSheet(opened: OpenedFile, id: string): { rows: StoredRows; setting: SheetSetting } {
  const snapshot = opened.book.sheets[id];
  const rows = new Map<number, Map<number, StoredCell>>();
  const put = (row: number, column: number, cell: StoredCell): void => {
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, cell);
  };
  const styleAt = (row: number, column: number) => (snapshot.cellData?.[row]?.[column]?.s ?? null) as IStyleData | null;
  for (const [row, line] of Object.entries(snapshot.cellData ?? {}))
    for (const column of Object.keys(line ?? {}))
      put(Number(row), Number(column), { value: null, style: styleAt(Number(row), Number(column)) });
  opened.sheets.get(id)!.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell || (cell.value === null && cell.formula === undefined)) return;
      const filled = cell.array === undefined ? null : parseAddress(cell.array);
      const anchor = filled?.row === row && filled.column === column;
      const many = filled !== null && filled.rows * filled.columns > 1;
      const inside = filled !== null && !anchor;
      put(row, column, {
        value: cell.value,
        style: styleAt(row, column),
        ...(cell.formula !== undefined && !inside && { formula: gridFormula(cell.formula) }),
        ...(anchor && many && { fills: { row, column, rows: filled.rows, columns: filled.columns } }),
      });
    }),
  );
  return { rows, setting: snapshot as SheetSetting };
}
