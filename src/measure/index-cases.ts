import { capitalStock } from "./capital-stock.ts";
import { carbonPerformance } from "./carbon-performance.ts";
import { hdiIndex } from "./carbon-performance-hdi.ts";
import { fuelEmissions } from "./co2-fuels.ts";
import { factorSets, fuelFactor, shippedFactors } from "./co2-fuels-factors.ts";
import { shocksFromLong } from "./exposure-input.ts";
import { caseFrame, type CaseSpec, type CaseTable, type CaseTables } from "./reference-case.ts";
import { allocateRobots, type Allocated } from "./robot-allocation.ts";
import { cityEmployment } from "./robot-allocation-input.ts";
import { robotStock, type RobotStockOptions } from "./robot-stock.ts";
import { yearlySeries } from "./yearly-series.ts";

/** Robots of provinces and cities, in the shape of the case's `expected`. */
export function allocationCase(tables: CaseTables, spec: CaseSpec): unknown {
  const { employment, robots } = tables as Readonly<Record<string, CaseTable>>;
  const [region, industry, time] = [String(spec.region), String(spec.industry), String(spec.time)];
  const shocks = shocksFromLong(caseFrame(robots), { industry, time, shock: "robots" });
  const columns = { province: "province", city: "city", industry, value: "employment" };
  const { provinces, byIndustry, byTotal } = cityEmployment(caseFrame(employment), columns);
  const rows = ({ place, time: times, value }: Allocated, name: string) =>
    place.map((own, k) => ({ [name]: own, [time]: times[k], value: value[k] }));
  const first = allocateRobots(shocks, provinces, byIndustry);
  const second = allocateRobots(shocks, provinces, byTotal);
  return {
    province: rows(first.provinces, "province"),
    city_by_industry: rows(first.cities!, region),
    city_by_total: rows(second.cities!, region),
  };
}

/** Robot stocks of every convention, row by row. */
export function robotStockCase(table: CaseTable): unknown {
  const frame = caseFrame(table);
  const [installed, initial] = ["installations", "stock_before_first_year"].map((name) => numbers(table, name));
  const series = yearlySeries(frame, { entity: "id", time: "year", values: installed, name: "installations" });
  const variants: Readonly<Record<string, RobotStockOptions>> = {
    one_hoss_shay_12: {},
    one_hoss_shay_12_initial: { start: "given", initial },
    declining_10_initial: { method: "declining", start: "given", initial },
    declining_10_first_install: { method: "declining" },
    declining_10_steady_state: { method: "declining", start: "steady" },
  };
  const stocks = Object.entries(variants).map(
    ([name, options]) => [name, robotStock(series, table.nrow, options)] as const,
  );
  return Array.from({ length: table.nrow }, (_, row) => ({
    id: table.columns.id[row],
    year: table.columns.year[row],
    ...Object.fromEntries(stocks.map(([name, stock]) => [name, stock[row]])),
  }));
}

/** Capital of every entity by each rule for the base year, in the order of the case. */
export function capitalStockCase(table: CaseTable, spec: CaseSpec): unknown {
  const frame = caseFrame(table);
  const values = numbers(table, "investment");
  const series = yearlySeries(frame, { entity: "id", time: "year", values, name: "investment" });
  const index = numbers(table, "price_index_previous_year_100");
  const rules = { all: "growth", first5: "first5", tenpercent: "tenpercent" } as const;
  return series.flatMap((one) =>
    Object.entries(rules).map(([growth, base]) => {
      const result = capitalStock([one], table.nrow, { depreciation: Number(spec.depreciation), base, index });
      const of = (own: Float64Array) => one.rows.map((row) => own[row]);
      return {
        id: one.label,
        growth,
        g: result.entities[0].growth,
        K: of(result.stock),
        ...(base === "tenpercent" ? { real_investment: of(result.realInvestment) } : {}),
      };
    }),
  );
}

/** CO2 of nine fuels by the shipped factors, which must be the case's own. */
export function fuelsCase(table: CaseTable, spec: CaseSpec): unknown {
  const fuels = spec.fuels as readonly string[];
  const uses = fuels.map((name) => ({ name, values: numbers(table, name) }));
  const rows = Array.from({ length: table.nrow }, (_, i) => i + 2);
  return Object.fromEntries(
    factorSets.map((set) => {
      const factors = shippedFactors(set, "en-US");
      const { total, byFuel } = fuelEmissions(uses, factors, rows);
      const result = {
        factors: factors.map(({ energy, carbon, oxidation, unit }) => fuelFactor(energy!, carbon!, oxidation!, unit)),
        co2: Array.from(total),
        by_fuel: rows.map((_, row) => byFuel.map(({ values }) => values[row])),
      };
      return [set === "china" ? "china_guideline" : set, result];
    }),
  );
}

/** The human development index by UNDP's goalposts, and carbon set against it. */
export function hdiCase(table: CaseTable): unknown {
  const values = (name: string): Float64Array => numbers(table, name);
  const { score, dimensions } = hdiIndex(
    [
      { name: "life", values: values("life"), low: 20, high: 85, dimension: "health" },
      { name: "mean_years", values: values("mean_years"), low: 0, high: 15, dimension: "education" },
      { name: "expected_years", values: values("expected_years"), low: 0, high: 18, dimension: "education" },
      { name: "gni_pc", values: values("gni_pc"), low: 100, high: 75000, log: true, dimension: "income" },
    ],
    { combine: "geometric" },
  );
  const [gdp, co2, population] = ["gdp", "co2", "population"].map(values);
  const { cee, cse, intensity, perHead } = carbonPerformance({ gdp, hdi: score, co2, population });
  return {
    ...Object.fromEntries(dimensions.map((one) => [one.name, Array.from(one.values)])),
    hdi: Array.from(score),
    carbon_wellbeing: Array.from(cse),
    carbon_productivity: Array.from(cee),
    intensity: Array.from(intensity),
    per_capita: Array.from(perHead!),
    log_intensity: Array.from(intensity, Math.log),
  };
}

function numbers({ columns }: CaseTable, name: string): Float64Array {
  const values = columns[name];
  if (!(values instanceof Float64Array)) throw new Error(`The case has no numbers in "${name}"`);
  return values;
}
