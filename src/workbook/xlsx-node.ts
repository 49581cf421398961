import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { excelizeFrom, type LoadExcelize } from "./excelize.ts";
import { openXlsx, type XlsxWorkbook } from "./xlsx.ts";

/** excelize from the installed package, or from a path when the program was bundled. */
export const excelizeInNode = (wasmPath?: string): LoadExcelize =>
  excelizeFrom(wasmPath ?? createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));

/** Opens a file on disk. Nothing is ever written back to it: `save()` returns the bytes. */
export async function openXlsxFile(path: string, excelize: LoadExcelize = excelizeInNode()): Promise<XlsxWorkbook> {
  return openXlsx(new Uint8Array(await readFile(path)), excelize);
}
