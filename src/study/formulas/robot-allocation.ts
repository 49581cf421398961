import type { CellValue, Cells } from "../../frame/cells.ts";
import { parseOptions } from "../../frame/options.ts";
import { shocksFromLong } from "../../measure/exposure-input.ts";
import { allocateRobots, type Allocated } from "../../measure/robot-allocation.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { allocationPlaces } from "../measures/allocation-places.ts";
import { withOptions } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";
import { tableRange } from "./table-range.ts";

const known = {
  level: { kind: "choice", of: ["city", "province"] },
  share: { kind: "choice", of: ["industry", "total"] },
  weight: { kind: "text" },
  time: { kind: "text" },
  unmatched: { kind: "choice", of: ["refuse", "leave-out"] },
  multiply: { kind: "number" },
} as const;

/** =PW.ROBOTALLOC(robots, employment, [cities], [at], [options]): national robots handed down to provinces and cities. */
export const robotAllocationFormula: Formula = {
  name: "ROBOTALLOC",
  describe: "indexMeasures.allocFormula",
  parameters: [
    { name: "robots", describe: "indexMeasures.allocRobots", kind: "range" },
    { name: "employment", describe: "indexMeasures.allocEmployment", kind: "range" },
    { name: "cities", describe: "indexMeasures.allocCities", kind: "range", optional: true },
    { name: "at", describe: "indexMeasures.allocAt", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.allocOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["cities", "at"]);
    const { level, share, weight, time, ...options } = parseOptions(text, known);
    const robots = tableRange("robots", ranges.robots, 3, "indexMeasures.allocRobots", locale);
    const employment = tableRange("employment", ranges.employment, 3, "indexMeasures.allocEmployment", locale);
    const table = isCells(ranges.cities)
      ? tableRange("cities", ranges.cities, 3, "indexMeasures.allocCities", locale)
      : null;
    const { provinces, cities } = allocationPlaces(employment, table, { time, share, weight });
    const [industry, when, shock] = robots.columns.map(({ name }) => name);
    const result = allocateRobots(
      shocksFromLong(robots, { industry, time: when, shock }),
      provinces,
      level === "province" ? null : cities,
      options,
    );
    const shown = result.cities ?? result.provinces;
    return isCells(ranges.at) ? valuesAt(ranges.at, shown, locale) : allValues(shown, result.cities !== null, locale);
  },
};

const shownValue = (value: number | undefined): CellValue =>
  value === undefined || !Number.isFinite(value) ? "" : value;

const allValues = ({ place, time, value }: Allocated, cities: boolean, locale: Locale): Cells => [
  [
    say(locale, cities ? "indexMeasures.city" : "indexMeasures.province"),
    say(locale, "measures.exposureTime"),
    say(locale, "indexMeasures.robots"),
  ],
  ...place.map((name, row) => [name, time[row], shownValue(value[row])]),
];

/** One value for each row of place and time asked for; "" where there is none. */
function valuesAt(asked: Cells, { place, time, value }: Allocated, locale: Locale): Cells {
  const key = (where: CellValue, when: CellValue): string =>
    `${String(where ?? "").trim()}\u0000${String(when ?? "").trim()}`;
  const found = new Map(place.map((name, row) => [key(name, time[row]), value[row]]));
  return asked.map(([where = null, when = null], row): CellValue[] => {
    const own = found.get(key(where, when));
    // The first row may be a header: labels that are no place and time of ours.
    if (row === 0 && own === undefined && typeof when === "string") return [say(locale, "indexMeasures.robots")];
    return [shownValue(own)];
  });
}
