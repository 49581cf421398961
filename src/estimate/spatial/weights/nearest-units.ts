import type { UnitPlaces } from "./distances.ts";

/**
 * Visits the k nearest neighbours of each unit; of units equally far the first in order are taken.
 * Places on the globe are compared by their chord, which orders them as the great circle does.
 */
export function visitNearest(places: UnitPlaces, k: number, visit: (i: number, j: number) => void): void {
  const { x, y, z } = inSpace(places);
  const n = x.length;
  const most = Math.min(k, n - 1);
  const near = new Int32Array(most);
  const far = new Float64Array(most);
  for (let i = 0; i < n; i++) {
    let held = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const square = (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 + (z[i] - z[j]) ** 2;
      if (held === most && !(square < far[most - 1])) continue;
      let at = held < most ? held++ : most - 1;
      for (; at > 0 && far[at - 1] > square; at--) {
        far[at] = far[at - 1];
        near[at] = near[at - 1];
      }
      far[at] = square;
      near[at] = j;
    }
    for (let at = 0; at < held; at++) visit(i, near[at]);
  }
}

function inSpace({ x, y, metric }: UnitPlaces): Record<"x" | "y" | "z", Float64Array> {
  if (metric === "euclidean") return { x, y, z: new Float64Array(x.length) };
  const radian = Math.PI / 180;
  const flat = y.map((latitude) => Math.cos(latitude * radian));
  return {
    x: x.map((longitude, i) => flat[i] * Math.cos(longitude * radian)),
    y: x.map((longitude, i) => flat[i] * Math.sin(longitude * radian)),
    z: y.map((latitude) => Math.sin(latitude * radian)),
  };
}
