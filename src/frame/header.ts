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
  return row < cells.length && isHeader(cells, row, width)
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
    const letters = columnLetters(firstColumn - 1 + c);
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
  // 1. A header is made of labels: texts, and perhaps a rising run of years beside them.
  const present = cells[at].slice(0, width).filter((cell) => !isBlank(cell));
  const labels = present.filter((cell): cell is string => typeof cell === "string");
  const years = present.filter((cell): cell is number => typeof cell === "number");
  if (labels.length === 0 || labels.length + years.length < present.length) return false;
  if (labels.some((label) => isMissingText(label, "anywhere"))) return false;
  if (years.length > 0 && !(years.length > 1 && isRunOfYears(years) && labels.length <= years.length + 3)) return false;
  const typed = labels.map((label) => readNumberText(label)?.value).filter((value) => value !== undefined);
  if (typed.length > 0 && !isRunOfYears(typed)) return false;

  // 2. Numbers under a label settle it; otherwise no label may come back as a value.
  const below = cells.slice(at + 1, at + 1 + looked);
  const columns = Array.from({ length: width }, (_, c) => ({
    label: cells[at][c],
    values: below.map((row) => row[c]),
  }));
  const isLabelled = columns.some(
    ({ label, values }) => typeof label === "string" && readNumberText(label) === null && areNumbers(values),
  );
  const comesBack = columns.some(({ label, values }) => typeof label === "string" && values.includes(label));
  return isLabelled || (!comesBack && new Set(labels.map((label) => label.trim())).size === labels.length);
}

/** More numbers than words. */
function areNumbers(values: readonly (CellValue | undefined)[]): boolean {
  const numbers = values.filter((value) => typeof value === "number" || typeof value === "boolean").length;
  const words = values.filter((value) => typeof value === "string" && !isBlank(value)).length;
  return numbers > words;
}

const isRunOfYears = (values: readonly number[]): boolean =>
  values.every((v, k) => Number.isInteger(v) && v >= 1800 && v <= 2200 && (k === 0 || v > values[k - 1]));
