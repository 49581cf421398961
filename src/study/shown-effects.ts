import { quantile } from "../estimate/describe/quantile.ts";
import type { MarginalEffect, Moderation } from "../estimate/panel-models/moderation.ts";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";

/** Values of the moderator that readers ask for: percentiles, and the mean with one standard deviation either side. */
export function shownEffects(made: Moderation, locale: Locale): { label: string; effect: MarginalEffect }[] {
  const percentiles = [10, 25, 50, 75, 90].map((p) => ({
    label: say(locale, "mechanism.percentile", { p }),
    effect: made.effectAt(quantile(made.moderatorValues, p / 100)),
  }));
  const names = ["mechanism.atLow", "mechanism.atMean", "mechanism.atHigh"] as const;
  return [...percentiles, ...made.simpleSlopes.map((effect, k) => ({ label: say(locale, names[k]), effect }))];
}
