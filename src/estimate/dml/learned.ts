import type { Repetition } from "./repetitions.ts";
import type { NuisanceFit } from "./nuisance-fit.ts";
import type { Estimate, SampleAccount } from "../estimate.ts";
import type { Message } from "../../messages/message.ts";

/** What a model makes of its predictions, before repetitions are put together. */
export interface Learned {
  /** Names of the terms: the treatment, and a constant where there is one. */
  readonly names: readonly string[];
  readonly repetitions: readonly Repetition[];
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
  /** For each repetition. */
  readonly fits: readonly (readonly NuisanceFit[])[];
  /** Predictions of every row in the first repetition, by role. */
  readonly predictions: Readonly<Record<string, Float64Array>>;
  /** The regression of the final stage in the first repetition, where there is one. */
  readonly stage: Estimate | null;
  readonly overlap: Overlap | null;
  readonly notes: readonly Message[];
}

/** Probabilities of treatment, before they are trimmed, over the rows of the first repetition. */
export interface Overlap {
  readonly lowest: number;
  readonly highest: number;
  /** Rows whose probability was outside the bounds. */
  readonly trimmed: number;
  readonly treated: number;
}

/** The estimate with all that was learned on the way. */
export interface DoubleMachineLearning {
  readonly estimate: Estimate;
  readonly nuisances: readonly NuisanceFit[];
  /** The effect in each repetition with its error. */
  readonly repetitions: readonly { readonly theta: number; readonly stdError: number }[];
  readonly predictions: Readonly<Record<string, Float64Array>>;
  readonly overlap: Overlap | null;
  readonly account: SampleAccount;
}
