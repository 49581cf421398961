import type { Factor } from "../../frame/factor-of-column.ts";
import { connectedComponents } from "../factor-codes.ts";
import { directRank } from "./direct.ts";
import { directCost, eliminate } from "./elimination.ts";

/**
 * Number of independent dummies of some factors. One factor: its levels. Two: less the connected components. More: the
 * rank of the normal equations where those are small enough, otherwise what pairs of factors show (as reghdfe counts).
 *
 * @param known the rank when it was found already
 */
export function effectsRank(factors: readonly Factor[], known: number | null = null): EffectsRank {
  if (factors.length === 0) return { rank: 0, exact: true };
  if (known !== null && factors.length > 2) return { rank: known, exact: true };
  if (factors.length === 1) return { rank: factors[0].levels.length, exact: true };
  const levels = factors.reduce((sum, factor) => sum + factor.levels.length, 0);
  if (factors.length === 2) return { rank: levels - connectedComponents(factors[0], factors[1]).count, exact: true };
  const elimination = eliminate(factors, null);
  if (directCost(elimination) <= AFFORDABLE) return { rank: directRank(elimination), exact: true };
  let redundant = 0;
  for (let f = 1; f < factors.length; f++)
    redundant += Math.max(...factors.slice(0, f).map((other) => connectedComponents(other, factors[f]).count));
  return { rank: levels - redundant, exact: false };
}

export interface EffectsRank {
  readonly rank: number;
  /** False when redundancy was only looked for between pairs of factors. */
  readonly exact: boolean;
}

const AFFORDABLE = 1e9;
