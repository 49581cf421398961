import { nearest } from "../frame/nearest.ts";
import { message, type Message } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";
import type { Base, Shocks, Time } from "./exposure-input.ts";
import type { CityWeights } from "./robot-allocation-input.ts";

export interface AllocationOptions {
  /** Robots of an industry without employment anywhere: refuse (default), or leave them out and say how many. */
  readonly unmatched?: "refuse" | "leave-out";
  /** Multiplies the result: 0.001 gives thousands. Default 1. */
  readonly multiply?: number;
}

export interface Allocated {
  /** Place, time and value of each row: places in the order of their table, times rising. */
  readonly place: readonly string[];
  readonly time: readonly Time[];
  readonly value: Float64Array;
}

export interface RobotAllocation {
  readonly provinces: Allocated;
  /** Null when there are no weights of cities. */
  readonly cities: Allocated | null;
  readonly notes: readonly Message[];
}

/**
 * National robots by industry, handed down to provinces and from there to cities:
 *
 *   R_pjt = R_jt L_pj / L_j,  R_pt = sum_j R_pjt
 *   by industry:  R_ct = sum_j R_pjt L_cj / L_pj        by one weight:  R_ct = R_pt w_c / w_p
 *
 * L is employment, w total employment or the number of firms; L_j and w_p are sums over the places listed, so that cities
 * add up to provinces and provinces to the nation. Employment and weights that change over time meet robots of their own time.
 *
 * @throws Problem indices.robotsUnmatched(Near), indices.employmentBlank, indices.weightNegative, indices.cityWithoutProvince,
 *   indices.provinceWithoutCities, measure.timesUnmatched
 * @source the chain industry -> province -> city of studies of Chinese cities, e.g. Resources Science 46(4)
 * @reference reference/measurement/allocation_regions12.json
 */
export function allocateRobots(
  robots: Shocks,
  provinces: Base,
  cities: CityWeights | null = null,
  options: AllocationOptions = {},
): RobotAllocation {
  const { multiply = 1 } = options;
  const notes: Message[] = [];
  refuseFaulty(provinces.values, (at) => [
    provinces.regions[Math.floor(at / provinces.industries.length)],
    provinces.industries[at % provinces.industries.length],
  ]);

  // 1. The industries of both tables.
  const industries = matched(robots, provinces, options.unmatched ?? "refuse", notes);

  // 2. Industry to province, industry by industry: R_pjt for each row of the employment table and each time.
  const national = nationalSums(provinces);
  const width = provinces.industries.length;
  const robotsOf = (row: number, k: number, t: number): number => {
    const { base, robot } = industries[k];
    const employed = provinces.values[row * width + base];
    const total = national(provinces.times?.[row] ?? null, base);
    return employed === 0 ? 0 : (robots.shock[robot * robots.times.length + t] * employed) / total;
  };
  const provinceOf = (row: number, t: number): number => industries.reduce((sum, _, k) => sum + robotsOf(row, k, t), 0);
  const all = { place: [] as string[], time: [] as Time[], value: [] as number[] };
  const rowAt = new Map<string, number>();
  provinces.regions.forEach((place, row) => {
    for (const t of timesOf(provinces.times, row, robots.times)) {
      rowAt.set(keyOf(place, robots.times[t]), row);
      push(all, place, robots.times[t], multiply * provinceOf(row, t));
    }
  });

  // 3. Province to city.
  const toCities =
    cities &&
    shareOut(
      cities,
      robots.times,
      industries.map(({ name }) => name),
      rowAt,
      robotsOf,
      notes,
    );
  const scaled = toCities && { ...toCities, value: toCities.value.map((v) => multiply * v) };
  const unknown = all.value.filter((v) => Number.isNaN(v)).length;
  if (unknown > 0) notes.push(message("indices.robotsUnknown", { rows: unknown }));
  return { provinces: { ...all, value: Float64Array.from(all.value) }, cities: scaled, notes };
}

interface MatchedIndustry {
  readonly name: string;
  readonly base: number;
  readonly robot: number;
}

function matched(
  robots: Shocks,
  { industries, values }: Base,
  unmatched: "refuse" | "leave-out",
  notes: Message[],
): MatchedIndustry[] {
  const employs = industries.map((_, j) => values.some((v, at) => at % industries.length === j && v > 0));
  const found = robots.industries.map((name, robot) => ({ name, robot, base: industries.indexOf(name) }));
  const idle = (one: MatchedIndustry): boolean => one.base < 0 || !employs[one.base];
  const count = ({ robot }: MatchedIndustry): number =>
    robots.shock
      .subarray(robot * robots.times.length, (robot + 1) * robots.times.length)
      .reduce((sum, v) => sum + (Number.isNaN(v) ? 0 : v), 0);
  const lost = found.filter((one) => idle(one) && count(one) > 0);
  if (lost.length > 0) {
    const names = listed(lost.map(({ name }) => name));
    const [close] = nearest(lost[0].name, industries, 1);
    if (unmatched === "refuse" || lost.length === found.length)
      throw close === undefined || close === lost[0].name
        ? problem("indices.robotsUnmatched", { count: lost.length, names, known: listed(industries) })
        : problem("indices.robotsUnmatchedNear", { count: lost.length, names, first: lost[0].name, nearest: close });
    notes.push(message("indices.robotsLeftOut", { count: lost.length, names }));
  }
  const without = industries.filter((name) => !robots.industries.includes(name));
  if (without.length > 0)
    notes.push(message("indices.industriesWithoutRobots", { count: without.length, names: listed(without) }));
  return found.filter((one) => !idle(one));
}

