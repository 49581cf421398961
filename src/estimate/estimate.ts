import type { Message } from "../messages/message.ts";

export type Distribution = "t" | "z" | "F" | "chi2";

/** One coefficient. `df` is null for z. */
export interface Term {
  readonly name: string;
  readonly estimate: number;
  readonly stdError: number;
  readonly statistic: number;
  readonly distribution: "t" | "z";
  readonly df: number | null;
  readonly pValue: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** A test, or the reason it does not apply. */
export type Test =
  | {
      readonly name: string;
      readonly statistic: number;
      readonly distribution: Distribution;
      readonly df: number | null;
      readonly df2: number | null;
      readonly pValue: number;
    }
  | { readonly name: string; readonly reason: Message };

/** A statistic that is read against tabulated values, not against a distribution. */
export interface Gauge {
  readonly name: string;
  readonly statistic: number | null;
  /** Why there is no statistic, or no critical value. */
  readonly reason: Message | null;
  readonly critical: readonly { readonly label: Message; readonly value: number }[];
}

/** All values of one coefficient that a test does not reject. It need not be an interval. */
export interface ConfidenceSet {
  readonly name: string;
  readonly term: string;
  readonly level: number;
  readonly kind: "interval" | "half-line" | "rays" | "several" | "everything" | "empty";
  /** Its pieces from left to right; null is infinity. */
  readonly pieces: readonly { readonly low: number | null; readonly high: number | null }[];
  readonly says: Message;
}

/** The first stage of one endogenous regressor: its regression on everything exogenous, and how strong it is. */
export interface FirstStageEstimate {
  readonly estimate: Estimate;
  readonly partialR2: number;
  readonly sheaPartialR2: number;
}

/** What a model with instruments brings beside its coefficients. */
export interface Instrumented {
  readonly endog: readonly string[];
  readonly instruments: readonly string[];
  readonly firstStages: readonly FirstStageEstimate[];
  /** How strong the instruments are together: effective F, Cragg-Donald F, Kleibergen-Paap rk F. */
  readonly strength: readonly Gauge[];
  /** Anderson-Rubin, for one endogenous regressor. */
  readonly sets: readonly ConfidenceSet[];
}

/** What ties the two equations of a selection model together; errors are null where the estimator has none. */
export interface SelectionLink {
  readonly name: "athrho" | "lnsigma" | "rho" | "sigma" | "lambda";
  readonly estimate: number;
  readonly stdError: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

/** With a selection model: the equation that decides which rows have an outcome. */
export interface Selection {
  readonly estimator: "twostep" | "ml";
  readonly estimate: Estimate;
  readonly selected: number;
  readonly censored: number;
  readonly links: readonly SelectionLink[];
  /** How far the inverse Mills ratio is told apart from the other regressors of the outcome. */
  readonly millsInflation: number;
  readonly millsCondition: number;
}

/** Which rows were used, and why the others were not. */
export interface SampleAccount {
  readonly read: number;
  readonly used: number;
  readonly missing: number;
  readonly excludedBySubset: number;
  /** Rows whose weight is zero or missing. */
  readonly zeroWeights?: number;
  readonly singletons: number;
  /** Terms left out because they are linear combinations of earlier ones, or of the fixed effects. */
  readonly collinear: readonly { readonly name: string; readonly why: "collinear" | "absorbed" }[];
  /** Levels of each absorbed effect. */
  readonly effects: readonly { readonly name: string; readonly levels: number }[];
  /** Number of clusters of each cluster variable. */
  readonly clusters: readonly { readonly name: string; readonly groups: number }[];
  /** Indices into the frame of the rows used. */
  readonly rows: readonly number[];
}

export interface Fit {
  readonly nobs: number;
  readonly dfResidual: number | null;
  readonly dfModel: number | null;
  readonly r2: number | null;
  readonly r2Adjusted: number | null;
  readonly r2Within: number | null;
  readonly r2WithinAdjusted: number | null;
  readonly ssr: number | null;
  readonly rmse: number | null;
  readonly logLik: number | null;
  readonly aic: number | null;
  readonly bic: number | null;
}

/** Intervals of some terms that hold all at once with the confidence of `level`: estimate -+ critical times its error. */
export interface Band {
  readonly level: number;
  readonly critical: number;
  readonly draws: number;
  readonly terms: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

/** What every estimator returns: readonly plain data, safe to JSON.stringify (missing numbers are null, never NaN). */
export interface Estimate {
  readonly method: string;
  readonly outcome: string;
  readonly terms: readonly Term[];
  /** Covariance of the terms, rows in the order of `terms`. */
  readonly vcov: readonly (readonly number[])[];
  readonly nobs: number;
  readonly sample: SampleAccount;
  readonly fit: Fit;
  readonly tests: readonly Test[];
  /** What else the method estimates, by name: for random effects sigma_u, sigma_e, rho, theta. */
  readonly quantities?: Readonly<Record<string, number>>;
  /** Where a bootstrap made one. */
  readonly band?: Band;
  /** With instruments only. */
  readonly instrumented?: Instrumented;
  /** Method "heckman" only. */
  readonly selection?: Selection;
  /** Every small-sample choice by name, for example { vcov: "cluster", "K": 12, "cluster.df": "min" }. */
  readonly conventions: Readonly<Record<string, string | number | boolean>>;
  readonly notes: readonly Message[];
}
