import type { CellValue } from "../../../frame/cells.ts";
import { message, type Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import { isBlankCell, type CellGrid } from "./cell-grid.ts";
import { weightsFromPairs } from "./sparse-rows.ts";
import { linkColumns, type LinkColumns } from "./link-columns.ts";
import { unitKey } from "./unit-key.ts";
import { firstOneWay } from "./one-way-links.ts";
import { weightOfCell } from "./weight-of-cell.ts";
import type { SheetWeights } from "./weights-of-sheet.ts";

/**
 * A list of links: the unit, its neighbour, and perhaps a weight. A list where no link stands in both directions tells each
 * link once: it is read both ways, and a note says so.
 */
export function linksOfSheet(grid: CellGrid, known: readonly string[], wanted: LinkColumns): SheetWeights | null {
  const places = linkColumns(grid, known, wanted);
  if (!places) return null;
  const { at, rows, sheet } = grid;

  // 1. The header, unless the first row is a link already.
  const units = new Set(known.map(unitKey));
  const isUnit = (cell: CellValue): boolean => units.has(unitKey(String(cell)));
  const first = isUnit(at(0, places.from)) && isUnit(at(0, places.to)) ? 0 : 1;

  // 2. Links, each once.
  const names: string[] = [];
  const codes = new Map<string, number>();
  const codeOf = (cell: CellValue, row: number): number => {
    if (isBlankCell(cell) || typeof cell === "object")
      throw problem("spatial.linkBlank", { place: row + 1 }, { sheet });
    const key = unitKey(String(cell));
    const code = codes.get(key) ?? names.push(String(cell).trim()) - 1;
    codes.set(key, code);
    return code;
  };
  const links = new Map<string, { from: number; to: number; weight: number }>();
  let own = 0;
  for (let row = first; row < rows; row++) {
    const [a, b] = [at(row, places.from), at(row, places.to)];
    if (isBlankCell(a) && isBlankCell(b)) continue;
    const [from, to] = [codeOf(a, row), codeOf(b, row)];
    const weight = places.weight === null ? 1 : weightOfCell(at(row, places.weight), names[from], names[to], sheet);
    if (from === to) {
      own++;
      continue;
    }
    const key = `${from} ${to}`;
    const before = links.get(key);
    if (before && before.weight !== weight)
      throw problem(
        "spatial.linkTwice",
        { from: names[from], to: names[to], first: before.weight, second: weight },
        { sheet },
      );
    links.set(key, { from, to, weight });
  }

  // 3. Links told once stand for both directions.
  const list = [...links.values()];
  const isOnce = list.length > 0 && !list.some(({ from, to }) => links.has(`${to} ${from}`));
  const weights = weightsFromPairs(names, (put) => {
    for (const { from, to, weight } of list) {
      put(from, to, weight);
      if (isOnce) put(to, from, weight);
    }
  });
  const notes: Message[] = places.found ? [message("spatial.noteLinkColumns", places.found)] : [];
  if (own > 0) notes.push(message("spatial.noteDiagonal", { count: own }));
  if (isOnce) notes.push(message("spatial.noteBothWays", { count: list.length }));
  const oneWay = isOnce ? null : firstOneWay(weights);
  if (oneWay)
    notes.push(message("spatial.noteOneWay", { count: oneWay.count, from: names[oneWay.from], to: names[oneWay.to] }));
  return { weights, form: "list", notes };
}
