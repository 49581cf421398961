import type { LocalMoran } from "../../estimate/spatial/autocorrelation/local-moran.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { PeriodVariable } from "./moran-by-period.ts";
import { quadrantName } from "./quadrant-name.ts";

/** Headings of the columns of local Moran, in order. */
export const localNames = [
  "spatial.localI",
  "spatial.localExpected",
  "spatial.localSd",
  "spatial.localZ",
  "spatial.localP",
  "spatial.localQuadrant",
] as const;

/** Local Moran as columns, one value for each unit; an island has no z, no p and no quadrant. */
export function localRows(
  { weights: { start } }: PeriodVariable,
  { local, expectation, variance, z, pTwoSided, quadrant }: LocalMoran,
  locale: Locale,
): (number | string | null)[][] {
  const orNull = (values: Float64Array) => Array.from(values, (value) => (Number.isFinite(value) ? value : null));
  return [
    orNull(local),
    orNull(expectation),
    orNull(variance.map(Math.sqrt)),
    orNull(z),
    orNull(pTwoSided),
    quadrant.map((one, i) =>
      start[i] === start[i + 1] ? say(locale, "spatial.localIsland") : quadrantName(one, locale),
    ),
  ];
}
