import type { SpatialWeights } from "../spatial-weights.ts";
import { denseMultiplier, type Multiplier } from "./multiplier.ts";

/** G = W (I - r W)^-1 by the way that fits the size and the density of W. */
export const multiplierOf = (weights: SpatialWeights, r: number): Multiplier => denseMultiplier(weights, r);
