import { spatialLag, transposedLag, type SpatialWeights } from "../spatial-weights.ts";
import type { BandForm } from "./band-form.ts";
import type { Multiplier } from "./multiplier.ts";

export interface BandMultiplier extends Multiplier {
  /** tr G G. */
  readonly squaredTrace: number;
}

/**
 * G = W (I - r W)^-1 without holding it: a solve for each column, so n^2 numbers are never stored.
 *
 * @param scale what symmetrisingScale found: with it g_ji = g_ij d_i / d_j, and rows need no solves of their own
 */
export function bandMultiplier(
  weights: SpatialWeights,
  form: BandForm,
  r: number,
  scale: Float64Array | null,
): BandMultiplier {
  const n = weights.names.length;
  const system = form.at(r);
  const unit = (j: number) => {
    const e = new Float64Array(n);
    e[j] = 1;
    return e;
  };
  const column = (j: number) => spatialLag(weights, system.solve(unit(j)));
  /** Row j of G: column j of its transpose (I - r W')^-1 W'. */
  const row = (j: number) => system.solveTransposed(transposedLag(weights, unit(j)));
  const diagonal = new Float64Array(n);
  let frobenius = 0;
  let squaredTrace = 0;
  for (let j = 0; j < n; j++) {
    const own = column(j);
    diagonal[j] = own[j];
    frobenius += dot(own, own);
    if (scale) for (let i = 0; i < n; i++) squaredTrace += (own[i] * own[i] * scale[i]) / scale[j];
    else squaredTrace += dot(own, row(j));
  }
  const ones = new Float64Array(n).fill(1);
  return {
    frobenius,
    squaredTrace,
    diagonal,
    rowSums: spatialLag(weights, system.solve(ones)),
    columnSums: system.solveTransposed(transposedLag(weights, ones)),
    column,
    times: (v) => {
      const result = new Float64Array(v.length);
      for (let at = 0; at < v.length; at += n)
        result.set(spatialLag(weights, system.solve(v.subarray(at, at + n))), at);
      return result;
    },
    products: (other) => {
      let plain = 0;
      let transposed = 0;
      for (let j = 0; j < n; j++) {
        const theirs = other.column(j);
        plain += dot(row(j), theirs);
        transposed += dot(column(j), theirs);
      }
      return { plain, transposed };
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
