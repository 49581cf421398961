import type { Frame } from "../../frame/frame.ts";
import { baseFromLong, baseFromWide, type Base } from "../../measure/exposure-input.ts";
import { cityEmployment, cityWeights, type CityWeights } from "../../measure/robot-allocation-input.ts";

export interface AllocationPlaces {
  /** A column of times, in whichever of the tables has one of that name. */
  readonly time?: string;
  /** By what the robots of a province follow its cities, where employment lists them by industry. */
  readonly share?: "industry" | "total";
  /** The column of the table of cities to share by; its third column by default. */
  readonly weight?: string;
}

/**
 * Provinces and cities as people type them. Employment: province, industry, workers (long); province and a column for each
 * industry (wide); or province, city, industry, workers, which holds the cities already. Cities: province, city, weight.
 */
export function allocationPlaces(
  employment: Frame,
  table: Frame | null,
  { time, share = "industry", weight }: AllocationPlaces,
): { provinces: Base; cities: CityWeights | null } {
  const timeIn = (frame: Frame): string | undefined => frame.columns.find(({ name }) => name === time)?.name;
  const names = (frame: Frame): string[] => frame.columns.map(({ name }) => name).filter((name) => name !== time);
  const isWords = (name: string): boolean => employment.columns.find((one) => one.name === name)?.kind === "category";

  const own = names(employment);
  // Two columns of places and one of industries before the numbers: cities are listed.
  const both =
    own.length === 4 && isWords(own[1]) && isWords(own[2])
      ? cityEmployment(employment, {
          province: own[0],
          city: own[1],
          industry: own[2],
          value: own[3],
          time: timeIn(employment),
        })
      : null;
  const provinces =
    both?.provinces ??
    (own.length === 3 && isWords(own[1])
      ? baseFromLong(employment, { region: own[0], industry: own[1], value: own[2], time: timeIn(employment) })
      : baseFromWide(employment, { region: own[0], industries: own.slice(1), time: timeIn(employment) }));
  if (table) {
    const [province, city, third] = names(table);
    return { provinces, cities: cityWeights(table, { province, city, weight: weight ?? third, time: timeIn(table) }) };
  }
  return { provinces, cities: both && (share === "industry" ? both.byIndustry : both.byTotal) };
}
