import { z } from "zod";
import { parseFormula } from "../../../frame/formula.ts";
import type { Frame } from "../../../frame/frame.ts";
import type { Test } from "../../estimate.ts";
import { spatialPanel } from "../models/spatial-panel.ts";
import { spatialSpec } from "../models/spatial-spec.ts";
import { lagrangeTests } from "../tests/lagrange-tests.ts";
import { residualMoran } from "../tests/residual-moran.ts";
import { stackOf } from "../tests/stack-of.ts";
import type { StackedEffects } from "../tests/stacked-model.ts";
import { casePanel } from "./case-panel.ts";

const caseSpec = z.looseObject({ formula: z.string() });

/**
 * Runs a reference case of the Lagrange multiplier tests, of a cross-section or a panel.
 *
 * @reference test/reference/spatial/spatial_lm_columbus.json, panel_lm_produc.json
 */
export function lmCase(data: Frame, triplets: Frame, spec: unknown): Record<string, unknown> {
  const { y, x } = parseFormula(caseSpec.parse(spec).formula);
  const { frame, weights, isPanel } = casePanel(data, triplets);
  const model = spatialSpec.parse({ y, x, entity: "id", ...(isPanel ? { time: "year" } : {}) });
  const panel = spatialPanel(frame, weights, model);
  const under = (effects: StackedEffects) => lagrangeTests(stackOf(panel, effects));
  if (isPanel)
    return Object.fromEntries(
      Object.entries(panelEffects).map(([key, effects]) => [key, byName(under(effects), panelNames)]),
    );
  const moran = residualMoran(stackOf(panel, "none"));
  const { i, expectation, variance } = "i" in moran ? moran : {};
  const z = "statistic" in moran.test ? { z: moran.test.statistic, p: moran.test.pValue } : {};
  return {
    ...byName(under("none"), sectionNames),
    moran_residuals: { I: i, expectation, variance, ...z },
  };
}

const panelEffects = { pooling: "none", within: "entity", within_twoways: "both" } as const;
const panelNames = { lme: "lm-error", lml: "lm-lag", rlme: "rlm-error", rlml: "rlm-lag" };
const sectionNames = {
  LMerr: "lm-error",
  LMlag: "lm-lag",
  RLMerr: "rlm-error",
  RLMlag: "rlm-lag",
  SARMA: "sarma",
};

function byName(tests: readonly Test[], names: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => {
      const test = tests.find((one) => one.name === name)!;
      return [key, "reason" in test ? {} : { statistic: test.statistic, df: test.df, p: test.pValue }];
    }),
  );
}
