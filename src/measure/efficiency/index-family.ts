import type { ProductivityIndexName } from "./productivity-data.ts";

/** Whether an index measures against the frontier of all periods; else against those of the two periods it compares. */
export const isGlobal = (index: ProductivityIndexName): boolean =>
  index === "gml" || index === "global-luenberger" || index === "global-malmquist";

/** Whether changes add up, with 0 for no change; else they multiply, with 1. */
export const addsUp = (index: ProductivityIndexName): boolean =>
  index === "luenberger" || index === "global-luenberger";

/** Whether an index compares efficiencies; else inefficiencies. */
export const isMalmquist = (index: ProductivityIndexName): boolean =>
  index === "malmquist" || index === "global-malmquist";
