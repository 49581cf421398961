import { keepRows } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import { sampleOf, type Sample } from "../sample.ts";
import type { ModelSpec } from "../spec.ts";
import type { TreatmentStarts } from "./treatment-starts.ts";

/** A sample without the units that are treated from its first period on: they say nothing of the time before. */
export interface CohortSample {
  readonly sample: Sample;
  /** First treated period, time and periods since, for each row of the sample. */
  readonly start: Float64Array;
  readonly time: Float64Array;
  readonly relative: Float64Array;
  readonly alwaysTreated: number;
}

/**
 * Draws the sample of a model, then leaves out the units treated from its first period on.
 *
 * @throws Problem did.alwaysTreatedOnly, as sampleOf
 */
export function cohortSample(
  frame: Frame,
  spec: ModelSpec,
  { panel, start, time, relative }: TreatmentStarts,
): CohortSample {
  const drawn = sampleOf(frame, spec);
  const first = drawn.rows.reduce((least, row) => Math.min(least, time[row]), Infinity);
  const isAlways = (row: number) => start[row] <= first;
  const dropped = drawn.rows.filter(isAlways);
  const remaining = drawn.rows.filter((row) => !isAlways(row));
  if (!remaining.some((row) => Number.isFinite(start[row]))) throw notEstimable("did.alwaysTreatedOnly");
  const sample = dropped.length === 0 ? drawn : withoutRows(frame, spec, isAlways);
  const taken = (values: Float64Array) => Float64Array.from(sample.rows, (row) => values[row]);
  return {
    sample,
    start: taken(start),
    time: taken(time),
    relative: taken(relative),
    alwaysTreated: new Set(Array.from(dropped, (row) => panel.entity.codes[row])).size,
  };
}

/** The sample of the other rows, told in rows of the whole frame. */
function withoutRows(frame: Frame, spec: ModelSpec, isOut: (row: number) => boolean): Sample {
  const kept = Array.from({ length: frame.nrow }, (_, row) => row).filter((row) => !isOut(row));
  const marks = new Uint8Array(frame.nrow);
  for (const row of kept) marks[row] = 1;
  const sample = sampleOf(keepRows(frame, marks), spec);
  const { account } = sample;
  return {
    ...sample,
    rows: sample.rows.map((row) => kept[row]),
    account: {
      ...account,
      read: frame.nrow,
      excludedBySubset: account.excludedBySubset + frame.nrow - kept.length,
    },
  };
}
