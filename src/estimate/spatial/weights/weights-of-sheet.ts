import type { Cells } from "../../../frame/cells.ts";
import type { Frame } from "../../../frame/frame.ts";
import type { Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { cellGrid } from "./cell-grid.ts";
import type { LinkColumns } from "./link-columns.ts";
import { linksOfSheet } from "./links-of-sheet.ts";
import { squareOfSheet } from "./square-of-sheet.ts";

/** Weights as a sheet holds them, its units in its own order. */
export interface SheetWeights {
  readonly weights: SpatialWeights;
  /** A list tells of linked units only: one that is not in it has no neighbour. A matrix has a row for every unit. */
  readonly form: "matrix" | "list";
  readonly notes: readonly Message[];
}

/**
 * Reads weights from a sheet: a square matrix with the names of units in its first row and first column (in any order), or
 * a list of links, two columns of names and perhaps one of weights (1 without). Blank weights are 0; the diagonal is left out.
 *
 * @param known names of the units of the study: they tell a list's header from its first link
 * @throws Problem spatial.sheetForm, spatial.namesDiffer, spatial.nameTwice, spatial.nameBlank, spatial.weightNotNumber,
 *   spatial.negativeWeight, spatial.noWeights, spatial.linkTwice
 */
export function weightsOfSheet(
  source: Frame | Cells,
  known: readonly string[] = [],
  columns: LinkColumns = {},
): SheetWeights {
  const grid = cellGrid(source);
  const isList = columns.from !== undefined || columns.to !== undefined;
  const read = (isList ? null : squareOfSheet(grid)) ?? linksOfSheet(grid, known, columns);
  if (!read) throw problem("spatial.sheetForm", { rows: grid.rows, columns: grid.columns }, { sheet: grid.sheet });
  if (read.weights.column.length === 0) throw problem("spatial.noWeights", {}, { sheet: grid.sheet });
  return read;
}
