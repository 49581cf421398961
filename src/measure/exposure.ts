import { message, type Message } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";
import { nearest } from "../frame/nearest.ts";
import type { Base, RegionalShocks, Shocks, Time } from "./exposure-input.ts";
import { shockRates, type ShockOptions } from "./exposure-shocks.ts";

export interface ExposureOptions extends ShockOptions {
  /** of-region: base employment over the region's total (default); as-given: the numbers are shares already. */
  readonly shares?: "of-region" | "as-given";
  /** ln(1 + exposure). */
  readonly log1p?: boolean;
  /** Multiplies the exposure: 1000 makes robots per worker robots per thousand workers. Default 1. */
  readonly multiply?: number;
  /**
   * An industry of the base that has no shocks: refuse it (default); zero: it counts in the region's total and is never
   * hit; leave-out: it does not count at all.
   */
  readonly unmatched?: "refuse" | "zero" | "leave-out";
  /** Leave-one-out: shocks of all other regions, from shocks seen by region. */
  readonly regional?: RegionalShocks;
}

export interface Exposure {
  /** Region, time and value of each row: regions in the order of the base, times rising. */
  readonly region: readonly string[];
  readonly time: readonly Time[];
  readonly value: Float64Array;
  readonly components: ExposureComponents;
  readonly notes: readonly Message[];
}

/** What the exposure is made of: shares (rows of the base x industries) times shocks (industries x times). */
export interface ExposureComponents {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly times: readonly Time[];
  readonly shares: readonly Float64Array[];
  readonly shocks: readonly Float64Array[];
  /** sum_j s_j^2 of the mean shares, scaled to sum to 1; its inverse is the effective number of shocks. */
  readonly herfindahl: number;
  readonly effectiveShocks: number;
}

/**
 * Shift-share exposure: E_it = sum_j s_ij g_jt, with s_ij = L_ij0 / L_i0 and g_jt = R_jt / L_j0 by default.
 * A base that changes over time is met with the shocks of its own time only.
 *
 * @throws Problem measure.industriesUnmatched, measure.timesUnmatched, measure.regionEmpty, measure.baseNegative,
 *   measure.logOfExposure and those of shockRates
 * @source Bartik (1991); Acemoglu and Restrepo (2020); Borusyak, Hull and Jaravel (2022)
 * @reference reference/measurement/bartik_regions12.json; Autor, Dorn and Hanson (2013), their instrument
 */
export function exposure(base: Base, shocks: Shocks, options: ExposureOptions = {}): Exposure {
  const { shares: kind = "of-region", unmatched = "refuse", multiply = 1 } = options;
  const notes: Message[] = [];

  // 1. The industries of both tables.
  const partner = base.industries.map((name) => shocks.industries.indexOf(name));
  const alone = base.industries.filter((_, j) => partner[j] < 0);
  const idle = shocks.industries.filter((name) => !base.industries.includes(name));
  if (alone.length > 0) {
    if (unmatched === "refuse" || alone.length === base.industries.length) refuseUnmatched(alone, shocks.industries);
    const key = unmatched === "zero" ? "measure.unmatchedZero" : "measure.unmatchedLeftOut";
    notes.push(message(key, { count: alone.length, names: listed(alone) }));
  }
  if (idle.length > 0) notes.push(message("measure.shocksIdle", { count: idle.length, names: listed(idle) }));
  const kept = base.industries.map((_, j) => j).filter((j) => partner[j] >= 0 || unmatched === "zero");
  const industries = kept.map((j) => base.industries[j]);

  // 2. Shares and shocks.
  const shares = sharesOf(base, kept, kind, notes);
  const order = kept.map((j) => partner[j]);
  const national = nationalBase(base, kept);
  const rates = shockRates(shocks, order, national, options);
  const others = options.regional ? leaveOneOut(base, kept, options.regional, shocks.times) : null;

  // 3. Their products.
  const region: string[] = [];
  const time: Time[] = [];
  const value: number[] = [];
  base.regions.forEach((name, i) => {
    const own = base.times ? [timeIndex(shocks.times, base.times[i])] : shocks.times.map((_, t) => t);
    for (const t of own) {
      region.push(name);
      time.push(shocks.times[t]);
      let sum = 0;
      for (let j = 0; j < kept.length; j++) {
        // An industry the region does not have adds nothing, whether or not its shock is known.
        if (shares[i][j] !== 0) sum += shares[i][j] * (others ? others(i, j, t) : rates[j][t]);
      }
      value.push(multiply * sum);
    }
  });
  const unknown = value.filter((v) => !Number.isFinite(v)).length;
  if (unknown > 0) notes.push(message("measure.exposureUnknown", { rows: unknown }));
  const levels = Float64Array.from(value, (v) => (Number.isFinite(v) ? v : Number.NaN));
  return {
    region,
    time,
    value: options.log1p ? levels.map((v, k) => logOf(v, region[k])) : levels,
    components: {
      regions: base.regions,
      industries,
      times: shocks.times,
      shares,
      shocks: rates,
      ...concentration(shares),
    },
    notes,
  };
}

