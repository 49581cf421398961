import type { Host } from "./host.ts";
import type { SheetInfo } from "./port.ts";
import { ownSheet } from "./sheet-name.ts";

/** A cell holds 32,767 characters; some room is left for programs that count otherwise. */
const charactersPerCell = 30_000;

/** What is kept inside a workbook, as it was when it was opened. */
export interface Kept {
  get(key: string): string | null;
  /** Keeps text under the key; null removes it. */
  set(key: string, text: string | null): Promise<void>;
}

/**
 * Text kept in the sheet `_panelwise`: one row per key, the key in column A and the text over the cells right of it,
 * since one cell may not hold it all.
 *
 * @param sheets the sheets of the workbook as they are now, asked for once by the caller
 */
export async function openKept(host: Host, sheets: readonly SheetInfo[]): Promise<Kept> {
  const own = sheets.find(({ name }) => name === ownSheet);
  const rows = await rowsOf(host, own);
  return {
    get: (key) => {
      const row = rows.find(([name]) => name === key);
      return row ? row.slice(1).join("") : null;
    },
    async set(key, text) {
      const found = rows.findIndex(([name]) => name === key);
      if (text === null && found < 0) return;
      if (!own) await host.addSheet(ownSheet, "very-hidden");
      const row = found >= 0 ? found : firstFreeRow(rows);
      const corner = { sheet: ownSheet, row, column: 0 };
      const cleared = found >= 0 ? [{ ...corner, rows: 1, columns: rows[found].length }] : [];
      const line = text === null ? null : [key, ...split(text)].map((value) => ({ value }));
      await host.put(cleared, line && { cells: [line] }, corner);
    },
  };
}

/** Rows of the sheet up to the last used one: key and pieces of text. A removed key leaves an empty row. */
async function rowsOf(host: Host, own: SheetInfo | undefined): Promise<string[][]> {
  if (!own?.used) return [];
  const { row, column, rows, columns } = own.used;
  const all = { sheet: ownSheet, row: 0, column: 0, rows: row + rows, columns: column + columns };
  const cells = await host.read(all);
  return cells.map((line) =>
    line.slice(0, line.findLastIndex((cell) => cell !== null) + 1).map((cell) => `${cell ?? ""}`),
  );
}

function firstFreeRow(rows: readonly string[][]): number {
  const free = rows.findIndex((row) => row.length === 0);
  return free < 0 ? rows.length : free;
}

/** Pieces that fit a cell; a character outside the basic plane is never cut in two. */
function split(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + charactersPerCell, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1])) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
