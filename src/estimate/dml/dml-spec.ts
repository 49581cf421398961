import { z } from "zod";
import { vcovSpec } from "../spec.ts";
import { learnerSpec } from "./learner-spec.ts";

const term = z.string().min(1).max(500);

/** What is estimated: an effect that is the same for all rows, the same with instruments, or effects that may differ. */
export const dmlModels = ["plr", "pliv", "irm"] as const;

/**
 * How the effect follows from the residuals u of y, v of d and w of z. Models "plr" and "pliv":
 * residual: least squares (with instruments: two stages) of u on v and a constant, as Stata's ddml;
 * partialling-out: the score v (u - theta v), with an instrument w (u - theta v), without a constant;
 * iv-type: v (y - theta d - g(x)), with an instrument w in place of v;
 * instrument: u on d with v as its instrument. It is not orthogonal: errors in E[d | x] move it.
 */
export const dmlScores = ["residual", "partialling-out", "iv-type", "instrument"] as const;

/** How fixed effects enter: as factors that learners split on or make dummies of, or taken out first. */
export const effectsWays = ["factors", "within", "fd", "mundlak"] as const;

/** A model by double machine learning. The same object comes from a formula, a wizard, a recipe and a reference case. */
export const dmlSpec = z.strictObject({
  model: z.enum(dmlModels).default("plr"),
  y: term,
  d: term,
  /** Model "pliv": what moves d and nothing else. */
  z: z.array(term).max(50).default([]),
  x: z.array(term).max(500).default([]),
  /** Fixed effects. */
  effects: z.array(term).max(10).default([]),
  effectsAs: z.enum(effectsWays).default("factors"),
  entity: term.optional(),
  time: term.optional(),
  squares: z.boolean().default(false),
  interactions: z.boolean().default(false),
  /** Numbers that learners see have mean 0 and standard deviation 1 over the rows used. */
  standardise: z.boolean().default(false),
  learner: learnerSpec,
  /** For the treatment, where it is another; model "irm": for the probability of treatment. */
  treatmentLearner: learnerSpec.optional(),
  /** Number of folds; 1 fits and predicts the same rows, without cross-fitting. */
  folds: z.number().int().min(1).max(100).default(5),
  foldsBy: z.enum(["row", "entity"]).default("row"),
  /** Columns that say which fold a row is in, one for each repetition, in place of random folds. */
  foldColumns: z.array(term).max(100).default([]),
  reps: z.number().int().min(1).max(100).default(1),
  /** Errors over repetitions: the published formula, or DoubleML 0.5's, which divides the spread by n. */
  combine: z.enum(["published", "doubleml"]).default("published"),
  score: z.enum(dmlScores).default("residual"),
  /** Scores other than regressions: solved over all rows (dml2), or in each fold and averaged (dml1). */
  procedure: z.enum(["dml2", "dml1"]).default("dml2"),
  /** Model "irm": the effect on all, or on the treated. */
  effect: z.enum(["ate", "atet"]).default("ate"),
  /** Model "irm": probabilities are kept between this and one less it. */
  trim: z.number().min(0).lt(0.5).default(0.01),
  constant: z.boolean().default(true),
  vcov: vcovSpec.default({ type: "hc1" }),
  seed: z.number().int().min(0).max(2_147_483_647).default(20250101),
  subset: z.string().min(1).max(500).optional(),
  level: z.number().gt(0.5).lt(1).default(0.95),
});
export type DmlSpec = z.infer<typeof dmlSpec>;
export type DmlSpecInput = z.input<typeof dmlSpec>;