function sharesOf(
  base: Base,
  kept: readonly number[],
  kind: "of-region" | "as-given",
  notes: Message[],
): Float64Array[] {
  const width = base.industries.length;
  let blank = 0;
  const shares = base.regions.map((region, i) => {
    const own = Float64Array.from(kept, (j) => base.values[i * width + j]);
    const negative = own.findIndex((v) => v < 0);
    if (negative >= 0) throw problem("measure.baseNegative", { region, industry: base.industries[kept[negative]] });
    if (own.some((v) => v !== v)) blank++;
    if (kind === "as-given") return own;
    const total = own.reduce((sum, v) => sum + v, 0);
    if (total === 0) throw problem("measure.regionEmpty", { region });
    return own.map((v) => v / total);
  });
  if (blank > 0) notes.push(message("measure.baseMissing", { rows: blank }));
  return shares;
}

/** National base employment of each industry, over the regions listed (blanks add nothing); of each time where the base changes. */
function nationalBase(base: Base, kept: readonly number[]): (j: number, t: Time) => number {
  const width = base.industries.length;
  const sums = new Map<Time | null, Float64Array>();
  base.regions.forEach((_, i) => {
    const key = base.times ? base.times[i] : null;
    const sum = sums.get(key) ?? new Float64Array(kept.length);
    kept.forEach((j, k) => (sum[k] += base.values[i * width + j] || 0));
    sums.set(key, sum);
  });
  return (j, t) => sums.get(base.times ? t : null)?.[j] ?? Number.NaN;
}

/**
 * g_j(-i)t = sum over the other regions of R_kjt / sum over them of L_kj0. Sums before and after each region are added,
 * so that nothing is lost by taking a large region out of a total.
 */
function leaveOneOut(
  base: Base,
  kept: readonly number[],
  regional: RegionalShocks,
  times: readonly Time[],
): (i: number, j: number, t: number) => number {
  if (base.times) throw problem("measure.leaveOneOutTimes");
  const [R, J, T] = [base.regions.length, kept.length, times.length];
  const regionAt = base.regions.map((name) => regional.regions.indexOf(name));
  const industryAt = kept.map((j) => regional.industries.indexOf(base.industries[j]));
  const timeAt = times.map((time) => regional.times.indexOf(time));
  const strangers = [
    ...base.regions.filter((_, i) => regionAt[i] < 0),
    ...kept.filter((_, k) => industryAt[k] < 0).map((j) => base.industries[j]),
    ...times.filter((_, t) => timeAt[t] < 0).map(String),
  ];
  if (strangers.length > 0)
    throw problem("measure.regionalUnmatched", { count: strangers.length, names: listed(strangers) });
  const width = base.industries.length;
  const regionalWidth = regional.industries.length;
  const robots = othersOf(R, J * T, (i, at) => {
    const [k, t] = [Math.floor(at / T), at % T];
    return regional.values[(regionAt[i] * regionalWidth + industryAt[k]) * regional.times.length + timeAt[t]];
  });
  const workers = othersOf(R, J, (i, k) => base.values[i * width + kept[k]]);
  return (i, k, t) => {
    const rest = workers[i * J + k];
    return rest > 0 ? robots[i * J * T + k * T + t] / rest : Number.NaN;
  };
}

/** For each of R rows of `width` values, the sum of all other rows. */
function othersOf(R: number, width: number, of: (i: number, at: number) => number): Float64Array {
  const others = new Float64Array(R * width);
  for (let at = 0; at < width; at++) {
    let before = 0;
    for (let i = 0; i < R; i++) {
      others[i * width + at] = before;
      before += of(i, at);
    }
    let after = 0;
    for (let i = R - 1; i >= 0; i--) {
      others[i * width + at] += after;
      after += of(i, at);
    }
  }
  return others;
}

function concentration(shares: readonly Float64Array[]): { herfindahl: number; effectiveShocks: number } {
  const known = shares.filter((own) => own.every((v) => v === v));
  const sums = new Float64Array(shares[0]?.length ?? 0);
  for (const own of known) own.forEach((v, j) => (sums[j] += v));
  const total = sums.reduce((sum, v) => sum + v, 0);
  const herfindahl = sums.reduce((sum, v) => sum + (v / total) ** 2, 0);
  return { herfindahl, effectiveShocks: 1 / herfindahl };
}

function timeIndex(times: readonly Time[], time: Time): number {
  const at = times.findIndex((own) => String(own) === String(time));
  if (at < 0) throw problem("measure.timesUnmatched", { time: String(time), times: listed(times.map(String)) });
  return at;
}

function logOf(v: number, region: string): number {
  if (v <= -1) throw problem("measure.logOfExposure", { region });
  return Math.log1p(v);
}

function refuseUnmatched(alone: readonly string[], known: readonly string[]): never {
  const near = nearest(alone[0], known, 1)[0];
  const parameters = { count: alone.length, names: listed(alone), known: listed(known) };
  throw near
    ? problem("measure.industriesUnmatchedNear", { ...parameters, first: alone[0], nearest: near })
    : problem("measure.industriesUnmatched", parameters);
}

const listed = (names: readonly string[]): string => names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : "");
