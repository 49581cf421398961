import type { Factor } from "../../frame/factor-of-column.ts";
import type { Message } from "../../messages/message.ts";
import type { FactorFeature, Features, NumberFeature } from "../../numeric/learners/learner.ts";
import type { SampleAccount } from "../estimate.ts";

/** What is learned from and about: complete rows. */
export interface DmlData {
  readonly outcome: string;
  readonly treatment: string;
  readonly y: Float64Array;
  readonly d: Float64Array;
  /** Instruments. */
  readonly z: readonly NumberFeature[];
  readonly features: Features;
  readonly clusters: readonly Factor[];
  /** Rows with one entity, which folds by entity keep together. */
  readonly entity: Factor | null;
  /** Folds that a column gives, one for each repetition; empty for random ones. */
  readonly givenFolds: readonly Factor[];
  readonly account: Omit<SampleAccount, "collinear">;
  readonly notes: readonly Message[];
}

/** The sample before fixed effects are dealt with; `controls` hold squares and products already. */
export interface DmlLevels extends Omit<DmlData, "features"> {
  readonly controls: readonly NumberFeature[];
  readonly effects: readonly Factor[];
  /** Periods as whole numbers, where there is a time. */
  readonly period: Int32Array | null;
}

export const factorFeature = ({ name, codes, levels }: Factor): FactorFeature => ({
  name,
  codes,
  levels: levels.length,
});
