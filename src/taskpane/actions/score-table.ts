import { message, say, type Message } from "../../messages/message.ts";
import type { Locale } from "../../messages/locale.ts";
import { cellAt } from "../../frame/cell-at.ts";
import type { CategoryColumn, Column, Frame, NumberColumn } from "../../frame/frame.ts";
import type { Table, TableCell } from "../../report/table.ts";

/** The first rows of new columns beside the entity and time they belong to: a look before anything is written. */
export function scoreTable(
  frame: Frame,
  columns: readonly Column[],
  panel: readonly (string | null)[],
  locale: Locale,
  rows = 8,
): Table {
  const beside = panel.flatMap((name) => frame.columns.find((column) => column.name === name) ?? []);
  const shown = Math.min(rows, frame.nrow);
  return {
    id: "scores",
    title: "",
    font: "sheet",
    header: [[...beside, ...columns].map(({ name }) => ({ text: name }))],
    rows: Array.from({ length: shown }, (_, at) => ({
      cells: [...beside.map((column) => plainCell(column, at)), ...columns.map((column) => scoreCell(column, at))],
    })),
    notes: [say(locale, "pane.firstRows", { n: shown, of: frame.nrow })],
  };
}

/** The first rows and columns of a sheet that a measure makes; a matrix of weights has hundreds of both. */
export function sheetTable({ columns, nrow }: Frame, locale: Locale, rows = 8, most = 12): Table {
  const [shown, seen] = [columns.slice(0, most), Math.min(rows, nrow)];
  return {
    id: "sheet",
    title: "",
    font: "sheet",
    header: [shown.map(({ name }) => ({ text: name }))],
    rows: Array.from({ length: seen }, (_, at) => ({
      cells: shown.map((column): TableCell => {
        const value = cellAt(column, at);
        return { kind: "text", text: String(typeof value === "number" ? Number(value.toPrecision(6)) : (value ?? "")) };
      }),
    })),
    notes: [
      say(locale, "pane.firstRows", { n: seen, of: nrow }),
      ...(columns.length > most ? [say(locale, "spatial.firstColumns", { n: most, of: columns.length })] : []),
    ],
  };
}

/** Filled and missing rows and the range of one new column. */
export function rangeOf({ values }: NumberColumn): { filled: number; missing: number; min: number; max: number } {
  const range = { filled: 0, missing: 0, min: Infinity, max: -Infinity };
  for (const value of values) {
    if (!Number.isFinite(value)) range.missing++;
    else {
      range.filled++;
      range.min = Math.min(range.min, value);
      range.max = Math.max(range.max, value);
    }
  }
  return range;
}

/** How many rows of a new column have a value, and between what they lie or how many there are of them. */
export function rangeSentence(name: string, column: Column): Message {
  if (column.kind === "category") return categorySentence(name, column);
  const { filled, missing, min, max } = rangeOf(column);
  if (filled === 0) return message("pane.scoredNone", { name, missing });
  const [low, high] = [min, max].map((value) => Number(value.toPrecision(4)));
  return message("pane.scored", { name, filled, missing, min: low, max: high });
}

function categorySentence(name: string, { codes }: CategoryColumn): Message {
  const known = codes.filter((code) => code >= 0);
  const missing = codes.length - known.length;
  return known.length === 0
    ? message("pane.scoredNone", { name, missing })
    : message("pane.scoredTexts", { name, filled: known.length, missing, texts: new Set(known).size });
}

const scoreCell = (column: Column, at: number): TableCell =>
  column.kind === "category" ? plainCell(column, at) : numberCell(column.values[at]);

const numberCell = (value: number): TableCell =>
  Number.isFinite(value) ? { kind: "number", value, decimals: 4 } : { kind: "blank" };

const plainCell = (column: Column, at: number): TableCell => ({ kind: "text", text: String(cellAt(column, at) ?? "") });
