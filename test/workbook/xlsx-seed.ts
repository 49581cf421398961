import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Seed } from "./contract.ts";

const errorCodes: Readonly<Record<string, number>> = { "#DIV/0!": 0x07, "#VALUE!": 0x0f, "#N/A": 0x2a };

/** An .xlsx file with these cells, made by a library that is not the one under test for writing. */
export function xlsxSeed(sheets: Readonly<Record<string, readonly (readonly Seed[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const sheet: WorkSheet = { "!ref": utils.encode_range({ r: 0, c: 0 }, { r: rows.length + 9, c: columns + 9 }) };
    rows.forEach((row, r) =>
      row.forEach((seed, c) => {
        const cell = cellOf(seed);
        if (cell) sheet[utils.encode_cell({ r, c })] = cell;
      }),
    );
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function cellOf(seed: Seed): CellObject | null {
  if (seed === null) return null;
  if (typeof seed === "number") return { t: "n", v: seed };
  if (typeof seed === "boolean") return { t: "b", v: seed };
  if (typeof seed === "string") return { t: "s", v: seed };
  if ("error" in seed) return { t: "e", v: errorCodes[seed.error] };
  const stored = seed.formula.slice(1).replaceAll(/\bPW\./g, "_xldudf_PW_");
  return { ...cellOf(seed.result)!, f: stored, ...(seed.spill && { F: seed.spill, D: true }) };
}
