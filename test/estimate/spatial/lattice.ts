import {
  rowStandardised,
  weightsFromLinks,
  type SpatialWeights,
} from "../../../src/estimate/spatial/spatial-weights.ts";
import { generator } from "../simulated-panel.ts";

/** Queen contiguity of a chess board, 1 for each neighbour. */
export function lattice(rows: number, columns: number): SpatialWeights {
  const names = Array.from({ length: rows * columns }, (_, i) => `u${String(i + 1).padStart(4, "0")}`);
  const links = names.flatMap((_, from) => {
    const [i, j] = [Math.floor(from / columns), from % columns];
    const near = [-1, 0, 1].flatMap((a) => [-1, 0, 1].map((b) => [i + a, j + b]));
    return near
      .filter(([a, b]) => a >= 0 && b >= 0 && a < rows && b < columns)
      .map(([a, b]) => ({ from, to: a * columns + b, weight: 1 }));
  });
  return weightsFromLinks(names, links);
}

/** The same, rows standardised. */
export const standardLattice = (rows: number, columns: number): SpatialWeights =>
  rowStandardised(lattice(rows, columns));

/** The k nearest of n random places: not symmetric, eigenvalues partly complex. */
export function nearestNeighbours(n: number, k: number, seed = 1): SpatialWeights {
  const random = generator(seed);
  const places = Array.from({ length: n }, () => [random(), random()]);
  const links = places.flatMap(([x, y], from) =>
    places
      .map(([a, b], to) => ({ to, far: (a - x) ** 2 + (b - y) ** 2 }))
      .filter(({ to }) => to !== from)
      .sort((a, b) => a.far - b.far)
      .slice(0, k)
      .map(({ to }) => ({ from, to, weight: 1 / k })),
  );
  const names = places.map((_, i) => `u${String(i + 1).padStart(4, "0")}`);
  return weightsFromLinks(names, links, "row");
}
