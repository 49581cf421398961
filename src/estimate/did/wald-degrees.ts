import type { Covariance } from "../covariance.ts";
import type { ModelSpec } from "../spec.ts";

/** Denominator degrees of freedom of a joint test: those of t, or with ssc "fixest" n less all parameters, as its wald(). */
export const waldDegrees = ({ ssc }: Pick<ModelSpec, "ssc">, { counted, df }: Covariance, nobs: number): number =>
  ssc === "fixest" ? nobs - counted.all : df;
