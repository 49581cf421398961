import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData } from "@univerjs/core";
import type { CellValue } from "../../frame/cells.ts";
import type { Address } from "../../workbook/address.ts";

/** A cell as a file would keep it. */
export interface StoredCell {
  readonly value: CellValue;
  /** As it is typed, "=PW.FEREG(...)". */
  readonly formula?: string;
  /** What the formula fills, when that is more than its own cell. */
  readonly fills?: Omit<Address, "sheet">;
  readonly style: IStyleData | null;
}
export type StoredRows = ReadonlyMap<number, ReadonlyMap<number, StoredCell>>;

/** What a formula spills: the rectangle, and the value of each of its cells. */
export interface Spill {
  readonly area: Omit<Address, "sheet">;
  readonly value: (row: number, column: number) => ICellData | null | undefined;
}

/** Everything the grid knows about the cells of one sheet. */
export interface GridCells {
  readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;
  readonly spills: readonly Spill[];
  /** The formula of a cell that shares it with others. */
  readonly formulaAt: (row: number, column: number) => string;
  readonly styles: IWorkbookData["styles"];
}

/** The cells of a sheet as a file would keep them: styles in full, spilled values in their cells, blanks left out. */
export function storedRows({ cells, spills, formulaAt, styles }: GridCells): StoredRows {
  const rows = new Map<number, Map<number, StoredCell>>();
  const put = (row: number, column: number, cell: StoredCell): void => {
    if (cell.value === null && cell.formula === undefined && cell.style === null) return;
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, cell);
  };
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!cell) continue;
      const [r, c] = [Number(row), Number(column)];
      const formula = cell.f || cell.si ? formulaAt(r, c) || undefined : undefined;
      put(r, c, { value: valueOf(cell), formula, style: styleOf(cell, styles) });
    }
  for (const { area, value } of spills)
    for (let r = area.row; r < area.row + area.rows; r++)
      for (let c = area.column; c < area.column + area.columns; c++) {
        const own = rows.get(r)?.get(c);
        const anchor = r === area.row && c === area.column;
        const spilled = value(r, c);
        put(r, c, {
          value: spilled ? valueOf(spilled) : (own?.value ?? null),
          style: own?.style ?? null,
          ...(anchor && { formula: own?.formula, fills: area }),
        });
      }
  return rows;
}

const errorPattern = /^#(?:N\/A|VALUE!|NUM!|REF!|NAME\?|DIV\/0!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CYCLE!|ERROR!)$/;

function valueOf(cell: ICellData): CellValue {
  const { v, t, p } = cell;
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (v === null || v === undefined || v === "") return null;
  if (typeof v === "boolean") return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === "1" || v === "TRUE";
  if (typeof v === "number") return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
  const calculated = Boolean(cell.f || cell.si) || t === undefined || t === null;
  if (calculated && errorPattern.test(v)) return { error: v };
  return t === CellValueType.NUMBER && Number.isFinite(Number(v)) ? Number(v) : v;
}

function styleOf({ s }: ICellData, styles: IWorkbookData["styles"]): IStyleData | null {
  const style = typeof s === "string" ? styles[s] : s;
  if (!style) return null;
  const kept = Object.entries(style).filter(([, value]) => hasContent(value));
  return kept.length > 0 ? (Object.fromEntries(kept) as IStyleData) : null;
}

/** False for what looks like nothing: null, not bold, no underline, no border. */
const hasContent = (value: unknown): boolean => {
  if (value === null || value === undefined || value === BooleanNumber.FALSE) return false;
  if (typeof value !== "object") return true;
  return "s" in value ? Boolean(value.s) : Object.values(value).some(hasContent);
};
