import { notEstimable, problem } from "../messages/problem.ts";
import type { YearlySeries } from "./yearly-series.ts";

export interface RobotStockOptions {
  /**
   * service-life: a robot works `life` years and then retires at once, IFR's own rule (default);
   * declining: a share `rate` of the stock retires each year.
   */
  readonly method?: "service-life" | "declining";
  /** Default 12 years. */
  readonly life?: number;
  /** Default 0.1. */
  readonly rate?: number;
  /**
   * The stock before the first year. zero (default); given: `initial`; steady: I_0/(g + rate) at the first year, with
   * g the mean growth of the first five years (declining only).
   */
  readonly start?: "zero" | "given" | "steady";
  /** Stock at the end of the year before the first, by row of the frame: the first row of each entity counts. */
  readonly initial?: Float64Array;
}

/**
 * Robots in use by perpetual inventory, from installations I:
 *
 *   service-life:  S_t = I_t + I_(t-1) + ... + I_(t-life+1), plus S_(-1) in the first `life` years
 *   declining:     S_t = (1 - rate) S_(t-1) + I_t
 *
 * @returns one value for each of `nrow` rows, NaN outside the series
 * @throws Problem indices.installationsNegative, indices.initialMissing, indices.stockNegative, indices.steadyLife,
 *   indices.steadyYears, indices.steadyGrowth
 * @source International Federation of Robotics, World Robotics (12 years); Graetz and Michaels (2018) (10 % depreciation)
 * @reference reference/measurement/robot_stock_a.json
 */
export function robotStock(
  series: readonly YearlySeries[],
  nrow: number,
  options: RobotStockOptions = {},
): Float64Array {
  const { method = "service-life", life = 12, start = "zero" } = options;
  if (start === "steady" && method === "service-life") throw problem("indices.steadyLife");
  const stock = new Float64Array(nrow).fill(Number.NaN);
  for (const one of series) {
    const negative = one.values.findIndex((v) => v < 0);
    if (negative >= 0)
      throw problem("indices.installationsNegative", { label: one.label, time: String(one.years[negative]) });
    const before = start === "given" ? initialOf(one, options.initial) : 0;
    const values =
      method === "service-life" ? byServiceLife(one.values, life, before) : declining(one, before, options);
    one.rows.forEach((row, t) => (stock[row] = values[t]));
  }
  return stock;
}

/** Each year is summed anew, so that no rounding of earlier years is carried along. */
const byServiceLife = (installed: Float64Array, life: number, before: number): Float64Array =>
  installed.map((_, t) =>
    installed.subarray(Math.max(0, t - life + 1), t + 1).reduce((sum, v) => sum + v, t < life ? before : 0),
  );

function declining(one: YearlySeries, before: number, { rate = 0.1, start }: RobotStockOptions): Float64Array {
  let stock = before;
  return one.values.map((installed, t) => {
    stock = t === 0 && start === "steady" ? steadyState(one, rate) : (1 - rate) * stock + installed;
    return stock;
  });
}

function steadyState({ label, values }: YearlySeries, rate: number): number {
  if (values.length < 6) throw notEstimable("indices.steadyYears", { label, years: values.length });
  const growth = (values[5] / values[0]) ** (1 / 5) - 1;
  if (!(values[0] > 0) || !(growth + rate > 0)) throw notEstimable("indices.steadyGrowth", { label });
  return values[0] / (growth + rate);
}

function initialOf({ label, rows, years }: YearlySeries, initial: Float64Array | undefined): number {
  const value = initial?.[rows[0]] ?? Number.NaN;
  if (Number.isNaN(value)) throw problem("indices.initialMissing", { label, time: String(years[0]) });
  if (value < 0)
    throw problem("indices.stockNegative", { label, time: String(years[0]), value: Number(value.toPrecision(6)) });
  return value;
}
