import { z } from "zod";
import { deviations } from "../autocorrelation/deviations.ts";
import { geary } from "../autocorrelation/geary.ts";
import { globalMoran } from "../autocorrelation/global-moran.ts";
import { localMoran, type LocalVariance } from "../autocorrelation/local-moran.ts";
import { weightSums } from "../autocorrelation/weight-sums.ts";
import type { Moments } from "../autocorrelation/z-test.ts";
import { tripletWeights } from "./triplet-weights.ts";

export type CaseColumns = Readonly<Record<string, Float64Array | readonly string[]>>;
export interface CaseTables {
  readonly data: { readonly columns: CaseColumns; readonly nrow: number };
  readonly weights: { readonly columns: CaseColumns };
}

const caseSpec = z.looseObject({ variable: z.string() });

/**
 * Runs a reference case of Moran's I and Geary's C.
 *
 * @reference test/reference/spatial/moran_columbus.json, moran_columbus_binary.json, moran_islands60.json
 */
export function moranCase(tables: CaseTables, spec: unknown): Readonly<Record<string, unknown>> {
  const { weights, about } = read(tables, spec);
  const sums = weightSums(weights);
  const c = geary(weights, sums, about);
  const given = (rule: "randomisation" | "normality", side: "greater" | "two_sided", adjustN = true) => {
    const found = globalMoran(weights, sums, about, rule, adjustN);
    return { I: found.i, ...shown(found, side) };
  };
  return {
    randomisation_greater: given("randomisation", "greater"),
    normality_greater: given("normality", "greater"),
    randomisation_two_sided: given("randomisation", "two_sided"),
    normality_two_sided: given("normality", "two_sided"),
    randomisation_greater_no_adjust_n: given("randomisation", "greater", false),
    geary: { C: c.c, ...shown(c, "greater") },
  };
}

/**
 * Runs a reference case of local Moran.
 *
 * @reference test/reference/spatial/localmoran_columbus.json, localmoran_columbus_binary.json, localmoran_islands60.json
 */
export function localMoranCase(tables: CaseTables, spec: unknown): Readonly<Record<string, unknown>> {
  const { weights, about } = read(tables, spec);
  const under = (rule: LocalVariance) => {
    const { local, expectation, variance, z, pTwoSided } = localMoran(weights, about, rule);
    const orNull = (values: Float64Array) => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
    return {
      Ii: Array.from(local),
      E: Array.from(expectation),
      Var: Array.from(variance),
      z: orNull(z),
      p_two_sided: orNull(pTwoSided),
    };
  };
  const { quadrant } = localMoran(weights, about);
  return { conditional: under("conditional"), total: under("total"), quadrant: quadrant.map(capitals) };
}

function read({ data, weights: triplets }: CaseTables, spec: unknown) {
  const { variable } = caseSpec.parse(spec);
  const weights = tripletWeights(triplets.columns, data.nrow);
  const x = data.columns[variable] as Float64Array;
  return { weights, about: deviations(x, weights.names, { name: variable, period: "" }) };
}

const shown = ({ expectation, variance, z, pGreater, pTwoSided }: Moments, side: "greater" | "two_sided") => ({
  expectation,
  variance,
  z,
  p: side === "greater" ? pGreater : pTwoSided,
});

const capitals = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
