import type { Frame } from "../../../frame/frame.ts";
import type { Reshaped } from "../../../measure/steps/reshape-long.ts";
import type { reshapeWide } from "../../../measure/steps/reshape-wide.ts";
import { message, type Message } from "../../../messages/message.ts";

/** What a table became when it was made long. */
export const longNotes = (done: Reshaped, frame: Frame, time: string): Message[] => [
  message("steps.toLong", { ...sizes(done, frame), time, names: done.made.join(", ") }),
];

/** What a table became when it was made wide, and how many rows had no place in it. */
export function wideNotes(done: ReturnType<typeof reshapeWide>, frame: Frame, entity: string, time: string): Message[] {
  const spread = message("steps.toWide", { ...sizes(done, frame), time, entity, made: done.made.length });
  return done.unplaced > 0 ? [spread, message("steps.unplaced", { rows: done.unplaced, entity, time })] : [spread];
}

const sizes = ({ frame, periods }: Reshaped, { nrow }: Frame) => ({
  n: nrow,
  rows: frame.nrow,
  periods: periods.length,
  first: periods[0],
  last: periods[periods.length - 1],
});
