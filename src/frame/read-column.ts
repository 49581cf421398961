import { isCellError, type CellValue } from "./cells.ts";
import type { Column } from "./frame.ts";
import { mostExamples, mostRows, type ColumnHealth, type Found } from "./health.ts";
import { isMissingText } from "./missing-text.ts";
import { readNumberText } from "./number-text.ts";

type Line = readonly CellValue[];
type TextKind = "missing-anywhere" | "missing-in-numbers" | "number" | "text";

/** Numbers must be this share of the telling cells for a column to be a number column. */
const clearMajority = 2 / 3;
const mostDistinct = 10_000;

/**
 * One column of a range: decides whether it holds numbers or text, and accounts for every cell that is neither.
 *
 * @param lines the rows that hold something
 * @param at index of the column inside each line
 * @param rows worksheet row of each line
 */
export function readColumn(
  lines: readonly Line[],
  at: number,
  name: string,
  letters: string,
  rows: Int32Array,
): { column: Column; health: ColumnHealth } {
  const n = lines.length;
  const values = new Float64Array(n).fill(Number.NaN);
  const textAt: number[] = [];
  const texts: string[] = [];
  const kinds = new Map<string, TextKind>();
  const counts: Record<TextKind, number> = { "missing-anywhere": 0, "missing-in-numbers": 0, number: 0, text: 0 };
  const errors = new Finder(rows);
  let blank = 0;
  let numbers = 0;

  for (let i = 0; i < n; i++) {
    const cell = lines[i][at];
    if (typeof cell === "number") {
      if (Number.isFinite(cell)) {
        values[i] = cell;
        numbers++;
      } else errors.add(i, String(cell));
    } else if (typeof cell === "string") {
      let kind = kinds.get(cell);
      if (kind === undefined) {
        if (cell.trim() === "") {
          blank++;
          continue;
        }
        kind = kindOf(cell);
        kinds.set(cell, kind);
      }
      counts[kind]++;
      textAt.push(i);
      texts.push(cell);
    } else if (typeof cell === "boolean") {
      values[i] = cell ? 1 : 0;
      numbers++;
    } else if (cell == null) blank++;
    else if (isCellError(cell)) errors.add(i, cell.error);
  }

  // "x", "na" or "-" tell nothing of the type while numbers stand beside them, but are words among words.
  const words = counts.text + counts.number;
  const isNumber =
    words + counts["missing-in-numbers"] === 0 || (numbers > 0 && numbers >= clearMajority * (numbers + words));
  const account = { letters, name, blank, errors: errors.found() };
  return isNumber
    ? numberColumn(account, values, numbers, textAt, texts, kinds, rows)
    : categoryColumn(account, lines, at, values, textAt, texts, kinds, rows);
}

interface Account {
  readonly name: string;
  readonly letters: string;
  readonly blank: number;
  readonly errors: Found;
}

function numberColumn(
  account: Account,
  values: Float64Array,
  numbers: number,
  textAt: readonly number[],
  texts: readonly string[],
  kinds: ReadonlyMap<string, TextKind>,
  rows: Int32Array,
): { column: Column; health: ColumnHealth } {
  const textNumbers = new Finder(rows);
  const missingTexts = new Finder(rows);
  const other = new Finder(rows);
  texts.forEach((text, k) => {
    const kind = kinds.get(text);
    (kind === "number" ? textNumbers : kind === "text" ? other : missingTexts).add(textAt[k], text);
  });
  let min = Infinity;
  let max = -Infinity;
  const different = new Set<number>();
  for (const v of values) {
    if (v < min) min = v;
    if (v > max) max = v;
    if (different.size < mostDistinct && v === v) different.add(v);
  }
  const kept = texts.length > 0 ? { texts: { at: Int32Array.from(textAt), text: texts } } : {};
  return {
    column: { kind: "number", name: account.name, values, ...kept },
    health: {
      ...account,
      type: "number",
      missing: values.length - numbers,
      textNumbers: textNumbers.found(),
      missingTexts: missingTexts.found(),
      text: other.found(),
      min: numbers > 0 ? min : null,
      max: numbers > 0 ? max : null,
      distinct: different.size,
      distinctIsAtLeast: different.size >= mostDistinct,
      looksNumeric: false,
    },
  };
}

function categoryColumn(
  account: Account,
  lines: readonly Line[],
  at: number,
  values: Float64Array,
  textAt: readonly number[],
  texts: readonly string[],
  kinds: ReadonlyMap<string, TextKind>,
  rows: Int32Array,
): { column: Column; health: ColumnHealth } {
  const codes = new Int32Array(values.length).fill(-1);
  const codeOf = new Map<string, number>();
  const code = (level: string): number => {
    let found = codeOf.get(level);
    if (found === undefined) codeOf.set(level, (found = codeOf.size));
    return found;
  };
  const textNumbers = new Finder(rows);
  const missingTexts = new Finder(rows);
  let missing = account.blank + account.errors.count;
  let next = 0;
  for (let i = 0; i < codes.length; i++) {
    if (textAt[next] === i) {
      const text = texts[next++];
      const kind = kinds.get(text);
      if (kind === "missing-anywhere") {
        missingTexts.add(i, text);
        missing++;
        continue;
      }
      if (kind === "number") textNumbers.add(i, text);
      codes[i] = code(text);
    } else if (values[i] === values[i]) {
      const cell = lines[i][at];
      codes[i] = code(typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));
    }
  }
  const looksNumeric = [...kinds.values()].every((kind) => kind === "number" || kind === "missing-anywhere");
  return {
    column: { kind: "category", name: account.name, codes, levels: [...codeOf.keys()], looksNumeric },
    health: {
      ...account,
      type: "category",
      missing,
      textNumbers: textNumbers.found(),
      missingTexts: missingTexts.found(),
      text: new Finder(rows).found(),
      min: null,
      max: null,
      distinct: codeOf.size,
      distinctIsAtLeast: false,
      looksNumeric,
    },
  };
}

function kindOf(text: string): TextKind {
  if (isMissingText(text, "anywhere")) return "missing-anywhere";
  if (isMissingText(text, "in-numbers")) return "missing-in-numbers";
  return readNumberText(text) ? "number" : "text";
}

/** Counts cells, and remembers the first rows and the first different contents. */
class Finder {
  private count = 0;
  private readonly first: number[] = [];
  private readonly examples: string[] = [];
  private readonly rows: Int32Array;

  constructor(rows: Int32Array) {
    this.rows = rows;
  }

  add(index: number, content: string): void {
    this.count++;
    if (this.first.length < mostRows) this.first.push(this.rows[index]);
    if (this.examples.length < mostExamples && !this.examples.includes(content)) this.examples.push(content);
  }

  found(): Found {
    return { count: this.count, rows: this.first, examples: this.examples };
  }
}
