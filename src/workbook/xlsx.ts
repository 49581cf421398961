import type { CellValue, Cells } from "../frame/cells.ts";
import { problem } from "../messages/problem.ts";
import { parseAddress, type Address } from "./address.ts";
import type { PlacedChart } from "./chart/block-chart.ts";
import { chartData } from "./chart/data-xml.ts";
import { addFileChart, finishedCharts, removeFileChart, withoutLooseCharts } from "./chart/file-charts.ts";
import type { ExcelizeFile, LoadExcelize } from "./excelize.ts";
import type { Corner, Host } from "./host.ts";
import { workbookOn } from "./on-host.ts";
import type { Workbook } from "./port.ts";
import { ownSheet } from "./sheet-name.ts";
import { freezeXlsx } from "./xlsx-freeze.ts";
import { veryHidden } from "./xlsx-parts.ts";
import { clearRange, putBlock } from "./xlsx-put.ts";
import { styleIds } from "./xlsx-style.ts";
import { readXlsxValues, usedRange, type FileSheet } from "./xlsx-values.ts";
import { openZip } from "./zip.ts";

/** A workbook in a file. Nothing reaches the file it came from: `save` returns the changed one as bytes. */
export interface XlsxWorkbook extends Workbook {
  save(): Promise<Uint8Array>;
}

/**
 * Opens an .xlsx file, in Node and in the browser. Charts, drawings, pivots, customXml and whatever else others put in
 * the file stay in it.
 *
 * @param bytes the file; never changed
 * @param excelize loads the library that writes; asked for at the first change
 * @throws Problem when the bytes are no .xlsx workbook
 */
export async function openXlsx(bytes: Uint8Array, excelize: LoadExcelize): Promise<XlsxWorkbook> {
  const { host, save } = fileHost(bytes, excelize);
  return { ...workbookOn(host), save };
}

/** A new workbook with one empty sheet. */
export async function newXlsx(excelize: LoadExcelize, firstSheet = "Sheet1"): Promise<XlsxWorkbook> {
  const file = (await excelize()).NewFile();
  if (firstSheet !== "Sheet1") file.SetSheetName("Sheet1", firstSheet);
  return openXlsx(bytesOf(file), excelize);
}

function fileHost(original: Uint8Array, excelize: LoadExcelize): { host: Host; save: () => Promise<Uint8Array> } {
  // Values are read from `sheets`; changes go to `file` as well, once there is one.
  let bytes = original;
  let sheets = readXlsxValues(bytes);
  let opened: Promise<Changing> | null = null;
  // Charts that are not in `bytes` yet.
  const charts = new Map<string, PlacedChart>();
  let tookAway = false;
  const listeners = new Set<(sheets: readonly string[]) => void>();
  const changing = () => (opened ??= openForChange(bytes, excelize));
  const changed = (names: readonly string[]) => listeners.forEach((listener) => listener(names));

  async function save(): Promise<Uint8Array> {
    if (!opened) return bytes.slice();
    const saved = bytesOf((await opened).file);
    if (!sheets.has(ownSheet)) return saved;
    const zip = openZip(saved);
    const read = (area: Address) => cellsOf(sheets.get(area.sheet)!, area);
    const drawn = finishedCharts(zip, [...charts.values()], (chart) => chartData(chart, read));
    return zip.with(new Map([...veryHidden(zip, ownSheet), ...drawn, ...(tookAway ? withoutLooseCharts(zip) : [])]));
  }

  const host: Host = {
    drawsErrorBars: true,
    sheets: async () =>
      [...sheets].map(([name, sheet]) => ({ name, hidden: sheet.hidden, used: usedRange(name, sheet) })),
    async tables() {
      const { file } = await changing();
      return [...sheets.keys()].flatMap((sheet) =>
        (file.GetTables(sheet).tables ?? []).flatMap(({ Name, Range }) => {
          const address = parseAddress(Range, sheet);
          return address ? [{ name: Name ?? Range, address }] : [];
        }),
      );
    },
    selection: async () => null,
    select: async () => {},
    async read(address, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const cells = cellsOf(sheets.get(address.sheet)!, address);
      onProgress?.(address.rows, address.rows);
      return cells;
    },
    async addSheet(name, visibility) {
      const { file } = await changing();
      demand(file.NewSheet(name));
      sheets.set(name, { hidden: visibility === "very-hidden", rows: [] });
    },
    async removeSheet(name) {
      demand((await changing()).file.DeleteSheet(name));
      sheets.delete(name);
    },
    async put(cleared, block, at, { gone, placed } = { gone: [], placed: [] }) {
      const { file, styleId } = await changing();
      for (const chart of gone) {
        removeFileChart(file, chart);
        charts.delete(chart.name);
        tookAway = true;
      }
      for (const area of cleared) {
        clearRange(file, area);
        setValues(sheets.get(area.sheet)!, area, () => null);
      }
      if (block) {
        putBlock(file, block, at, styleId);
        const area = areaOf(at, block.cells.length, block.cells[0].length);
        setValues(sheets.get(at.sheet)!, area, (r, c) => block.cells[r][c].value);
      }
      for (const chart of placed) {
        addFileChart(file, chart);
        charts.set(chart.name, chart);
      }
      changed([...new Set([...cleared.map(({ sheet }) => sheet), ...(block ? [at.sheet] : [])])]);
    },
    async freeze(address, isOurs) {
      const frozen = freezeXlsx(await save(), sheets, address, isOurs);
      if (frozen.cells === 0) return 0;
      bytes = frozen.bytes;
      charts.clear();
      sheets = readXlsxValues(bytes);
      opened = null;
      return frozen.cells;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { host, save };
}

interface Changing {
  readonly file: ExcelizeFile;
  readonly styleId: ReturnType<typeof styleIds>;
}

async function openForChange(bytes: Uint8Array, excelize: LoadExcelize): Promise<Changing> {
  const file = (await excelize()).OpenReader(bytes.slice());
  const { error } = file as unknown as { error: string | null };
  if (error) throw problem("workbook.cannotWriteFile", { detail: error });
  return { file, styleId: styleIds(file) };
}

function bytesOf(file: ExcelizeFile): Uint8Array {
  const { buffer, error } = file.WriteToBuffer();
  demand({ error });
  return buffer as Uint8Array;
}

function demand({ error }: { error: string | null }): void {
  if (error) throw problem("workbook.cannotWriteFile", { detail: error });
}

const areaOf = ({ sheet, row, column }: Corner, rows: number, columns: number): Address => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const cellsOf = ({ rows }: FileSheet, area: Address): Cells =>
  Array.from({ length: area.rows }, (_, r) => {
    const row = rows[area.row + r];
    return Array.from({ length: area.columns }, (__, c) => row?.[area.column + c]?.value ?? null);
  });

function setValues({ rows }: FileSheet, area: Address, value: (row: number, column: number) => CellValue): void {
  for (let r = 0; r < area.rows; r++) {
    const row = (rows[area.row + r] ??= []);
    for (let c = 0; c < area.columns; c++) row[area.column + c] = { value: value(r, c) };
  }
}
