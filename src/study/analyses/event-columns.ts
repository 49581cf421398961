import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import type { Options } from "../field.ts";
import { termOf } from "../term-of.ts";
import { modelColumns } from "./model-columns.ts";

export const eventEstimators = ["twfe", "sunab", "cs", "imputation"] as const;
export type EventEstimator = (typeof eventEstimators)[number];

/** One column of an event-study table. */
export interface EventColumn {
  readonly outcome: string;
  readonly estimator: EventEstimator;
  readonly spec: ModelSpecInput;
  /** The period that is zero by definition; null where none is. */
  readonly base: number | null;
}

/**
 * Each outcome by each estimator that is ticked.
 *
 * @throws Problem didStudy.noEstimator
 */
export function eventColumns(frame: Frame, options: Options): EventColumn[] {
  const chosen = eventEstimators.filter((name) => options[name]);
  if (chosen.length === 0) throw problem("didStudy.noEstimator", {}, { column: "twfe" });
  const steps = [{ controls: true, effects: true }];
  const didOf = didsOf(frame, options);
  return modelColumns(frame, { ...options, effects: "both", x: [], steps }).flatMap(({ outcome, spec }) =>
    chosen.map((estimator) => ({
      outcome,
      estimator,
      spec: { ...spec, ...didOf[estimator] },
      base: baseOf(estimator, options),
    })),
  );
}

type DidPart = Pick<ModelSpecInput, "method" | "did">;

function didsOf(frame: Frame, options: Options): Readonly<Record<EventEstimator, DidPart>> {
  const cohort = termOf(frame, String(options.start));
  const reference = (options.reference as number | null) ?? -1;
  const [low, high] = [options.low, options.high].map((end) => (end === null ? undefined : Number(end)));
  const { control, method, base } = options as { control: "never"; method: "dr"; base: "varying" };
  return {
    twfe: { method: "eventstudy", did: { cohort, reference, low, high } },
    sunab: { method: "sunab", did: { cohort, reference } },
    cs: { method: "callaway-santanna", did: { cohort, control, estimator: method, base } },
    imputation: { method: "imputation", did: { cohort, low, high } },
  };
}

function baseOf(estimator: EventEstimator, { reference, base }: Options): number | null {
  if (estimator === "imputation") return null;
  if (estimator === "cs") return base === "universal" ? -1 : null;
  return (reference as number | null) ?? -1;
}
