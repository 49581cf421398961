import type { WildBootstrap } from "../estimate/resample/wild-bootstrap.ts";
import type { Locale } from "../messages/locale.ts";
import { message, say, type Message } from "../messages/message.ts";

/** How a wild bootstrap was made, then what must be known of it. */
export function wildNotes({ plan, by, test, value, notes }: WildBootstrap, locale: Locale): Message[] {
  const weights = { rademacher: "weightsRademacher", webb: "weightsWebb", mammen: "weightsMammen" } as const;
  return [
    message("resample.wildNote", {
      draws: plan.draws,
      weights: say(locale, `resample.${weights[plan.weights]}`),
      name: by,
      groups: plan.clusters,
      null: say(locale, test.imposeNull ? "resample.nullImposed" : "resample.nullFree"),
      tails: say(locale, test.tails === "symmetric" ? "resample.symmetric" : "resample.equalTailed"),
      seed: String(plan.seed),
      value,
    }),
    ...notes,
  ];
}
