import { z } from "zod";
import { didSpec } from "./did/did-spec.ts";
import { panelErrorsSpec } from "./panel-errors/panel-errors-spec.ts";
import { gmmSpec } from "./gmm/spec.ts";
import { selectionSpec } from "./selection/selection-spec.ts";

/** A column or an expression of columns: "gdp", "log(gdp)", "L.ai", "L2.ai", "D.ai", "ai:green", "ai^2", "i(year)". */
const term = z.string().min(1).max(500);

export const vcovTypes = [
  "iid",
  "hc0",
  "hc1",
  "hc2",
  "hc3",
  "cluster",
  "newey-west",
  "driscoll-kraay",
  "conley",
] as const;

export const vcovSpec = z.strictObject({
  type: z.enum(vcovTypes),
  by: z.array(term).max(5).optional(),
  lag: z.number().int().min(0).max(1000).optional(),
  /** Type "conley": columns of degrees, how many km errors reach, and whether alike (default) or less with distance. */
  latitude: term.optional(),
  longitude: term.optional(),
  cutoff: z.number().positive().max(20_100).optional(),
  kernel: z.enum(["uniform", "bartlett"]).optional(),
});
export type VcovSpec = z.infer<typeof vcovSpec>;

/**
 * How absorbed effects count in K, and which finite-sample factors apply.
 * reghdfe: nested effects are not counted, redundant levels found exactly (default); fixest: as fixest's ssc();
 * full: every level counted (areg, lfe); none: no absorbed level counted.
 */
export const sscTypes = ["reghdfe", "fixest", "full", "none"] as const;

export const ivMethods = ["2sls", "liml", "fuller", "gmm2s"] as const;

/** The same object comes from a cell's formula, a wizard, a recipe, a command line and a reference case. */
export const modelSpec = z.strictObject({
  method: z.enum([
    "ols",
    "fe",
    "re",
    "be",
    "fd",
    "iv",
    "did",
    "eventstudy",
    "sunab",
    "callaway-santanna",
    "imputation",
    "heckman",
    "gmm",
    "fgls",
    "pcse",
  ]),
  y: term,
  x: z.array(term).max(500),
  absorb: z.array(term).max(10).default([]),
  /** Method "iv": regressors that go with the error, beside those in `x`; and the instruments that are not regressors. */
  endog: z.array(term).max(50).optional(),
  instruments: z.array(term).max(500).optional(),
  /** Two-stage least squares (default), LIML, Fuller's modification of it, or two-step GMM. */
  ivMethod: z.enum(ivMethods).optional(),
  /** Fuller's constant, usually 1 (default) or 4. */
  fuller: z.number().positive().max(100).optional(),
  /** Method "iv": finite-sample factors with t and F (default, Stata's option small), or none with z and chi-squared. */
  small: z.boolean().optional(),
  constant: z.boolean().default(true),
  entity: term.optional(),
  time: term.optional(),
  vcov: vcovSpec.default({ type: "iid" }),
  ssc: z.enum(sscTypes).default("reghdfe"),
  singletons: z.enum(["drop", "keep"]).default("drop"),
  weights: term.optional(),
  /** A row condition such as "year >= 2010 & region == East". */
  subset: z.string().min(1).max(500).optional(),
  level: z.number().gt(0.5).lt(1).default(0.95),
  /** Random effects, unbalanced panels: plm's "swar" and Stata's `xtreg, re sa` (default), or Stata's `xtreg, re`. */
  components: z.enum(["baltagi-chang", "harmonic"]).optional(),
  /** First differences: from the period before (default, Stata's D.), or from the row before across gaps (plm). */
  differences: z.enum(["calendar", "rows"]).optional(),
  /** Methods "did", "eventstudy", "sunab", "callaway-santanna" and "imputation". */
  did: didSpec.optional(),
  /** Methods "fgls" and "pcse": how errors vary and go together. */
  panelErrors: panelErrorsSpec.optional(),
  /** Method "heckman": which rows have an outcome. */
  selection: selectionSpec.optional(),
  /** Method "gmm": a dynamic panel by difference or system GMM. */
  gmm: gmmSpec.optional(),
});
export type ModelSpec = z.infer<typeof modelSpec>;
export type ModelSpecInput = z.input<typeof modelSpec>;
