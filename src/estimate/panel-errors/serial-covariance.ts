import { notEstimable } from "../../messages/problem.ts";
import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";
import type { PanelStack } from "./panel-stack.ts";
import type { Whitener } from "./whiten.ts";

/**
 * Any covariance over time, the same for all entities: element (s, t) is the mean of e_is e_it over the entities that have
 * both periods (plm's pggls, which goes on even when such a matrix is indefinite; we do not). Singular where the entities' means were taken out: a period that the others determine
 * brings nothing, whichever it is.
 *
 * @throws Problem panelErrors.fewEntities, panelErrors.singularSeries, panelErrors.indefiniteSeries
 * @source Wooldridge (2010), 10.4.3 and 10.5.5; Im, Ahn, Schmidt & Wooldridge (1999)
 * @reference test/reference/panel/produc-pggls-pooling.json
 */
export function serialCovariance(stack: PanelStack, residuals: Float64Array, demeaned: boolean): Whitener {
  const { entities, start, period } = stack;
  const N = entities.length;
  const seen = [...new Set(period)].sort((a, b) => a - b);
  const T = seen.length;
  const free = demeaned ? T - 1 : T;
  if (N < free) throw notEstimable("panelErrors.fewEntities", { entities: N, periods: T, needed: free });
  const at = new Map(seen.map((value, k) => [value, k]));
  const places = entities.map((_, i) => Int32Array.from(period.subarray(start[i], start[i + 1]), (t) => at.get(t)!));
  const sigma = meanProducts(residuals, places, start, T);

  // Entities with the same periods share a factor.
  const factors = new Map<string, Factor>();
  const factorOf = places.map((own) => {
    const key = own.join(" ");
    const known = factors.get(key);
    if (known) return known;
    const block = blockAt(sigma, own);
    const { rank, kept } = semidefiniteCholesky(block, TOLERANCE);
    if (rank < (demeaned ? own.length - 1 : own.length))
      throw notEstimable(stack.balanced ? "panelErrors.singularSeries" : "panelErrors.indefiniteSeries", {
        periods: own.length,
        rank,
      });
    const made = { lower: block.data, kept };
    factors.set(key, made);
    return made;
  });
  const apply = (v: Float64Array): Float64Array => {
    const result = v.slice();
    places.forEach((own, i) => forward(factorOf[i], result.subarray(start[i], start[i] + own.length)));
    return result;
  };
  return { apply, logDeterminant: null, covariances: (T * (T + 1)) / 2 };
}

interface Factor {
  readonly lower: Float64Array;
  readonly kept: Uint8Array;
}

/** NaN where no entity has both periods: no block then asks for it. */
function meanProducts(e: Float64Array, places: readonly Int32Array[], start: Int32Array, T: number): Matrix {
  const sums = matrix(T, T);
  const counts = new Int32Array(T * T);
  places.forEach((own, i) =>
    own.forEach((s, a) =>
      own.forEach((t, b) => {
        sums.data[s * T + t] += e[start[i] + a] * e[start[i] + b];
        counts[s * T + t]++;
      }),
    ),
  );
  return matrix(
    T,
    T,
    sums.data.map((sum, k) => sum / counts[k]),
  );
}

function blockAt(sigma: Matrix, own: Int32Array): Matrix {
  const block = matrix(own.length, own.length);
  own.forEach((s, j) => own.forEach((t, i) => (block.data[j * own.length + i] = sigma.data[s * sigma.nrow + t])));
  return block;
}

/** v := L^-1 v; 0 where a period was dropped. */
function forward({ lower, kept }: Factor, v: Float64Array): void {
  const n = v.length;
  for (let j = 0; j < n; j++) {
    if (!kept[j]) {
      v[j] = 0;
      continue;
    }
    v[j] /= lower[j * n + j];
    for (let i = j + 1; i < n; i++) v[i] -= lower[j * n + i] * v[j];
  }
}

/** Demeaned rows sum to zero up to rounding. */
const TOLERANCE = 1e-9;
