import { treatmentCounts, type TreatmentCounts } from "../../estimate/did/treatment-counts.ts";
import { treatmentStarts } from "../../estimate/did/treatment-starts.ts";
import { sampleOf } from "../../estimate/sample.ts";
import { modelSpec, type ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";

/**
 * Cohorts, units never and always treated, periods before and after treatment in the rows that a model would use.
 *
 * @param cohort column or expression, as treatmentStarts reads it
 * @throws Problem as treatmentStarts and sampleOf
 */
export function foreseeTreatment(frame: Frame, cohort: string, spec: ModelSpecInput): Message[] {
  return countMessages(countsOf(frame, cohort, spec));
}

/** The counts themselves. */
export function countsOf(frame: Frame, cohort: string, spec: ModelSpecInput): TreatmentCounts {
  const starts = treatmentStarts(frame, { entity: spec.entity, time: spec.time, cohort });
  const { rows } = sampleOf(frame, modelSpec.parse({ ...spec, absorb: [], vcov: { type: "iid" } }));
  return treatmentCounts(starts, rows);
}

export function countMessages({ treated, never, always, cohorts, before, after }: TreatmentCounts): Message[] {
  const list = cohorts.slice(0, LISTED).map(({ start, units }) => `${start}: ${units}`);
  return [
    message("didStudy.counts", {
      treated,
      cohorts: cohorts.length,
      list: list.join(", ") + (cohorts.length > LISTED ? ", …" : ""),
      never,
      before,
      after,
    }),
    ...(always.length === 0
      ? []
      : [
          message("didStudy.always", {
            units: always.length,
            names: always.slice(0, NAMED).join(", ") + (always.length > NAMED ? ", …" : ""),
          }),
        ]),
  ];
}

const LISTED = 8;
const NAMED = 3;
