import { message, type Message } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";
import { entropyIndex } from "./entropy.ts";

export interface CarbonColumns {
  readonly gdp: Float64Array;
  /** Human development or another index of welfare. */
  readonly hdi: Float64Array;
  readonly co2: Float64Array;
  /** With it, welfare is set against CO2 per head. */
  readonly population?: Float64Array;
}

export interface CarbonOptions {
  /**
   * How CEE and CSE make CEP: geometric, sqrt(CEE x CSE) (default); arithmetic, the mean of both; entropy, both weighted by
   * entropy. The last two are of min-max scaled values unless `scale` is none, because the units of both differ.
   */
  readonly combine?: "geometric" | "arithmetic" | "entropy";
  readonly scale?: "min-max" | "none";
  /** Worksheet row of each value, for messages. */
  readonly rows?: ArrayLike<number>;
}

export interface CarbonPerformance {
  /** Economic: GDP/CO2. */
  readonly cee: Float64Array;
  /** Social: HDI/CO2, or HDI/(CO2/population). */
  readonly cse: Float64Array;
  readonly cep: Float64Array;
  /** CO2/GDP. */
  readonly intensity: Float64Array;
  /** CO2/population; null without population. */
  readonly perHead: Float64Array | null;
  readonly missing: number;
  readonly notes: readonly Message[];
}

/**
 * Carbon emission performance from its economic and its social side, n values each, NaN where a column is missing.
 *
 * @throws Problem indices.notPositive (CO2, GDP or population <= 0), indices.welfareNegative, indices.performanceConstant
 * @source the study of 300 Chinese cities: CEE = GDP/CO2, CSE = HDI/CO2, CEP combines both
 * @reference reference/measurement/hdi_carbon_performance_a.json
 */
export function carbonPerformance(columns: CarbonColumns, options: CarbonOptions = {}): CarbonPerformance {
  const { gdp, hdi, co2, population } = columns;
  const { combine = "geometric", scale = "min-max", rows } = options;
  const n = co2.length;
  const positive = [["CO2", co2], ["GDP", gdp], ...(population ? [["population", population] as const] : [])] as const;
  for (const [what, values] of positive) {
    const faulty = values.findIndex((v) => v <= 0);
    if (faulty >= 0)
      throw problem("indices.notPositive", { what, row: String(rows?.[faulty] ?? faulty + 1), value: values[faulty] });
  }
  const negative = hdi.findIndex((v) => v < 0);
  if (negative >= 0) throw problem("indices.welfareNegative", { row: String(rows?.[negative] ?? negative + 1) });

  const cee = co2.map((v, i) => gdp[i] / v);
  const cse = co2.map((v, i) => hdi[i] / (population ? v / population[i] : v));
  const known = Uint8Array.from(cee, (v, i) => (Number.isFinite(v) && Number.isFinite(cse[i]) ? 1 : 0));
  const { values: cep, notes } = combined(cee, cse, known, combine, scale);
  return {
    cee,
    cse,
    cep,
    intensity: co2.map((v, i) => v / gdp[i]),
    perHead: population ? co2.map((v, i) => v / population[i]) : null,
    missing: n - known.reduce((sum, v) => sum + v, 0),
    notes,
  };
}

function combined(
  cee: Float64Array,
  cse: Float64Array,
  known: Uint8Array,
  combine: "geometric" | "arithmetic" | "entropy",
  scale: "min-max" | "none",
): { values: Float64Array; notes: readonly Message[] } {
  const mean = (a: Float64Array, b: Float64Array) => a.map((v, i) => (known[i] ? (v + b[i]) / 2 : Number.NaN));
  if (combine === "geometric") return { values: cee.map((v, i) => Math.sqrt(v * cse[i])), notes: [] };
  if (combine === "arithmetic")
    return scale === "none"
      ? { values: mean(cee, cse), notes: [] }
      : { values: mean(scaled("CEE", cee, known), scaled("CSE", cse, known)), notes: [] };
  const index = entropyIndex([
    { name: "CEE", values: cee, direction: "positive" },
    { name: "CSE", values: cse, direction: "positive" },
  ]);
  const weights = index.groups[0].indicators.map(({ name, weight }) => `${name} ${weight.toPrecision(4)}`).join(", ");
  return { values: index.score, notes: [message("indices.performanceWeights", { weights })] };
}

function scaled(name: string, values: Float64Array, known: Uint8Array): Float64Array {
  const own = values.filter((_, i) => known[i]);
  const [min, max] = [own.reduce((a, b) => Math.min(a, b), Infinity), own.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (!(max > min)) throw problem("indices.performanceConstant", { name });
  return values.map((v) => (v - min) / (max - min));
}
