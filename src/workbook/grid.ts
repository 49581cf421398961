import { problem } from "../messages/problem.ts";
import type { Address } from "./address.ts";
import type { Block } from "./block.ts";
import type { GridApi, GridSheet } from "./grid-api.ts";
import { clamped, gridAddress, intersection } from "./grid-area.ts";
import { frozenCell, gridCell, type GridCell } from "./grid-cell.ts";
import { changedSheets } from "./grid-changes.ts";
import { cellsOf, contentOf, usedRange } from "./grid-content.ts";
import { addPicture, removePicture } from "./grid-pictures.ts";
import type { Host } from "./host.ts";
import { workbookOn } from "./on-host.ts";
import type { Workbook } from "./port.ts";

/**
 * The workbook that is open in the browser grid (Univer 0.25), by the parts of its API named here.
 *
 * @param api what `FUniver.newAPI` returns; the workbook active now is the one that is meant from then on
 */
export function gridWorkbook(api: GridApi): Workbook {
  const book = api.getActiveWorkbook();
  if (!book) throw problem("workbook.noWorkbook");
  const unit = book.getId();
  const sheetNamed = (name: string): GridSheet => book.getSheetByName(name)!;

  const host: Host = {
    drawsErrorBars: true,
    sheets: async () =>
      book.getSheets().map((sheet) => ({
        name: sheet.getSheetName(),
        hidden: sheet.isSheetHidden(),
        used: usedRange(contentOf(sheet, unit)),
      })),
    tables: async () => [],
    async selection() {
      const range = book.getActiveRange()?.getRange();
      if (!range) return null;
      const sheet = book.getActiveSheet();
      const content = contentOf(sheet, unit);
      const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      const chosen = gridAddress(sheet.getSheetName(), clamped(range, rows, columns));
      const isWhole = chosen.rows >= rows || chosen.columns >= columns;
      return (isWhole && intersection(chosen, usedRange(content))) || chosen;
    },
    async select(address) {
      const sheet = sheetNamed(address.sheet);
      book.setActiveSheet(sheet.getSheetId());
      sheet.getRange(address.row, address.column, address.rows, address.columns).activate();
    },
    async read(address, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const cells = cellsOf(contentOf(sheetNamed(address.sheet), unit), address);
      onProgress?.(address.rows, address.rows);
      return cells;
    },
    async addSheet(name, visibility) {
      const active = book.getActiveSheet();
      const sheet = book.insertSheet(name);
      book.setActiveSheet(active.getSheetId());
      if (visibility === "very-hidden") sheet.hideSheet();
    },
    async removeSheet(name) {
      const id = sheetNamed(name).getSheetId();
      const visible = book.getSheets().filter((sheet) => !sheet.isSheetHidden());
      const at = visible.findIndex((sheet) => sheet.getSheetId() === id);
      // Without a sheet on show the grid cannot draw the next change: its neighbour is shown first.
      const neighbour = visible[at - 1] ?? visible[at + 1];
      if (book.getActiveSheet().getSheetId() === id && neighbour) book.setActiveSheet(neighbour.getSheetId());
      book.deleteSheet(id);
    },
    async put(cleared, block, at, { gone, placed } = { gone: [], placed: [] }) {
      for (const chart of gone) removePicture(sheetNamed(chart.sheet), chart);
      for (const area of cleared) clear(sheetNamed(area.sheet), area);
      if (block) putBlock(sheetNamed(at.sheet), block, at.row, at.column);
      for (const [index, chart] of placed.entries())
        await addPicture(sheetNamed(chart.sheet), chart, block!.charts![index]);
    },
    async freeze(address, isOurs) {
      const names = address ? [address.sheet] : book.getSheets().map((sheet) => sheet.getSheetName());
      return names.reduce((count, name) => count + freezeSheet(sheetNamed(name), unit, address, isOurs), 0);
    },
    onChange(listener) {
      const listening = book.onCommandExecuted((command) => {
        const ids = changedSheets(command, unit);
        const names = book
          .getSheets()
          .filter((sheet) => ids.includes(sheet.getSheetId()))
          .map((sheet) => sheet.getSheetName());
        if (names.length > 0) listener(names);
      });
      return () => listening.dispose();
    },
  };
  return workbookOn(host);
}

function clear(sheet: GridSheet, area: Address): void {
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
  if (rows <= 0 || columns <= 0) return;
  const range = sheet.getRange(area.row, area.column, rows, columns);
  range.breakApart();
  const blank = { v: null, f: null, si: null, p: null, t: null, s: null };
  range.setValues(Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank)));
}

function putBlock(sheet: GridSheet, block: Block, row: number, column: number): void {
  const [rows, columns] = [block.cells.length, block.cells[0].length];
  // The grid has only the rows and columns it was given; some room is left below and beside.
  if (row + rows > sheet.getMaxRows()) sheet.setRowCount(row + rows + 50);
  if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns + 5);

  const cells = block.cells.map((line) => line.map((cell) => gridCell(cell, block.font)));
  sheet.getRange(row, column, rows, columns).setValues(cells);
  for (const merge of block.merges ?? [])
    sheet.getRange(row + merge.row, column + merge.column, merge.rows, merge.columns).merge();
  for (const [offset, width] of (block.widths ?? []).entries())
    if (width !== null) sheet.setColumnWidth(column + offset, pixels(width));
}

/** Characters of the default font are 7 pixels wide, with 5 around them. */
const pixels = (characters: number): number => Math.round(characters * 7 + 5);

function freezeSheet(
  sheet: GridSheet,
  unit: string,
  address: Address | null,
  isOurs: (formula: string) => boolean,
): number {
  const content = contentOf(sheet, unit);
  const formulas: { area: Address; cells: GridCell[][] }[] = [];
  const whole = usedRange(content);
  const within = address ? intersection(address, whole) : whole;
  if (!within) return 0;
  const texts = sheet.getRange(within.row, within.column, within.rows, within.columns).getFormulas();
  texts.forEach((line, r) =>
    line.forEach((formula, c) => {
      if (!formula || !isOurs(formula)) return;
      const [row, column] = [within.row + r, within.column + c];
      const spill = content.spillOf(row, column);
      const area = spill ? gridAddress(content.name, spill) : { ...within, row, column, rows: 1, columns: 1 };
      const cells = cellsOf(content, area).map((values) => values.map(frozenCell));
      formulas.push({ area, cells });
    }),
  );
  for (const { area, cells } of formulas)
    sheet.getRange(area.row, area.column, area.rows, area.columns).setValues(cells);
  return formulas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
