import type { Cells, CellValue } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import { isMissingText } from "../../frame/missing-text.ts";
import { readNumberText } from "../../frame/number-text.ts";
import type { Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { FormulaArgument } from "../formula.ts";
import { oddCells } from "./odd-cells.ts";

/** A range of a formula. `numbers` ranges decide whether there is a header; `groups` may hold text in every cell. */
export interface RangePart {
  readonly name: string;
  readonly cells: FormulaArgument | undefined;
  readonly holds: "numbers" | "groups";
  /** One column is wanted, not several. */
  readonly single?: boolean;
}

/** Ranges laid side by side as one frame. */
export interface RangeFrame {
  readonly frame: Frame;
  /** Names of the columns of each part, in order; [] for a part that was left out. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly hasHeader: boolean;
  /** Rows of the ranges, without the header. */
  readonly height: number;
  /** For each row of the frame, its place among the rows of the ranges: wholly blank rows are not in the frame. */
  readonly place: Int32Array;
  /** Cells of text or errors in columns of numbers, which count as missing. */
  readonly notes: readonly Message[];
}

/**
 * Reads the ranges of a formula. Either all have a header row or none: it is a header when the first cells of the ranges of
 * numbers are labels. Without one, columns are called y, x1, x2 ... after their part. Parts that give the same column
 * (same header, same cells) share it.
 *
 * @throws Problem study.rangesDiffer, study.headerDiffers, study.oneColumn, study.emptyRange
 */
export function readRanges(parts: readonly RangePart[]): RangeFrame {
  const given = parts.flatMap(({ cells, ...part }) =>
    isCells(cells) ? [{ ...part, cells: trimmed(cells, part) }] : [],
  );
  refuseDifferentHeights(given);
  const hasHeader = decideHeader(given);
  const height = given[0].cells.length - (hasHeader ? 1 : 0);

  const columns: Record<string, string[]> = Object.fromEntries(parts.map(({ name }) => [name, []]));
  const taken = new Map<string, readonly CellValue[]>();
  for (const { name, cells } of given) {
    const width = cells[0].length;
    for (let at = 0; at < width; at++) {
      const values = cells.slice(hasHeader ? 1 : 0).map((row) => row[at] ?? null);
      const label = hasHeader ? labelOf(cells[0][at]) : "";
      const wanted = label || (width > 1 || name === "x" ? `${name}${at + 1}` : name);
      const own = nameFor(wanted, values, taken);
      taken.set(own, values);
      columns[name].push(own);
    }
  }
  const names = [...taken.keys()];
  const rows = Array.from({ length: height }, (_, row) => names.map((name) => taken.get(name)![row]));
  const { frame, health } = frameFromCells([names, ...rows], { header: "yes", firstRow: hasHeader ? 1 : 0 });
  return {
    frame,
    columns,
    hasHeader,
    height,
    place: frame.rows.map((row) => row - (hasHeader ? 2 : 1)),
    notes: oddCells(health),
  };
}

export const isCells = (argument: FormulaArgument | undefined): argument is Cells => Array.isArray(argument);

interface Given extends Omit<RangePart, "cells"> {
  readonly cells: Cells;
}

/** Wholly blank rows at the end are not data: whole columns are often chosen. */
function trimmed(cells: Cells, { name, single }: Omit<RangePart, "cells">): Cells {
  const width = cells[0]?.length ?? 0;
  if (cells.length === 0 || width === 0 || cells.every((row) => row.every(isBlank)))
    throw problem("study.emptyRange", { name });
  if (single && width > 1) throw problem("study.oneColumn", { name, columns: width });
  return cells;
}

function refuseDifferentHeights(given: readonly Given[]): void {
  const [first, ...others] = given;
  const other = others.find(({ cells }) => cells.length !== first.cells.length);
  if (other)
    throw problem("study.rangesDiffer", {
      first: first.name,
      rows: first.cells.length,
      second: other.name,
      others: other.cells.length,
    });
}

function decideHeader(given: readonly Given[]): boolean {
  const judged = given
    .filter(({ holds }) => holds === "numbers")
    .map((part) => ({ ...part, header: startsWithLabels(part.cells) }));
  const [labelled, plain] = [judged.find(({ header }) => header), judged.find(({ header }) => !header)];
  if (labelled && plain)
    throw problem("study.headerDiffers", {
      first: labelled.name,
      label: String(labelled.cells[0].find((cell) => !isBlank(cell))),
      second: plain.name,
    });
  return labelled !== undefined;
}

/** Labels, perhaps with blanks between them; a number typed as text or a mark of absence is no label. */
function startsWithLabels([row]: Cells): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => typeof cell === "string" && readNumberText(cell) === null && !isMissingText(cell, "anywhere"),
    )
  );
}

const isBlank = (cell: CellValue): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const labelOf = (cell: CellValue | undefined): string =>
  cell == null || typeof cell === "object" ? "" : String(cell).replace(/\s+/g, " ").trim();

/** The name itself, shared when the same column is given twice, numbered when another column has it already. */
function nameFor(
  wanted: string,
  values: readonly CellValue[],
  taken: ReadonlyMap<string, readonly CellValue[]>,
): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    const other = taken.get(name);
    if (!other || other.every((value, row) => sameCell(value, values[row]))) return name;
  }
}

const sameCell = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && a?.error === b?.error);
