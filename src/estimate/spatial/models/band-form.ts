import { band, bandCholesky, type BandCholesky } from "../../../numeric/band/band-cholesky.ts";
import { reverseCuthillMckee } from "../../../numeric/band/reverse-cuthill-mckee.ts";
import { numericalFailure } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";

/**
 * I - r W made ready to be factored at any r, its units in an order that keeps the band narrow. Where W is similar to a
 * symmetric matrix, S = D^(1/2) (I - r W) D^(-1/2) is factored itself; else (I - r W)'(I - r W), which has half its ln|.|.
 */
export interface BandForm {
  readonly symmetric: boolean;
  readonly bandwidth: number;
  at(r: number): BandSystem;
}

/** I - r W factored at one r. */
export interface BandSystem {
  /** ln|I - r W|. */
  readonly logDeterminant: number;
  /** tr G, G = W (I - r W)^-1. */
  trace(): number;
  /** (I - r W)^-1 v and (I - r W')^-1 v, new columns in the order of the weights. */
  solve(v: Float64Array): Float64Array;
  solveTransposed(v: Float64Array): Float64Array;
}

/** @param scale what symmetrisingScale found */
export function bandForm(weights: SpatialWeights, scale: Float64Array | null): BandForm {
  const { start, column, value } = weights;
  const n = start.length - 1;
  const pairs = scale ? weights : gramPattern(weights);
  const order = reverseCuthillMckee(pairs);
  const place = new Int32Array(n);
  order.forEach((unit, at) => (place[unit] = at));
  let b = 0;
  for (let i = 0; i < n; i++)
    for (let k = pairs.start[i]; k < pairs.start[i + 1]; k++)
      b = Math.max(b, Math.abs(place[i] - place[pairs.column[k]]));
  const root = scale && scale.map(Math.sqrt);
  const at = (i: number, j: number) => {
    const [p, q] = place[i] > place[j] ? [place[i], place[j]] : [place[j], place[i]];
    return p * (b + 1) + q - p + b;
  };

  const factored = (r: number): BandCholesky => {
    const s = band(n, b);
    for (let i = 0; i < n; i++) {
      s.data[at(i, i)] += 1;
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = column[k];
        if (root) {
          // Both halves of a pair are the same number: one is written.
          if (place[j] < place[i]) s.data[at(i, j)] = -r * value[k] * (root[i] / root[j]);
          continue;
        }
        s.data[at(i, j)] -= r * value[k];
        for (let m = start[i]; m <= k; m++) s.data[at(column[m], j)] += r * r * value[m] * value[k];
      }
    }
    const cholesky = bandCholesky(s);
    if (!cholesky) throw numericalFailure("spatialModels.singular", { value: Number(r.toPrecision(6)) });
    return cholesky;
  };

  const placed = (v: Float64Array, by: (unit: number) => number) =>
    Float64Array.from(order, (unit) => v[unit] * by(unit));
  const back = (v: Float64Array, by: (unit: number) => number) => {
    const result = new Float64Array(n);
    order.forEach((unit, p) => (result[unit] = v[p] * by(unit)));
    return result;
  };
  const one = () => 1;

  return {
    symmetric: root !== null,
    bandwidth: b,
    at: (r) => {
      const cholesky = factored(r);
      /** v - r W v, or v - r W'v. */
      const times = (v: Float64Array, transposed: boolean): Float64Array => {
        const result = v.slice();
        for (let i = 0; i < n; i++)
          for (let k = start[i]; k < start[i + 1]; k++)
            if (transposed) result[column[k]] -= r * value[k] * v[i];
            else result[i] -= r * value[k] * v[column[k]];
        return result;
      };
      return {
        logDeterminant: root ? cholesky.logDeterminant : cholesky.logDeterminant / 2,
        trace: () => {
          const inverse = cholesky.inverse();
          const z = (i: number, j: number) => inverse(place[i], place[j]);
          let sum = 0;
          for (let i = 0; i < n; i++)
            for (let k = start[i]; k < start[i + 1]; k++) {
              const j = column[k];
              sum += value[k] * z(j, i) * (root ? root[i] / root[j] : 1);
              if (!root) for (let m = start[i]; m < start[i + 1]; m++) sum -= r * value[k] * value[m] * z(column[m], j);
            }
          return sum;
        },
        solve: (v) =>
          root
            ? back(cholesky.solve(placed(v, (unit) => root[unit])), (unit) => 1 / root[unit])
            : back(cholesky.solve(placed(times(v, true), one)), one),
        solveTransposed: (v) =>
          root
            ? back(cholesky.solve(placed(v, (unit) => 1 / root[unit])), (unit) => root[unit])
            : times(back(cholesky.solve(placed(v, one)), one), false),
      };
    },
  };
}

/** Where (I - r W)'(I - r W) has entries: units linked either way, and units that a third one is linked to. */
function gramPattern({ start, column }: SpatialWeights): { start: Int32Array; column: Int32Array } {
  const n = start.length - 1;
  const rows = Array.from({ length: n }, () => new Set<number>());
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      rows[i].add(column[k]);
      rows[column[k]].add(i);
      for (let m = start[i]; m < k; m++) {
        rows[column[m]].add(column[k]);
        rows[column[k]].add(column[m]);
      }
    }
  const from = new Int32Array(n + 1);
  rows.forEach((row, i) => (from[i + 1] = from[i] + row.size));
  return { start: from, column: Int32Array.from(rows.flatMap((row) => [...row])) };
}
