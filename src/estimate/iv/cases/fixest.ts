import { chi2Upper } from "../../../numeric/distributions.ts";
import type { InstrumentalVariables } from "../instrumental-variables.ts";
import { wuHausman } from "../endogeneity.ts";
import { overidentification } from "../overidentification.ts";

/**
 * fixest's fitstat() of the same model. Wu-Hausman and Sargan use iid errors whatever the model's; `cd` leaves the effects
 * out of the degrees of freedom; `kpr` is the Kleibergen-Paap F, except that with iid errors its covariance is the
 * Cholesky factor of what it should be (so that sqrt(n) stands for n), and with clusters n - 1 for n.
 *
 * @source fixest 0.12.1, R/fitstats.R: fitstat, kp_stat, cd_stat
 */
export function fixestFitstat(model: InstrumentalVariables, name: (own: string) => string): Record<string, unknown> {
  const { diagnosis, geometry, errors, covariance, fit } = model;
  const { firstStages, rank } = diagnosis;
  const iid = { ...errors, type: "iid" as const };
  const n = fit.nobs;
  const [k, l] = [geometry.endog.length, geometry.excluded.length];
  const wu = wuHausman(geometry, n - covariance.counted.all, iid);
  const sargan = l > k ? overidentification(geometry, fit.scaledResiduals, iid) : null;
  const odds = rank ? rank.smallest / (1 - rank.smallest) : NaN;
  const kpr = {
    iid: (Math.sqrt(n) * odds) / l,
    hc: rank?.kleibergenPaapF ?? NaN,
    correlated: rank?.kleibergenPaapF ?? NaN,
    cluster: ((rank?.kleibergenPaapF ?? NaN) * (n - 1)) / n,
  };
  return {
    ...Object.fromEntries(firstStages.map((stage) => [`ivf1::${name(stage.name)}`, stage.classicalF.statistic])),
    ...Object.fromEntries(firstStages.map((stage) => [`ivwald1::${name(stage.name)}`, stage.f?.statistic])),
    wuHausmanF: wu?.statistic,
    wuHausmanP: wu?.pValue,
    wuHausmanDf1: wu?.df,
    wuHausmanDf2: wu?.df2,
    sargan: sargan ?? undefined,
    sarganP: sargan === null ? undefined : chi2Upper(sargan, l - k),
    sarganDf: l - k,
    cd: (odds * (n - k - l - 1)) / l,
    kpr: [[kpr[errors.type]]],
  };
}
