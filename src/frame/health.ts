import { columnOf } from "./column-of.ts";
import type { Frame } from "./frame.ts";
import { duplicatePairs, type DuplicatePair } from "./panel.ts";
import { panelIndex } from "./panel-index.ts";

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

/** What a panel looks like once entity and time are chosen. Plain data. */
export interface PanelHealth {
  readonly entity: string;
  readonly time: string;
  readonly entities: number;
  readonly periods: number;
  readonly firstTime: string | number;
  readonly lastTime: string | number;
  readonly balanced: boolean;
  /** Rows without entity or time. */
  readonly unplaced: number;
  /** Entities with holes between their first and last period: how many, and the first few. */
  readonly gaps: {
    readonly count: number;
    readonly examples: readonly { readonly entity: string | number; readonly periods: number }[];
  };
  /** Rows that repeat an earlier pair, with the first three pairs. */
  readonly duplicates: { readonly count: number; readonly pairs: readonly DuplicatePair[] };
  /** Entity names that differ only by spaces, width or case: "France" and "France ". */
  readonly variants: { readonly count: number; readonly examples: readonly (readonly string[])[] };
}

/**
 * Looks at a panel without refusing it.
 *
 * @throws Problem frame.unknownColumn, frame.panelEmpty
 */
export function panelHealth(frame: Frame, entity: string, time: string): PanelHealth {
  const index = panelIndex(frame, entity, time);
  const { levels } = index.time;
  const variants = nameVariants(frame, entity);
  return {
    entity,
    time,
    entities: index.entity.levels.length,
    periods: levels.length,
    firstTime: levels[0],
    lastTime: levels[levels.length - 1],
    balanced: index.balanced,
    unplaced: index.unplaced,
    gaps: {
      count: index.gaps.length,
      examples: index.gaps
        .slice(0, mostExamples)
        .map((gap) => ({ entity: index.entity.levels[gap.entity], periods: gap.periods })),
    },
    duplicates: { count: index.duplicates.length, pairs: duplicatePairs(frame, index) },
    variants: { count: variants.length, examples: variants.slice(0, mostExamples) },
  };
}

/** Groups of names of a category column that differ only by spaces, width or case. */
function nameVariants(frame: Frame, name: string): string[][] {
  const column = columnOf(frame, name);
  if (column.kind === "number") return [];
  const groups = new Map<string, string[]>();
  for (const level of column.levels) {
    const key = level.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), level]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
