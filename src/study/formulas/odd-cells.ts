import type { Health } from "../../frame/health.ts";
import { message, type Message } from "../../messages/message.ts";

/** What must be said of cells without a number in columns of numbers: they counted as missing. */
export function oddCells({ columns }: Health): Message[] {
  return columns.flatMap(({ name, type, textNumbers, text, errors }) => {
    const count = textNumbers.count + text.count + errors.count;
    if (type !== "number" || count === 0) return [];
    const [example] = [...textNumbers.examples, ...text.examples, ...errors.examples];
    return [message("study.oddCells", { name, count, example })];
  });
}
