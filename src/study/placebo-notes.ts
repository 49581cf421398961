import type { Placebo } from "../estimate/did/placebo/placebo.ts";
import type { Locale } from "../messages/locale.ts";
import { message, say, type Message } from "../messages/message.ts";
import type { PlaceboChoice } from "./run-placebo.ts";

const how = { units: "didStudy.howUnits", timing: "didStudy.howTiming", rows: "didStudy.howRows" } as const;

/** How the draws were made, and how many had no coefficient. */
export function placeboNotes(
  { failed }: Pick<Placebo, "failed">,
  { assign, seed }: PlaceboChoice,
  locale: Locale,
): Message[] {
  return [
    message("didStudy.placeboNote", { how: say(locale, how[assign]), seed: String(seed) }),
    ...(failed > 0 ? [message("didStudy.placeboFailed", { failed })] : []),
  ];
}
