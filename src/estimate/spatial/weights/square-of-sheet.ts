import { message, type Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import { isBlankCell, type CellGrid } from "./cell-grid.ts";
import { weightsByRow } from "./sparse-rows.ts";
import { unitKey } from "./unit-key.ts";
import { firstOneWay } from "./one-way-links.ts";
import { weightOfCell } from "./weight-of-cell.ts";
import type { SheetWeights } from "./weights-of-sheet.ts";

/**
 * A square matrix with names in its first row and first column; null where the cells have another form.
 * Rows and columns may stand in different orders.
 */
export function squareOfSheet(grid: CellGrid): SheetWeights | null {
  const top = headerRow(grid);
  if (top === null) return null;
  const { at, sheet } = grid;
  const n = grid.columns - 1;
  const rows = namesOf(n, (k) => at(top + 1 + k, 0), sheet);
  const columns = namesOf(n, (k) => at(top, 1 + k), sheet);

  // 1. The place of each row's name among the columns.
  const columnOf = new Map(columns.map((name, k) => [unitKey(name), k]));
  const order = rows.map((name) => columnOf.get(unitKey(name)) ?? -1);
  if (order.includes(-1)) refuseDifferentNames(rows, columns, sheet);

  // 2. The weights.
  let diagonal = 0;
  const weights = weightsByRow(rows, (i, put) => {
    for (let j = 0; j < n; j++) {
      const weight = weightOfCell(at(top + 1 + i, 1 + order[j]), rows[i], rows[j], sheet);
      if (i === j && weight !== 0) diagonal++;
      put(j, weight);
    }
  });
  const notes: Message[] = [];
  if (diagonal > 0) notes.push(message("spatial.noteDiagonal", { count: diagonal }));
  const oneWay = firstOneWay(weights);
  if (oneWay)
    notes.push(message("spatial.noteOneWay", { count: oneWay.count, from: rows[oneWay.from], to: rows[oneWay.to] }));
  return { weights, form: "matrix", notes };
}

/** Row 0, or row 1 where row 0 holds the letters of columns or a title; null when there is no square under either. */
function headerRow({ rows, columns, at }: CellGrid): number | null {
  for (const top of [0, 1]) {
    if (rows - top - 1 !== columns - 1 || columns < 3) continue;
    const across = new Set(Array.from({ length: columns - 1 }, (_, k) => unitKey(textOf(at(top, 1 + k)))));
    const shared = Array.from({ length: columns - 1 }, (_, k) => unitKey(textOf(at(top + 1 + k, 0)))).filter((key) =>
      across.has(key),
    ).length;
    // A slip in a name is told as such: most names agree, and it is still a square.
    if (2 * shared >= columns - 1) return top;
  }
  return null;
}

const textOf = (cell: ReturnType<CellGrid["at"]>): string =>
  cell === null || typeof cell === "object" ? "" : String(cell);

function namesOf(n: number, cellAt: (k: number) => ReturnType<CellGrid["at"]>, sheet: string | undefined): string[] {
  const seen = new Set<string>();
  return Array.from({ length: n }, (_, k) => {
    const cell = cellAt(k);
    if (isBlankCell(cell)) throw problem("spatial.nameBlank", { place: k + 1 }, { sheet });
    const name = textOf(cell).trim();
    if (seen.has(unitKey(name))) throw problem("spatial.nameTwice", { name }, { sheet });
    seen.add(unitKey(name));
    return name;
  });
}

function refuseDifferentNames(rows: readonly string[], columns: readonly string[], sheet: string | undefined): never {
  const only = (own: readonly string[], others: readonly string[]): string => {
    const there = new Set(others.map(unitKey));
    return own
      .filter((name) => !there.has(unitKey(name)))
      .slice(0, 5)
      .join(", ");
  };
  throw problem("spatial.namesDiffer", { rows: only(rows, columns), columns: only(columns, rows) }, { sheet });
}
