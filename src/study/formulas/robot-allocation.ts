import { parseOptions } from "../../frame/options.ts";
import { shocksFromLong } from "../../measure/exposure-input.ts";
import { allocateRobots } from "../../measure/robot-allocation.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { allocationPlaces } from "../measures/allocation-places.ts";
import { withOptions } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";
import { tableRange } from "./table-range.ts";
import { placedCells, valuesAt } from "./values-at.ts";

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
    const title = say(locale, "indexMeasures.robots");
    if (isCells(ranges.at)) return valuesAt(ranges.at, shown, title);
    const place = say(locale, result.cities ? "indexMeasures.city" : "indexMeasures.province");
    return placedCells(shown, [place, say(locale, "measures.exposureTime"), title]);
  },
};
