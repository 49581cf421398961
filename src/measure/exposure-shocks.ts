import { problem } from "../messages/problem.ts";
import type { Shocks, Time } from "./exposure-input.ts";

export interface ShockOptions {
  /** Whose robots: the country's own (default), or those abroad, for an instrument. */
  readonly source?: "domestic" | "foreign";
  /**
   * What a shock is divided by: the national base employment of the industry (default), the foreign one, or nothing
   * (the shock is a rate of growth already).
   */
  readonly per?: "domestic-base" | "foreign-base" | "nothing";
  /**
   * level: R_t (default); difference: R_t - R_0; adjusted: R_t - R_0 - g_t R_0 with g_t the growth of output since 0,
   * Acemoglu and Restrepo's adjusted penetration.
   */
  readonly change?: "level" | "difference" | "adjusted";
  /** The time 0 of a change; the first time by default. */
  readonly baseTime?: Time;
}

/**
 * The shock of each industry at each time, per base-year worker where asked: one row of times per industry in `order`
 * (indices into the shock table, -1 for an industry that is never hit).
 *
 * @param national base employment by position in `order` and time
 * @throws Problem measure.foreignMissing, measure.foreignBaseMissing, measure.outputMissing, measure.baseTimeUnknown
 */
export function shockRates(
  shocks: Shocks,
  order: readonly number[],
  national: (k: number, time: Time) => number,
  options: ShockOptions,
): Float64Array[] {
  const { source = "domestic", per = "domestic-base", change = "level" } = options;
  const T = shocks.times.length;
  const series = source === "foreign" ? needed(shocks.foreign, "foreign") : shocks.shock;
  const output = change === "adjusted" ? needed(shocks.output, "output") : null;
  const foreignBase = per === "foreign-base" ? needed(shocks.foreignBase, "foreignBase") : null;
  const zero = change === "level" ? 0 : baseIndex(shocks.times, options.baseTime);
  return order.map((j, k) =>
    Float64Array.from(shocks.times, (time, t) => {
      if (j < 0) return 0;
      const now = series[j * T + t];
      const before = series[j * T + zero];
      const growth = output ? output[j * T + t] / output[j * T + zero] - 1 : 0;
      const amount = change === "level" ? now : now - before - growth * before;
      if (per === "nothing") return amount;
      if (foreignBase) return amount / foreignBase[j * T + t];
      return amount / (shocks.nationalBase ? shocks.nationalBase[j * T + t] : national(k, time));
    }),
  );
}

function needed(series: Float64Array | undefined, which: "foreign" | "foreignBase" | "output"): Float64Array {
  if (series) return series;
  const keys = {
    foreign: "measure.foreignMissing",
    foreignBase: "measure.foreignBaseMissing",
    output: "measure.outputMissing",
  } as const;
  throw problem(keys[which]);
}

function baseIndex(times: readonly Time[], wanted: Time | undefined): number {
  if (wanted === undefined) return 0;
  const at = times.findIndex((time) => String(time) === String(wanted));
  if (at < 0) throw problem("measure.baseTimeUnknown", { time: String(wanted), times: times.slice(0, 8).join(", ") });
  return at;
}
