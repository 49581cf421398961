import type { Factor } from "../../frame/factor-of-column.ts";
import { balancedAbsorber, isBalanced } from "./balanced.ts";
import { directAbsorber } from "./direct.ts";
import { directCost, eliminate } from "./elimination.ts";
import { iterativeAbsorber } from "./iterative.ts";
import { oneFactorAbsorber } from "./one-factor.ts";

/** Takes the effects of some factors out of columns of the sample. */
export interface Absorber {
  /** How it is done: exactly, or by iteration. */
  readonly method: "one factor" | "balanced" | "direct" | "iterative";
  /**
   * v := v minus its (weighted) projection on the dummies of all factors, in place.
   *
   * @param name for the message when iteration does not converge
   */
  demean(v: Float64Array, name: string): void;
  /** One set of effects, an array for each factor, whose sum over factors is the projection of v. */
  effectsOf(v: Float64Array, name: string): Float64Array[];
  /** Diagonal of the projection on the dummies; null where it would take minutes (long factors whose levels meet often). */
  leverage(): Float64Array | null;
  /** Number of independent dummies; null where only a bound is known. */
  readonly rank: number | null;
}

/**
 * Chooses the exact way where there is one: group means for one factor; the closed form for two factors crossed once
 * each; otherwise the factor with most levels is eliminated and the normal equations of the others are solved,
 * by Cholesky while they are small and by conjugate gradients when they are not.
 *
 * @param factors at least one, codes without gaps
 * @param weights positive, or null
 * @source Correia (2016), A feasible estimator for linear models with multi-way fixed effects
 */
export function absorber(
  factors: readonly Factor[],
  weights: Float64Array | null,
  options: AbsorbOptions = {},
): Absorber {
  if (factors.length === 1) return oneFactorAbsorber(factors[0], weights);
  if (options.method === undefined && !weights && factors.length === 2 && isBalanced(factors[0], factors[1]))
    return balancedAbsorber(factors[0], factors[1]);
  const elimination = eliminate(factors, weights);
  const direct = options.method ? options.method === "direct" : directCost(elimination) <= AFFORDABLE;
  return direct ? directAbsorber(elimination) : iterativeAbsorber(elimination, options.maxIterations);
}

export interface AbsorbOptions {
  /** Forces a way that would not be chosen, to compare them. */
  readonly method?: "direct" | "iterative";
  readonly maxIterations?: number;
}

/** Multiplications that take about a second. */
const AFFORDABLE = 1e9;
