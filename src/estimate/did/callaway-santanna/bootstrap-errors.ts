import { message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import { tQuantile } from "../../../numeric/distributions.ts";
import { matrix } from "../../../numeric/matrix.ts";
import type { Estimate } from "../../estimate.ts";
import { termsOf } from "../../terms.ts";

export interface BootstrapOptions {
  readonly draws: number;
  readonly seed: number;
}

/**
 * Errors from the draws of a multiplier bootstrap, se = (q75 - q25) / (z75 - z25), and a band that holds for all terms but the
 * overall effect at once: estimate -+ c se, c the quantile of max_k |draw_k| / se_k. Quantiles are values of the draws (definition 1).
 *
 * @param drawn for each draw a value for each term
 * @source Callaway & Sant'Anna (2021), algorithm 1; mboot() of R package did
 * @reference test/estimate/did/bootstrap.test.ts
 */
export function bootstrapErrors(
  estimate: Estimate,
  drawn: readonly Float64Array[],
  { draws, seed }: BootstrapOptions,
  level: number,
): Estimate {
  // 1. Errors from the middle half of the draws.
  const spread = tQuantile(0.75, Infinity) - tQuantile(0.25, Infinity);
  const errors = estimate.terms.map((_, j) => {
    const values = Float64Array.from(drawn, (draw) => draw[j]).sort();
    return (quantile(values, 0.75) - quantile(values, 0.25)) / spread;
  });

  // 2. The band of all parts; of the overall effect when it is alone.
  const parts = estimate.terms.flatMap(({ name }, j) => (name === "ATT" && estimate.terms.length > 1 ? [] : [j]));
  const largest = Float64Array.from(drawn, (draw) =>
    parts.reduce((most, j) => Math.max(most, Math.abs(draw[j]) / errors[j]), 0),
  ).sort();
  const critical = quantile(largest, level);
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
    level,
    estimate.terms.map((_, j) => j),
  );
  return {
    ...estimate,
    terms,
    vcov: Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => vcov.data[j * k + i])),
    band: {
      level: level,
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
        percent: Number((100 * level).toPrecision(4)),
        critical: critical.toFixed(3),
      }),
    ],
  };
}

/**
 * Refuses draws too few for a standard error.
 *
 * @throws Problem did.fewDraws
 */
export function refuseFewDraws(draws: number): void {
  if (draws < FEWEST) throw problem("did.fewDraws", { draws, fewest: FEWEST }, { column: "draws" });
}

/** Below this a quartile of the draws says little. */
const FEWEST = 50;

/** The smallest value that at least a share p of the sorted values do not exceed. */
const quantile = (sorted: Float64Array, p: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * p - 1e-9) - 1)];
