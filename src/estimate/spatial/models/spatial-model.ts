import type { Estimate } from "../../estimate.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import type { SpatialModelName } from "./spatial-spec.ts";

/** What a term of a spatial model stands for. */
export type SpatialPart = "main" | "lagged" | "spatial" | "variance";

/** A spatial model that was fitted. Plain data. */
export interface SpatialModel {
  /**
   * Terms in this order: `_cons` and regressors (main), their spatial lags "W.x" (lagged), "rho" and "lambda" (spatial),
   * "sigma2" (variance). `method` is the model; `quantities` holds sigma2, rhoLow, rhoHigh and in a panel r2Between. `tests`:
   * "lr-ols", "lr-slx", "lr-sar", "lr-sem" against these, where the model contains them; "wald-durbin" of theta = 0 and
   * "wald-common-factor" of theta + rho beta = 0.
   */
  readonly estimate: Estimate;
  readonly model: SpatialModelName;
  /** The part of each term. */
  readonly parts: readonly SpatialPart[];
  /** Coefficients of Wy and of Wu; null where the model has none. */
  readonly rho: number | null;
  readonly lambda: number | null;
  readonly sigma2: number;
  readonly logLik: number;
  readonly units: number;
  readonly periods: number;
  /** What direct, indirect and total effects are made from. */
  readonly effectInputs: EffectInputs;
  /** The weights used: those given, or cut to the units with data. */
  readonly weights: SpatialWeights;
}

/** Coefficients that direct, indirect and total effects are made from, with their covariance. */
export interface EffectInputs {
  /** Regressors in order, without the constant. */
  readonly names: readonly string[];
  readonly rho: number;
  readonly beta: readonly number[];
  /** 0 where a regressor has no spatial lag. */
  readonly theta: readonly number[];
  /** Of (rho, beta, theta), zero rows where there is nothing estimated. */
  readonly vcov: readonly (readonly number[])[];
  /** Draws of rho outside are not kept. */
  readonly low: number;
  readonly high: number;
}
