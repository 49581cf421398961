import type { Factor } from "../../frame/factor-of-column.ts";
import { timeValues } from "../../frame/time-values.ts";

export interface Period {
  readonly label: string;
  /** Where it stands on an axis: the year, or its place in the order where times are texts of no known kind. */
  readonly x: number;
  /** Finite values of the period, in the order of the rows. */
  readonly values: Float64Array;
}

/** The values of each period, in the order of time, periods without any value among them. */
export function byPeriod(values: Float64Array, period: Factor): readonly Period[] {
  const found: number[][] = period.levels.map(() => []);
  period.codes.forEach((code, row) => {
    if (code >= 0 && Number.isFinite(values[row])) found[code].push(values[row]);
  });
  const places = placesOf(period);
  return period.levels
    .map((level, code) => ({ label: String(level), x: places[code], values: Float64Array.from(found[code]) }))
    .sort((a, b) => a.x - b.x);
}

function placesOf({ levels }: Factor): readonly number[] {
  if (levels.every((level) => typeof level === "number")) return levels;
  return timeValues(levels.map(String)) ?? levels.map((_, place) => place);
}
