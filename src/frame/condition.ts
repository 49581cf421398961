import { evaluateExpression, type TermContext } from "./evaluate.ts";
import type { Frame } from "./frame.ts";

/**
 * The rows where a condition holds: 1 or 0 each. "lfp == 1", "year >= 2010 & region == East",
 * 'city in ("北京", "上海")', "year %in% 2010:2015". A row where any operand is missing is left out.
 *
 * @throws Problem as evaluateExpression does, and frame.unknownLevel for a text that is not in the column
 */
export function rowsWhere(frame: Frame, condition: string, context: TermContext = {}): Uint8Array {
  return Uint8Array.from(evaluateExpression(frame, condition, context), (v) => (v === v && v !== 0 ? 1 : 0));
}
