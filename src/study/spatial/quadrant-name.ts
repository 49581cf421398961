import type { Quadrant } from "../../estimate/spatial/autocorrelation/quadrant.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";

/** "HH" ("高-高") for a unit that is high among neighbours that are high. */
export const quadrantName = (quadrant: Quadrant, locale: Locale): string => say(locale, names[quadrant]);

const names = {
  "high-high": "spatial.highHigh",
  "low-low": "spatial.lowLow",
  "low-high": "spatial.lowHigh",
  "high-low": "spatial.highLow",
} as const;
