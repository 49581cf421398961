import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { CellValue } from "../../../src/frame/cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";

/** A CSV file with a header row as a frame; empty fields are missing. */
export function frameOfCsv(path: string): Frame {
  const { data } = Papa.parse<CellValue[]>(readFileSync(path, "utf8").trim(), { dynamicTyping: true });
  const cells = data.map((row) => row.map((value) => (value === "" ? null : value)));
  return frameFromCells(cells, { header: "yes" }).frame;
}
