import { cellText } from "./cell-text.ts";
import { columnCount, columnLayouts, type ColumnLayout } from "./column-layout.ts";
import { numberParts } from "./number-text.ts";
import type { HeaderCell, Table, TableCell } from "./table.ts";

/**
 * A table as HTML: a caption, header cells with scope, notes in the footer. The look travels in inline styles, so that it
 * survives copying into Word, Excel or a mail; colours are the reader's own.
 */
export function tableHtml(table: Table, language?: string): string {
  const layouts = columnLayouts(table);
  const attributes = `class="pw-table" style="${tableStyle(table.font)}"${language ? ` lang="${escapeHtml(language)}"` : ""}`;
  const caption = table.title
    ? `<caption style="caption-side:top;padding:4px 0">${escapeHtml(table.title)}</caption>`
    : "";
  const head = table.header.map((row, index) => headerRow(row, index, table.header.length)).join("");
  const notes = table.notes
    .map(
      (note) =>
        `<tr><td colspan="${columnCount(table)}" style="text-align:left;padding:2px 0;font-size:0.9em">${escapeHtml(note)}</td></tr>`,
    )
    .join("");
  return (
    `<table ${attributes}>${caption}<thead>${head}</thead><tbody>${bodyRows(table, layouts)}</tbody>` +
    `${notes ? `<tfoot>${notes}</tfoot>` : ""}</table>`
  );
}

/** Text made safe inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const thick = "2px solid currentColor";
const thin = "1px solid currentColor";

const faces = {
  sheet: "inherit",
  times: "'Times New Roman',Times,'Liberation Serif',serif",
  simsun: "'Times New Roman',SimSun,'Songti SC','Noto Serif CJK SC',serif",
} as const;

const tableStyle = (font: Table["font"]) =>
  `border-collapse:collapse;font-family:${faces[font]};font-variant-numeric:tabular-nums lining-nums;width:max-content`;

function headerRow(row: readonly HeaderCell[], index: number, of: number): string {
  let start = 0;
  const cells = row.map(({ text, span = 1, rule }) => {
    const style = [
      `text-align:${start === 0 ? "left" : "center"};font-weight:normal;padding:3px 10px`,
      index === 0 ? `border-top:${thick}` : "",
      index === of - 1 || rule ? `border-bottom:${thin}` : "",
    ];
    start += span;
    const scope = text === "" ? "" : ` scope="${span > 1 ? "colgroup" : "col"}"`;
    // An empty corner is a data cell: a header without text announces nothing.
    const tag = text === "" ? "td" : "th";
    const across = span > 1 ? ` colspan="${span}"` : "";
    return `<${tag}${scope}${across} style="${style.filter(Boolean).join(";")}">${escapeHtml(text)}</${tag}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function bodyRows({ rows, header }: Table, layouts: readonly ColumnLayout[]): string {
  const covered = new Set<string>();
  return rows
    .map(({ cells, ruleAbove }, row) => {
      const style = [
        ruleAbove || (row === 0 && header.length === 0) ? `border-top:${row === 0 ? thick : thin}` : "",
        row === rows.length - 1 ? `border-bottom:${thick}` : "",
      ].filter(Boolean);
      const shown = layouts.map((layout, column) => {
        if (covered.has(`${row},${column}`)) return "";
        const cell = cells[column] ?? { kind: "blank" as const };
        const span = cell.kind === "text" ? Math.min(cell.rowSpan ?? 1, rows.length - row) : 1;
        for (let below = 1; below < span; below++) covered.add(`${row + below},${column}`);
        return bodyCell(cell, layout, column, style, span);
      });
      return `<tr>${shown.join("")}</tr>`;
    })
    .join("");
}

function bodyCell(
  cell: TableCell,
  layout: ColumnLayout,
  column: number,
  rules: readonly string[],
  span: number,
): string {
  const align = cell.kind === "text" && cell.align ? cell.align : column === 0 ? "left" : "center";
  const indent = cell.kind === "text" && cell.indent ? 10 + 14 * cell.indent : 10;
  const style = [
    `text-align:${align};padding:1px 10px 1px ${indent}px`,
    ...rules,
    ...(cell.kind === "text" && cell.italic ? ["font-style:italic"] : []),
    ...(span > 1 ? [`vertical-align:top;white-space:normal;max-width:${layout.width + 2}ch`] : ["white-space:nowrap"]),
  ].join(";");
  const rows = span > 1 ? ` rowspan="${span}"` : "";
  const content = cell.kind === "number" ? alignedNumber(cell, layout) : escapeHtml(cellText(cell));
  if (column === 0 && content !== "")
    return `<th scope="row"${rows} style="${style};font-weight:normal">${content}</th>`;
  return `<td${rows} style="${style}">${content}</td>`;
}

/** Digits end at one place down the column: head and tail have the width of the column's widest ones. */
function alignedNumber(cell: Extract<TableCell, { kind: "number" }>, { head, tail }: ColumnLayout): string {
  const parts = numberParts(cell);
  const box = (text: string, width: number, align: string) =>
    `<span style="display:inline-block;min-width:${width}ch;text-align:${align}">${escapeHtml(text)}</span>`;
  return box(parts.head, head, "right") + (tail > 0 ? box(parts.tail, tail, "left") : "");
}
