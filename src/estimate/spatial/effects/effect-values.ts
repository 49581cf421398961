/** tr G / n and 1'G1 / n, G = W (I - r W)^-1. */
export interface Sums {
  readonly trace: number;
  readonly rowSum: number;
}

/** One regressor's average effects. */
export interface AverageEffects {
  readonly direct: number;
  readonly indirect: number;
  readonly total: number;
}

/**
 * (I - r W)^-1 (b I + t W) = b I + (r b + t) G, so that the direct effect is b + (r b + t) tr G / n and the total one
 * b + (r b + t) 1'G1 / n.
 *
 * @source LeSage & Pace (2009), Introduction to Spatial Econometrics, 2.7
 */
export function averageEffects(rho: number, beta: number, theta: number, { trace, rowSum }: Sums): AverageEffects {
  const spread = rho * beta + theta;
  const direct = beta + spread * trace;
  return { direct, total: beta + spread * rowSum, indirect: spread * (rowSum - trace) };
}
