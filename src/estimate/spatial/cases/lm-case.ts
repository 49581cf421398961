import { z } from "zod";
import { parseFormula } from "../../../frame/formula.ts";
import { columnOf } from "../../../frame/column-of.ts";
import { withColumns } from "../../../frame/frame-edit.ts";
import type { Column, Frame } from "../../../frame/frame.ts";
import { numbersOf } from "../../../frame/numbers-of.ts";
import type { Test } from "../../estimate.ts";
import { spatialPanel } from "../models/spatial-panel.ts";
import { spatialSpec } from "../models/spatial-spec.ts";
import { weightsFromLinks, type SpatialWeights } from "../spatial-weights.ts";
import { lagrangeTests } from "../tests/lagrange-tests.ts";
import { residualMoran } from "../tests/residual-moran.ts";
import { stackOf } from "../tests/stack-of.ts";
import type { StackedEffects } from "../tests/stacked-model.ts";

const caseSpec = z.looseObject({ formula: z.string() });

/**
 * Runs a reference case of the Lagrange multiplier tests: a cross-section whose rows are the units, or a panel with columns
 * id and year. Weights are triplets i, j, w, units numbered in order of first appearance.
 *
 * @reference test/reference/spatial/spatial_lm_columbus.json, panel_lm_produc.json
 */
export function lmCase(data: Frame, triplets: Frame, spec: unknown): Record<string, unknown> {
  const { y, x } = parseFormula(caseSpec.parse(spec).formula);
  const isPanel = data.columns.some(({ name }) => name === "year");
  const rows: Column = {
    kind: "number",
    name: "id",
    values: Float64Array.from({ length: data.nrow }, (_, i) => i + 1),
  };
  const frame = isPanel ? data : withColumns(data, [rows]);
  const model = spatialSpec.parse({ y, x, entity: "id", ...(isPanel ? { time: "year" } : {}) });
  const panel = spatialPanel(frame, numberedWeights(triplets, unitsInOrder(frame)), model);
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

function unitsInOrder(frame: Frame): string[] {
  const id = columnOf(frame, "id");
  if (id.kind === "number") return [...new Set(id.values)].map(String);
  return [...new Set(id.codes)].map((code) => id.levels[code]);
}

function numberedWeights(triplets: Frame, names: readonly string[]): SpatialWeights {
  const [from, to, weight] = ["i", "j", "w"].map((name) => numbersOf(triplets, columnOf(triplets, name)));
  const links = Array.from(from, (i, k) => ({ from: i - 1, to: to[k] - 1, weight: weight[k] }));
  return weightsFromLinks(names, links, "row");
}