/** Employment of an industry over all provinces, of each time where it changes. */
function nationalSums({ regions, industries, times, values }: Base): (time: Time | null, j: number) => number {
  const sums = new Map<Time | null, Float64Array>();
  regions.forEach((_, row) => {
    const key = times ? times[row] : null;
    const own = sums.get(key) ?? new Float64Array(industries.length);
    for (let j = 0; j < industries.length; j++) own[j] += values[row * industries.length + j];
    sums.set(key, own);
  });
  return (time, j) => sums.get(time)![j];
}

function shareOut(
  cities: CityWeights,
  times: readonly Time[],
  industries: readonly string[],
  rowAt: ReadonlyMap<string, number>,
  robotsOf: (row: number, k: number, t: number) => number,
  notes: Message[],
): Allocated {
  const width = cities.industries?.length ?? 1;
  refuseFaulty(cities.values, (at) => [
    cities.cities[Math.floor(at / width)],
    cities.industries?.[at % width] ?? cities.weight,
  ]);
  // The weight that each industry's robots follow.
  const columns = industries.map((name) => (cities.industries ? cities.industries.indexOf(name) : 0));
  const sums = new Map<string, Float64Array>();
  const groupOf = (row: number): string => keyOf(cities.provinces[row], cities.times?.[row] ?? "");
  cities.cities.forEach((_, row) => {
    const own = sums.get(groupOf(row)) ?? new Float64Array(width);
    for (let j = 0; j < width; j++) own[j] += cities.values[row * width + j];
    sums.set(groupOf(row), own);
  });

  const result = { place: [] as string[], time: [] as Time[], value: [] as number[] };
  const reached = new Set<string>();
  const stranded = new Set<string>();
  cities.cities.forEach((city, row) => {
    const total = sums.get(groupOf(row))!;
    for (const t of timesOf(cities.times, row, times)) {
      const key = keyOf(cities.provinces[row], times[t]);
      const province = rowAt.get(key);
      if (province === undefined)
        throw problem("indices.cityWithoutProvince", { city, province: cities.provinces[row], time: String(times[t]) });
      reached.add(key);
      let sum = 0;
      columns.forEach((j, k) => {
        const robots = robotsOf(province, k, t);
        if (robots === 0) return;
        if (j < 0 || total[j] === 0) stranded.add(cities.provinces[row]);
        else sum += (robots * cities.values[row * width + j]) / total[j];
      });
      push(result, city, times[t], sum);
    }
  });
  const missed = [...rowAt.keys()].filter((key) => !reached.has(key)).map((key) => key.split("\u0000")[0]);
  if (stranded.size > 0)
    throw problem("indices.provinceWithoutWeights", { count: stranded.size, names: listed([...stranded]) });
  if (missed.length > 0) notes.push(message("indices.provinceWithoutCities", { names: listed([...new Set(missed)]) }));
  return { ...result, value: Float64Array.from(result.value) };
}

/** A blank is not 0: with one of them unknown, so is the total that all others are shares of. */
function refuseFaulty(values: Float64Array, nameOf: (at: number) => readonly [string, string]): void {
  const faulty = values.findIndex((v) => !(v >= 0));
  if (faulty < 0) return;
  const [place, industry] = nameOf(faulty);
  throw problem(values[faulty] < 0 ? "indices.weightNegative" : "indices.employmentBlank", { place, industry });
}

function timesOf(own: readonly Time[] | null, row: number, times: readonly Time[]): readonly number[] {
  if (!own) return times.map((_, t) => t);
  const at = times.findIndex((time) => String(time) === String(own[row]));
  if (at < 0) throw problem("measure.timesUnmatched", { time: String(own[row]), times: listed(times.map(String)) });
  return [at];
}

function push(to: { place: string[]; time: Time[]; value: number[] }, place: string, time: Time, value: number): void {
  to.place.push(place);
  to.time.push(time);
  to.value.push(value);
}

const keyOf = (place: string, time: Time): string => `${place}\u0000${time}`;
const listed = (names: readonly string[]): string => names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : "");
