import {
  errorStructures,
  gapRules,
  generalModels,
  pairRules,
  rhoBounds,
  rhoEstimators,
  rhoWeights,
  serialStructures,
} from "../../estimate/panel-errors/panel-errors-spec.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { estimateOptions } from "./estimate-options.ts";

const { level, subset, show, bracket, stars, digits, constant } = estimateOptions;
const common = {
  corr: { kind: "choice", of: serialStructures, also: ["correlation"] },
  rho: { kind: "choice", of: rhoEstimators, also: ["rhotype"] },
  mean: { kind: "choice", of: rhoWeights },
  bound: { kind: "choice", of: rhoBounds },
  gaps: { kind: "choice", of: gapRules },
  nmk: { kind: "flag" },
  level,
  subset,
  show,
  bracket,
  stars,
  digits,
  constant,
} as const satisfies KnownOptions;

/** The options text of FGLSREG: "panels=correlated; corr=ar1; igls". */
export const fglsOptions = {
  panels: { kind: "choice", of: errorStructures },
  igls: { kind: "flag" },
  general: { kind: "choice", of: generalModels },
  ...common,
} as const satisfies KnownOptions;

/** The options text of PCSEREG: "corr=psar1; rho=tscorr; pairs=casewise". */
export const pcseOptions = {
  panels: { kind: "choice", of: ["iid", "heteroskedastic", "correlated"] },
  pairs: { kind: "choice", of: pairRules },
  ...common,
} as const satisfies KnownOptions;

/** The values of either. */
export type PanelErrorsOptions = OptionValues<typeof fglsOptions> & Pick<OptionValues<typeof pcseOptions>, "pairs">;

/** The model of the errors that the options ask for; `general` alone asks for a general covariance over time. */
export function panelErrorsOf({
  panels,
  pairs,
  igls,
  general,
  corr,
  rho,
  mean,
  bound,
  gaps,
  nmk,
}: PanelErrorsOptions): NonNullable<ModelSpecInput["panelErrors"]> {
  return {
    ...(panels || general ? { panels: panels ?? "general" } : {}),
    ...(general ? { model: general } : {}),
    ...(corr ? { corr } : {}),
    ...(rho ? { rho } : {}),
    ...(mean ? { commonRho: mean } : {}),
    ...(bound ? { rhoBound: bound } : {}),
    ...(gaps ? { gaps } : {}),
    ...(pairs ? { pairs } : {}),
    ...(igls === undefined ? {} : { igls }),
    ...(nmk === undefined ? {} : { nmk }),
  };
}
