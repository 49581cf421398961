import { message, type Message } from "../../../messages/message.ts";
import { notEstimable } from "../../../messages/problem.ts";
import { normalQuantile, normalTwoSided } from "../../../numeric/distributions.ts";
import { drawBlocks } from "../../../tasks/draw-blocks.ts";
import type { Executor, RunOptions } from "../../../tasks/executor.ts";
import { determinantOf } from "../models/determinant-of.ts";
import type { SpatialModel } from "../models/spatial-model.ts";
import { deltaErrors } from "./delta-errors.ts";
import { averageEffects } from "./effect-values.ts";
import { effectsSpec, type EffectsSpecInput } from "./effects-spec.ts";
import { drawEffects } from "./draw-effects.ts";
import { rowSumAt, rowSumKernel } from "./row-sum-kernel.ts";
import { traceKernel } from "./trace-kernel.ts";

export type EffectKind = "direct" | "indirect" | "total";
export const effectKinds: readonly EffectKind[] = ["direct", "indirect", "total"];

/** One effect of one regressor, averaged over the units. */
export interface SpatialEffect {
  readonly name: string;
  readonly kind: EffectKind;
  readonly estimate: number;
  readonly stdError: number;
  /** z. */
  readonly statistic: number;
  readonly pValue: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Quantiles of the draws at the ends of the same level; null without draws. */
  readonly drawnLow: number | null;
  readonly drawnHigh: number | null;
}

/** Direct, indirect and total effects of a spatial model. Plain data. */
export interface SpatialEffects {
  /** Regressor after regressor: direct, indirect, total. */
  readonly effects: readonly SpatialEffect[];
  readonly errors: "simulated" | "delta";
  /** Draws asked for and kept; null for the delta method. */
  readonly draws: { readonly asked: number; readonly kept: number; readonly seed: number } | null;
  readonly level: number;
  readonly notes: readonly Message[];
}

/**
 * What a change of a regressor does to the outcome of its own unit (direct), of all others together (indirect) and of all
 * (total), averaged over the units. Point values by the exact formula; errors from normal draws of the coefficients, of which
 * those with rho outside its bounds are not kept, or by the delta method.
 *
 * @throws Problem spatialModels.noEffects, spatialModels.noDraws
 * @source LeSage & Pace (2009), Introduction to Spatial Econometrics, 2.7 and 5.6.2; Elhorst (2014), 2.7
 * @reference test/reference/spatial: impacts of panel_sar_*, panel_sdm_*, sar_columbus, sdm_columbus
 */
export async function spatialEffects(
  { effectInputs: inputs, weights, rho }: SpatialModel,
  input: EffectsSpecInput,
  executor: Executor,
  options: RunOptions = {},
): Promise<SpatialEffects> {
  const { errors, draws, seed, level } = effectsSpec.parse(input);
  if (inputs.names.length === 0) throw notEstimable("spatialModels.noEffects");
  const n = weights.names.length;

  // 1. tr G and 1'G1 as functions of rho. Without a spatial lag rho is 0, where tr G = tr W = 0 and 1'G1 = 1'W1.
  const determinant = rho === null ? null : determinantOf(weights);
  const reach = DEVIATIONS * Math.sqrt(inputs.vcov[0][0]);
  const low = Math.max(inputs.low, inputs.rho - reach);
  const high = Math.min(inputs.high, inputs.rho + reach);
  const rowSums = rowSumKernel(weights, low, high);
  const { value: rowSum, slope: rowSumSlope } = rowSumAt(rowSums, inputs.rho);
  const sums = {
    rowSum,
    trace: determinant ? determinant.trace(inputs.rho) / n : 0,
    rowSumSlope,
    traceSlope: determinant ? determinant.squaredTrace(inputs.rho) / n : 0,
  };
  const points = inputs.names.flatMap((_, k) => {
    const effects = averageEffects(inputs.rho, inputs.beta[k], inputs.theta[k], sums);
    return effectKinds.map((kind) => effects[kind]);
  });
  const quantile = normalQuantile(0.5 + level / 2);
  const table = (stdErrors: ArrayLike<number>, drawn: readonly (readonly [number, number])[] | null) =>
    points.map((estimate, j): SpatialEffect => {
      const stdError = stdErrors[j];
      const statistic = stdError > 0 ? estimate / stdError : 0;
      return {
        name: inputs.names[Math.floor(j / effectKinds.length)],
        kind: effectKinds[j % effectKinds.length],
        estimate,
        stdError,
        statistic,
        pValue: stdError > 0 ? normalTwoSided(statistic) : 1,
        ciLow: estimate - quantile * stdError,
        ciHigh: estimate + quantile * stdError,
        drawnLow: drawn ? drawn[j][0] : null,
        drawnHigh: drawn ? drawn[j][1] : null,
      };
    });
  if (errors === "delta")
    return { effects: table(deltaErrors(inputs, sums), null), errors, draws: null, level, notes: [] };

  // 2. The same for every draw.
  const trace = determinant && traceKernel(determinant, n, low, high);
  const results = await executor.map(
    drawEffects,
    { inputs, rowSums, trace, low, high },
    drawBlocks(draws, seed, BLOCK),
    options,
  );
  const kept = results.flatMap((block) => block);
  if (kept.length < 2) throw notEstimable("spatialModels.noDraws", { draws });
  const columns = points.map((_, j) => Float64Array.from(kept, (draw) => draw[j]).sort());
  return {
    effects: table(
      columns.map(deviation),
      columns.map((column) => [quantileOf(column, 0.5 - level / 2), quantileOf(column, 0.5 + level / 2)] as const),
    ),
    errors,
    draws: { asked: draws, kept: kept.length, seed },
    level,
    notes: [
      ...(kept.length < draws ? [message("spatialModels.drawsLost", { lost: draws - kept.length, draws })] : []),
      ...(trace && Math.min(inputs.high - rho!, rho! - inputs.low) < NEAR * Math.sqrt(inputs.vcov[0][0])
        ? [message("spatialModels.heavyTail")]
        : []),
    ],
  };
}

function deviation(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}

/** Linear between order statistics, as R's default. */
function quantileOf(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** No normal draw lies further out. */
const DEVIATIONS = 9;
/** Standard errors from a bound within which single draws come so close to it that they decide the spread of all. */
const NEAR = 4;
/** Draws of a block: a thousand take some milliseconds. */
const BLOCK = 1000;
