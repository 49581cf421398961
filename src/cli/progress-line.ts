import type { Locale } from "../messages/locale.ts";
import { speak } from "../messages/message.ts";
import type { Progress } from "../study/context.ts";

/** One line at the foot of a terminal that says what is being done; nothing where the output is not a terminal. */
export function progressLine(
  locale: Locale,
  wanted: boolean,
): { show: (progress: Progress) => void; clear: () => void } {
  const { stderr } = process;
  if (!wanted || !stderr.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: ({ step, done, total }) => {
      const count = total > 1 ? ` ${done} / ${total}` : "";
      stderr.write(`\r\u001b[K${speak(locale, step)}${count}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
