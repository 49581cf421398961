import { message } from "../../messages/message.ts";
import { matrix } from "../../numeric/matrix.ts";
import type { Test } from "../estimate.ts";
import { chi2Test } from "../named-test.ts";
import { waldStatistic } from "../wald.ts";
import type { Coefficients } from "./coefficients.ts";
import type { SelectionSample } from "./selection-sample.ts";

/** Are all slopes of the outcome equation zero? The constant and the Mills ratio are left out, as Stata does. */
export function waldTest(
  { names, coefficients, covariance }: Coefficients,
  isSlope: (name: string) => boolean,
  { clusters, d }: SelectionSample,
): Test {
  const slopes = [...names.keys()].filter((j) => isSlope(names[j]));
  const k = slopes.length;
  if (k === 0) return { name: "Wald chi2", reason: message("estimate.noSlopesToTest") };
  const v = matrix(k, k);
  slopes.forEach((from, j) =>
    slopes.forEach((row, i) => (v.data[j * k + i] = covariance.data[from * covariance.nrow + row])),
  );
  const { statistic, rank } = waldStatistic(
    Float64Array.from(slopes, (j) => coefficients[j]),
    v,
  );
  const groups = Math.min(d.length, ...clusters.map(({ levels }) => levels.length));
  return rank < k
    ? { name: "Wald chi2", reason: message("estimate.singularCovariance", { slopes: k, groups }) }
    : chi2Test("Wald chi2", statistic, k);
}

/** Twice the gain in log likelihood; rounding may make it a hair negative. */
export const likelihoodRatio = (name: string, logLik: number, restricted: number, df: number): Test =>
  chi2Test(name, Math.max(0, 2 * (logLik - restricted)), df);
