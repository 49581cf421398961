import type { SpatialWeights } from "../spatial-weights.ts";
import { eigenvalueDeterminant, type LogDeterminant } from "./log-determinant.ts";

// Several models, and their effects, share a matrix: its eigenvalues are found once.
const remembered = new WeakMap<SpatialWeights, LogDeterminant>();

/** ln|I - r W| by the way that fits the size and the density of W. */
export function determinantOf(weights: SpatialWeights): LogDeterminant {
  const known = remembered.get(weights) ?? eigenvalueDeterminant(weights);
  remembered.set(weights, known);
  return known;
}
