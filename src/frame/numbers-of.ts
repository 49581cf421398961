import { problem } from "../messages/problem.ts";
import type { CategoryColumn, Column, Frame } from "./frame.ts";
import { isMissingText } from "./missing-text.ts";
import { readNumberText } from "./number-text.ts";

/**
 * The values of a column that must hold numbers.
 *
 * @throws Problem frame.textAsNumber, or frame.textAsNumberConvertible when every text is a number
 */
export function numbersOf(frame: Frame, column: Column): Float64Array {
  if (column.kind === "number") return column.values;
  const { count, rows, example } = offending(frame, column);
  throw problem(
    column.looksNumeric ? "frame.textAsNumberConvertible" : "frame.textAsNumber",
    { name: column.name, count, rows, example },
    { sheet: frame.sheet, column: column.name },
  );
}

/** Cells that are not numbers; where all read as numbers, the cells typed as text. */
function offending(frame: Frame, column: CategoryColumn): { count: number; rows: string; example: string } {
  const odd = column.levels.map(
    (level) => column.looksNumeric || !(readNumberText(level) ?? isMissingText(level, "in-numbers")),
  );
  const rows: number[] = [];
  let count = 0;
  let example = "";
  for (let i = 0; i < column.codes.length; i++) {
    const code = column.codes[i];
    if (code < 0 || !odd[code]) continue;
    if (count++ === 0) example = column.levels[code];
    if (rows.length < 3) rows.push(frame.rows[i]);
  }
  return { count, rows: rows.join(", "), example };
}
