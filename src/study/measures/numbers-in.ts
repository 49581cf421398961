import { evaluateExpression } from "../../frame/evaluate.ts";
import { factorOf } from "../../frame/factor.ts";
import { factorOfColumn, type Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { numbersOf } from "../../frame/numbers-of.ts";

/** The values of a column by its header, whatever signs the header holds, or else of an expression of columns. */
export function numbersIn(frame: Frame, text: string): Float64Array {
  const column = frame.columns.find(({ name }) => name === text);
  return column ? numbersOf(frame, column) : evaluateExpression(frame, text);
}

/** The groups of a column by its header, or else of an expression such as "city^year". */
export function groupsIn(frame: Frame, text: string): Factor {
  const column = frame.columns.find(({ name }) => name === text);
  return column ? factorOfColumn(column) : factorOf(frame, text);
}
