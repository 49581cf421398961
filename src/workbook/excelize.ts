import { init } from "excelize-wasm";

/** The library that changes .xlsx files without losing what others put in them: excelize, as WebAssembly. */
export type Excelize = Awaited<ReturnType<typeof init>>;
export type ExcelizeFile = ReturnType<Excelize["OpenReader"]>;
export type LoadExcelize = () => Promise<Excelize>;

/**
 * Loads excelize on first use, and once.
 *
 * @param wasm where `excelize.wasm.gz` lies: a URL in the browser, a path in Node
 */
export function excelizeFrom(wasm: string): LoadExcelize {
  let loading: Promise<Excelize> | null = null;
  return () => (loading ??= init(wasm));
}
