import { factorOfColumn } from "../frame/factor-of-column.ts";
import type { Column, Frame } from "../frame/frame.ts";
import { entropyIndex, type EntropyGroup, type Indicator } from "./entropy.ts";
import { exposure, type ExposureOptions } from "./exposure.ts";
import { baseFromLong, regionalShocksFromLong, shocksFromLong } from "./exposure-input.ts";

/** One data file of a case. */
export interface CaseTable {
  readonly columns: Readonly<Record<string, Float64Array | readonly string[]>>;
  readonly nrow: number;
}
export type CaseTables = CaseTable | Readonly<Record<string, CaseTable>>;
export type CaseSpec = Readonly<Record<string, unknown>>;

/**
 * A shift-share case of the reference folder, in the shape of its `expected`.
 * The variant is read from spec.formula: "ln(1 + ...", "leave-one-out", "adjusted", "RF_jt/LF_j0" (foreign),
 * "RF_jt/L_j0" (foreign over domestic base), "Herfindahl" (components), else robots over base employment.
 */
export function exposureCase(tables: CaseTables, spec: CaseSpec): unknown {
  const { employment, robots, region_robots: byRegion } = tables as Readonly<Record<string, CaseTable>>;
  const [region, industry, time] = [text(spec.region), text(spec.industry), text(spec.time)];
  const formula = text(spec.formula);
  const workers = Object.keys(employment.columns).find((name) => name !== region && name !== industry);
  const base = baseFromLong(caseFrame(employment), { region, industry, value: workers ?? "" });
  const has = (name: string) => (robots && name in robots.columns ? name : undefined);
  // Without a national table the regional one carries the times; its own sums stand in for the shocks.
  const shocks = robots
    ? shocksFromLong(caseFrame(robots), {
        industry,
        time,
        shock: "robots",
        foreign: has("robots_foreign"),
        foreignBase: has("employment_foreign0"),
        output: has("output_index"),
      })
    : nationalOf(byRegion, industry, time);
  const regional = byRegion && regionalShocksFromLong(caseFrame(byRegion), { region, industry, time, shock: "robots" });
  const result = exposure(base, shocks, { ...variantOf(formula), regional });
  if (/herfindahl/i.test(formula)) {
    const { regions, industries, shares, shocks: rates, herfindahl, effectiveShocks } = result.components;
    return {
      regions,
      industries,
      shares: shares.map((own) => Array.from(own)),
      shocks: rates.map((own) => Array.from(own)),
      herfindahl,
      effective_shocks: effectiveShocks,
    };
  }
  return Array.from(result.value, (value, k) => ({ [region]: result.region[k], [time]: result.time[k], value }));
}

/**
 * An entropy case of the reference folder, in the shape of its `expected`: one object, or one per year when
 * spec.variant says that the weights are computed inside every year. "z + 0.00001" in it means a shift.
 */
export function entropyCase(tables: CaseTables, spec: CaseSpec): unknown {
  const frame = caseFrame(isTable(tables) ? tables : Object.values(tables)[0]);
  const variant = text(spec.variant);
  const negative = new Set(spec.negative as readonly string[]);
  const indicators = (spec.order as readonly string[]).map((name): Indicator => {
    const column = frame.columns.find((one) => one.name === name);
    if (column?.kind !== "number") throw new Error(`The case has no numbers in "${name}"`);
    return { name, values: column.values, direction: negative.has(name) ? "negative" : "positive" };
  });
  const inside = /(inside|within|by) (every|each)? ?(year|time|group)/i.test(variant);
  const column = inside ? frame.columns.find((one) => one.name === spec.time) : undefined;
  const group = column && factorOfColumn(column);
  const zero = /\+\s*0?\.0*1|shift/i.test(variant) ? "shift" : "replace";
  const { groups, score, scoreOnShares } = entropyIndex(indicators, { group, zero });
  const shape = (own: EntropyGroup, rows: readonly number[]) => {
    const column = <K extends keyof EntropyGroup["indicators"][number]>(key: K) =>
      own.indicators.map((one) => one[key]);
    return {
      min: column("min"),
      max: column("max"),
      entropy: column("entropy"),
      redundancy: column("redundancy"),
      weights: column("weight"),
      score: rows.map((i) => score[i]),
      score_p: rows.map((i) => scoreOnShares[i]),
      constant: column("constant"),
    };
  };
  const all = Array.from({ length: frame.nrow }, (_, i) => i);
  if (!group) return shape(groups[0], all);
  return Object.fromEntries(
    groups.map((own) => {
      const code = group.levels.indexOf(own.level ?? "");
      const rows = all.filter((i) => group.codes[i] === code);
      return [String(own.level), shape(own, rows)];
    }),
  );
}

function variantOf(formula: string): ExposureOptions {
  if (/^\s*ln\s*\(\s*1\s*\+/.test(formula)) return { log1p: true };
  if (/adjusted/i.test(formula)) return { change: "adjusted" };
  if (/RF_jt\s*\/\s*LF_j0/.test(formula)) return { source: "foreign", per: "foreign-base" };
  if (/RF_jt\s*\/\s*L_j0/.test(formula)) return { source: "foreign", per: "domestic-base" };
  return {};
}

function nationalOf(byRegion: CaseTable, industry: string, time: string) {
  const sums = new Map<string, { industry: string; time: number; shock: number }>();
  const [industries, times, robots] = [byRegion.columns[industry], byRegion.columns[time], byRegion.columns.robots];
  for (let i = 0; i < byRegion.nrow; i++) {
    const key = JSON.stringify([industries[i], times[i]]);
    const own = sums.get(key) ?? { industry: String(industries[i]), time: Number(times[i]), shock: 0 };
    own.shock += Number(robots[i]);
    sums.set(key, own);
  }
  const lines = [...sums.values()];
  const table: CaseTable = {
    nrow: lines.length,
    columns: {
      [industry]: lines.map((line) => line.industry),
      [time]: Float64Array.from(lines, (line) => line.time),
      robots: Float64Array.from(lines, (line) => line.shock),
    },
  };
  return shocksFromLong(caseFrame(table), { industry, time, shock: "robots" });
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isTable = (tables: CaseTables): tables is CaseTable =>
  typeof (tables as CaseTable).nrow === "number" && typeof tables.columns === "object";

/** A data file of a case as a frame. */
export function caseFrame({ columns, nrow }: CaseTable): Frame {
  const read = ([name, values]: [string, Float64Array | readonly string[]]): Column => {
    if (values instanceof Float64Array) return { kind: "number", name, values };
    const levels = [...new Set(values)].filter((level) => level !== "");
    const codeOf = new Map(levels.map((level, code) => [level, code]));
    const codes = Int32Array.from(values, (value) => codeOf.get(value) ?? -1);
    return { kind: "category", name, codes, levels, looksNumeric: false };
  };
  const rows = Int32Array.from({ length: nrow }, (_, i) => i + 2);
  return { nrow, rows, columns: Object.entries(columns).map(read) };
}
