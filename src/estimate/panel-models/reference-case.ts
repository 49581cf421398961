import { z } from "zod";
import type { Frame } from "../../frame/frame.ts";
import { covariance } from "../covariance.ts";
import type { Estimate } from "../estimate.ts";
import { smallSamples, type SmallSample } from "../small-sample.ts";
import type { ModelSpecInput } from "../spec.ts";
import { between } from "./between.ts";
import { firstDifferences } from "./first-differences.ts";
import { randomEffectsModel } from "./random-effects.ts";

/** A case's own words for a panel model. */
export const panelCaseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  entity: z.string(),
  time: z.string(),
  constant: z.boolean().default(true),
});
export type PanelCaseSpec = z.infer<typeof panelCaseSpec>;

/**
 * Runs a reference case of random effects ("re"), between ("be") or first differences ("fd") and gives every number such
 * cases may expect, under their names. First differences are plm's: from row to row.
 *
 * @throws ZodError when the spec is not that of a panel model; Problem of the estimator
 * @reference test/reference/panel
 */
export function panelModelCase(frame: Frame, spec: unknown, estimator: "re" | "be" | "fd"): Record<string, unknown> {
  const parsed = panelCaseSpec.parse(spec);
  const model = modelOfCase(parsed);
  if (estimator === "be") return numbersOf(between(frame, { ...model, method: "be" }), parsed);
  if (estimator === "fd")
    return numbersOf(firstDifferences(frame, { ...model, method: "fd", differences: "rows" }), parsed);
  return randomEffectsCase(frame, parsed, { ...model, method: "re" });
}

/** The spec of a case as ours; `I(x^2)` is arithmetic as it stands. */
export const modelOfCase = ({ y, x, entity, time, constant }: PanelCaseSpec): Omit<ModelSpecInput, "method"> => ({
  y: expressionOf(y),
  x: x.map(expressionOf),
  entity,
  time,
  constant,
  vcov: { type: "iid" },
});

const expressionOf = (term: string): string => /^I\((.*)\)$/.exec(term)?.[1] ?? term;

/** The case's own name for a term of ours. */
export const nameInCase = ({ x }: Pick<PanelCaseSpec, "x">, name: string): string =>
  x.find((term) => expressionOf(term) === name) ?? name;

function numbersOf({ terms, nobs, fit }: Estimate, spec: PanelCaseSpec) {
  const byName = (pick: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(terms.map((term) => [nameInCase(spec, term.name), pick(term)]));
  return {
    coef: byName((term) => term.estimate),
    se: byName((term) => term.stdError),
    t: byName((term) => term.statistic),
    p: byName((term) => term.pValue),
    nobs,
    dfResid: fit.dfResidual,
    r2: fit.r2,
    r2Adj: fit.r2Adjusted,
    extra: { ssr: fit.ssr },
  };
}

function randomEffectsCase(frame: Frame, spec: PanelCaseSpec, model: ModelSpecInput) {
  const result = randomEffectsModel(frame, model);
  const { estimate, panel, components, theta, fit } = result;
  const [wald] = estimate.tests;
  const numbers = numbersOf(estimate, spec);
  const clustered = (rule: SmallSample) => {
    const { matrix } = covariance(fit, result.model, { type: "cluster" }, { clusters: [panel.entity] }, rule);
    return Object.fromEntries(
      fit.names.map((name, j) => [nameInCase(spec, name), Math.sqrt(matrix.data[j * matrix.ncol + j])]),
    );
  };
  const balanced = theta.every((share) => share === theta[0]);
  const perRow = Float64Array.from(panel.entity.codes, (g) => theta[g]).sort();
  const { quantities = {} } = estimate;
  return {
    ...numbers,
    extra: {
      ...numbers.extra,
      nEntities: panel.entity.levels.length,
      nPeriods: panel.time!.levels.length,
      balanced,
      sigma2_e: components.idiosyncratic,
      sigma2_u: components.entity,
      ...quantities,
      // The median over rows, as plm keeps a theta for each of them.
      thetaMedian: (perRow[(perRow.length - 1) >> 1] + perRow[perRow.length >> 1]) / 2,
      ...("statistic" in wald ? { waldChi2: wald.statistic, waldDf: wald.df, waldP: wald.pValue } : {}),
      seClusterEntity_HC0: clustered({ ...smallSamples.full, factor: false }),
      seClusterEntity_sss: clustered(smallSamples.full),
    },
  };
}
