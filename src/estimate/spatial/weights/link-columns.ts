import { nearest } from "../../../frame/nearest.ts";
import { problem } from "../../../messages/problem.ts";
import { isBlankCell, type CellGrid } from "./cell-grid.ts";
import { unitKey } from "./unit-key.ts";

/** Headers of the columns of a list of links, where it has more columns than these. */
export interface LinkColumns {
  readonly from?: string;
  readonly to?: string;
  readonly weight?: string;
}

interface Places {
  readonly from: number;
  readonly to: number;
  readonly weight: number | null;
  /** The headers, where the columns were found among more by the names they hold. */
  readonly found?: { readonly from: string; readonly to: string };
}

/**
 * The columns of a list of links: the ones named; else the two or three it has; else, of a wider sheet, the two that hold
 * names of the study's units, and a column headed as a weight. Null where there are no such columns.
 *
 * @throws Problem spatial.linkColumn
 */
export function linkColumns(
  grid: CellGrid,
  known: readonly string[],
  { from, to, weight }: LinkColumns,
): Places | null {
  const { rows, columns, at, sheet } = grid;
  const headers = Array.from({ length: columns }, (_, k) => String(at(0, k) ?? ""));
  if (from !== undefined || to !== undefined) {
    const placeOf = (name: string | undefined, other: number): number => {
      if (name === undefined) return other;
      const place = headers.findIndex((header) => unitKey(header) === unitKey(name));
      if (place >= 0) return place;
      const close = nearest(name, headers);
      const names = (close.length > 0 ? close : headers.slice(0, 12)).join(", ");
      throw problem("spatial.linkColumn", { name, names }, { sheet });
    };
    return { from: placeOf(from, 0), to: placeOf(to, 1), weight: weight === undefined ? null : placeOf(weight, 0) };
  }
  if (rows === 0 || columns < 2) return null;
  if (columns <= 3) return { from: 0, to: 1, weight: columns === 3 ? 2 : null };
  const named = columnsOfUnits(grid, known);
  if (!named) return null;
  const [first, second] = named;
  const weighed = headers.findIndex((header) => isWeight.test(header.trim()));
  return {
    from: first,
    to: second,
    weight: weighed < 0 ? null : weighed,
    found: { from: headers[first], to: headers[second] },
  };
}

const isWeight = /^(w|w_?ij|weights?|权重|空间权重)$/i;

/** The two columns that hold most names of units, about as many each; null where fewer hold any. */
function columnsOfUnits({ rows, columns, at }: CellGrid, known: readonly string[]): [number, number] | null {
  const units = new Set(known.map(unitKey));
  const counts = Array.from({ length: columns }, (_, k) => {
    let count = 0;
    for (let row = 1; row < rows; row++) {
      const cell = at(row, k);
      if (!isBlankCell(cell) && typeof cell !== "object" && units.has(unitKey(String(cell)))) count++;
    }
    return count;
  });
  const order = counts.map((_, k) => k).sort((a, b) => counts[b] - counts[a] || a - b);
  const [most, next] = [counts[order[0]], counts[order[1]]];
  // A column of years may meet a code by chance.
  if (most === 0 || 2 * next < most || 5 * most < rows) return null;
  return order[0] < order[1] ? [order[0], order[1]] : [order[1], order[0]];
}
