import { crossProduct, matrix, multiply, transpose, type Matrix } from "../numeric/matrix.ts";
import { accumulate, groupSums } from "./meat.ts";
import { distanceOf, visitNearby, type Places } from "./nearby-places.ts";

/** Which rows count as correlated: those within so many km, all alike or less with distance. */
export interface Reach {
  readonly cutoff: number;
  readonly kernel: "uniform" | "bartlett";
}

export interface ConleyMeat {
  readonly meat: Matrix;
  /** Pairs of rows of one period within the cut-off, and pairs of rows of one period in all. */
  readonly linked: number;
  readonly possible: number;
}

/**
 * Conley: products of the scores of all rows of a period whose places lie within the cut-off,
 * sum_t sum_i sum_j k(d_ij) s_it s_jt', k(d) = 1 (uniform) or 1 - d / cut-off (Bartlett), d the great-circle distance.
 * Rows at one place in one period are summed first; pairs are found by bands of latitude, never all with all.
 *
 * @param scores n x p
 * @param places n points
 * @param period n codes, or null when all rows belong together (a cross-section; fixest's conley in a panel too)
 * @source Conley (1999), GMM estimation with cross sectional dependence, J. Econometrics 92(1), 1-45; Hsiang (2010), PNAS
 *   107(35), 15367-15372; Colella, Lalive, Sakalli & Thoenig (2023), acreg, Stata Journal 23(1)
 */
export function conleyMeat(scores: Matrix, places: Places, period: Int32Array | null, reach: Reach): ConleyMeat {
  const p = scores.ncol;
  const cells = cellsOf(places, period);
  const count = cells.period.length;
  const sums = groupSums(scores, cells.ofRow, count);
  const own = transpose(sums).data;

  // 1. For each cell the weighted scores of the cells around it; a pair of places meets in every period that both have.
  const around = new Float64Array(count * p);
  let linked = cells.rows.reduce((sum, rows) => sum + pairsAmong(rows), 0);
  visitNearby(cells.places, reach.cutoff, (a, b, h) => {
    const weight = reach.kernel === "uniform" ? 1 : 1 - distanceOf(h) / reach.cutoff;
    let [i, j] = [cells.starts[a], cells.starts[b]];
    while (i < cells.starts[a + 1] && j < cells.starts[b + 1]) {
      const apart = cells.period[i] - cells.period[j];
      if (apart === 0) {
        linked += cells.rows[i] * cells.rows[j];
        for (let c = 0; c < p; c++) around[i * p + c] += weight * own[j * p + c];
      }
      if (apart <= 0) i++;
      if (apart >= 0) j++;
    }
  });

  // 2. Own products, and those with the neighbours on both sides.
  const meat = crossProduct(sums);
  const cross = multiply(matrix(p, count, own), transpose(matrix(p, count, around)));
  accumulate(meat, cross, 1);
  accumulate(meat, transpose(cross), 1);
  return { meat, linked, possible: pairsWithin(period, scores.nrow) };
}

interface Cells {
  readonly places: Places;
  /** Cells of place g are starts[g] ... starts[g + 1] - 1, in order of their period. */
  readonly starts: readonly number[];
  readonly period: readonly number[];
  /** Rows in each cell, and the cell of each row. */
  readonly rows: readonly number[];
  readonly ofRow: Int32Array;
}

/** Rows that share place and period. */
function cellsOf({ latitude, longitude }: Places, period: Int32Array | null): Cells {
  const n = latitude.length;
  const when = (i: number) => (period ? period[i] : 0);
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => latitude[a] - latitude[b] || longitude[a] - longitude[b] || when(a) - when(b),
  );
  const starts: number[] = [];
  const firsts: number[] = [];
  const periods: number[] = [];
  const rows: number[] = [];
  const ofRow = new Int32Array(n);
  order.forEach((i, at) => {
    const last = order[at - 1];
    const moved = at === 0 || latitude[i] !== latitude[last] || longitude[i] !== longitude[last];
    if (moved) {
      starts.push(periods.length);
      firsts.push(i);
    }
    if (moved || when(i) !== when(last)) {
      periods.push(when(i));
      rows.push(0);
    }
    rows[rows.length - 1]++;
    ofRow[i] = rows.length - 1;
  });
  starts.push(periods.length);
  const places = {
    latitude: Float64Array.from(firsts, (i) => latitude[i]),
    longitude: Float64Array.from(firsts, (i) => longitude[i]),
  };
  return { places, starts, period: periods, rows, ofRow };
}

function pairsWithin(period: Int32Array | null, n: number): number {
  if (!period) return pairsAmong(n);
  const rows = new Map<number, number>();
  for (const t of period) rows.set(t, (rows.get(t) ?? 0) + 1);
  return [...rows.values()].reduce((sum, count) => sum + pairsAmong(count), 0);
}

const pairsAmong = (n: number): number => (n * (n - 1)) / 2;
