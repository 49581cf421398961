import type { CellValue, Cells } from "../../../frame/cells.ts";
import type { Column, Frame } from "../../../frame/frame.ts";
import { frameFromCells } from "../../../frame/from-cells.ts";
import { problem } from "../../../messages/problem.ts";
import type { FormulaArgument } from "../../formula.ts";
import { isCells } from "../read-ranges.ts";

/**
 * A range with a header row as a frame.
 *
 * @throws Problem study.emptyRange, and what reading cells throws
 */
export function readTable(name: string, cells: FormulaArgument | undefined): Frame {
  if (!isCells(cells)) throw problem("study.emptyRange", { name });
  return { ...frameFromCells(cells, { header: "yes" }).frame, sheet: name };
}

/** A whole frame as cells under a header; a missing value is "". */
export function tableCells({ columns, nrow }: Frame): Cells {
  const values = columns.map(cellsOf);
  return [
    columns.map(({ name }) => name),
    ...Array.from({ length: nrow }, (_, row) => values.map((column) => column[row])),
  ];
}

/** The cells of a column: texts where there are any, also those in a column of numbers. */
export function cellsOf(column: Column): CellValue[] {
  if (column.kind === "category") return Array.from(column.codes, (code) => (code < 0 ? "" : column.levels[code]));
  const cells: CellValue[] = Array.from(column.values, (value) => (Number.isFinite(value) ? value : ""));
  column.texts?.at.forEach((at, k) => (cells[at] = column.texts!.text[k]));
  return cells;
}
