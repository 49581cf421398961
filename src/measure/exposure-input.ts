import { columnOf } from "../frame/column-of.ts";
import { factorOfColumn, type Factor } from "../frame/factor-of-column.ts";
import type { Frame } from "../frame/frame.ts";
import { numbersOf } from "../frame/numbers-of.ts";
import { problem } from "../messages/problem.ts";

export type Time = string | number;

/** Base-year employment or shares: one row per region, or per region and time where they change. Dense, row by row. */
export interface Base {
  readonly regions: readonly string[];
  /** The time of each row; null when the base holds for all times. */
  readonly times: readonly Time[] | null;
  readonly industries: readonly string[];
  /** rows x industries; a pair that is not listed is 0, one that is listed without a number is NaN. */
  readonly values: Float64Array;
}

/** Shocks by industry and time: each series is industries x times, NaN where there is none. */
export interface Shocks {
  readonly industries: readonly string[];
  readonly times: readonly Time[];
  readonly shock: Float64Array;
  readonly foreign?: Float64Array;
  readonly foreignBase?: Float64Array;
  /** National base employment, when it is not to be summed over the regions. */
  readonly nationalBase?: Float64Array;
  readonly output?: Float64Array;
}

/** Shocks seen by region, for leave-one-out: regions x industries x times. */
export interface RegionalShocks {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly times: readonly Time[];
  readonly values: Float64Array;
}

/**
 * A base typed long: one line per region and industry (and time).
 *
 * @throws Problem measure.pairTwice, measure.nameMissing
 */
export function baseFromLong(
  frame: Frame,
  columns: { region: string; industry: string; value: string; time?: string },
): Base {
  const region = named(frame, columns.region);
  const industry = named(frame, columns.industry);
  const time = columns.time === undefined ? null : named(frame, columns.time);
  const rows = new Map<string, number>();
  const regions: string[] = [];
  const times: Time[] = [];
  const at = Array.from({ length: frame.nrow }, (_, i) => {
    const key = `${region.codes[i]} ${time ? time.codes[i] : 0}`;
    if (!rows.has(key)) {
      rows.set(key, rows.size);
      regions.push(labelOf(region, i));
      if (time) times.push(time.levels[time.codes[i]]);
    }
    return rows.get(key)!;
  });
  const values = place(frame, columns.value, rows.size * industry.levels.length, 0, (i) => ({
    at: at[i] * industry.levels.length + industry.codes[i],
    pair: [labelOf(region, i), labelOf(industry, i), ...(time ? [String(time.levels[time.codes[i]])] : [])],
  }));
  return { regions, times: time && times, industries: industry.levels.map(clean), values };
}

/**
 * A base typed wide: one line per region (and time), one column per industry. Either the columns are listed, or they
 * are those whose name begins with `prefix`, which is then cut off: "sic2011" is industry 2011.
 *
 * @throws Problem measure.noIndustries, measure.pairTwice, measure.nameMissing
 */
export function baseFromWide(
  frame: Frame,
  columns: { region: string; time?: string; industries?: readonly string[]; prefix?: string },
): Base {
  const { prefix = "" } = columns;
  const others = new Set([columns.region, columns.time]);
  const chosen =
    columns.industries ??
    frame.columns.map(({ name }) => name).filter((name) => !others.has(name) && name.startsWith(prefix));
  if (chosen.length === 0) throw problem("measure.noIndustries", { prefix }, { sheet: frame.sheet });
  const region = named(frame, columns.region);
  const time = columns.time === undefined ? null : named(frame, columns.time);
  const seen = new Set<string>();
  for (let i = 0; i < frame.nrow; i++) {
    const key = `${region.codes[i]} ${time ? time.codes[i] : 0}`;
    if (seen.has(key)) refuseTwice(frame, i, [labelOf(region, i), ...(time ? [labelOf(time, i)] : [])]);
    seen.add(key);
  }
  const values = new Float64Array(frame.nrow * chosen.length);
  chosen.forEach((name, j) => {
    const own = numbersOf(frame, columnOf(frame, name));
    for (let i = 0; i < frame.nrow; i++) values[i * chosen.length + j] = own[i];
  });
  return {
    regions: Array.from(region.codes, (_, i) => labelOf(region, i)),
    times: time && Array.from(time.codes, (code) => time.levels[code]),
    industries: chosen.map((name) => clean(name.startsWith(prefix) ? name.slice(prefix.length) : name)),
    values,
  };
}

