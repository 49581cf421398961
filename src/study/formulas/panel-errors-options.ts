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
import { problem } from "../../messages/problem.ts";
import { estimateOptions } from "./estimate-options.ts";

const { level, subset, show, bracket, stars, digits, constant } = estimateOptions;
const look = { level, subset, show, bracket, stars, digits, constant } as const;

const shared = {
  corr: { kind: "choice", of: serialStructures, also: ["correlation"] },
  rho: { kind: "choice", of: rhoEstimators, also: ["rhotype"] },
  mean: { kind: "choice", of: rhoWeights },
  bound: { kind: "choice", of: rhoBounds },
  gaps: { kind: "choice", of: gapRules },
  nmk: { kind: "flag" },
} as const satisfies KnownOptions;
const ofFgls = {
  panels: { kind: "choice", of: errorStructures },
  igls: { kind: "flag" },
  general: { kind: "choice", of: generalModels },
} as const satisfies KnownOptions;
const pairs = { kind: "choice", of: pairRules } as const;

/** All options of models of the errors. */
export const errorOptions = { ...ofFgls, pairs, ...shared } as const satisfies KnownOptions;

/** The options text of FGLSREG: "panels=correlated; corr=ar1; igls". */
export const fglsOptions = { ...ofFgls, ...shared, ...look } as const satisfies KnownOptions;

/** The options text of PCSEREG: "corr=psar1; rho=tscorr; pairs=casewise". */
export const pcseOptions = {
  panels: { kind: "choice", of: ["iid", "heteroskedastic", "correlated"] },
  pairs,
  ...shared,
  ...look,
} as const satisfies KnownOptions;

/** The values of either. */
export type PanelErrorsOptions = OptionValues<typeof fglsOptions & typeof errorOptions>;

/**
 * The model of the errors that the options ask for; `general` alone asks for a general covariance over time.
 *
 * @throws Problem panelErrors.needsSerial, panelErrors.generalForm for options that would change nothing
 */
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
}: OptionValues<typeof errorOptions>): NonNullable<ModelSpecInput["panelErrors"]> {
  const serial = Object.entries({ rho, mean, bound, gaps }).find(([, value]) => value !== undefined);
  if (serial && (corr ?? "independent") === "independent")
    throw problem("panelErrors.needsSerial", { option: serial[0] });
  if (general && panels && panels !== "general") throw problem("panelErrors.generalForm", { general, panels });
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
