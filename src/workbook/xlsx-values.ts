import { read, type CellObject } from "@e965/xlsx";
import type { CellValue } from "../frame/cells.ts";
import { problem } from "../messages/problem.ts";
import type { Address } from "./address.ts";

/** The cells of one sheet of a file: values, formulas as Excel shows them, and the ranges arrays spill into. */
export interface FileSheet {
  hidden: boolean;
  /** Rows of cells; both may have holes. */
  readonly rows: FileCell[][];
}
export interface FileCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The formula as the file has it, without "=". */
  readonly stored?: string;
  /** "A1:C5" on every cell of an array formula's range. */
  readonly array?: string;
}

/**
 * Reads the values of a file: cached results of formulas, text as stored, dates as serial numbers, never what a number
 * format shows. A formula whose result was never stored (files written by a program that does not calculate) is the
 * error #CALC!, since taking it for a blank or for 0 would change results unseen.
 */
export function readXlsxValues(bytes: Uint8Array): Map<string, FileSheet> {
  const book = parse(bytes);
  const sheets = new Map<string, FileSheet>();
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] as { "!data"?: CellObject[][]; "!type"?: string };
    if (sheet["!type"] && sheet["!type"] !== "sheet") continue;
    const rows = (sheet["!data"] ?? []).map((row) => row?.map((cell) => cell && fileCell(cell)));
    sheets.set(name, { hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden), rows });
  }
  return sheets;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompoundFile = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

function parse(bytes: Uint8Array) {
  if (isCompoundFile(bytes)) throw problem("workbook.oldOrLocked");
  if (!isZip(bytes)) throw problem("workbook.notXlsx", { detail: "no zip archive" });
  try {
    // sheetStubs keeps formulas without a stored result, which would else look like blanks.
    return read(bytes.subarray(), {
      dense: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      sheetStubs: true,
      xlfn: true,
    });
  } catch (error) {
    throw problem("workbook.notXlsx", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function fileCell(cell: CellObject): FileCell {
  const value = valueOf(cell);
  if (cell.f === undefined && cell.F === undefined) return { value };
  return {
    value,
    ...(cell.f !== undefined && { formula: shownFormula(cell.f), stored: cell.f }),
    ...(cell.F && { array: cell.F }),
  };
}

function valueOf({ t, v, f }: CellObject): CellValue {
  if (t === "z" || v === undefined)
    return f === undefined && t !== "e" ? null : { error: t === "e" ? "#VALUE!" : "#CALC!" };
  if (t === "e") return { error: errorNames[v as number] ?? "#VALUE!" };
  return v as number | string | boolean;
}

/** Codes of [MS-XLS] 2.5.10 BErr. */
const errorNames: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** In a file an add-in's PW.FEREG(...) is _xldudf_PW_FEREG(...), and newer functions carry _xlfn. before their name. */
const shownFormula = (stored: string): string =>
  `=${stored.replaceAll(/\b_xlfn\.(?:_xlws\.)?/g, "").replaceAll(/\b_xldudf_([A-Za-z0-9]+)_/g, "$1.")}`;

/** The smallest rectangle that holds every non-blank cell; null for an empty sheet. */
export function usedRange(name: string, { rows }: FileSheet): Address | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!cell || cell.value === null) return;
      top = Math.min(top, r);
      left = Math.min(left, c);
      bottom = r;
      right = Math.max(right, c);
    });
  });
  return bottom < 0 ? null : { sheet: name, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
