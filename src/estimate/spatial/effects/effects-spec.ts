import { z } from "zod";

/** How direct, indirect and total effects are given. */
export const effectsSpec = z.strictObject({
  /** Errors from draws of the coefficients (default), or by the delta method. */
  errors: z.enum(["simulated", "delta"]).default("simulated"),
  draws: z.number().int().min(10).max(1_000_000).default(1000),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(20250101),
  level: z.number().gt(0.5).lt(1).default(0.95),
});
export type EffectsSpec = z.infer<typeof effectsSpec>;
export type EffectsSpecInput = z.input<typeof effectsSpec>;
