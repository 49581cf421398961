import { distanceOf, visitNearby } from "../../nearby-places.ts";
import type { UnitPlaces } from "./distances.ts";

/** Visits every pair of units at most `cutoff` apart, each pair once, with its distance; far pairs are never looked at. */
export function visitPairsWithin(
  places: UnitPlaces,
  cutoff: number,
  visit: (i: number, j: number, distance: number) => void,
): void {
  const { x, y, metric } = places;
  if (metric === "haversine") {
    visitNearby({ latitude: y, longitude: x }, cutoff, (i, j, h) => visit(i, j, distanceOf(h)));
    return;
  }
  const order = Array.from(x, (_, i) => i).sort((p, q) => x[p] - x[q]);
  for (let at = 0; at < order.length; at++) {
    const i = order[at];
    for (let k = at - 1; k >= 0 && x[i] - x[order[k]] <= cutoff; k--) {
      const distance = Math.hypot(x[i] - x[order[k]], y[i] - y[order[k]]);
      if (distance <= cutoff) visit(i, order[k], distance);
    }
  }
}
