import type { Balanced } from "../../../measure/steps/balance.ts";
import { message, type Message } from "../../../messages/message.ts";

const mostNames = 20;

/** What a balanced panel holds and leaves out, units by name. */
export function balanceNotes({ units, periods, rows, dropped }: Balanced, n: number): Message[] {
  const { count, first, last } = periods;
  const note = message("steps.balancedNote", {
    units,
    periods: count,
    first: String(first),
    last: String(last),
    rows,
    n,
    dropped: dropped.length,
  });
  if (dropped.length === 0) return [note];
  const names = dropped.slice(0, mostNames).join(", ") + (dropped.length > mostNames ? " …" : "");
  return [note, message("steps.balancedDropped", { names })];
}
