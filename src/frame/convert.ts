import type { Column, Frame, NumberColumn } from "./frame.ts";
import { columnOf } from "./column-of.ts";
import { isMissingText } from "./missing-text.ts";
import { readNumberText } from "./number-text.ts";

/** The number a text holds, or null when it is not one number beyond doubt. "12%" is 0.12. */
export const numberFromText = (text: string): number | null => readNumberText(text)?.value ?? null;

/** What a conversion did, to be shown before it is accepted. */
export interface Conversion {
  /** The frame with the new column right beside the old one; the old one is untouched. */
  readonly frame: Frame;
  readonly name: string;
  /** Texts that became numbers. */
  readonly converted: number;
  /** Of these, texts with a percent sign: "12%" became 0.12. */
  readonly percents: number;
  /** Of these, texts with 万 or 亿. */
  readonly units: number;
  /** Of these, texts that lost a flag such as "(e)". */
  readonly flagged: number;
  /** Marks of absence such as "..": missing before and after. */
  readonly missing: number;
  /** Texts that are no number, missing in the new column, with the first rows and contents. */
  readonly failed: { readonly count: number; readonly rows: readonly number[]; readonly examples: readonly string[] };
}

/**
 * Reads the numbers typed as text in a column into a new number column, "gdp" -> "gdp_number".
 *
 * @throws Problem frame.unknownColumn
 */
export function convertColumn(frame: Frame, name: string): Conversion {
  const column = columnOf(frame, name);
  const values = new Float64Array(frame.nrow).fill(Number.NaN);
  const count = { converted: 0, percents: 0, units: 0, flagged: 0, missing: 0 };
  const failed = { count: 0, rows: [] as number[], examples: [] as string[] };
  const take = (at: number, text: string) => {
    const read = readNumberText(text);
    if (read) {
      values[at] = read.value;
      count.converted++;
      if (read.scale === "percent") count.percents++;
      if (read.scale === "unit") count.units++;
      if (read.flag) count.flagged++;
    } else if (isMissingText(text, "in-numbers")) count.missing++;
    else {
      failed.count++;
      if (failed.rows.length < 20) failed.rows.push(frame.rows[at]);
      if (failed.examples.length < 5 && !failed.examples.includes(text)) failed.examples.push(text);
    }
  };
  if (column.kind === "number") {
    values.set(column.values);
    column.texts?.at.forEach((at, k) => take(at, column.texts!.text[k]));
  } else column.codes.forEach((code, at) => code >= 0 && take(at, column.levels[code]));

  const converted: NumberColumn = { kind: "number", name: freeName(frame, `${name}_number`), values };
  return { frame: besideColumn(frame, name, converted), name: converted.name, ...count, failed };
}

/** The frame with `added` right after the column called `name`. */
export function besideColumn(frame: Frame, name: string, added: Column): Frame {
  const at = frame.columns.findIndex((column) => column.name === name);
  return { ...frame, columns: [...frame.columns.slice(0, at + 1), added, ...frame.columns.slice(at + 1)] };
}

function freeName(frame: Frame, wanted: string): string {
  const taken = new Set(frame.columns.map((column) => column.name));
  let name = wanted;
  for (let k = 2; taken.has(name); k++) name = `${wanted}_${k}`;
  return name;
}
