import type { Factor } from "../../frame/factor-of-column.ts";
import { notEstimable } from "../../messages/problem.ts";
import type { Estimate, Term } from "../estimate.ts";
import type { Sample } from "../sample.ts";
import type { ModelSpec } from "../spec.ts";
import type { WildInterval, WildTestOptions } from "./wild-test.ts";
import type { WildPlan } from "./wild-weights.ts";

/** What a kind of model needs to be bootstrapped. */
export interface WildModel {
  readonly spec: ModelSpec;
  readonly sample: Sample;
  readonly boot: Factor;
  readonly plan: WildPlan;
  readonly test: WildTestOptions;
  readonly value: number;
  readonly focal?: readonly string[] | undefined;
}

export interface WildMade {
  readonly estimate: Estimate;
  readonly slopes: readonly WildSlope[];
}

export interface WildSlope extends WildInterval {
  readonly term: Term;
  /** t of the null, with its finite-sample factor. */
  readonly statistic: number;
  /** p value of the wild bootstrap. */
  readonly pValue: number;
  /** Draws without a t statistic. */
  readonly infeasible: number;
  /** t of every draw, with the same factor; NaN where there is none. */
  readonly replicates: Float64Array;
}

/** The term that a person named, by the name it has among the estimates. @throws Problem resample.focalLost */
export function termNamed(estimate: Estimate, name: string): Term {
  const found = findTerm(estimate, name);
  if (!found) throw notEstimable("resample.focalLost", { name: name.replace(/^`(.*)`$/, "$1") });
  return found;
}

/** The same; undefined where the estimate has no such term. */
export const findTerm = ({ terms }: Estimate, name: string): Term | undefined =>
  terms.find((term) => term.name === name || term.name === name.replace(/^`(.*)`$/, "$1"));

/** What a t from bare sums becomes with the finite-sample factor of the estimate's covariance. */
export const withFactor = ({ conventions }: Estimate, t: number): number => t / Math.sqrt(Number(conventions.factor));
