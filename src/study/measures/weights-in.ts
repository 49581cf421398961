import { readNumberText } from "../../frame/number-text.ts";
import { problem } from "../../messages/problem.ts";

/**
 * Weights as typed, one number for each input, good and bad output.
 *
 * @throws Problem frontier.weightsUnread
 */
export function weightsIn(entries: readonly string[] | null | undefined): number[] | undefined {
  return entries?.map((entry) => {
    const value = readNumberText(entry)?.value ?? null;
    if (value === null) throw problem("frontier.weightsUnread", { value: entry });
    return value;
  });
}
