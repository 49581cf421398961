import { fUpper, chi2Upper } from "../../../numeric/distributions.ts";
import type { InstrumentalVariables } from "../instrumental-variables.ts";
import { wuHausman } from "../endogeneity.ts";
import { overidentification } from "../overidentification.ts";

/** AER's diagnostics of the same model: heteroskedasticity-robust where the model is, classical with iid errors and clusters. */
export function aerDiagnostics(model: InstrumentalVariables, name: (own: string) => string): Record<string, unknown> {
  const { diagnosis, geometry, errors, covariance, fit } = model;
  const n = fit.nobs;
  const type = errors.type === "hc" ? ("hc" as const) : ("iid" as const);
  const used = { ...errors, type };
  const one = geometry.endog.length === 1;
  const excess = geometry.excluded.length - geometry.endog.length;
  const wu = wuHausman(geometry, n - covariance.counted.all, used);
  const sargan = excess > 0 ? overidentification(geometry, fit.scaledResiduals, { ...errors, type: "iid" }) : null;
  const weak = diagnosis.firstStages.map((stage) => {
    const f = type === "hc" ? stage.f! : stage.classicalF;
    return [
      one ? "Weakinstruments" : `Weakinstruments (${name(stage.name)})`,
      { stat: f.statistic, p: fUpper(f.statistic, f.df, f.df2), df1: f.df, df2: f.df2 },
    ] as const;
  });
  return {
    ...Object.fromEntries(weak),
    "Wu-Hausman": wu && { stat: wu.statistic, p: wu.pValue, df1: wu.df, df2: wu.df2 },
    Sargan: {
      stat: sargan,
      p: sargan === null ? null : chi2Upper(sargan, excess),
      df1: excess,
      df2: null,
    },
  };
}
