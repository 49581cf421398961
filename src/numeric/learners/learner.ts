/** A grouping of rows that a learner takes whole: trees split one level against the rest, others make dummies of it. */
export interface FactorFeature {
  readonly name: string;
  /** 0 .. levels - 1 for each row. */
  readonly codes: Int32Array;
  readonly levels: number;
}

export interface NumberFeature {
  readonly name: string;
  readonly values: Float64Array;
}

/** What is learned from: complete rows, numbers and factors. Plain data: it crosses to a worker as it is. */
export interface Features {
  readonly nrow: number;
  readonly numbers: readonly NumberFeature[];
  readonly factors: readonly FactorFeature[];
}

/** What was learned: a prediction for any rows of features with the same columns. */
export interface Fitted {
  predict(features: Features, rows: Int32Array): Float64Array;
}

/**
 * Learns E[y | features] from some rows. Deterministic: the same seed and stream give the same digits on every machine and
 * for any number of workers.
 */
export interface Learner {
  readonly name: string;
  fit(
    features: Features,
    y: Float64Array,
    rows: Int32Array,
    draw: { readonly seed: number; readonly stream: number },
  ): Fitted;
}
