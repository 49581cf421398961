import type { CellValue } from "../../frame/cells.ts";
import type { Address } from "../../workbook/address.ts";

/** A cell of a sample: a value, or a formula as it is typed ("=PW.FEREG(...)"). */
export type SampleCell = CellValue | { readonly formula: string };

export type SampleArea = Omit<Address, "sheet">;

export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly SampleCell[])[];
  /** Headers and headings. */
  readonly bold: readonly SampleArea[];
  /** Rows kept in view above the others. */
  readonly frozen?: number;
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  /** Number formats of areas: where data lie, and where formulas will spill. */
  readonly formats: readonly { readonly area: SampleArea; readonly format: string }[];
}

/** A workbook to learn from. Its numbers are generated; it says so wherever it is shown. */
export interface SampleStudy {
  readonly name: string;
  readonly sheets: readonly SampleSheet[];
}
