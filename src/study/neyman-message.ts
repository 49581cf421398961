import type { Moderation } from "../estimate/panel-models/moderation.ts";
import { message, type Message } from "../messages/message.ts";
import { short } from "./figures/short-number.ts";

/** Where the marginal effect is significant, in one sentence: as far as the data go. */
export function neymanMessage(
  { johnsonNeyman: { points, where }, moderatorValues: values, effectAt }: Moderation,
  moderator: string,
  level: number,
): Message {
  const [least, most] = [values[0], values[values.length - 1]];
  const share =
    values.reduce((count, value) => count + (significant(effectAt(value), level) ? 1 : 0), 0) / values.length;
  const [low, high] = [points[0], points[points.length - 1]];
  const told = {
    moderator,
    share: Math.round(share * 1000) / 10,
    least: short(least),
    most: short(most),
    low: short(low ?? NaN),
    high: short(high ?? NaN),
  };
  const percent = Math.round(level * 1000) / 10;
  switch (where) {
    case "everywhere":
      return message("mechanism.neymanEverywhere", { level: percent, moderator });
    case "nowhere":
      return message("mechanism.neymanNowhere", { level: percent, moderator });
    case "below":
      return message("mechanism.neymanBelow", told);
    case "above":
      return message("mechanism.neymanAbove", told);
    case "outside":
      return message("mechanism.neymanOutside", told);
    case "inside":
      return message("mechanism.neymanInside", told);
  }
}

const significant = ({ pValue }: { readonly pValue: number }, level: number): boolean => pValue < 1 - level;
