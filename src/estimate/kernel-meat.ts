import { crossProduct, matrix, type Matrix } from "../numeric/matrix.ts";
import { accumulate, groupSums } from "./meat.ts";

/** When each row happened: periods are whole numbers, one apart for neighbours, 0 ... periods-1 (gaps count). */
export interface Timing {
  readonly period: Int32Array;
  readonly periods: number;
}

/**
 * Driscoll-Kraay: Bartlett-weighted autocovariances of the sums of scores over each period.
 * S = sum_l k(l) (G_l + G_l'), G_l = sum_t h_t h_{t-l}', k(l) = 1 - l / (lag + 1).
 *
 * @param scores n x p
 * @source Driscoll & Kraay (1998), Consistent covariance matrix estimation with spatially dependent panel data; Hoechle (2007)
 * @reference test/reference/panel/grunfeld-twfe-dk3.json
 */
export function driscollKraayMeat(scores: Matrix, { period, periods }: Timing, lag: number): Matrix {
  const p = scores.ncol;
  const { data } = groupSums(scores, period, periods);
  const meat = crossProduct(matrix(periods, p, data));
  const cross = matrix(p, p);
  for (let l = 1; l <= Math.min(lag, periods - 1); l++) {
    const weight = 1 - l / (lag + 1);
    for (let b = 0; b < p; b++)
      for (let a = 0; a < p; a++)
        for (let t = l; t < periods; t++)
          cross.data[b * p + a] += weight * data[a * periods + t] * data[b * periods + t - l];
  }
  addSymmetric(meat, cross);
  return meat;
}

/**
 * Newey-West in a panel: the same autocovariances, within each entity only; a period that an entity lacks contributes nothing.
 *
 * @param entity n codes; each (entity, period) at most once
 * @source Newey & West (1987), Econometrica 55(3), 703-708
 * @reference test/reference/panel/grunfeld-firmfe-nw2.json
 */
export function neweyWestMeat(scores: Matrix, entity: Int32Array, timing: Timing, lag: number): Matrix {
  const meat = crossProduct(scores);
  accumulate(meat, serialMeat(scores, entity, timing, lag), 1);
  return meat;
}

/** The part of it beyond White's: products of an entity's rows 1 ... lag periods apart, on both sides. */
export function serialMeat(scores: Matrix, entity: Int32Array, { period }: Timing, lag: number): Matrix {
  const n = scores.nrow;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => entity[a] - entity[b] || period[a] - period[b]);
  const p = scores.ncol;
  // Rows of one entity are in order of time, so the partner of a row at distance l is among the l rows before it.
  const cross = matrix(p, p);
  for (let k = 0; k < n; k++) {
    const i = order[k];
    for (let back = 1; back <= lag && k - back >= 0; back++) {
      const j = order[k - back];
      const distance = period[i] - period[j];
      if (entity[i] !== entity[j] || distance > lag) break;
      const weight = 1 - distance / (lag + 1);
      for (let b = 0; b < p; b++) {
        const right = weight * scores.data[b * n + j];
        for (let a = 0; a < p; a++) cross.data[b * p + a] += scores.data[a * n + i] * right;
      }
    }
  }
  const both = matrix(p, p);
  addSymmetric(both, cross);
  return both;
}

/** meat := meat + m + m'. */
function addSymmetric(meat: Matrix, m: Matrix): void {
  accumulate(meat, m, 1);
  const p = m.ncol;
  for (let b = 0; b < p; b++) for (let a = 0; a < p; a++) meat.data[b * p + a] += m.data[a * p + b];
}
