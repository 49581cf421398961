import type { Factor } from "../frame/factor-of-column.ts";
import { effectsRank } from "./absorb/rank.ts";
import { isNestedIn } from "./factor-codes.ts";
import type { sscTypes } from "./spec.ts";

/** How the levels of absorbed effects count in K, and whether finite-sample factors apply at all. */
export interface SmallSample {
  /** Effects nested in a cluster: left out of K (each nested factor counts one in all), or counted like any other. */
  readonly nested: "omit" | "count";
  /** Redundant levels of several factors: found, or one assumed for each factor after the first. */
  readonly redundant: "found" | "assumed";
  /** False: no absorbed level counts in K. */
  readonly levels: boolean;
  /** False: the covariance carries no finite-sample factor. */
  readonly factor: boolean;
}

/** The choices behind each name of `ssc`. */
export const smallSamples: Readonly<Record<(typeof sscTypes)[number], SmallSample>> = {
  reghdfe: { nested: "omit", redundant: "found", levels: true, factor: true },
  fixest: { nested: "omit", redundant: "assumed", levels: true, factor: true },
  full: { nested: "count", redundant: "assumed", levels: true, factor: true },
  none: { nested: "count", redundant: "found", levels: false, factor: true },
};

/** K of a regression, in its two uses. */
export interface Counted {
  /** Parameters that the covariance is corrected for. */
  readonly forCovariance: number;
  /** All parameters, slopes and independent effects: n less this is the residual degrees of freedom. */
  readonly all: number;
  /** Absorbed parameters within `all`. */
  readonly effects: number;
  /** Names of the effects nested in a cluster. */
  readonly nested: readonly string[];
  /** False when redundancy among three or more factors could only be looked for in pairs. */
  readonly exact: boolean;
}

/**
 * Counts the parameters.
 *
 * @param slopes coefficients, with the constant unless there are effects
 * @param effects absorbed factors; their first level stands for the constant
 * @param groupings the cluster variables (or time, or entity and time) that effects may be nested in
 * @param rank number of independent dummies when known
 * @source Correia (2016); Berge, fixest: "On standard-errors"; Stata xtreg, areg, reghdfe
 * @reference test/reference/panel/firmpanel-3fe-firm-year-province-redundant.json
 */
export function countParameters(
  slopes: number,
  effects: readonly Factor[],
  groupings: readonly Factor[],
  { nested: rule, redundant, levels }: SmallSample,
  rank: number | null = null,
): Counted {
  if (effects.length === 0) return { forCovariance: slopes, all: slopes, effects: 0, nested: [], exact: true };
  const inside = effects.filter((effect) => groupings.some((grouping) => isNestedIn(effect, grouping)));
  const count = (factors: readonly Factor[], known: number | null = null) =>
    redundant === "found"
      ? effectsRank(factors, known)
      : { rank: factors.reduce((sum, f) => sum + f.levels.length, 0) - Math.max(0, factors.length - 1), exact: true };

  const { rank: absorbed, exact } = count(effects, rank);
  let corrected = absorbed;
  if (rule === "omit" && inside.length > 0) corrected -= count(inside).rank - 1;
  return {
    forCovariance: slopes + (levels ? corrected : 0),
    all: slopes + absorbed,
    effects: absorbed,
    nested: rule === "omit" ? inside.map((factor) => factor.name) : [],
    exact,
  };
}
