import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { CaseTable } from "../../../src/measure/efficiency/reference-case.ts";

/** The folder that holds a file of the reference results: the project's own, else the one beside it. */
export const referenceFolder = (path: string): string | undefined =>
  ["test/reference", "../shared/reference"].find((folder) => existsSync(join(folder, path)));

/** A CSV with a header row as columns: numbers where every value is one. */
export function readTable(path: string): CaseTable {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const columns = Object.fromEntries(
    Object.keys(data[0]).map((name) => {
      const texts = data.map((row) => row[name]);
      const values = Float64Array.from(texts, Number);
      return [name, values.some(Number.isNaN) ? texts : values];
    }),
  );
  return { columns, nrow: data.length };
}
