import { cellAt } from "../../frame/cell-at.ts";
import { columnOf } from "../../frame/column-of.ts";
import type { Frame } from "../../frame/frame.ts";
import { textWidth } from "../../report/text-width.ts";
import type { Block, BlockCell } from "../../workbook/block.ts";

/** Columns of a frame as a block with a header; a missing value is a blank. */
export function columnsBlock(frame: Frame, names: readonly string[]): Block {
  const columns = names.map((name) => columnOf(frame, name));
  const header: BlockCell[] = columns.map(({ name, kind }) => ({
    value: name,
    // A heading stands where its values do.
    style: { bold: true, bottom: "thin", align: kind === "number" ? "right" : "left" },
  }));
  const body = Array.from({ length: frame.nrow }, (_, row) =>
    columns.map((column) => ({ value: cellAt(column, row) })),
  );
  return {
    cells: [header, ...body],
    widths: columns.map(({ name }) => Math.min(40, Math.max(12, textWidth(name) + 2))),
  };
}
