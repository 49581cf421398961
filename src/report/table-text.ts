import { cellText } from "./cell-text.ts";
import { columnLayouts, type ColumnLayout } from "./column-layout.ts";
import { numberParts } from "./number-text.ts";
import type { HeaderCell, Table, TableCell } from "./table.ts";
import { padText, wrapText } from "./text-width.ts";

const gap = "  ";

/** A table as lines of plain text for a fixed-width face: the same three rules, digits aligned. */
export function tableText(table: Table): string {
  const layouts = columnLayouts(table);
  const total = layouts.reduce((sum, { width }) => sum + width, gap.length * Math.max(0, layouts.length - 1));
  const rule = (character: string) => character.repeat(total);
  const lines = [
    ...(table.title ? wrapText(table.title, total).map((line) => padText(line, total, "center")) : []),
    rule("="),
    ...table.header.flatMap((row) => headerLines(row, layouts)),
    ...(table.header.length > 0 ? [rule("-")] : []),
    ...bodyLines(table, layouts, rule("-")),
    rule("="),
    ...table.notes.flatMap((note) => wrapText(note, Math.max(total, 60))),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function headerLines(row: readonly HeaderCell[], layouts: readonly ColumnLayout[]): string[] {
  const texts: string[] = [];
  const rules: string[] = [];
  let start = 0;
  for (const { text, span = 1, rule } of row) {
    const under = layouts.slice(start, start + span);
    const width = under.reduce((sum, layout) => sum + layout.width, gap.length * (under.length - 1));
    texts.push(padText(text, width, start === 0 ? "left" : "center"));
    rules.push((rule ? "-" : " ").repeat(width));
    start += span;
  }
  return row.some(({ rule }) => rule) ? [texts.join(gap), rules.join(gap)] : [texts.join(gap)];
}

function bodyLines(table: Table, layouts: readonly ColumnLayout[], rule: string): string[] {
  // Lines of a reason that runs down its column, not yet printed, by column.
  const running = new Map<number, string[]>();
  return table.rows.flatMap(({ cells, ruleAbove }) => {
    const shown = layouts.map((layout, column) => {
      const cell = cells[column] ?? { kind: "blank" as const };
      if (cell.kind === "text" && cell.rowSpan) {
        running.set(column, wrapText(cell.text, layout.width).slice(0, cell.rowSpan));
      }
      const next = running.get(column)?.shift();
      return next === undefined ? bodyCell(cell, layout, column) : padText(next, layout.width);
    });
    return [...(ruleAbove ? [rule] : []), shown.join(gap)];
  });
}

function bodyCell(cell: TableCell, { width, head, tail }: ColumnLayout, column: number): string {
  if (cell.kind === "number") {
    const parts = numberParts(cell);
    return padText(padText(parts.head, head, "right") + padText(parts.tail, tail), width, "center");
  }
  if (cell.kind !== "text") return padText(cellText(cell), width, "center");
  return padText("  ".repeat(cell.indent ?? 0) + cell.text, width, cell.align ?? (column === 0 ? "left" : "center"));
}
