import { nearest } from "../frame/nearest.ts";
import { problem } from "../messages/problem.ts";
import type { FuelFactor } from "./co2-fuels-factors.ts";

/** Quantities of one fuel: n values in the unit of its factor, NaN where not known. */
export interface FuelUse {
  readonly name: string;
  readonly values: Float64Array;
}

export interface FuelEmissions {
  /** n values, 10^4 t CO2; NaN where a fuel is not known. */
  readonly total: Float64Array;
  readonly byFuel: readonly FuelUse[];
  /** Fuels of the factor table that no column gives. */
  readonly absent: readonly string[];
  /** Rows without a total. */
  readonly missing: number;
}

/**
 * CO2 of burnt fuels: sum over fuels of quantity x factor.
 *
 * @param rows worksheet rows, for messages
 * @param blank zero: a blank counts as no use, because the person says so
 * @throws Problem indices.noFuels, indices.fuelUnknown(Near), indices.fuelTwice, indices.fuelNegative
 * @source 2006 IPCC Guidelines for National Greenhouse Gas Inventories, vol. 2 (sectoral approach, tier 1)
 * @reference reference/measurement/co2_nine_fuels_a.json
 */
export function fuelEmissions(
  uses: readonly FuelUse[],
  factors: readonly FuelFactor[],
  rows: ArrayLike<number>,
  blank: "missing" | "zero" = "missing",
): FuelEmissions {
  if (uses.length === 0) throw problem("indices.noFuels");
  const chosen = uses.map(({ name }) => factorFor(name, factors));
  uses.forEach(({ name }, k) => {
    const first = chosen.indexOf(chosen[k]);
    if (first < k)
      throw problem("indices.fuelTwice", { first: uses[first].name, second: name, fuel: chosen[k].names[0] });
  });
  const byFuel = uses.map(({ name, values }, k) => {
    const negative = values.findIndex((v) => v < 0);
    if (negative >= 0) throw problem("indices.fuelNegative", { name, row: String(rows[negative]) }, { column: name });
    return { name, values: values.map((v) => (Number.isNaN(v) && blank === "zero" ? 0 : v) * chosen[k].factor) };
  });
  // Where every fuel is blank nothing is known, whatever a single blank may mean.
  const empty = (row: number): boolean => uses.every(({ values }) => Number.isNaN(values[row]));
  const total = byFuel[0].values.map((_, row) =>
    empty(row) ? Number.NaN : byFuel.reduce((sum, { values }) => sum + values[row], 0),
  );
  return {
    total,
    byFuel,
    absent: factors.filter((factor) => !chosen.includes(factor)).map(({ names }) => names[0]),
    missing: total.filter((v) => Number.isNaN(v)).length,
  };
}

/**
 * The factor a column's header names: spaces, underscores and case do not count. A unit in brackets must be the factor's own.
 *
 * @throws Problem indices.fuelUnknown(Near), indices.fuelUnit
 */
export function factorFor(name: string, factors: readonly FuelFactor[]): FuelFactor {
  const [, fuel = name, unit] = /^(.*\S)\s*[(（[]([^)）\]]*)[)）\]]\s*$/u.exec(name) ?? [];
  const named = (wanted: string) => factors.find(({ names }) => names.some((own) => plain(own) === plain(wanted)));
  const found = named(name) ?? named(fuel);
  if (found && unit !== undefined && named(name) === undefined && sameUnit(unit) !== sameUnit(found.unit))
    throw problem("indices.fuelUnit", { name, unit, needed: found.unit }, { column: name });
  if (found) return found;
  const known = factors.map(({ names }) => names[0]).join(", ");
  const [close] = nearest(
    fuel,
    factors.flatMap(({ names }) => names),
    1,
  );
  throw close === undefined
    ? problem("indices.fuelUnknown", { name, known }, { column: name })
    : problem("indices.fuelUnknownNear", { name, known, nearest: close }, { column: name });
}

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

/** One spelling for the units that mean the same. */
function sameUnit(unit: string): string {
  const text = plain(unit).replace("^", "");
  if (["104t", "万吨", "10kt", "1e4t", "10000t"].includes(text)) return "10^4 t";
  return ["108m3", "亿立方米", "亿m3", "1e8m3"].includes(text) ? "10^8 m3" : text;
}
