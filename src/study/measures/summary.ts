import { mean, medianSorted, sampleStandardDeviation } from "simple-statistics";

export interface Summary {
  readonly mean: number | null;
  /** Divisor n - 1; null for fewer than two values. */
  readonly sd: number | null;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

/** The usual five numbers; null where they are not defined. */
export function summaryOf(values: readonly number[]): Summary {
  if (values.length === 0) return { mean: null, sd: null, min: null, median: null, max: null };
  const sorted = Float64Array.from(values).sort();
  return {
    mean: mean([...values]),
    sd: values.length > 1 ? sampleStandardDeviation([...values]) : null,
    min: sorted[0],
    median: medianSorted(Array.from(sorted)),
    max: sorted[sorted.length - 1],
  };
}
