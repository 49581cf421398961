import type { Cells, CellValue } from "./cells.ts";
import { isCellError } from "./cells.ts";
import { columnLetters } from "./column-letters.ts";
import type { RenamedHeader } from "./health.ts";
import { isMissingText } from "./missing-text.ts";
import { readNumberText } from "./number-text.ts";

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell == null || (typeof cell === "string" && cell.trim() === "");

/** Where the data begin: rows of a title first, then perhaps a header, then data. Indices into `cells`. */
export interface Top {
  readonly titles: readonly number[];
  readonly header: number | null;
  readonly data: number;
}

const mostTitleRows = 10;
const looked = 200;

/**
 * Finds the header. A row of labels is a header when numbers stand under it, or when no label comes back below;
 * numbers may be labels only as a rising run of years ("region", 2010, 2011). A single filled cell above a wider
 * table is a title. `width` is the number of columns.
 */
export function findTop(cells: Cells, width: number, header: "auto" | "yes" | "no"): Top {
  let first = 0;
  while (first < cells.length && cells[first].every(isBlank)) first++;
  if (header === "no") return { titles: [], header: null, data: first };
  if (header === "yes") return { titles: [], header: first < cells.length ? first : null, data: first + 1 };

  const titles: number[] = [];
  let row = first;
  while (width >= 3 && row < cells.length - 1 && row < mostTitleRows && filled(cells[row]) <= 1) {
    if (filled(cells[row]) === 1) titles.push(row);
    row++;
  }
  if (row > first && !isHeader(cells, row, width)) return { titles: [], header: null, data: first };
  return isHeader(cells, row, width)
    ? { titles, header: row, data: row + 1 }
    : { titles: [], header: null, data: first };
}

/** Names of the columns: trimmed, never blank, never twice. Blank ones take the letters of their column. */
export function nameColumns(
  header: readonly CellValue[] | null,
  kept: readonly number[],
  firstColumn: number,
): { names: string[]; renamed: RenamedHeader[] } {
  const wanted = kept.map((c) => (header ? labelOf(header[c]) : ""));
  const taken = new Set(wanted.filter((name) => name !== ""));
  const seen = new Set<string>();
  const renamed: RenamedHeader[] = [];
  const names = kept.map((c, position) => {
    const letters = columnLetters(firstColumn + c);
    const from = wanted[position];
    if (from !== "" && !seen.has(from)) {
      seen.add(from);
      return from;
    }
    const stem = from === "" ? letters : from;
    let to = from === "" ? stem : `${stem}_2`;
    for (let k = 2; taken.has(to); k++) to = `${stem}_${k}`;
    taken.add(to);
    seen.add(to);
    if (header) renamed.push({ letters, from, to, why: from === "" ? "blank" : "duplicate" });
    return to;
  });
  return { names, renamed };
}

const filled = (row: readonly CellValue[]): number => row.reduce<number>((n, cell) => n + (isBlank(cell) ? 0 : 1), 0);

function labelOf(cell: CellValue | undefined): string {
  if (cell == null) return "";
  if (isCellError(cell)) return "";
  return String(cell).replace(/\s+/g, " ").trim();
}

function isHeader(cells: Cells, at: number, width: number): boolean {
  const row = cells[at];
  if (!row) return false;
  const present = row.slice(0, width).filter((cell) => !isBlank(cell));
  if (present.length === 0 || present.some((cell) => isCellError(cell))) return false;
  const texts = present.filter((cell): cell is string => typeof cell === "string");
  if (texts.length === 0) return false;
  if (
    texts.some((text) => isMissingText(text, "in-numbers") && text.trim().length > 1 && !/^[a-z]+$/i.test(text.trim()))
  )
    return false;
  const numbers = present.filter((cell): cell is number => typeof cell === "number");
  if (present.length > texts.length + numbers.length) return false;
  if (numbers.length > 0 && !(isRunOfYears(numbers) && texts.length <= numbers.length + 3 && numbers.length > 1))
    return false;
  if (at + 1 >= cells.length) return true;

  const below = cells.slice(at + 1, at + 1 + looked);
  let comesBack = false;
  for (let c = 0; c < width; c++) {
    const label = row[c];
    if (typeof label !== "string" || isBlank(label)) continue;
    const column = below.map((line) => line[c]);
    const values = column.filter((cell) => typeof cell === "number" || typeof cell === "boolean").length;
    const words = column.filter((cell) => typeof cell === "string" && !isBlank(cell)).length;
    const isNumber = readNumberText(label) !== null;
    if (values > words && !isNumber) return true;
    if (isNumber && texts.length === present.length && values + words > 0 && numbers.length === 0) {
      if (!isRunOfYears(texts.map((text) => readNumberText(text)?.value ?? Number.NaN).filter(Number.isFinite)))
        return false;
    }
    comesBack ||= column.includes(label);
  }
  return !comesBack && new Set(texts.map((text) => text.trim())).size === texts.length;
}

const isRunOfYears = (values: readonly number[]): boolean =>
  values.every((v, k) => Number.isInteger(v) && v >= 1800 && v <= 2200 && (k === 0 || v > values[k - 1]));
