import type { Frame } from "../../frame/frame.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { FormulaArgument } from "../formula.ts";
import { isCells } from "./read-ranges.ts";

/**
 * A range that is a table of its own: a header row, and so many columns.
 *
 * @param what the sentence that says which columns are wanted
 * @throws Problem study.emptyRange, measures.rangeColumns
 */
export function tableRange(
  name: string,
  cells: FormulaArgument | undefined,
  needed: number,
  what: MessageKey,
  locale: Locale,
): Frame {
  if (!isCells(cells)) throw problem("study.emptyRange", { name });
  const { frame } = frameFromCells(cells, { header: "yes" });
  const found = frame.columns.length;
  if (found < needed) throw problem("measures.rangeColumns", { name, found, needed, what: say(locale, what) });
  return frame;
}
