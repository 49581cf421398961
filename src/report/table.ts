/**
 * A publication table as plain data. Every printed number stays a number: a cell holds the full-precision value, and its
 * decimals, stars and brackets are only the way it is shown (a number format in a sheet, text in HTML and LaTeX).
 */
export type TableCell =
  | { readonly kind: "blank" }
  /** Text of the table's own language: a variable, yes/no, the reason of a failed column. */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly align?: "left" | "center" | "right";
      readonly indent?: number;
      readonly italic?: boolean;
      /** Rows the text may fill; the cells it covers in the rows below are blank. */
      readonly rowSpan?: number;
    }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly decimals: number;
      /** "", "*", "**" or "***": printed after the number. */
      readonly stars?: string;
      readonly bracket?: "round" | "square";
      readonly percent?: boolean;
      /** Thousands grouped: 3,836. */
      readonly grouped?: boolean;
    }
  /** [low, high]: two numbers, hence the one thing that is written to a sheet as text. */
  | { readonly kind: "interval"; readonly low: number; readonly high: number; readonly decimals: number };

export interface TableRow {
  /** One for each column of the table; the first is the row's label. */
  readonly cells: readonly TableCell[];
  /** A thin rule above this row. */
  readonly ruleAbove?: boolean;
}

/** A header cell over one or more columns. */
export interface HeaderCell {
  readonly text: string;
  readonly span?: number;
  /** A thin rule under a spanning cell. */
  readonly rule?: boolean;
}

export interface Table {
  /** Stable id: where the table was put is remembered under it. */
  readonly id: string;
  readonly title: string;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** times: Times-like or SimSun-like by language; sheet: the workbook's own font. */
  readonly font: "sheet" | "times" | "simsun";
}
