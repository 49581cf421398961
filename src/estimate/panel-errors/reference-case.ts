import { z } from "zod";
import type { Frame } from "../../frame/frame.ts";
import { modelOfCase, nameInCase, panelCaseSpec } from "../panel-models/reference-case.ts";
import type { ModelSpecInput } from "../spec.ts";
import type { Autocorrelation } from "./autocorrelation.ts";
import { fglsModel } from "./fgls.ts";
import { generalModels } from "./panel-errors-spec.ts";
import { pcseModel } from "./pcse.ts";

/** A case's own words for a model of the errors. */
const caseSpec = panelCaseSpec.extend({
  panels: z.enum(["iid", "heteroskedastic", "correlated"]).optional(),
  corr: z.enum(["none", "ar1", "psar1"]).default("none"),
  method: z.literal("general-fgls").optional(),
  model: z.enum(generalModels).optional(),
  subset: z.string().optional(),
});

/**
 * Runs a reference case of FGLS ("fgls") or panel-corrected standard errors ("pcse") and gives every number such cases may
 * expect, under their names.
 *
 * @throws ZodError when the spec is not that of such a model; Problem of the estimator
 * @reference test/reference/panel
 */
export function panelErrorsCase(frame: Frame, spec: unknown, estimator: "fgls" | "pcse"): Record<string, unknown> {
  const parsed = caseSpec.parse(spec);
  const model: ModelSpecInput = {
    ...modelOfCase(parsed),
    method: estimator,
    ...(parsed.subset === undefined ? {} : { subset: parsed.subset }),
    panelErrors: {
      panels: parsed.method ? "general" : parsed.panels,
      corr: parsed.corr === "none" ? "independent" : parsed.corr,
      // The cases say so: each rho is bounded before the mean is taken.
      rhoBound: "each",
      ...(parsed.model ? { model: parsed.model } : {}),
    },
  };
  const { estimate, entities, rho } = (estimator === "fgls" ? fglsModel : pcseModel)(frame, model);
  const byName = (pick: (term: (typeof estimate.terms)[number]) => number, of = estimate) =>
    Object.fromEntries(of.terms.map((term) => [nameInCase(parsed, term.name), pick(term)]));
  const errorsBy = (pairs: "casewise" | "pairwise") =>
    byName(
      (term) => term.stdError,
      pcseModel(frame, { ...model, panelErrors: { ...model.panelErrors, pairs } }).estimate,
    );
  const isPcse = estimator === "pcse" && parsed.panels === "correlated" && rho === null;
  return {
    coef: byName((term) => term.estimate),
    se: byName((term) => term.stdError),
    t: byName((term) => term.statistic),
    p: byName((term) => term.pValue),
    nobs: estimate.nobs,
    extra: {
      nPanels: entities.length,
      ...(rho ? { rho: rhoOf(rho, entities) } : {}),
      ...(isPcse
        ? { seCasewise: errorsBy("casewise"), sePairwise: errorsBy("pairwise"), sePlmVcovBK: errorsBy("pairwise") }
        : {}),
    },
  };
}

const rhoOf = ({ common, each }: Autocorrelation, entities: readonly (string | number)[]) =>
  common ?? Object.fromEntries(entities.map((entity, i) => [String(entity), each[i]]));
