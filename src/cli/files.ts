import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { problem } from "../messages/problem.ts";
import type { Cells } from "../frame/cells.ts";
import type { Locale } from "../messages/locale.ts";
import { locateData } from "../study/run/locate-data.ts";
import type { Address } from "../workbook/address.ts";
import { openXlsxFile } from "../workbook/xlsx-node.ts";
import { cellsFromCsv } from "./csv.ts";

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw problem("cli.unreadable", { file, detail: reasonOf(error) });
  }
}

export async function readText(file: string): Promise<string> {
  return new TextDecoder("utf-8").decode(await readBytes(file));
}

export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problem("cli.notJson", { file, detail: reasonOf(error) });
  }
}

export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw problem("cli.unwritable", { file, detail: reasonOf(error) });
  }
}

export interface DataRead {
  readonly cells: Cells;
  readonly address: Address;
}

/** The cells of a .csv file or of a sheet of an .xlsx file. */
export async function readData(file: string, sheet: string | undefined, locale: Locale): Promise<DataRead> {
  if (extname(file).toLowerCase() === ".csv") {
    const cells = cellsFromCsv(await readText(file));
    return { cells, address: { sheet: "data", row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 } };
  }
  const workbook = await openXlsxFile(file);
  const address = await locateData(workbook, { sheet, units: {} }, locale);
  return { cells: await workbook.read(address), address };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
