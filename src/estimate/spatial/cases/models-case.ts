import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { parseFormula } from "../../../frame/formula.ts";
import type { Test } from "../../estimate.ts";
import { estimateSpatial } from "../models/estimate-spatial.ts";
import type { SpatialModel } from "../models/spatial-model.ts";
import type { SpatialSpecInput } from "../models/spatial-spec.ts";
import { casePanel } from "./case-panel.ts";

const caseSpec = z.looseObject({
  formula: z.string(),
  effect: z.enum(["individual", "time", "twoways"]).optional(),
});

/** Which numbers a case holds beside those of every model. */
type Shape = Readonly<Record<string, unknown>>;

/**
 * Runs a reference case of a spatial lag, error or Durbin model and gives every number such cases may expect.
 *
 * @reference test/reference/spatial: panel_sar_*, panel_sem_*, panel_sdm_*, sar_columbus, sem_columbus, sdm_columbus
 */
export async function modelsCase(
  data: Frame,
  triplets: Frame,
  spec: unknown,
  model: "sar" | "sem" | "sdm",
  expected: Shape,
): Promise<Record<string, unknown>> {
  const { formula, effect } = caseSpec.parse(spec);
  const { frame, weights, isPanel } = casePanel(data, triplets);
  const { y, x } = parseFormula(formula);
  const effects = effect && ({ individual: "entity", time: "time", twoways: "both" } as const)[effect];
  const input: SpatialSpecInput = { y, x: [...x], entity: "id", time: isPanel ? "year" : undefined, model, effects };
  const fit = (changes: Partial<SpatialSpecInput> = {}) => estimateSpatial(frame, weights, { ...input, ...changes });
  const main = fit();
  const corrected = () => fit({ correction: "lee-yu" });
  const test = (name: string) => testNamed(main, name);
  const ratio = test(model === "sdm" ? "lr-slx" : "lr-ols");
  return {
    ...numbersOf(main),
    aic: main.estimate.fit.aic,
    LR_vs_ols: ratio?.statistic,
    logLik_ols: ratio && main.logLik - ratio.statistic / 2,
    lr_vs_sar: test("lr-sar"),
    lr_vs_sem: test("lr-sem"),
    wald: { theta_zero: test("wald-durbin"), common_factor: test("wald-common-factor") },
    ...("demean_then_lag_as_splm" in expected
      ? { demean_then_lag_as_splm: numbersOf(fit({ order: "demean-first" })) }
      : {}),
    ...("leeyu_individual" in expected ? { leeyu_individual: numbersOf(corrected()) } : {}),
    ...("leeyu_twoways_transformation" in expected ? { leeyu_twoways_transformation: numbersOf(corrected()) } : {}),
  };
}

function numbersOf({ estimate, parts, rho, lambda, sigma2, logLik }: SpatialModel) {
  const places = (...wanted: readonly string[]) => parts.flatMap((part, j) => (wanted.includes(part) ? [j] : []));
  // A constant comes first in the cases.
  const slopes = places("main", "lagged").sort(
    (a, b) => Number(estimate.terms[b].name === "_cons") - Number(estimate.terms[a].name === "_cons"),
  );
  const [spatial] = places("spatial");
  const [variance] = places("variance");
  const order = [spatial, ...slopes];
  return {
    spatial: rho ?? lambda,
    spatial_se: estimate.terms[spatial].stdError,
    names: slopes.map((j) =>
      nameInCase(estimate.terms[j].name, slopes.length > 0 && estimate.terms[slopes[0]].name === "_cons"),
    ),
    coef: slopes.map((j) => estimate.terms[j].estimate),
    se: slopes.map((j) => estimate.terms[j].stdError),
    sigma2,
    sigma2_se: estimate.terms[variance].stdError,
    logLik,
    vcov_spatial_then_coef: order.map((i) => order.map((j) => estimate.vcov[i][j])),
  };
}

/** Cross-sections are named as spatialreg names them, panels as splm. */
function nameInCase(name: string, section: boolean): string {
  if (name === "_cons") return "(Intercept)";
  return name.startsWith("W.") ? `${section ? "lag." : "W_"}${name.slice(2)}` : name;
}

function testNamed({ estimate }: SpatialModel, name: string) {
  const test: Test | undefined = estimate.tests.find((one) => one.name === name);
  return test && "statistic" in test ? { statistic: test.statistic, df: test.df!, p: test.pValue } : undefined;
}
