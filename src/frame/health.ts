/** Cells of one kind found in a column: how many, and the first few sheet rows and texts. */
export interface Found {
  readonly count: number;
  /** 1-based worksheet rows of the first ones, at most 20. */
  readonly rows: readonly number[];
  /** The first distinct contents, at most 5. */
  readonly examples: readonly string[];
}

export interface ColumnHealth {
  readonly name: string;
  /** Worksheet letters of the column, for messages. */
  readonly letters: string;
  readonly type: "number" | "category";
  /** Rows without a usable value, whatever the reason; `blank`, `text`, ... tell the reasons apart. */
  readonly missing: number;
  readonly blank: number;
  /** Numbers typed as text. In a number column they are missing until converted. */
  readonly textNumbers: Found;
  /** Marks of absence: "..", "n/a". */
  readonly missingTexts: Found;
  /** In a number column: other text, taken as missing. Always empty in a category column. */
  readonly text: Found;
  /** #N/A, #DIV/0! and the like; also NaN and infinities. */
  readonly errors: Found;
  /** Of the usable numbers; null in a category column or when there are none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Different values, exact up to 10,000; above that `distinctIsAtLeast` is true. */
  readonly distinct: number;
  readonly distinctIsAtLeast: boolean;
  /** True when a text column holds nothing but numbers: a conversion should be offered. */
  readonly looksNumeric: boolean;
}

export interface RenamedHeader {
  readonly letters: string;
  readonly from: string;
  readonly to: string;
  readonly why: "blank" | "duplicate";
}

/** What was found while a Frame was read from cells. Plain data. */
export interface Health {
  readonly rows: number;
  readonly columns: readonly ColumnHealth[];
  readonly hasHeader: boolean;
  /** Sheet row of the header, null without one. */
  readonly headerRow: number | null;
  /** Rows above the header that hold a title, not data. */
  readonly titleRows: readonly number[];
  readonly blankRows: Found;
  /** Wholly blank columns left out, by letters. */
  readonly blankColumns: readonly string[];
  /** Rows that repeat an earlier row in every cell. They are kept. `rows` are the repeats. */
  readonly duplicateRows: Found;
  readonly renamed: readonly RenamedHeader[];
}

export const mostRows = 20;
export const mostExamples = 5;
