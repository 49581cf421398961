import type { Test } from "../estimate.ts";
import { linearFit } from "../linear-fit.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { chi2Test, noTest } from "../named-test.ts";

/**
 * Koenker's studentised Breusch-Pagan test of the pooled model: n R2 of the squared residuals on the regressors.
 *
 * @source Koenker (1981), J. of Econometrics 17, 107-112
 * @reference test/reference/panel/grunfeld-panel-tests.json: pooled_BP_heteroskedasticity
 */
export function koenkerTest({ sample: { model } }: PanelSample): Test {
  const { residuals, ssr, tss } = linearFit(model);
  if (ssr <= EXACT * tss) return noTest("Koenker.pooled", "estimate.exactFit");
  const squares = linearFit({ ...model, y: residuals.map((e) => e * e), constant: true });
  return chi2Test("Koenker.pooled", residuals.length * (1 - squares.ssr / squares.tss), squares.names.length - 1);
}

const EXACT = 1e-24;
