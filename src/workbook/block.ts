import type { CellValue } from "../frame/cells.ts";
import type { BlockChart } from "./chart/block-chart.ts";

/** How one cell of a block looks. Everything is optional; nothing is inherited from what was there before. */
export interface CellStyle {
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly top?: "thin" | "thick";
  readonly bottom?: "thin" | "thick";
  readonly color?: string;
}

/** A cell to be written. Text is always written as text: it can never become a formula. */
export interface BlockCell {
  readonly value: Exclude<CellValue, { error: string }>;
  readonly style?: CellStyle;
}

/** A rectangle of cells ready to be put on a sheet: what the report renders a table into. */
export interface Block {
  readonly cells: readonly (readonly BlockCell[])[];
  /** Merged ranges, 0-based inside the block. */
  readonly merges?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Column widths in characters; null leaves the sheet's own. */
  readonly widths?: readonly (number | null)[];
  readonly font?: string;
  /** Native charts over blank cells of the block, drawn from others. */
  readonly charts?: readonly BlockChart[];
}
