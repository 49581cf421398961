import { matrix, type Matrix } from "../../numeric/matrix.ts";
import type { SolvedDynamic } from "./solve-dynamic.ts";
import type { DynamicSpec } from "./spec.ts";

export interface StepCovariance {
  /** As the tests of serial correlation take it: without finite-sample factors. */
  readonly asymptotic: Matrix;
  /** As the coefficients are printed. */
  readonly printed: Matrix;
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
}

/**
 * The covariance of the coefficients that was asked for: robust, Windmeijer's after two steps, or that of homoskedastic errors,
 * sigma2 (X'Z W Z'X)^-1 after one step and (X'Z W Z'X)^-1 after two. Small: times G/(G-1) (n-1)/(n-k), t with G less the
 * constant; homoskedastic after one step n/(n-k), t with n-k.
 *
 * @source Windmeijer (2005), JoE 126; Roodman (2009), Stata Journal 9(1), 2.4 and option small
 */
export function stepCovariance(solved: SolvedDynamic, spec: DynamicSpec): StepCovariance {
  const { steps, sigma2, kinds, entities } = solved;
  const step = spec.steps === 1 ? steps.first : steps.second;
  const [n, k] = [solved.observations.length, kinds.length];
  const plain = spec.errors === "conventional" && spec.steps === 1;
  const asymptotic = spec.errors === "robust" ? step.covariance : plain ? times(step.bread, sigma2) : step.bread;
  if (!spec.small) return { asymptotic, printed: asymptotic, df: null };
  const factor = plain ? n / (n - k) : (entities / (entities - 1)) * ((n - 1) / (n - k));
  return {
    asymptotic,
    printed: times(asymptotic, factor),
    df: plain ? n - k : entities - (kinds.includes("constant") ? 1 : 0),
  };
}

const times = ({ nrow, ncol, data }: Matrix, by: number): Matrix =>
  matrix(
    nrow,
    ncol,
    data.map((value) => value * by),
  );
