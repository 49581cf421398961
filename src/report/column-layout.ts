import { intervalText } from "./cell-text.ts";
import { numberParts, type TailRoom } from "./number-text.ts";
import type { Table, TableCell } from "./table.ts";
import { textWidth } from "./text-width.ts";

/** How a column of a table is set: its numbers end at one place, and that block of numbers sits under the header. */
export interface ColumnLayout {
  /** Width of the column in characters, CJK characters counting 2. */
  readonly width: number;
  /** Widest number up to its last digit, and widest tail (stars, brackets). */
  readonly head: number;
  readonly tail: number;
  readonly room: TailRoom;
}

/** A reason has to be readable: the column that holds one is at least this wide. */
export const reasonWidth = 18;

/** Lays out every column; a text that spans rows (a failed column's reason) wraps and does not widen its column. */
export function columnLayouts(table: Table): ColumnLayout[] {
  const count = Math.max(columnCount(table), 0);
  return Array.from({ length: count }, (_, column) => layoutOf(table, column));
}

/** Columns of a table: its widest row or header. */
export const columnCount = ({ header, rows }: Table): number =>
  Math.max(
    0,
    ...rows.map(({ cells }) => cells.length),
    ...header.map((cells) => cells.reduce((sum, { span = 1 }) => sum + span, 0)),
  );

function layoutOf(table: Table, column: number): ColumnLayout {
  let [head, tail, text, stars] = [0, 0, 0, 0];
  let bracket: TailRoom["bracket"];
  for (const { cells } of table.rows) {
    const cell: TableCell = cells[column] ?? { kind: "blank" };
    if (cell.kind === "number") {
      const parts = numberParts(cell);
      head = Math.max(head, parts.head.length);
      tail = Math.max(tail, parts.tail.length);
      stars = Math.max(stars, cell.stars?.length ?? 0);
      bracket ??= cell.bracket;
    } else if (cell.kind === "interval") text = Math.max(text, intervalText(cell).length);
    else if (cell.kind === "text")
      text = Math.max(text, cell.rowSpan ? reasonWidth : textWidth(cell.text) + 2 * (cell.indent ?? 0));
  }
  for (const row of table.header) text = Math.max(text, headerWidth(row, column));
  return { width: Math.max(head + tail, text), head, tail, room: { stars, bracket } };
}

/** Width a header asks of one column: its share of the cell over it. */
function headerWidth(row: Table["header"][number], column: number): number {
  let start = 0;
  for (const { text, span = 1 } of row) {
    if (column < start + span) return Math.ceil(textWidth(text) / span);
    start += span;
  }
  return 0;
}
