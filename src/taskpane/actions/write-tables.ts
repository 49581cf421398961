import { problem } from "../../messages/problem.ts";
import { tableBlock } from "../../report/table-block.ts";
import type { Table } from "../../report/table.ts";
import type { Block } from "../../workbook/block.ts";
import type { Placement, Workbook } from "../../workbook/port.ts";

export type Written = { readonly placement: Placement } | { readonly edited: Placement };

/**
 * Writes the tables of one analysis: on a new sheet the first time, afterwards where they are. If a person edited inside
 * them since, nothing is written and the place is told, so that the pane can ask.
 *
 * @param wanted the name of the sheet, if one is added
 */
export async function writeTables(
  workbook: Workbook,
  { id, tables, wanted, overEdits }: { id: string; tables: readonly Table[]; wanted: string; overEdits: boolean },
): Promise<Written> {
  if (tables.length === 0) throw problem("pane.noTable");
  const block = stacked(tables.map(tableBlock));
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

/** Blocks one under the other, two blank rows between them: replaced and taken back as one. */
export function stacked(blocks: readonly Block[]): Block {
  const cells: Block["cells"][number][] = [];
  const merges: NonNullable<Block["merges"]>[number][] = [];
  const widths: (number | null)[] = [];
  const columns = Math.max(...blocks.map((block) => block.cells[0]?.length ?? 0));
  const blanks = (count: number) => Array.from({ length: count }, () => ({ value: null }));
  for (const block of blocks) {
    if (cells.length > 0) cells.push(blanks(columns), blanks(columns));
    for (const merge of block.merges ?? []) merges.push({ ...merge, row: merge.row + cells.length });
    for (const row of block.cells) cells.push([...row, ...blanks(columns - row.length)]);
    block.widths?.forEach((width, at) => (widths[at] = widest(widths[at], width)));
  }
  return { cells, merges, widths, font: blocks[0]?.font };
}

const widest = (a: number | null | undefined, b: number | null): number | null =>
  a == null ? b : b === null ? a : Math.max(a, b);
