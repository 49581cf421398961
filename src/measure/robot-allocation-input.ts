import { columnOf } from "../frame/column-of.ts";
import { factorOfColumn } from "../frame/factor-of-column.ts";
import type { Frame } from "../frame/frame.ts";
import { numbersOf } from "../frame/numbers-of.ts";
import { problem } from "../messages/problem.ts";
import type { Base, Time } from "./exposure-input.ts";

/** What a province's robots are shared out by: one row per city (and time). */
export interface CityWeights {
  readonly cities: readonly string[];
  readonly provinces: readonly string[];
  /** The time of each row; null when the weights hold for all times. */
  readonly times: readonly Time[] | null;
  /** Null for one weight (total employment, number of firms), else the industries of the columns of `values`. */
  readonly industries: readonly string[] | null;
  /** What the one weight is called. */
  readonly weight: string;
  /** rows x industries, or one value per row. */
  readonly values: Float64Array;
}

/**
 * Weights typed one line per city (and time).
 *
 * @throws Problem measure.nameMissing, measure.pairTwice
 */
export function cityWeights(
  frame: Frame,
  columns: { province: string; city: string; weight: string; time?: string },
): CityWeights {
  const [province, city] = [namesIn(frame, columns.province), namesIn(frame, columns.city)];
  const times = columns.time === undefined ? null : timesIn(frame, columns.time);
  refuseTwice(
    frame,
    city.map((name, i) => [province[i], name, ...(times ? [String(times[i])] : [])].join(", ")),
  );
  return {
    cities: city,
    provinces: province,
    times,
    industries: null,
    weight: columns.weight,
    values: numbersOf(frame, columnOf(frame, columns.weight)).slice(),
  };
}

/** Employment typed one line per province, city and industry: what the allocation needs of provinces and of cities. */
export function cityEmployment(
  frame: Frame,
  columns: { province: string; city: string; industry: string; value: string; time?: string },
): { provinces: Base; byIndustry: CityWeights; byTotal: CityWeights } {
  const [province, city, industry] = [columns.province, columns.city, columns.industry].map((name) =>
    namesIn(frame, name),
  );
  const times = columns.time === undefined ? null : timesIn(frame, columns.time);
  const value = numbersOf(frame, columnOf(frame, columns.value));
  const when = (i: number): string => (times ? String(times[i]) : "");
  refuseTwice(
    frame,
    city.map((name, i) => [province[i], name, industry[i], ...(times ? [when(i)] : [])].join(", ")),
  );
  const industries = [...new Set(industry)];
  const table = (places: readonly string[]) => {
    const rows = new Map<string, number>();
    const first: number[] = [];
    places.forEach((place, i) => {
      const key = `${place}\u0000${when(i)}`;
      if (!rows.has(key)) rows.set(key, first.push(i) - 1);
    });
    const values = new Float64Array(rows.size * industries.length);
    places.forEach((place, i) => {
      values[rows.get(`${place}\u0000${when(i)}`)! * industries.length + industries.indexOf(industry[i])] += value[i];
    });
    return { first, values, times: times && first.map((i) => times[i]) };
  };
  // Two provinces may have a city of the same name.
  const [ofProvinces, ofCities] = [table(province), table(city.map((name, i) => `${province[i]}\u0000${name}`))];
  const cities = {
    cities: ofCities.first.map((i) => city[i]),
    provinces: ofCities.first.map((i) => province[i]),
    times: ofCities.times,
    weight: columns.value,
  };
  const totals = Float64Array.from(ofCities.first, (_, row) =>
    ofCities.values.subarray(row * industries.length, (row + 1) * industries.length).reduce((sum, v) => sum + v, 0),
  );
  return {
    provinces: {
      regions: ofProvinces.first.map((i) => province[i]),
      times: ofProvinces.times,
      industries,
      values: ofProvinces.values,
    },
    byIndustry: { ...cities, industries, values: ofCities.values },
    byTotal: { ...cities, industries: null, values: totals },
  };
}

function namesIn(frame: Frame, name: string): string[] {
  return levelsIn(frame, name).map((level) => String(level).trim());
}

const timesIn = (frame: Frame, name: string): Time[] =>
  levelsIn(frame, name).map((level) => (typeof level === "number" ? level : level.trim()));

function levelsIn(frame: Frame, name: string): Time[] {
  const factor = factorOfColumn(columnOf(frame, name));
  const missing = factor.codes.indexOf(-1);
  if (missing >= 0)
    throw problem(
      "measure.nameMissing",
      { name, row: String(frame.rows[missing]) },
      { sheet: frame.sheet, column: name },
    );
  return Array.from(factor.codes, (code) => factor.levels[code]);
}

function refuseTwice(frame: Frame, pairs: readonly string[]): void {
  const seen = new Set<string>();
  pairs.forEach((pair, i) => {
    if (seen.has(pair))
      throw problem("measure.pairTwice", { pair, row: String(frame.rows[i]) }, { sheet: frame.sheet });
    seen.add(pair);
  });
}
