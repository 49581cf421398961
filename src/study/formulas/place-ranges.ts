import type { FormulaArgument, FormulaParameter } from "../formula.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import type { RangeFrame, RangePart } from "./read-ranges.ts";

/** Where each row is, for se=conley: two ranges after the options. */
export const placeParameters: readonly FormulaParameter[] = [
  { name: "latitude", describe: "conley.parameterLatitude", kind: "range", optional: true },
  { name: "longitude", describe: "conley.parameterLongitude", kind: "range", optional: true },
];

export const placeParts = (ranges: Readonly<Record<string, FormulaArgument>>): RangePart[] => [
  { name: "latitude", cells: ranges.latitude, holds: "numbers", single: true },
  { name: "longitude", cells: ranges.longitude, holds: "numbers", single: true },
];

/** The options with the columns of those ranges, unless the text names others. */
export function withPlaces<Options extends EstimateOptionValues>(
  options: Options,
  { latitude, longitude }: RangeFrame["columns"],
): Options {
  const [north] = latitude;
  const [east] = longitude;
  return { ...(north ? { latitude: north } : {}), ...(east ? { longitude: east } : {}), ...options };
}
