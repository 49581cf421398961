import { distanceOf } from "../../nearby-places.ts";

/** Where each unit is. haversine: x longitude and y latitude in degrees, distances in km; euclidean: any one unit of length. */
export interface UnitPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly metric: "haversine" | "euclidean";
}

/**
 * The distance between units i and j: along the great circle with R = 6371 km, or in a straight line.
 *
 * @source Sinnott (1984), Virtues of the haversine, Sky and Telescope 68(2), 159
 * @reference test/reference/spatial/weights_cities15.json, block distance_km
 */
export function distanceBetween({ x, y, metric }: UnitPlaces): (i: number, j: number) => number {
  if (metric === "euclidean") return (i, j) => Math.hypot(x[i] - x[j], y[i] - y[j]);
  const cosine = y.map((latitude) => Math.cos(latitude * radian));
  return (i, j) => {
    const along = Math.sin(((y[i] - y[j]) * radian) / 2);
    const across = Math.sin(((x[i] - x[j]) * radian) / 2);
    return distanceOf(along * along + cosine[i] * cosine[j] * across * across);
  };
}

const radian = Math.PI / 180;
