import { cellName, columnIndex, parseAddress, type Address } from "./address.ts";
import { escapeXml, sheetParts, withoutCalculationChain } from "./xlsx-parts.ts";
import type { FileSheet } from "./xlsx-values.ts";
import { openZip } from "./zip.ts";

/** The file with the chosen formulas replaced by their stored results, and how many cells that made plain. */
export function freezeXlsx(
  bytes: Uint8Array,
  sheets: ReadonlyMap<string, FileSheet>,
  address: Address | null,
  isOurs: (formula: string) => boolean,
): { bytes: Uint8Array; cells: number } {
  const zip = openZip(bytes);
  const parts = sheetParts(zip);
  const changes = withoutCalculationChain(zip);
  let cells = 0;
  for (const [name, sheet] of sheets) {
    const part = parts.get(name);
    if (part === undefined || (address && address.sheet !== name)) continue;
    const chosen = chosenFormulas(sheet, address, isOurs);
    if (chosen.size === 0) continue;
    changes.set(
      part,
      frozenSheet(zip.text(part) ?? "", (cell) => chosen.has(cell), storedFormulas(sheet)),
    );
    for (const count of chosen.values()) cells += count;
  }
  return cells === 0 ? { bytes, cells } : { bytes: zip.with(changes), cells };
}

/** Cells whose formula goes, and how many cells each formula fills. */
function chosenFormulas(
  { rows }: FileSheet,
  address: Address | null,
  isOurs: (formula: string) => boolean,
): Map<string, number> {
  const chosen = new Map<string, number>();
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell?.formula === undefined || (address && !inside(address, r, c)) || !isOurs(cell.formula)) return;
      const filled = cell.array ? parseAddress(cell.array) : null;
      chosen.set(cellName(r, c), filled ? filled.rows * filled.columns : 1);
    }),
  );
  return chosen;
}

const inside = ({ row, column, rows, columns }: Address, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

const storedFormulas =
  ({ rows }: FileSheet) =>
  (cell: string): string | undefined => {
    const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return rows[Number(number) - 1]?.[columnIndex(letters)]?.stored;
  };

/**
 * Takes formulas out of a sheet's XML and leaves the results that were stored with them, whatever their type. Formulas
 * shared with a cell that keeps its own are written out in full there, since the one that defined them may be gone.
 *
 * @param xml the worksheet part
 * @param freezes whether the formula of this cell (A1) goes
 * @param formulaOf the full formula of a cell, without "=", as the file writes it
 */
export function frozenSheet(
  xml: string,
  freezes: (cell: string) => boolean,
  formulaOf: (cell: string) => string | undefined,
): string {
  const shared = new Set<string>();
  for (const [, cell, formula] of formulas(xml)) {
    const group = /\bsi="(\d+)"/.exec(formula)?.[1];
    if (group !== undefined && freezes(cell)) shared.add(group);
  }
  return xml.replace(cellPattern, (whole, open: string, content: string) => {
    const cell = /\sr="([A-Z]+\d+)"/.exec(open)?.[1];
    const formula = formulaPattern.exec(content)?.[0];
    if (!cell || !formula) return whole;
    if (freezes(cell)) return whole.replace(formula, "").replace(open, open.replace(/\scm="\d+"/, ""));
    const group = /\bsi="(\d+)"/.exec(formula)?.[1];
    const full = formulaOf(cell);
    if (group === undefined || !shared.has(group) || full === undefined) return whole;
    const prefix = /^<(\w+:)?/.exec(formula)?.[1] ?? "";
    return whole.replace(formula, () => `<${prefix}f>${escapeXml(full)}</${prefix}f>`);
  });
}

const cellPattern = /(<(?:\w+:)?c\b[^>]*[^/]>)((?:(?!<\/(?:\w+:)?c>)[\s\S])*)<\/(?:\w+:)?c>/g;
const formulaPattern = /<(?:\w+:)?f\b[^>]*(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/;

function* formulas(xml: string): Generator<[string, string, string]> {
  for (const [, open, content] of xml.matchAll(cellPattern)) {
    const cell = /\sr="([A-Z]+\d+)"/.exec(open)?.[1];
    const formula = formulaPattern.exec(content)?.[0];
    if (cell && formula) yield [open, cell, formula];
  }
}
