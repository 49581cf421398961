import type { Cells } from "../frame/cells.ts";
import type { Address } from "./address.ts";
import type { Block } from "./block.ts";
import type { PlacedChart } from "./chart/block-chart.ts";
import type { ReadOptions, SheetInfo, TableInfo } from "./port.ts";

/**
 * What differs between programs that hold a workbook. `workbookOn` makes a whole Workbook of it, so that what is
 * written, refused, replaced and remembered follows the same rules everywhere.
 */
export interface Host {
  /** Every worksheet, `_panelwise` too; `used` is the smallest rectangle that holds every non-blank cell. */
  sheets(): Promise<readonly SheetInfo[]>;
  tables(): Promise<readonly TableInfo[]>;
  selection(): Promise<Address | null>;
  select(address: Address): Promise<void>;
  /** The rectangle as it is, on a sheet that exists. */
  read(address: Address, options?: ReadOptions): Promise<Cells>;
  /** Adds a sheet under a name that is valid and free. */
  addSheet(name: string, visibility: "visible" | "very-hidden"): Promise<void>;
  removeSheet(name: string): Promise<void>;
  /** See Workbook. */
  readonly drawsErrorBars?: boolean;
  /** Blanks the rectangles (values, formats, merges) and takes their charts away, then puts the block, if any. */
  put(cleared: readonly Address[], block: Block | null, at: Corner, charts?: PutCharts): Promise<void>;
  /** `isOurs` sees formulas as Excel shows them: "=PW.FEREG(A1:A9, ...)". Counts the cells a formula spilled into too. */
  freeze(address: Address | null, isOurs: (formula: string) => boolean): Promise<number>;
  onChange(listener: (sheets: readonly string[]) => void): () => void;
}

/** The top left cell of something, 0-based. */
export interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface PutCharts {
  /** Charts of blocks that go; a person may have deleted some. */
  readonly gone: readonly PlacedChart[];
  /** The charts of the new block, in their order. */
  readonly placed: readonly PlacedChart[];
}
