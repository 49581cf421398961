import { z } from "zod";
import { modelSpec } from "../../spec.ts";

const term = z.string().min(1).max(500);

/**
 * slx: y = X b + WX t + e; sar: y = r Wy + X b + e; sem: y = X b + u, u = l Wu + e; sdm: sar with WX t; sdem: sem with WX t;
 * sac: sar whose error is that of sem.
 */
export const spatialModels = ["slx", "sar", "sem", "sdm", "sdem", "sac"] as const;
export type SpatialModelName = (typeof spatialModels)[number];

export const spatialEffects = ["none", "entity", "time", "both"] as const;

/** A spatial model of a balanced panel, or of a cross-section. The weights come beside it. */
export const spatialSpec = modelSpec.pick({ y: true, x: true, time: true, subset: true, level: true }).extend({
  /** The column that names the units as the weights do. */
  entity: term,
  model: z.enum(spatialModels).default("sdm"),
  /** Left out: both in a panel, none in a cross-section. */
  effects: z.enum(spatialEffects).optional(),
  /** Regressors whose spatial lags come in, where the model has such: all by default. */
  durbin: z.array(term).max(500).optional(),
  /** Lags of the data, then demeaned (default): exact likelihood with dummies. Or of the demeaned data, as splm has it. */
  order: z.enum(["lag-first", "demean-first"]).default("lag-first"),
  /** Lee and Yu's transformation, which mends the variance that effects take from a short panel. */
  correction: z.enum(["none", "lee-yu"]).default("none"),
  /** Expected information (default), observed information, or scores summed over clusters (units by default). */
  vcov: z
    .strictObject({ type: z.enum(["information", "hessian", "cluster"]), by: z.array(term).length(1).optional() })
    .default({ type: "information" }),
  /** Units of the weights without data, and of the data without weights: refuse (default), or use those in both. */
  units: z.enum(["all", "common"]).default("all"),
});
export type SpatialSpec = z.infer<typeof spatialSpec>;
export type SpatialSpecInput = z.input<typeof spatialSpec>;

/** Which parts a model has. */
export const partsOf = (model: SpatialModelName) => ({
  lag: model === "sar" || model === "sdm" || model === "sac",
  error: model === "sem" || model === "sdem" || model === "sac",
  durbin: model === "slx" || model === "sdm" || model === "sdem",
});
