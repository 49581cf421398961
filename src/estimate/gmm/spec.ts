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

/** A dynamic panel model: y on its own lags and x, with instruments from within the panel. */
export const dynamicSpec = z.strictObject({
  y: term,
  /** Lags 1 ... `lags` of y are regressors. */
  lags: z.number().int().min(0).max(20).default(1),
  x: z.array(term).max(200).default([]),
  entity: term,
  time: term,
  gmm: z.array(gmmInstrument).max(200),
  /** Strictly exogenous: each instruments itself, transformed as the equation is. */
  iv: z.array(term).max(200).default([]),
  /** First differences, or deviations from the mean of what follows (Arellano and Bover). */
  transformation: z.enum(["fd", "orthogonal"]).default("fd"),
  /** The equation in levels beside the transformed one (Blundell and Bond). */
  system: z.boolean().default(false),
  steps: z.union([z.literal(1), z.literal(2)]).default(2),
  timeDummies: z.boolean().default(false),
  /** One instrument per lag in place of one per period and lag. */
  collapse: z.boolean().default(false),
  /** In the levels of a system only. */
  constant: z.boolean().default(true),
  /** xtabond2 (default), or Ox/DPD: no cross blocks in H, time dummies of a model in differences not transformed. */
  style: z.enum(["xtabond2", "dpd"]).default("xtabond2"),
  subset: z.string().min(1).max(500).optional(),
  level: z.number().gt(0.5).lt(1).default(0.95),
});
export type DynamicSpec = z.infer<typeof dynamicSpec>;
export type DynamicSpecInput = z.input<typeof dynamicSpec>;
