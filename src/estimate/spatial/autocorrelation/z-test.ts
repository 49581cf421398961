import { normalTwoSided, normalUpper } from "../../../numeric/distributions.ts";

/** A statistic against its mean and variance under no spatial association. */
export interface Moments {
  readonly expectation: number;
  readonly variance: number;
  readonly sd: number;
  readonly z: number;
  /** P(Z > z): association of like with like. */
  readonly pGreater: number;
  readonly pTwoSided: number;
}

/** @param sign -1 where small values of the statistic mean association of like with like, as for Geary's C */
export function zTestOf(statistic: number, expectation: number, variance: number, sign = 1): Moments {
  const sd = Math.sqrt(variance);
  const z = (sign * (statistic - expectation)) / sd;
  return { expectation, variance, sd, z, pGreater: normalUpper(z), pTwoSided: normalTwoSided(z) };
}
