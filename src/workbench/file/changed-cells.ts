import type { IStyleData } from "@univerjs/core";
import { isCellError, type CellValue } from "../../frame/cells.ts";
import type { StoredCell, StoredRows } from "./stored-rows.ts";

/** A cell that is not as it was. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly before: StoredCell | undefined;
  readonly after: StoredCell | undefined;
}

/** What differs between a file and the grid, in reading order. */
export function changedCells(before: StoredRows, after: StoredRows): Change[] {
  const changes: Change[] = [];
  for (const row of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(row), after.get(row)];
    for (const column of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const change = { row, column, before: old?.get(column), after: now?.get(column) };
      if (!sameContent(change.before, change.after) || !sameStyle(change.before, change.after)) changes.push(change);
    }
  }
  return changes.sort((a, b) => a.row - b.row || a.column - b.column);
}

export function sameContent(before: StoredCell | undefined, after: StoredCell | undefined): boolean {
  if (before?.formula !== after?.formula) return false;
  const [old, now] = [plain(before?.value), plain(after?.value)];
  // A function the grid does not know: the file's own result is the better one.
  if (after?.formula !== undefined && now === "#NAME?") return true;
  return old === now && JSON.stringify(before?.fills) === JSON.stringify(after?.fills);
}

export const plain = (value: CellValue | undefined): string | number | boolean | null =>
  value === null || value === undefined ? null : isCellError(value) ? value.error : value;

export const sameStyle = (before: StoredCell | undefined, after: StoredCell | undefined): boolean =>
  styleKey(before?.style) === styleKey(after?.style);

export const styleKey = (style: IStyleData | null | undefined): string => (style ? JSON.stringify(sorted(style)) : "");

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
