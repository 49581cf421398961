import { notEstimable, problem } from "../messages/problem.ts";
import type { YearlySeries } from "./yearly-series.ts";

export interface CapitalStockOptions {
  /** Depreciation: one share, or one for each row of the frame. Default 0.1096 (Shan 2008). */
  readonly depreciation?: number | Float64Array;
  /**
   * The stock of the base year K_0. growth: I_0/(g + d) with g the mean growth of real investment over all years (default);
   * first5: g over the first five years; tenpercent: I_0/0.1 (Zhang, Wu and Zhang 2004);
   * shan: I_1/(g + d) with g over the years 1 to 5 (Shan 2008); given: `initial`.
   */
  readonly base?: "growth" | "first5" | "tenpercent" | "shan" | "given";
  /** K_0 by row of the frame; the base year's row of each entity counts. In prices of the base year. */
  readonly initial?: Float64Array;
  /** A growth rate known from elsewhere, in place of the one measured. */
  readonly growth?: number;
  /** Default: each entity's first year. Years before it have no stock. */
  readonly baseYear?: number;
  /** Price index of investment by row of the frame. Left out: investment is in constant prices already. */
  readonly index?: Float64Array;
  /** previous: last year = 100 (default); fixed: any one year = 100. */
  readonly indexKind?: "previous" | "fixed";
}

export interface CapitalStock {
  /** One value for each row of the frame, NaN outside the series: in prices of the base year. */
  readonly stock: Float64Array;
  readonly realInvestment: Float64Array;
  readonly entities: readonly CapitalBase[];
}

export interface CapitalBase {
  readonly label: string;
  readonly baseYear: number;
  /** Growth of real investment that K_0 rests on; null where it rests on none. */
  readonly growth: number | null;
  readonly stock: number;
}

/**
 * Capital by perpetual inventory: K_t = (1 - d) K_(t-1) + I_t / P_t, with P the price of investment, 1 in the base year.
 *
 * @returns values in the unit of investment, prices of the base year
 * @throws Problem indices.baseYearAbsent, indices.indexMissing, indices.depreciationMissing, indices.depreciationRange,
 *   indices.initialMissing, indices.stockNegative, indices.growthYears, indices.growthUndefined
 * @source Goldsmith (1951); Zhang, Wu and Zhang (2004), Economic Research Journal; Shan (2008), J. of Quant. & Tech. Economics
 * @reference reference/measurement/capital_stock_a.json
 */
export function capitalStock(
  series: readonly YearlySeries[],
  nrow: number,
  options: CapitalStockOptions = {},
): CapitalStock {
  const stock = new Float64Array(nrow).fill(Number.NaN);
  const realInvestment = new Float64Array(nrow).fill(Number.NaN);
  const entities = series.map((whole): CapitalBase => {
    // 1. The years from the base on, and investment in prices of the base year.
    const one = fromBaseYear(whole, options.baseYear);
    const prices = deflator(one, options);
    const real = one.values.map((v, t) => v / prices[t]);
    const depreciation = one.rows.map((row, t) => depreciationOf(options.depreciation, row, one, t));

    // 2. The stock of the base year.
    const { growth, value } = baseStock(one, real, depreciation[0], options);

    // 3. The years after it.
    let capital = value;
    one.rows.forEach((row, t) => {
      if (t > 0) capital = (1 - depreciation[t]) * capital + real[t];
      if (!(capital >= 0)) throw negative(one, t, capital);
      stock[row] = capital;
      realInvestment[row] = real[t];
    });
    return { label: one.label, baseYear: one.years[0], growth, stock: value };
  });
  return { stock, realInvestment, entities };
}

function fromBaseYear(one: YearlySeries, baseYear: number | undefined): YearlySeries {
  if (baseYear === undefined) return one;
  const at = one.years.indexOf(baseYear);
  if (at < 0) {
    const [first, last] = [one.years[0], one.years[one.years.length - 1]];
    throw problem("indices.baseYearAbsent", {
      label: one.label,
      year: String(baseYear),
      first: String(first),
      last: String(last),
    });
  }
  return { ...one, rows: one.rows.slice(at), years: one.years.slice(at), values: one.values.slice(at) };
}

function deflator(
  { label, rows, years }: YearlySeries,
  { index, indexKind = "previous" }: CapitalStockOptions,
): number[] {
  if (!index) return rows.map(() => 1);
  let price = 1;
  return rows.map((row, t) => {
    // The base year's own index links it to a year that is not used.
    if (t === 0 && indexKind === "previous") return price;
    if (!(index[row] > 0)) throw problem("indices.indexMissing", { label, time: String(years[t]) });
    if (indexKind === "previous") price *= index[row] / 100;
    else price = index[row] / index[rows[0]];
    return price;
  });
}

function depreciationOf(
  rate: number | Float64Array | undefined,
  row: number,
  { label, years }: YearlySeries,
  t: number,
): number {
  const value = rate === undefined ? 0.1096 : typeof rate === "number" ? rate : rate[row];
  if (Number.isNaN(value)) throw problem("indices.depreciationMissing", { label, time: String(years[t]) });
  if (!(value >= 0 && value < 1)) throw problem("indices.depreciationRange", { value: Number(value.toPrecision(6)) });
  return value;
}

function baseStock(
  one: YearlySeries,
  real: Float64Array,
  depreciation: number,
  { base = "growth", initial, growth: known }: CapitalStockOptions,
): { growth: number | null; value: number } {
  const { label, rows, years } = one;
  if (base === "given") {
    const value = initial?.[rows[0]] ?? Number.NaN;
    if (Number.isNaN(value)) throw problem("indices.initialMissing", { label, time: String(years[0]) });
    return { growth: null, value };
  }
  if (base === "tenpercent") return { growth: null, value: real[0] / 0.1 };
  const [from, to] = { growth: [0, real.length - 1], first5: [0, 5], shan: [1, 5] }[base];
  const needed = (known === undefined ? Math.max(to, from + 1) : from) + 1;
  if (real.length < needed) throw notEstimable("indices.growthYears", { label, needed, years: real.length });
  const growth = known ?? (real[to] / real[from]) ** (1 / (to - from)) - 1;
  // Investment of zero or less has no growth, and a stock that shrinks as fast as it is used up has no steady state.
  if (!(real[from] > 0) || !(growth + depreciation > 0)) throw notEstimable("indices.growthUndefined", { label });
  return { growth, value: real[from] / (growth + depreciation) };
}

const negative = ({ label, years }: YearlySeries, t: number, value: number) =>
  problem("indices.stockNegative", { label, time: String(years[t]), value: Number(value.toPrecision(6)) });
