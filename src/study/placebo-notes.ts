import type { Placebo } from "../estimate/did/placebo/placebo.ts";
import type { Locale } from "../messages/locale.ts";
import { message, say, type Message } from "../messages/message.ts";
import type { PlaceboChoice } from "./run-placebo.ts";

const how = { units: "didStudy.howUnits", timing: "didStudy.howTiming", rows: "didStudy.howRows" } as const;

/** How the draws were made, what a p value of 0 means, and how many draws had no coefficient. */
export function placeboNotes(
  { failed, pValue, coefficients }: Pick<Placebo, "failed" | "pValue" | "coefficients">,
  { assign, seed }: PlaceboChoice,
  locale: Locale,
): Message[] {
  return [
    message("didStudy.placeboNote", { how: say(locale, how[assign]), seed: String(seed) }),
    ...(pValue === 0
      ? [message("didStudy.placeboNone", { bound: Number((1 / coefficients.length).toPrecision(2)) })]
      : []),
    ...(failed > 0 ? [message("didStudy.placeboFailed", { failed })] : []),
  ];
}
