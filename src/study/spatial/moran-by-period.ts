import { deviations, type Deviations } from "../../estimate/spatial/autocorrelation/deviations.ts";
import { geary, type GlobalGeary } from "../../estimate/spatial/autocorrelation/geary.ts";
import { globalMoran, type GlobalMoran, type NullModel } from "../../estimate/spatial/autocorrelation/global-moran.ts";
import { moranDraws } from "../../estimate/spatial/autocorrelation/moran-draws.ts";
import { permutationP, type PermutationP } from "../../estimate/spatial/autocorrelation/permutation-p.ts";
import { weightSums, type WeightSums } from "../../estimate/spatial/autocorrelation/weight-sums.ts";
import { runDraws, type Repeating } from "../../estimate/resample/run-draws.ts";
import type { SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import { pickUnits } from "../../estimate/spatial/weights/align-weights.ts";
import { withIslands, type IslandRule } from "../../estimate/spatial/weights/islands.ts";
import { standardised } from "../../estimate/spatial/weights/standardised.ts";
import type { Message } from "../../messages/message.ts";
import { notEstimable, Problem, toProblemData, type ProblemData } from "../../messages/problem.ts";
import type { UnitPeriods } from "./unit-periods.ts";

/** How autocorrelation is measured. */
export interface MoranChoice {
  readonly standard: SpatialWeights["standard"];
  readonly islands: IslandRule;
  /** A unit without a value in a period: the period is refused, or the unit is left out of it. */
  readonly missing: "refuse" | "leave";
  readonly model: NullModel;
  /** Draws of the permutation test; 0 for none. */
  readonly draws: number;
  readonly seed: number;
}

/** One variable in one period, with the weights among the units that have it. */
export interface PeriodVariable {
  readonly period: string;
  /** Names of the units, in the order of the weights. */
  readonly weights: SpatialWeights;
  /** For each unit its row of the frame. */
  readonly rows: Int32Array;
  readonly about: Deviations;
  readonly sums: WeightSums;
}

export interface PeriodMoran extends PeriodVariable {
  readonly moran: GlobalMoran;
  readonly geary: GlobalGeary;
  readonly permutation?: PermutationP;
}

export type Outcome<T> = T | { readonly period: string; readonly problem: ProblemData };

/** What the periods of a variable have in common. */
export interface SpatialSeries {
  readonly name: string;
  /** One value for each row of the frame. */
  readonly values: Float64Array;
  readonly units: UnitPeriods;
  /** Raw weights of all units, in the order of `units.names`. */
  readonly raw: SpatialWeights;
}

/**
 * A variable in each period with its weights: raw weights among the units that have a value, standardised after units were
 * left out. A period that cannot be had carries its reason.
 */
export function periodVariables(
  { name, values, units, raw }: SpatialSeries,
  { standard, islands, missing }: Pick<MoranChoice, "standard" | "islands" | "missing">,
): { readonly periods: readonly Outcome<PeriodVariable>[]; readonly notes: readonly Message[] } {
  const known = new Map<string, ReturnType<typeof weightsAmong>>();
  const weightsOf = (kept: Int32Array): ReturnType<typeof weightsAmong> => {
    const key = kept.length === units.names.length ? "" : kept.join(" ");
    const found = known.get(key) ?? weightsAmong(raw, kept, standard, islands);
    known.set(key, found);
    return found;
  };
  const all = Int32Array.from(units.names, (_, k) => k);
  const periods = units.periods.map((period): Outcome<PeriodVariable> => {
    const valueOf = (unit: number): number => (period.rows[unit] < 0 ? NaN : values[period.rows[unit]]);
    try {
      const kept = missing === "leave" ? all.filter((unit) => Number.isFinite(valueOf(unit))) : all;
      const among = weightsOf(kept);
      const x = Float64Array.from(among.units, valueOf);
      const about = deviations(x, among.weights.names, { name, period: period.name || "–" });
      if (among.sums.linked < 4)
        throw notEstimable("spatial.fewLinked", { name, period: period.name || "–", count: among.sums.linked });
      const rows = Int32Array.from(among.units, (unit) => period.rows[unit]);
      return { period: period.name, weights: among.weights, sums: among.sums, rows, about };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { period: period.name, problem: toProblemData(error) };
    }
  });
  // Islands of the whole study are told once; those that a period makes by its gaps are told by its own count of units.
  return { periods, notes: withIslands(raw, islands).notes };
}

function weightsAmong(
  raw: SpatialWeights,
  kept: Int32Array,
  standard: SpatialWeights["standard"],
  islands: IslandRule,
): { readonly weights: SpatialWeights; readonly units: Int32Array; readonly sums: WeightSums } {
  const own = kept.length === raw.names.length ? raw : pickUnits(raw, kept);
  const { weights: linked, units } = withIslands(own, islands);
  const weights = standardised(linked, standard);
  return { weights, units: units.map((unit) => kept[unit]), sums: weightSums(weights) };
}

/** Moran's I and Geary's C of each period, and the permutation test where draws are asked for. */
export async function moranByPeriod(
  periods: readonly Outcome<PeriodVariable>[],
  { model, draws, seed }: Pick<MoranChoice, "model" | "draws" | "seed">,
  { onProgress, ...repeating }: Repeating,
): Promise<Outcome<PeriodMoran>[]> {
  const results: Outcome<PeriodMoran>[] = [];
  for (const [k, one] of periods.entries()) {
    if ("problem" in one) {
      results.push(one);
      continue;
    }
    const { weights, sums, about } = one;
    const moran = globalMoran(weights, sums, about, model);
    const found = { ...one, moran, geary: geary(weights, sums, about, model) };
    if (draws === 0) {
      results.push(found);
      continue;
    }
    const { z, squares } = about;
    const drawn = await runDraws(
      moranDraws,
      { weights, z, squares, n: moran.n, s0: sums.s0 },
      draws,
      seed,
      { ...repeating, onProgress: (done) => onProgress?.(k * draws + done, periods.length * draws) },
      100,
    );
    results.push({ ...found, permutation: permutationP(moran.i, drawn) });
  }
  return results;
}
