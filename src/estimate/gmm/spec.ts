import { z } from "zod";

const term = z.string().min(1).max(500);

/** Lags of a variable as instruments, one column per period and lag: of its levels for differences, of its differences for levels. */
export const gmmInstrument = z.strictObject({
  var: term,
  lagMin: z.number().int().min(0).max(1000),
  lagMax: z.number().int().min(0).max(1000),
  equation: z.enum(["diff", "level"]),
});
export type GmmInstrument = z.infer<typeof gmmInstrument>;

/** What method "gmm" needs beside outcome, regressors and panel. */
export const gmmSpec = z.strictObject({
  /** Lags 1 ... `lags` of y are regressors. */
  lags: z.number().int().min(0).max(20).default(1),
  /** Lags as instruments, in the order of the difference-in-Hansen tests. */
  instruments: z.array(gmmInstrument).max(200),
  /** Strictly exogenous: each instruments itself, transformed as the equation is. */
  iv: z.array(term).max(200).default([]),
  /** Which equations of a system the exogenous ones instrument (xtabond2's ivstyle(, equation())). */
  ivEquation: z.enum(["both", "diff", "level"]).default("both"),
  /** First differences, or deviations from the mean of what follows (Arellano and Bover). */
  transformation: z.enum(["fd", "orthogonal"]).default("fd"),
  /** The equation in levels beside the transformed one (Blundell and Bond). */
  system: z.boolean().default(false),
  steps: z.union([z.literal(1), z.literal(2)]).default(2),
  timeDummies: z.boolean().default(false),
  /** Robust and clustered by entity, after two steps with Windmeijer's correction; or of homoskedastic errors, uncorrected. */
  errors: z.enum(["robust", "conventional"]).default("robust"),
  /** One instrument per lag in place of one per period and lag. */
  collapse: z.boolean().default(false),
  /** xtabond2 (default), or Ox/DPD: h is 2, time dummies of a model in differences not transformed. */
  style: z.enum(["xtabond2", "dpd"]).default("xtabond2"),
  /**
   * Covariance of the errors that the first step takes for granted: 3 as independent errors in levels imply it (default), 2 without
   * the blocks between differences and levels (Ox/DPD), 1 the identity (Blundell and Bond's own, two-stage least squares).
   */
  h: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
});
export type GmmSpec = z.infer<typeof gmmSpec>;
export type GmmSpecInput = z.input<typeof gmmSpec>;

const { instruments, ...shared } = gmmSpec.shape;

/** A dynamic panel model: y on its own lags and x, with instruments from within the panel. */
export const dynamicSpec = z.strictObject({
  ...shared,
  y: term,
  x: z.array(term).max(200).default([]),
  entity: term,
  time: term,
  gmm: instruments,
  /** In the levels of a system only. */
  constant: z.boolean().default(true),
  /** Finite-sample factors with t and F (xtabond2's option small), in place of none with z and chi-squared. */
  small: z.boolean().default(false),
  subset: z.string().min(1).max(500).optional(),
  level: z.number().gt(0.5).lt(1).default(0.95),
});
export type DynamicSpec = z.infer<typeof dynamicSpec>;
export type DynamicSpecInput = z.input<typeof dynamicSpec>;
