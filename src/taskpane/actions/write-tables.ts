import type { Locale } from "../../messages/locale.ts";
import { problem } from "../../messages/problem.ts";
import { figureBlock } from "../../report/figure-block.ts";
import type { Figure } from "../../report/figure.ts";
import { tableBlock } from "../../report/table-block.ts";
import type { Table } from "../../report/table.ts";
import type { Block } from "../../workbook/block.ts";
import type { BlockChart } from "../../workbook/chart/block-chart.ts";
import { lowered } from "../../workbook/chart/lowered.ts";
import type { Placement, Workbook } from "../../workbook/port.ts";

export type Written = { readonly placement: Placement } | { readonly edited: Placement };

/**
 * Writes the tables of one analysis, and its figures under them: on a new sheet the first time, afterwards where they are. If a person edited inside
 * them since, nothing is written and the place is told, so that the pane can ask.
 *
 * @param wanted the name of the sheet, if one is added
 */
export async function writeTables(
  workbook: Workbook,
  { id, wanted, overEdits, ...content }: Content & { id: string; wanted: string; overEdits: boolean },
): Promise<Written> {
  const block = contentBlock(workbook, content);
  const before = (await workbook.placements()).find((placement) => placement.id === id);
  if (before?.edited && !overEdits) return { edited: before };
  if (before) {
    const { sheet, row, column } = before.address;
    const when = before.edited ? "replace-edited" : "replace-own";
    return { placement: await workbook.write(id, block, { sheet, row, column }, when) };
  }
  const sheet = await workbook.addSheet(wanted);
  return { placement: await workbook.write(id, block, { sheet, row: 0, column: 0 }, "refuse") };
}

/** What an analysis came to. */
export interface Content {
  readonly tables: readonly Table[];
  readonly figures?: readonly Figure[];
  /** Of the words beside the numbers of a figure. */
  readonly locale: Locale;
}

/** Tables, then figures as charts with the numbers they are drawn from: one block, replaced and taken back as one. */
export function contentBlock({ drawsErrorBars = false }: Workbook, { tables, figures = [], locale }: Content): Block {
  if (tables.length === 0 && figures.length === 0) throw problem("pane.noTable");
  const drawn = figures.map((figure) => figureBlock(figure, { locale, errorBars: drawsErrorBars }));
  return stacked([...tables.map(tableBlock), ...drawn]);
}

/** Blocks one under the other, two blank rows between them: replaced and taken back as one. */
export function stacked(blocks: readonly Block[]): Block {
  const cells: Block["cells"][number][] = [];
  const merges: NonNullable<Block["merges"]>[number][] = [];
  const widths: (number | null)[] = [];
  const charts: BlockChart[] = [];
  const columns = Math.max(...blocks.map((block) => block.cells[0]?.length ?? 0));
  const blanks = (count: number) => Array.from({ length: count }, () => ({ value: null }));
  for (const block of blocks) {
    if (cells.length > 0) cells.push(blanks(columns), blanks(columns));
    for (const merge of block.merges ?? []) merges.push({ ...merge, row: merge.row + cells.length });
    for (const chart of block.charts ?? []) charts.push(lowered(chart, cells.length));
    for (const row of block.cells) cells.push([...row, ...blanks(columns - row.length)]);
    block.widths?.forEach((width, at) => (widths[at] = widest(widths[at], width)));
  }
  return { cells, merges, widths, font: blocks[0]?.font, ...(charts.length > 0 && { charts }) };
}

const widest = (a: number | null | undefined, b: number | null): number | null =>
  a == null ? b : b === null ? a : Math.max(a, b);
