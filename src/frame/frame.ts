/**
 * A table of named columns, built once from cells. Plain data: it crosses to a worker as it is.
 * Numbers are Float64Array with NaN for missing; categories are codes into `levels`, -1 for missing.
 */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
  /** The text cells of a number column: missing in `values`, kept here so that a conversion can be offered. */
  readonly texts?: { readonly at: Int32Array; readonly text: readonly string[] };
}

export interface CategoryColumn {
  readonly kind: "category";
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** True when every non-blank cell was a number typed as text ("1,234.5", "12%"): conversion is offered, never made. */
  readonly looksNumeric: boolean;
}

export type Column = NumberColumn | CategoryColumn;

export interface Frame {
  readonly nrow: number;
  readonly columns: readonly Column[];
  /** 1-based worksheet row of each row of the frame, for messages and for writing beside the data. */
  readonly rows: Int32Array;
  readonly sheet?: string;
}
