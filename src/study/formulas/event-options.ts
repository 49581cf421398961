import { aggregations, basePeriods, controlGroups, didEstimators } from "../../estimate/did/did-spec.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import type { ModelCore } from "./run-model.ts";

const period = { kind: "number", min: -1000, max: 1000, whole: true } as const;

/** What event studies are asked beside their estimator. */
export const eventOptions = {
  ref: { ...period, also: ["reference"] },
  low: period,
  high: period,
  leads: { kind: "number", min: 0, max: 1000, whole: true, also: ["pretrends"] },
  draws: { kind: "number", min: 0, max: 100_000, whole: true, also: ["reps", "biters"] },
  seed: { kind: "number", min: 0, max: 2_147_483_647, whole: true },
  control: { kind: "choice", of: controlGroups },
  est: { kind: "choice", of: didEstimators },
  base: { kind: "choice", of: basePeriods },
  aggregate: { kind: "choice", of: aggregations },
} as const satisfies KnownOptions;

export type EventOptionValues = OptionValues<typeof eventOptions>;

/** The part of a model that these options and the column of treatment starts say. */
export function eventsOf(start: string, options: EventOptionValues): NonNullable<ModelCore["did"]> {
  const { ref, low, high, leads, control, est, base, aggregate, draws = 0, seed } = options;
  const did = { cohort: start, reference: ref, low, high, leads, control, estimator: est, base, aggregate };
  return draws > 0 ? { ...did, draws, seed } : did;
}
