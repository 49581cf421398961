import type { Cells } from "../frame/cells.ts";
import type { Address } from "./address.ts";
import type { Block } from "./block.ts";

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** The used rectangle, or null for an empty sheet. */
  readonly used: Address | null;
}

export interface TableInfo {
  readonly name: string;
  readonly address: Address;
}

/** Where a block was put, and under which id it can be found again. */
export interface Placement {
  readonly id: string;
  readonly address: Address;
}

/**
 * refuse: any non-blank cell under the block is an error that names it.
 * replace-own: cells that this id wrote before may be replaced, if nobody edited them since; others refuse.
 * replace-edited: as replace-own, but a person's edits inside the old block were seen and may go.
 */
export type WhenOccupied = "refuse" | "replace-own" | "replace-edited";

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Rows done, of all. Big ranges are read in blocks of rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * All we ask of a workbook. Adapters: Excel's JavaScript API, an .xlsx file, the browser grid; one contract test on all.
 * Every failure a person can mend is a Problem (area "workbook").
 */
export interface Workbook {
  /** Whether charts can have error bars of given lengths; where not (or unsaid) whiskers are drawn as lines. */
  readonly drawsErrorBars?: boolean;
  sheets(): Promise<readonly SheetInfo[]>;
  tables(): Promise<readonly TableInfo[]>;
  /** What the person has selected; null where there is no person. */
  selection(): Promise<Address | null>;
  /** Shows cells to the person: activates the sheet and selects. */
  select(address: Address): Promise<void>;
  /** Values as they are: blanks null, errors as { error }, dates as serial numbers. Ragged never. */
  read(address: Address, options?: ReadOptions): Promise<Cells>;
  /** Adds a sheet; if the name is taken, "name (2)" and so on. Returns the name it got. */
  addSheet(name: string): Promise<string>;
  /** Puts a block with its top left at row, column of the sheet, and its charts; all or nothing. */
  write(
    id: string,
    block: Block,
    at: { sheet: string; row: number; column: number },
    when: WhenOccupied,
  ): Promise<Placement>;
  /** Blocks written before that are still in the workbook, with whether a person edited inside since. */
  placements(): Promise<readonly (Placement & { readonly edited: boolean })[]>;
  /** Takes back a block written under this id (undo): its cells become blank, its charts and a sheet added for it go too. */
  remove(id: string): Promise<void>;
  /** Replaces formulas by their values in the rectangle (all sheets when null); the number of cells frozen. */
  freeze(address: Address | null, isOurs: (formula: string) => boolean): Promise<number>;
  /** Text kept inside the workbook in the sheet `_panelwise` (very hidden where the program can). Null removes. */
  keep(key: string, text: string | null): Promise<void>;
  kept(key: string): Promise<string | null>;
  /** SHA-256 of the values of a rectangle, hexadecimal: the same for the same values in every adapter. */
  hash(address: Address): Promise<string>;
  /** Calls back with the sheets whose data changed; returns a function that stops it. */
  onChange(listener: (sheets: readonly string[]) => void): () => void;
}
