import { spectrumOf } from "../../../numeric/eigenvalues/spectrum.ts";
import { islandsOf, rowStandardised, type SpatialWeights } from "../spatial-weights.ts";
import { weightSums } from "../autocorrelation/weight-sums.ts";
import { distanceBetween, type UnitPlaces } from "../weights/distances.ts";
import { distanceWeights } from "../weights/distance-weights.ts";
import { madeWeights, type WeightKind } from "../weights/made-weights.ts";
import type { CaseColumns } from "./moran-case.ts";

type CaseTable = { readonly columns: CaseColumns; readonly nrow: number };

interface CaseSpec {
  readonly kind?: string;
  readonly coordinates?: readonly [string, string];
  readonly rule?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly threshold_km?: number;
}

/**
 * Runs a reference case of spatial weights: cities by distance, by a variable and by both; lattices; a distance band.
 *
 * @reference test/reference/spatial/weights_cities15.json, weights_band_islands60.json, weights_grid5x4_queen.json
 */
export function weightsCase(
  tables: Readonly<Record<string, CaseTable>>,
  spec: unknown,
): Readonly<Record<string, unknown>> {
  const given = spec as CaseSpec;
  if (tables.coordinates) return cities(tables.coordinates.columns, tables.gdp.columns, given);
  if (given.rows !== undefined) return counts(latticeWeights(given));
  const [x, y] = given.coordinates!.map((name) => tables.data.columns[name] as Float64Array);
  const cutoff = Number(/<= ([\d.]+)/.exec(given.rule!)![1]);
  const names = Array.from(x, (_, i) => `${i + 1}`);
  return counts(rowStandardised(distanceWeights(names, { x, y, metric: "euclidean" }, { weigh: "equal", cutoff })));
}

/**
 * Cells of a lattice are neighbours within a step along a side (rook), or over a corner too (queen). The numbers of the
 * cases' files run along the shorter side first: cell 5 lies beside cell 1.
 */
function latticeWeights({ kind, rows = 0, columns = 0 }: CaseSpec): SpatialWeights {
  const cells = Array.from({ length: rows * columns }, (_, cell) => cell);
  const places: UnitPlaces = {
    x: Float64Array.from(cells, (cell) => Math.floor(cell / columns)),
    y: Float64Array.from(cells, (cell) => cell % columns),
    metric: "euclidean",
  };
  const cutoff = kind!.startsWith("queen") ? 1.5 : 1;
  return rowStandardised(distanceWeights(cells.map(String), places, { weigh: "equal", cutoff }));
}

function counts(weights: SpatialWeights): Record<string, unknown> {
  const { start, column, names } = weights;
  const neighbours = names.map((_, i) => start[i + 1] - start[i]);
  const islands = new Set(islandsOf(weights));
  const { real } = spectrumOf(weights);
  return {
    neighbours,
    links: column.length,
    islands: names.flatMap((name, i) => (islands.has(name) ? [i + 1] : [])),
    s0: weightSums(weights).s0,
    eigen_min: Math.min(...real),
    eigen_max: Math.max(...real),
  };
}

function cities(
  coordinates: CaseColumns,
  gdp: CaseColumns,
  { threshold_km: cutoff }: CaseSpec,
): Record<string, unknown> {
  const names = coordinates.id as readonly string[];
  const places: UnitPlaces = {
    x: coordinates.lon as Float64Array,
    y: coordinates.lat as Float64Array,
    metric: "haversine",
  };
  const means = meansOf(names, gdp.id as readonly string[], gdp.gdp_pc as Float64Array);
  const inverse = distanceWeights(names, places, { weigh: "inverse" });
  const squared = distanceWeights(names, places, { weigh: "inverse", power: 2 });
  const near = distanceWeights(names, places, { weigh: "inverse", cutoff });
  const made = (kind: WeightKind, geographic: SpatialWeights, standard: SpatialWeights["standard"] = "row") =>
    square(madeWeights(kind, { names, geographic, means }, standard).weights);
  const between = distanceBetween(places);
  return {
    distance_km: names.map((_, i) => names.map((_, j) => between(i, j))),
    inverse_distance: made("geographic", inverse),
    inverse_distance_squared: made("geographic", squared),
    inverse_distance_threshold: made("geographic", near),
    threshold_islands: islandsOf(near),
    economic: made("economic", inverse),
    nested_product: made("product", inverse),
    nested_half: made("half", inverse),
    gravity: made("gravity", squared),
    geo_times_gdp_share: made("share", inverse),
    inverse_distance_max_eigen: made("geographic", inverse, "spectral"),
  };
}

function square({ names, start, column, value }: SpatialWeights): number[][] {
  const rows = names.map(() => names.map(() => 0));
  for (let i = 0; i < names.length; i++) for (let k = start[i]; k < start[i + 1]; k++) rows[i][column[k]] = value[k];
  return rows;
}

function meansOf(names: readonly string[], ids: readonly string[], values: Float64Array): Float64Array {
  return Float64Array.from(names, (name) => {
    const own = values.filter((_, row) => ids[row] === name);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}
