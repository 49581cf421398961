import type { Cells } from "../frame/cells.ts";
import { problem } from "../messages/problem.ts";
import type { FormulaArgument } from "../study/formula.ts";
import { isCells } from "./host-value.ts";

/** What Excel on the web carries in one call of a function, each way. */
export const payloadLimit = 5 * 1024 * 1024;

/** Throws a Problem that sends the person to the pane when the arguments are more than Excel carries everywhere. */
export function checkArgumentSize(formula: string, given: readonly FormulaArgument[]): void {
  const bytes = given.reduce<number>((sum, argument) => sum + (isCells(argument) ? payloadBytes(argument) : 0), 0);
  if (bytes > payloadLimit) throw problem("functions.tooMuchData", sizes(formula, bytes));
}

export function checkResultSize(formula: string, result: Cells): void {
  const bytes = payloadBytes(result);
  if (bytes > payloadLimit) throw problem("functions.tooMuchResult", sizes(formula, bytes));
}

/** Bytes of the cells as JSON in UTF-8, without building the text: a few milliseconds for a hundred thousand cells. */
export function payloadBytes(cells: Cells): number {
  let bytes = 2;
  for (const row of cells) {
    bytes += 3;
    for (const value of row) {
      if (typeof value === "number") bytes += String(value).length + 1;
      else if (typeof value === "string") bytes += utf8Length(value) + 3;
      else bytes += 5;
    }
  }
  return bytes;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a surrogate pair stands for two of the four bytes.
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

const sizes = (formula: string, bytes: number) => ({
  formula: `PW.${formula}`,
  size: Number((bytes / 1024 / 1024).toFixed(1)),
  limit: payloadLimit / 1024 / 1024,
});
