import type { CellValue } from "../../src/frame/cells.ts";

/** A cell as Excel holds it. */
export interface FakeCell {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
  /** Top left cell ("row,column") of the array this cell is filled from. */
  spilledFrom?: string;
  look: Record<string, unknown>;
}

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A chart with what was set on it, by path: "Title.Text", "Series[0].MarkerStyle". Ranges are kept as rectangles. */
export interface FakeChart {
  readonly type: string;
  readonly set: Record<string, unknown>;
  seriesCount: number;
}

export class FakeSheet {
  visibility = "Visible";
  readonly cells = new Map<string, FakeCell>();
  merges: Rectangle[] = [];
  charts: FakeChart[] = [];
  readonly columnWidths = new Map<number, number>();
  isProtected = false;

  constructor(
    readonly id: string,
    readonly name: string,
  ) {}

  cell(row: number, column: number): FakeCell {
    const key = `${row},${column}`;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: null, look: {} }));
    return cell;
  }

  peek = (row: number, column: number): FakeCell | undefined => this.cells.get(`${row},${column}`);

  /** The smallest rectangle round cells with a value, within `area` if given. */
  used(area?: Rectangle): Rectangle | null {
    const places = [...this.cells]
      .filter(([, { value }]) => value !== null)
      .map(([key]) => key.split(",").map(Number))
      .filter(([r, c]) => !area || contains(area, r, c));
    if (places.length === 0) return null;
    const [rows, columns] = [places.map(([r]) => r), places.map(([, c]) => c)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }

  /** What Excel makes of something put into a cell through `values`. */
  enter(row: number, column: number, entered: unknown): void {
    if (entered === null) return;
    const cell = this.cell(row, column);
    delete cell.formula;
    delete cell.spilledFrom;
    Object.assign(cell, parsed(entered, cell.numberFormat ?? "General"));
  }
}

export const contains = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The rules by which Excel reads an entry: this is what turns "=1+1", "007" and "1-2" into something else. */
function parsed(entered: unknown, format: string): { value: CellValue; formula?: string } {
  if (typeof entered !== "string") return { value: entered as number | boolean };
  if (entered === "") return { value: null };
  if (entered.startsWith("'")) return { value: entered.slice(1) };
  if (format === "@") return { value: entered };
  const trimmed = entered.trim();
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NUM!|NAME\?|NULL!)$/.test(trimmed)) return { value: { error: trimmed } };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  if (/^[+-]?[\d,]*\.?\d+(e[+-]?\d+)?%?$/i.test(trimmed)) return { value: Number(trimmed.replaceAll(/[,%]/g, "")) };
  if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(trimmed)) return { value: 45_000 };
  if (/^[=+\-@]/.test(entered)) return { value: { error: "#NAME?" }, formula: `=${entered.replace(/^=/, "")}` };
  return { value: entered };
}