/**
 * Shocks typed long: one line per industry and time.
 *
 * @throws Problem measure.pairTwice, measure.nameMissing
 */
export function shocksFromLong(
  frame: Frame,
  columns: {
    industry: string;
    time?: string;
    shock: string;
    foreign?: string;
    foreignBase?: string;
    nationalBase?: string;
    output?: string;
  },
): Shocks {
  const industry = named(frame, columns.industry);
  const time = columns.time === undefined ? single(frame) : named(frame, columns.time);
  const series = (name: string): Float64Array =>
    place(frame, name, industry.levels.length * time.levels.length, Number.NaN, (i) => ({
      at: industry.codes[i] * time.levels.length + time.codes[i],
      pair: [labelOf(industry, i), labelOf(time, i)],
    }));
  const optional = (name: string | undefined) => (name === undefined ? undefined : series(name));
  return {
    industries: industry.levels.map(clean),
    times: time.levels,
    shock: series(columns.shock),
    foreign: optional(columns.foreign),
    foreignBase: optional(columns.foreignBase),
    nationalBase: optional(columns.nationalBase),
    output: optional(columns.output),
  };
}

/**
 * Regional shocks typed long: one line per region, industry and time.
 *
 * @throws Problem measure.pairTwice, measure.nameMissing
 */
export function regionalShocksFromLong(
  frame: Frame,
  columns: { region: string; industry: string; time?: string; shock: string },
): RegionalShocks {
  const region = named(frame, columns.region);
  const industry = named(frame, columns.industry);
  const time = columns.time === undefined ? single(frame) : named(frame, columns.time);
  const [J, T] = [industry.levels.length, time.levels.length];
  return {
    regions: region.levels.map(clean),
    industries: industry.levels.map(clean),
    times: time.levels,
    values: place(frame, columns.shock, region.levels.length * J * T, 0, (i) => ({
      at: (region.codes[i] * J + industry.codes[i]) * T + time.codes[i],
      pair: [labelOf(region, i), labelOf(industry, i), labelOf(time, i)],
    })),
  };
}

/** A name compared between tables: spaces around it do not count. */
const clean = (level: Time): string => String(level).trim();
const labelOf = (factor: Factor, i: number): string => clean(factor.levels[factor.codes[i]]);
const single = (frame: Frame): Factor => ({ name: "", codes: new Int32Array(frame.nrow), levels: [""] });

/** The groups of a column in which every row must have a name; names that differ by spaces only are one. */
function named(frame: Frame, name: string): Factor {
  const factor = factorOfColumn(columnOf(frame, name));
  const missing = factor.codes.indexOf(-1);
  if (missing >= 0)
    throw problem(
      "measure.nameMissing",
      { name, row: String(frame.rows[missing]) },
      { sheet: frame.sheet, column: name },
    );
  const first = new Map<string, number>();
  const levels: Time[] = [];
  const merged = factor.levels.map((level) => {
    const key = clean(level);
    if (!first.has(key)) first.set(key, levels.push(typeof level === "number" ? level : key) - 1);
    return first.get(key)!;
  });
  return { name, levels, codes: factor.codes.map((code) => merged[code]) };
}

function place(
  frame: Frame,
  name: string,
  size: number,
  empty: number,
  of: (i: number) => { at: number; pair: readonly string[] },
): Float64Array {
  const values = new Float64Array(size).fill(empty);
  const filled = new Uint8Array(size);
  const own = numbersOf(frame, columnOf(frame, name));
  for (let i = 0; i < frame.nrow; i++) {
    const { at, pair } = of(i);
    if (filled[at]) refuseTwice(frame, i, pair);
    filled[at] = 1;
    values[at] = own[i];
  }
  return values;
}

function refuseTwice(frame: Frame, i: number, pair: readonly string[]): never {
  throw problem("measure.pairTwice", { pair: pair.join(", "), row: String(frame.rows[i]) }, { sheet: frame.sheet });
}
