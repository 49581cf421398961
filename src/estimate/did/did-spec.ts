import { z } from "zod";

const term = z.string().min(1).max(500);
const period = z.number().int().min(-1000).max(1000);

export const controlGroups = ["never", "not-yet"] as const;
export const didEstimators = ["dr", "ipw", "reg"] as const;
export const basePeriods = ["varying", "universal"] as const;
export const aggregations = ["event", "group", "calendar", "simple", "cells"] as const;

/** What the methods "did", "eventstudy", "sunab", "callaway-santanna" and "imputation" need beside outcome, controls and panel. */
export const didSpec = z.strictObject({
  /** Method "did": treated (1) or not (0) in this row, or its dose. */
  treat: term.optional(),
  /** The other methods: first treated period of the unit (blank or 0 = never), or a 0/1 status that stays 1. */
  cohort: term.optional(),
  /** The period before treatment that effects are measured from. */
  reference: period.default(-1),
  /** Event study: periods up to `low`, and from `high` on, share one coefficient each. */
  low: period.optional(),
  high: period.optional(),
  /** Imputation: periods before treatment with a coefficient of their own; default all that can have one. */
  leads: z.number().int().min(0).max(1000).optional(),
  /** Callaway-Sant'Anna: who is compared with; how; from which period; periods of anticipation. */
  control: z.enum(controlGroups).default("never"),
  estimator: z.enum(didEstimators).default("dr"),
  base: z.enum(basePeriods).default("varying"),
  anticipation: z.number().int().min(0).max(100).default(0),
  /** Callaway-Sant'Anna: draws of the multiplier bootstrap (none: analytic errors), and their seed. */
  draws: z.number().int().min(0).max(100_000).optional(),
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  /** Propensity scores: relative change of the deviance at which iteration stops (R's glm: 1e-8). */
  tolerance: z.number().positive().max(1e-6).default(1e-14),
  /** Sun-Abraham, Callaway-Sant'Anna and imputation: which averages of the effects of cohorts become the terms. */
  aggregate: z.enum(aggregations).default("event"),
});
export type DidSpec = z.infer<typeof didSpec>;
