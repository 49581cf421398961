import type { Frame } from "../../frame/frame.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import { message, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { Estimate } from "../estimate.ts";
import { linearFit } from "../linear-fit.ts";
import { regressionOn } from "../regression.ts";
import { sampleOf, type Sample } from "../sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { factorInSample, fewBlocksNotes } from "./blocks-of.ts";
import { familiesOf, type Projection } from "./cluster-scores.ts";
import { runDraws, type Repeating } from "./run-draws.ts";
import { withShortEffects } from "./short-effects.ts";
import { focalAt, numbersPerDraw, wildDraws, wildFocal } from "./wild-draws.ts";
import { findTerm, termNamed, withFactor, type WildMade, type WildModel, type WildSlope } from "./wild-model.ts";
import { invertTest, wildPValue, type WildTestOptions } from "./wild-test.ts";
import { wildPlan, type WildPlan, type WildWeightType } from "./wild-weights.ts";
import { restrictedEfficient } from "./wild-instruments.ts";

export interface WildOptions extends Partial<WildTestOptions> {
  /** Slopes that are tested; all regressors when left out (with instruments: the endogenous one). */
  readonly focal?: readonly string[];
  /** What the weights are drawn for; the cluster variable with fewest clusters when left out. */
  readonly by?: string;
  readonly weights?: WildWeightType | "auto";
  readonly draws: number;
  readonly seed: number;
  /** The value under the null; default 0. */
  readonly value?: number;
}

export interface WildBootstrap {
  readonly estimate: Estimate;
  readonly slopes: readonly WildSlope[];
  readonly plan: WildPlan;
  readonly by: string;
  readonly test: WildTestOptions;
  readonly value: number;
  readonly level: number;
  readonly notes: readonly Message[];
}

/**
 * Wild cluster bootstrap of slopes: y* = fit under the null + v_g times its residuals, one weight for each cluster; t of
 * every draw from the cluster-robust variance, several cluster variables included. Least squares with any absorbed effects;
 * with instruments, the restricted efficient form. The interval holds the values that the test does not reject.
 *
 * @throws Problem resample.needsClusters, resample.oneBlock, resample.blockMissing, resample.focalLost,
 *   resample.negativeVariance, resample.wildMethod, resample.wildEndog; as regress and instrumentalVariables
 * @source Cameron, Gelbach & Miller (2008), REStat 90(3); Roodman, Nielsen, MacKinnon & Webb (2019); MacKinnon, Nielsen &
 *   Webb (2021) for several cluster variables; Davidson & MacKinnon (2010) for instruments
 */
export async function wildBootstrap(
  frame: Frame,
  input: ModelSpecInput,
  options: WildOptions,
  repeating: Repeating,
): Promise<WildBootstrap> {
  const spec = modelSpec.parse(input);
  if (spec.vcov.type !== "cluster") throw problem("resample.needsClusters", {}, { column: "cluster" });
  if (!["ols", "fe", "iv"].includes(spec.method)) throw problem("resample.wildMethod", { method: spec.method });
  const sample = sampleOf(frame, spec);
  const boot = bootstrapClusters(frame, spec, sample, options.by);
  const plan = wildPlan(boot.levels.length, options);
  const test: WildTestOptions = { imposeNull: options.imposeNull ?? true, tails: options.tails ?? "symmetric" };
  const value = options.value ?? 0;
  const made =
    spec.method === "iv"
      ? await restrictedEfficient({ frame, spec, sample, boot, plan, test, value, focal: options.focal }, repeating)
      : await leastSquares({ spec, sample, boot, plan, test, value, focal: options.focal }, repeating);
  const infeasible = Math.max(0, ...made.slopes.map((slope) => slope.infeasible));
  return {
    ...made,
    plan,
    by: boot.name,
    test,
    value,
    level: spec.level,
    notes: [
      ...fewBlocksNotes(boot),
      ...(infeasible > 0 ? [message("resample.infeasible", { draws: infeasible, of: plan.draws })] : []),
      ...(plan.enumerated ? [message("resample.enumerated", { draws: plan.draws, groups: plan.clusters })] : []),
      ...(made.slopes.some(({ low, high }) => low === null || high === null)
        ? [message("resample.openInterval", { groups: plan.clusters })]
        : []),
    ],
  };
}

function bootstrapClusters(frame: Frame, spec: ModelSpec, sample: Sample, by?: string): Factor {
  if (by !== undefined) return factorInSample(frame, by, spec, sample);
  const fewest = sample.grouping.clusters.reduce((least, one) =>
    one.levels.length < least.levels.length ? one : least,
  );
  if (fewest.levels.length < 2)
    throw problem("resample.oneBlock", { name: fewest.name, value: String(fewest.levels[0]) }, { column: fewest.name });
  return fewest;
}

async function leastSquares(model: WildModel, repeating: Repeating): Promise<WildMade> {
  const { spec, sample, boot, plan, test, value } = model;
  const { estimate } = regressionOn(sample, spec);
  const wanted = model.focal ?? estimate.terms.map(({ name }) => name).filter((name) => name !== "_cons");
  // Regressors that were dropped are told of with the estimate; only when none is left is there nothing to test.
  const known = wanted.flatMap((name) => findTerm(estimate, name) ?? []);
  const terms = known.length > 0 ? known : [termNamed(estimate, wanted[0] ?? "")];

  // 1. Residuals and a basis of everything but one effect, whose means are sums over its levels.
  const short = withShortEffects(sample)?.model ?? null;
  const own = short ?? sample.model;
  const fit = linearFit({ ...own, constant: own.constant && own.effects.length === 0 });
  const projection: Projection = {
    basis: fit.basis(),
    long: short?.effects[0] ?? null,
    absorber: short ? null : fit.absorber,
    weights: own.weights,
  };
  const families = familiesOf(sample.grouping.clusters);
  const focals = terms.map(({ name }) => {
    const at = fit.names.indexOf(name);
    if (at < 0) throw notEstimable("resample.focalLost", { name });
    return wildFocal(fit, at, projection, families, boot);
  });

  // 2. The draws, for all slopes at once, and for every null at once.
  const draws = await runDraws(wildDraws, { plan, focals }, plan.draws, plan.seed, repeating, blockSize(plan));
  const width = focals.length * numbersPerDraw;
  const ones = new Float64Array(plan.clusters).fill(1);
  const slopes = await Promise.all(
    terms.map(async (term, f): Promise<WildSlope> => {
      const [, , variance] = focalAt(focals[f], ones);
      if (!(variance > 0)) throw notEstimable("resample.negativeVariance", { name: term.name });
      const numbers = {
        estimate: term.estimate,
        variance,
        draws: draws.filter((_, at) => Math.floor((at % width) / numbersPerDraw) === f),
      };
      const pAt = (d: number) => wildPValue(numbers, d, test).pValue;
      const own = wildPValue(numbers, term.estimate - value, test);
      return {
        term,
        ...own,
        statistic: withFactor(estimate, (term.estimate - value) / Math.sqrt(variance)),
        replicates: own.replicates.map((t) => withFactor(estimate, t)),
        ...(await invertTest(term.estimate, Math.sqrt(variance), spec.level, pAt, BINARY_DIGITS)),
      };
    }),
  );
  return { estimate, slopes };
}

/** Draws are cheap: enough of them in a block to be worth sending. */
const blockSize = ({ draws }: WildPlan): number => Math.max(20, Math.ceil(draws / 40));

/** Bounds to about 12 digits of the distance to the estimate. */
const BINARY_DIGITS = 40;
