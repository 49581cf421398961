import Papa from "papaparse";
import type { Cells, CellValue } from "../frame/cells.ts";

/**
 * Delimited text as cells. A column is numbers when every filled field is one and none has a leading zero
 * (codes such as 01001 stay text); empty fields are blanks.
 */
export function cellsFromCsv(text: string): Cells {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const fault = errors.find(({ type }) => type === "Quotes");
  if (fault) throw new Error(`Line ${(fault.row ?? 0) + 1}: ${fault.message}`);
  const width = Math.max(0, ...data.map((row) => row.length));
  const isNumeric = Array.from({ length: width }, (_, column) =>
    data.slice(1).every((row) => isBlank(row[column]) || isPlainNumber(row[column])),
  );
  return data.map((row, index) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const field = row[column];
      if (isBlank(field)) return null;
      return index > 0 && isNumeric[column] ? Number(field) : field;
    }),
  );
}

const isBlank = (field: string | undefined): boolean => field === undefined || field.trim() === "";
const isPlainNumber = (field: string): boolean =>
  /^\s*[-+]?(0|[1-9]\d*|(0|[1-9]\d*)?\.\d+|[1-9]\d*\.|0\.)([eE][-+]?\d+)?\s*$/.test(field);
