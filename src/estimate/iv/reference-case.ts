import { z } from "zod";
import type { Frame } from "../../frame/frame.ts";
import { chi2Upper, fUpper } from "../../numeric/distributions.ts";
import type { Term } from "../estimate.ts";
import type { ModelSpecInput } from "../spec.ts";
import { aerDiagnostics } from "./cases/aer.ts";
import { fixestFitstat } from "./cases/fixest.ts";
import { ivregFirstStage, ivregReturn } from "./cases/ivreg2.ts";
import { instrumentalVariables, type InstrumentalVariables } from "./instrumental-variables.ts";
import { modelF } from "./cases/model-f.ts";
import { stockYogo } from "./stock-yogo.ts";

/** A case's own words for a model with instruments. */
const caseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  endog: z.array(z.string()).min(1),
  instruments: z.array(z.string()).min(1),
  absorb: z.array(z.string()).default([]),
  constant: z.boolean().default(true),
  method: z.enum(["2sls", "liml", "gmm2s"]).default("2sls"),
  fuller: z.number().default(0),
  small: z.boolean().default(true),
  vcov: z.object({ type: z.string().transform((type) => type.toLowerCase()), by: z.array(z.string()).optional() }),
  singletons: z.string().optional(),
  subset: z.string().optional(),
  weights: z.string().optional(),
});
type CaseSpec = z.infer<typeof caseSpec>;

/**
 * Runs a reference case of instrumental variables and gives every number that such cases may expect, under the names of the
 * cases: those of ivreg2 (Stata and R), and of the diagnostics of fixest and AER, which differ in degrees of freedom.
 *
 * @param spec the case's `spec`
 * @throws ZodError when the spec is not that of a model with instruments; Problem as `instrumentalVariables`
 * @reference test/reference/panel: estimator iv
 */
export function ivCase(frame: Frame, spec: unknown): Readonly<Record<string, unknown>> {
  const parsed = caseSpec.parse(spec);
  const small = instrumentalVariables(frame, modelOf(parsed, true));
  const large = instrumentalVariables(frame, modelOf(parsed, false));
  const shown = parsed.small ? small : large;
  const name = namesOf(parsed, shown);
  const { estimate, diagnosis, geometry, covariance, lambda, fit, degrees } = shown;
  const { rank, endogeneity, andersonRubin: ar, stockWright } = diagnosis;
  const byName = (terms: readonly Term[], pick: (term: Term) => number) =>
    Object.fromEntries(terms.map((term) => [name(term.name), pick(term)]));
  const errors = ({ estimate: { terms } }: InstrumentalVariables) => byName(terms, ({ stdError }) => stdError);
  const K = covariance.counted.forCovariance;
  const iid = shown.errors.type === "iid";
  const overidDf = geometry.excluded.length - geometry.endog.length;
  const overid = diagnosis.overid;

  return {
    coef: byName(estimate.terms, (term) => term.estimate),
    se: errors(shown),
    t: byName(estimate.terms, (term) => term.statistic),
    p: byName(estimate.terms, (term) => term.pValue),
    nobs: estimate.nobs,
    dfResid: estimate.fit.dfResidual,
    r2: estimate.fit.r2,
    r2Adj: estimate.fit.r2Adjusted,
    r2Within: estimate.fit.r2Within,
    extra: {
      seSmall: errors(small),
      seLarge: errors(large),
      K,
      ssr: fit.ssr,
      rootMSE: Math.sqrt(fit.ssr / (fit.nobs - K)),
      modelF: modelF(shown)?.statistic,
      kappaLambda: lambda ?? undefined,
      kclass: Number.isNaN(fit.k) ? undefined : fit.k,
      arOveridLR: lambda === null ? undefined : fit.nobs * Math.log(lambda),
      overid:
        overid === null
          ? undefined
          : { test: iid ? "Sargan" : "Hansen J", stat: overid, df: overidDf, p: chi2Upper(overid, overidDf) },
      cragg_donald_F: rank?.craggDonaldF,
      kp_rk_wald_F: rank?.kleibergenPaapF ?? undefined,
      underid: rank?.underId && {
        test: iid ? "Anderson canon. corr. LM statistic" : "Kleibergen-Paap rk LM statistic",
        stat: rank.underId.statistic,
        df: rank.underId.df,
        p: rank.underId.pValue,
      },
      endogeneity_C: endogeneity && { stat: endogeneity.statistic, df: endogeneity.df, p: endogeneity.pValue },
      andersonRubin: ar && {
        F: ar.f.statistic,
        F_p: ar.f.pValue,
        df1: ar.f.df,
        df2: ar.f.df2,
        chi2: ar.chi2.statistic,
      },
      stockWright: stockWright && { chi2: stockWright.statistic, p: stockWright.pValue },
      stockYogo: stockYogo("2sls", geometry.endog.length, geometry.excluded.length).map(
        ({ of, threshold, value }) => `IV ${of} ${Math.round(threshold * 100)}% ${value.toFixed(2)}`,
      ),
      firstStage: Object.fromEntries(
        diagnosis.firstStages.map((stage, j) => {
          const { terms } = estimate.instrumented!.firstStages[j].estimate;
          return [
            name(stage.name),
            {
              coef: byName(terms, (term) => term.estimate),
              se: byName(terms, (term) => term.stdError),
              F: stage.f?.statistic,
              F_df1: stage.f?.df,
              F_df2: stage.f?.df2,
              F_p: stage.f && fUpper(stage.f.statistic, stage.f.df, stage.f.df2),
              partialR2: stage.partialR2,
              sheaPartialR2: stage.sheaPartialR2,
              swF: stage.sandersonWindmeijer.f?.statistic,
              apF: stage.angristPischke.f?.statistic,
              ...ivregFirstStage(stage, degrees),
            },
          ];
        }),
      ),
      stataEreturn: ivregReturn(shown),
      fixestFitstat: fixestFitstat(shown, name),
      aerDiagnostics: aerDiagnostics(shown, name),
    },
  };
}

function modelOf(spec: CaseSpec, small: boolean): ModelSpecInput {
  return {
    method: "iv",
    ivMethod: spec.method === "liml" && spec.fuller > 0 ? "fuller" : spec.method,
    ...(spec.fuller > 0 ? { fuller: spec.fuller } : {}),
    small,
    y: expressionOf(spec.y),
    x: spec.x.map(expressionOf),
    endog: spec.endog.map(expressionOf),
    instruments: spec.instruments.map(expressionOf),
    absorb: spec.absorb,
    constant: spec.constant,
    vcov: spec.vcov as ModelSpecInput["vcov"],
    ssc: "fixest",
    singletons: spec.singletons?.startsWith("dropped") ? "drop" : "keep",
    weights: spec.weights,
    subset: spec.subset,
  };
}

/** `I(x^2)` is arithmetic as it stands. */
const expressionOf = (term: string): string => /^I\((.*)\)$/.exec(term)?.[1] ?? term;

/** The case's own name for each variable of the model. */
function namesOf({ endog, x, instruments }: CaseSpec, { sample }: InstrumentalVariables): (name: string) => string {
  const own = [...endog, ...x, ...instruments];
  const { names } = sample.model;
  return (name) => (names.length === own.length ? (own[names.indexOf(name)] ?? name) : name);
}
