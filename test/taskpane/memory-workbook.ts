import type { CellValue, Cells } from "../../src/frame/cells.ts";
import type { Address } from "../../src/workbook/address.ts";
import type { BlockCell } from "../../src/workbook/block.ts";
import type { Host } from "../../src/workbook/host.ts";
import { workbookOn } from "../../src/workbook/on-host.ts";
import type { Workbook } from "../../src/workbook/port.ts";

export interface MemoryWorkbook extends Workbook {
  /** Cells as a person would type them: told to listeners. */
  type(sheet: string, row: number, column: number, value: CellValue): void;
  /** What is selected now. */
  readonly selected: Address | null;
}

/** A whole workbook in memory, with the rules of every other adapter. */
export function memoryWorkbook(given: Readonly<Record<string, Cells>>, delay = 0): MemoryWorkbook {
  const sheets = new Map(Object.entries(given).map(([name, cells]) => [name, cells.map((row) => [...row])]));
  const hidden = new Set<string>();
  const listeners = new Set<(sheets: readonly string[]) => void>();
  let selected: Address | null = null;
  const tell = (sheet: string) => listeners.forEach((listener) => listener([sheet]));
  const set = (sheet: string, row: number, column: number, value: CellValue) => {
    const cells = sheets.get(sheet)!;
    while (cells.length <= row) cells.push([]);
    while (cells[row].length <= column) cells[row].push(null);
    cells[row][column] = value;
  };
  const host: Host = {
    sheets: async () =>
      [...sheets].map(([name, cells]) => ({ name, hidden: hidden.has(name), used: usedOf(name, cells) })),
    tables: async () => [],
    selection: async () => selected,
    select: async (address) => void (selected = address),
    async read({ sheet, row, column, rows, columns }, { signal, onProgress } = {}) {
      const read: CellValue[][] = [];
      for (let r = 0; r < rows; r++) {
        if (delay > 0 && r % 100 === 0) {
          await new Promise((resume) => setTimeout(resume, delay));
          signal?.throwIfAborted();
          onProgress?.(r, rows);
        }
        read.push(Array.from({ length: columns }, (_, c) => sheets.get(sheet)![row + r]?.[column + c] ?? null));
      }
      return read;
    },
    async addSheet(name, visibility) {
      sheets.set(name, []);
      if (visibility !== "visible") hidden.add(name);
    },
    removeSheet: async (name) => void sheets.delete(name),
    async put(cleared, block, at) {
      for (const { sheet, row, column, rows, columns } of cleared)
        for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) set(sheet, row + r, column + c, null);
      block?.cells.forEach((cells: readonly BlockCell[], r: number) =>
        cells.forEach(({ value }, c) => set(at.sheet, at.row + r, at.column + c, value)),
      );
      tell(at.sheet);
    },
    freeze: async () => 0,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return Object.defineProperty(
    {
      ...workbookOn(host),
      type(sheet: string, row: number, column: number, value: CellValue) {
        set(sheet, row, column, value);
        tell(sheet);
      },
    },
    "selected",
    { get: () => selected },
  ) as MemoryWorkbook;
}

function usedOf(sheet: string, cells: Cells): Address | null {
  const rows = cells.flatMap((row, at) => (row.some((value) => value !== null) ? [at] : []));
  const columns = cells.flatMap((row) => row.flatMap((value, at) => (value === null ? [] : [at])));
  if (rows.length === 0) return null;
  const [top, left] = [rows[0], columns.reduce((a, b) => Math.min(a, b))];
  const [bottom, right] = [rows[rows.length - 1], columns.reduce((a, b) => Math.max(a, b))];
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
