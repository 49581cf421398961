import { message, say, type Message } from "../../messages/message.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Column, Frame, NumberColumn } from "../../frame/frame.ts";
import type { Table, TableCell } from "../../report/table.ts";

/** The first rows of new columns beside the entity and time they belong to: a look before anything is written. */
export function scoreTable(
  frame: Frame,
  columns: readonly NumberColumn[],
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
      cells: [...beside.map((column) => plainCell(column, at)), ...columns.map(({ values }) => scoreCell(values[at]))],
    })),
    notes: [say(locale, "pane.firstRows", { n: shown, of: frame.nrow })],
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

/** How many rows of a new column have a value, and between what they lie. */
export function rangeSentence(name: string, column: NumberColumn): Message {
  const { filled, missing, min, max } = rangeOf(column);
  if (filled === 0) return message("pane.scoredNone", { name, missing });
  const [low, high] = [min, max].map((value) => Number(value.toPrecision(4)));
  return message("pane.scored", { name, filled, missing, min: low, max: high });
}

const scoreCell = (value: number): TableCell =>
  Number.isFinite(value) ? { kind: "number", value, decimals: 4 } : { kind: "blank" };

function plainCell(column: Column, at: number): TableCell {
  if (column.kind === "category") return { kind: "text", text: column.levels[column.codes[at]] ?? "" };
  const value = column.values[at];
  return { kind: "text", text: Number.isFinite(value) ? String(value) : "" };
}
