/** The unit's own value, then that of its neighbours: high or low against the mean. */
export type Quadrant = "high-high" | "low-low" | "low-high" | "high-low";

/** The quadrant of the Moran scatter: z against 0, the lag against the mean of the lags. */
export const quadrantOf = (z: number, lag: number, meanLag: number): Quadrant =>
  `${z < 0 ? "low" : "high"}-${lag < meanLag ? "low" : "high"}`;
