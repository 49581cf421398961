import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { distanceBetween, type UnitPlaces } from "./distances.ts";
import { visitPairsWithin } from "./nearby-pairs.ts";
import { visitNearest } from "./nearest-units.ts";
import { weightsByRow, weightsFromPairs } from "./sparse-rows.ts";

export interface DistanceRule {
  /** equal: 1; inverse: d^-power; exponential: exp(-d / scale). */
  readonly weigh: "equal" | "inverse" | "exponential";
  readonly power?: number;
  readonly scale?: number;
  /** Neighbours are at most this far apart (the distance itself counts). */
  readonly cutoff?: number;
  /** Neighbours are the k nearest. */
  readonly nearest?: number;
}

/**
 * Weights by distance, not yet standardised: w_ij = f(d_ij) for the neighbours j of i (all, those within a cut-off, the k
 * nearest, or of these the ones within the cut-off), 0 for others. "equal" with a cut-off is a distance band.
 *
 * @throws Problem spatial.needsReach, spatial.needsScale, spatial.samePlace, spatial.noWeights
 * @source Anselin (1988), Spatial Econometrics, ch. 3
 * @reference test/reference/spatial/weights_cities15.json, weights_band_islands60.json
 */
export function distanceWeights(names: readonly string[], places: UnitPlaces, rule: DistanceRule): SpatialWeights {
  const { weigh, power = 1, scale, cutoff, nearest } = rule;
  if (weigh === "equal" && cutoff === undefined && nearest === undefined) throw problem("spatial.needsReach");
  if (weigh === "exponential" && scale === undefined) throw problem("spatial.needsScale", {}, { column: "scale" });
  const weightAt = (i: number, j: number, distance: number): number => {
    if (weigh === "equal") return 1;
    if (weigh === "exponential") return Math.exp(-distance / scale!);
    if (distance === 0) throw problem("spatial.samePlace", { first: names[i], second: names[j] });
    return distance ** -power;
  };
  const between = distanceBetween(places);
  const weights = made();
  if (weights.value.length === 0) throw problem("spatial.noWeights", {}, { column: "cutoff" });
  return weights;

  function made(): SpatialWeights {
    if (nearest !== undefined)
      return weightsFromPairs(names, (put) =>
        visitNearest(places, nearest, (i, j) => {
          const distance = between(i, j);
          if (cutoff === undefined || distance <= cutoff) put(i, j, weightAt(i, j, distance));
        }),
      );
    if (cutoff !== undefined)
      return weightsFromPairs(names, (put) =>
        visitPairsWithin(places, cutoff, (i, j, distance) => {
          const weight = weightAt(i, j, distance);
          put(i, j, weight);
          put(j, i, weight);
        }),
      );
    return weightsByRow(names, (i, put) => {
      for (let j = 0; j < names.length; j++) if (j !== i) put(j, weightAt(i, j, between(i, j)));
    });
  }
}
