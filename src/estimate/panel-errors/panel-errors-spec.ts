import { z } from "zod";

export const errorStructures = ["iid", "heteroskedastic", "correlated", "general"] as const;
export const serialStructures = ["independent", "ar1", "psar1"] as const;
export const rhoEstimators = ["regress", "freg", "tscorr", "dw", "theil", "nagar"] as const;
export const rhoWeights = ["equal", "pairs", "periods"] as const;
export const rhoBounds = ["each", "none"] as const;
export const gapRules = ["refuse", "restart", "ignore"] as const;
export const pairRules = ["pairwise", "casewise"] as const;
export const generalModels = ["pooling", "within", "fd"] as const;

/** What the methods "fgls" and "pcse" need beside outcome, regressors and panel: how errors vary and go together. */
export const panelErrorsSpec = z.strictObject({
  /**
   * One variance; one for each entity; covariances between entities of the same period; or (method "fgls" alone) any
   * covariance over time, the same for all entities, as plm's pggls. Default: heteroskedastic for "fgls", correlated for "pcse".
   */
  panels: z.enum(errorStructures).optional(),
  /** Errors over time: independent, AR(1) with one rho, AR(1) with a rho for each entity. */
  corr: z.enum(serialStructures).default("independent"),
  /** How rho is estimated: Stata's rhotype(). */
  rho: z.enum(rhoEstimators).default("regress"),
  /**
   * How entities count in a common rho: alike (xtgls, default of "fgls"), by neighbouring pairs of periods (xtpcse, default
   * of "pcse"), or by periods (xtpcse, np1). All the same in a balanced panel.
   */
  commonRho: z.enum(rhoWeights).optional(),
  /**
   * An entity's rho outside [-1, 1] is set to the bound (xtpcse, panelAR; default of "pcse"), or left as it is (xtgls; default
   * of "fgls"): where the rho in use is beyond 1 the first row of the series, which has no weight then, drops out.
   */
  rhoBound: z.enum(rhoBounds).optional(),
  /** AR(1) where an entity misses a period: refuse (default), start the series anew, or take neighbours as they stand (force). */
  gaps: z.enum(gapRules).default("refuse"),
  /** Method "fgls": repeat until nothing changes, with independent errors the maximum of the likelihood. */
  igls: z.boolean().default(false),
  /** Divide by n - k in place of n. */
  nmk: z.boolean().default(false),
  /** Method "pcse", unbalanced: covariances over the periods of each pair, or over those that all entities have. */
  pairs: z.enum(pairRules).default("pairwise"),
  /** With `panels` general: levels, deviations from the entity's means, or first differences. */
  model: z.enum(generalModels).default("pooling"),
});
export type PanelErrorsSpec = z.infer<typeof panelErrorsSpec>;
