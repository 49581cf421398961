import { z } from "zod";
import { modelSpec } from "../spec.ts";

const term = z.string().min(1).max(500);

/** Oster's question of one treatment. Controls stand for what is not seen; base regressors are in both regressions. */
export const osterSpec = modelSpec
  .pick({
    y: true,
    absorb: true,
    entity: true,
    time: true,
    vcov: true,
    ssc: true,
    singletons: true,
    weights: true,
    subset: true,
    level: true,
  })
  .extend({
    treatment: term,
    controls: z.array(term).max(500),
    base: z.array(term).max(500).default([]),
    /** Absorbed effects come in with the controls (default), or are in both regressions. */
    effects: z.enum(["controls", "base"]).default("controls"),
    /** R2 of the whole variation (default, psacalc's), or of that within effects which are in both regressions. */
    r2: z.enum(["overall", "within"]).default("overall"),
    /** R2 were everything seen; left out, `factor` times that of the controlled regression, at most 1. */
    rmax: z.number().gt(0).max(1).optional(),
    factor: z.number().gt(1).max(100).default(1.3),
    /** The effect that delta is found for. */
    beta: z.number().default(0),
    /** The selection on what is not seen, relative to the controls, that the adjusted effect is found for. */
    delta: z.number().min(-100).max(100).default(1),
  });
export type OsterSpec = z.infer<typeof osterSpec>;
export type OsterSpecInput = z.input<typeof osterSpec>;
