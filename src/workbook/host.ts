import type { Cells } from "../frame/cells.ts";
import type { Address } from "./address.ts";
import type { Block } from "./block.ts";
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
  /** Blanks the rectangles (values, formats, merges), then puts the block, if any. */
  put(cleared: readonly Address[], block: Block | null, at: Corner): Promise<void>;
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
