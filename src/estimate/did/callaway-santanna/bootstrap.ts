import type { Frame } from "../../../frame/frame.ts";
import { message } from "../../../messages/message.ts";
import { problem, type ProblemData } from "../../../messages/problem.ts";
import { matrix } from "../../../numeric/matrix.ts";
import { tQuantile } from "../../../numeric/distributions.ts";
import { drawBlocks } from "../../../tasks/draw-blocks.ts";
import type { Executor, RunOptions } from "../../../tasks/executor.ts";
import type { Estimate } from "../../estimate.ts";
import { modelSpec, type ModelSpecInput } from "../../spec.ts";
import { termsOf } from "../../terms.ts";
import { estimateInfluence, multiplierDraws } from "./bootstrap-tasks.ts";

export interface BootstrapOptions {
  readonly draws: number;
  readonly seed: number;
}

/**
 * Callaway and Sant'Anna's estimate with errors from the multiplier bootstrap, se = (q75 - q25) / (z75 - z25) of the draws, and a
 * band that holds for all terms but the overall effect at once: estimate -+ c se, c the quantile of max_k |draw_k| / se_k.
 * Quantiles are values of the draws (definition 1). The same seed gives the same numbers on any number of workers.
 *
 * @throws Problem did.fewDraws
 * @source Callaway & Sant'Anna (2021), algorithm 1; mboot() of R package did, which draws Rademacher's weights
 * @reference test/estimate/did/bootstrap.test.ts
 */
export async function callawaySantAnnaBootstrap(
  frame: Frame,
  input: ModelSpecInput,
  { draws, seed }: BootstrapOptions,
  executor: Executor,
  run: RunOptions = {},
): Promise<{ readonly ok: Estimate } | { readonly problem: ProblemData }> {
  if (draws < FEWEST) throw problem("did.fewDraws", { draws, fewest: FEWEST }, { column: "draws" });
  const spec = modelSpec.parse(input);

  // 1. The estimate and the influence of each unit, then the draws.
  const [outcome] = await executor.map(estimateInfluence, frame, [input], { signal: run.signal });
  if ("problem" in outcome) return outcome;
  const { estimate, influence } = outcome.ok;
  const drawn = (await executor.map(multiplierDraws, influence, drawBlocks(draws, seed), run)).flat();

  // 2. Errors from the middle half of the draws.
  const spread = tQuantile(0.75, Infinity) - tQuantile(0.25, Infinity);
  const errors = estimate.terms.map((_, j) => {
    const values = Float64Array.from(drawn, (draw) => draw[j]).sort();
    return (quantile(values, 0.75) - quantile(values, 0.25)) / spread;
  });

  // 3. The band of all parts; of the overall effect when it is alone.
  const parts = estimate.terms.flatMap(({ name }, j) => (name === "ATT" && estimate.terms.length > 1 ? [] : [j]));
  const largest = Float64Array.from(drawn, (draw) =>
    parts.reduce((most, j) => Math.max(most, Math.abs(draw[j]) / errors[j]), 0),
  ).sort();
  const critical = quantile(largest, spec.level);
  const k = estimate.terms.length;
  const vcov = matrix(k, k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      vcov.data[j * k + i] =
        (estimate.vcov[i][j] * errors[i] * errors[j]) / (estimate.terms[i].stdError * estimate.terms[j].stdError);
  const terms = termsOf(
    {
      names: estimate.terms.map(({ name }) => name),
      coefficients: Float64Array.from(estimate.terms, (term) => term.estimate),
    },
    { matrix: vcov, df: null },
    spec.level,
    estimate.terms.map((_, j) => j),
  );
  return {
    ok: {
      ...estimate,
      terms,
      vcov: Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => vcov.data[j * k + i])),
      band: {
        level: spec.level,
        critical,
        draws,
        terms: parts.map((j) => ({
          name: terms[j].name,
          low: terms[j].estimate - critical * errors[j],
          high: terms[j].estimate + critical * errors[j],
        })),
      },
      conventions: {
        ...estimate.conventions,
        vcov: "multiplier bootstrap",
        "vcov.correlations": "influence functions",
        draws,
        seed,
        multipliers: "Rademacher",
      },
      notes: [
        ...estimate.notes.filter(({ key }) => key !== "did.callaway"),
        message("did.bootstrap", {
          draws,
          seed: String(seed),
          percent: Number((100 * spec.level).toPrecision(4)),
          critical: critical.toFixed(3),
        }),
      ],
    },
  };
}

/** Below this a quartile of the draws says little. */
const FEWEST = 50;

/** The smallest value that at least a share p of the sorted values do not exceed. */
const quantile = (sorted: Float64Array, p: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * p - 1e-9) - 1)];
