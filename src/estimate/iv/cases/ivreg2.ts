import { chi2Upper } from "../../../numeric/distributions.ts";
import type { FirstStage } from "../first-stage.ts";
import type { InstrumentalVariables } from "../instrumental-variables.ts";
import type { Degrees } from "../moments.ts";
import { modelF } from "./model-f.ts";

/** What Stata's ivreg2 leaves in e(), under its names. */
export function ivregReturn(model: InstrumentalVariables): Record<string, number | undefined> {
  const { estimate, geometry, fit, covariance, diagnosis, errors, smallSample, sample } = model;
  const { rank, overid, endogeneity, andersonRubin: ar, stockWright } = diagnosis;
  const n = fit.nobs;
  const K = covariance.counted.forCovariance;
  const f = modelF(model);
  const excess = geometry.excluded.length - geometry.endog.length;
  const overidP = overid === null ? undefined : chi2Upper(overid, excess);
  const { y, weights } = sample.model;
  const uncentred = y.reduce((sum, value, i) => sum + (weights ? weights[i] : 1) * value * value, 0);
  const variance = fit.ssr / (smallSample.factor ? n - K : n);
  const [first, second] = sample.grouping.clusters.map(({ levels }) => levels.length);
  const iid = errors.type === "iid";
  return {
    N: n,
    K: fit.names.length,
    L: geometry.basis.ncol,
    r2: estimate.fit.r2 ?? undefined,
    r2_a: estimate.fit.r2Adjusted ?? undefined,
    r2u: 1 - fit.ssr / uncentred,
    r2c: 1 - fit.ssr / fit.tss,
    rss: fit.ssr,
    rmse: Math.sqrt(variance),
    sigmasq: variance,
    F_stat: f?.statistic,
    F_p: f?.pValue,
    F_df1: f?.df,
    F_df2: f?.df2,
    ...(iid ? { sargan: overid ?? undefined, sarganp: overidP, sargandf: excess } : {}),
    j: overid ?? undefined,
    jp: overidP,
    jdf: excess,
    idstat: rank?.underId?.statistic,
    idp: rank?.underId?.pValue,
    iddf: rank?.underId?.df,
    cdf: rank?.craggDonaldF,
    widstat: iid ? rank?.craggDonaldF : (rank?.kleibergenPaapF ?? undefined),
    arf: ar?.f.statistic,
    arfp: ar?.f.pValue,
    archi2: ar?.chi2.statistic,
    archi2p: ar?.chi2.pValue,
    ardf: ar?.f.df,
    ardf_r: ar?.f.df2,
    estat: endogeneity?.statistic,
    estatp: endogeneity?.pValue,
    estatdf: endogeneity?.df,
    sstat: stockWright?.statistic,
    sstatp: stockWright?.pValue,
    sstatdf: stockWright?.df,
    N_clust: errors.groups ?? undefined,
    N_clust1: first,
    N_clust2: second,
    small: smallSample.factor ? 1 : 0,
  };
}

/** ivreg2's table of a first stage, under its names. */
export function ivregFirstStage(stage: FirstStage, { nobs, parameters }: Degrees): Record<string, number | undefined> {
  const { f, sandersonWindmeijer: sw, angristPischke: ap } = stage;
  const df = sw.f?.df ?? NaN;
  return {
    rmse: Math.sqrt(stage.fit.ssr / (nobs - parameters)),
    sheapr2: stage.sheaPartialR2,
    pr2: stage.partialR2,
    df: f?.df,
    df_r: f?.df2,
    pvalue: f?.pValue,
    SWF: sw.f?.statistic,
    SWFdf1: df,
    SWFdf2: sw.f?.df2,
    SWFp: sw.f?.pValue,
    SWchi2: sw.wald ?? undefined,
    SWchi2p: chi2Upper(sw.wald ?? NaN, df),
    SWr2: sw.partialR2,
    APF: ap.f?.statistic,
    APFdf1: df,
    APFdf2: ap.f?.df2,
    APFp: ap.f?.pValue,
    APchi2: ap.wald ?? undefined,
    APchi2p: chi2Upper(ap.wald ?? NaN, df),
    APr2: ap.partialR2,
  };
}
