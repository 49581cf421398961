import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { numericalFailure } from "../../../messages/problem.ts";
import { spatialLag, type SpatialWeights } from "../spatial-weights.ts";

/**
 * The largest |eigenvalue| of weights that are not negative: their Perron root. Arnoldi's method started from a positive
 * vector and started again from the best vector found; only products Wx are taken, so W stays sparse.
 *
 * @throws Problem spatial.spectralUnfound when the residual stays above 1e-13 of the root (its square for symmetric W)
 * @source Saad (2011), Numerical Methods for Large Eigenvalue Problems, 6.2 and 7.2
 * @reference test/reference/spatial/weights_cities15.json, block inverse_distance_max_eigen
 */
export function spectralRadius(weights: SpatialWeights): number {
  const n = weights.names.length;
  if (weights.value.length === 0) return 0;
  const size = Math.min(n, basisSize);
  let begin = new Float64Array(n).fill(1);
  let last = Infinity;
  for (let cycle = 0; cycle < mostCycles; cycle++) {
    const { root, vector, residual } = arnoldi(weights, begin, size);
    if (residual <= 1e-13 * root || Math.abs(root - last) <= 1e-15 * root) return root;
    // Nothing but one-way links: powers of W die out.
    if (root <= 1e-14 * Math.max(...weights.value) && size === n) return 0;
    last = root;
    begin = vector.map(Math.abs);
  }
  throw numericalFailure("spatial.spectralUnfound", { cycles: mostCycles });
}

const basisSize = 60;
const mostCycles = 300;

interface Ritz {
  readonly root: number;
  readonly vector: Float64Array<ArrayBuffer>;
  readonly residual: number;
}

function arnoldi(weights: SpatialWeights, begin: Float64Array, size: number): Ritz {
  // 1. An orthonormal basis of begin, W begin, W^2 begin ..., twice orthogonalised.
  const basis: Float64Array[] = [scaled(begin, 1 / Math.sqrt(dot(begin, begin)))];
  const small = Dense.zeros(size, size);
  let used = size;
  let after = 0;
  for (let k = 0; k < size; k++) {
    const next = spatialLag(weights, basis[k]);
    const before = Math.sqrt(dot(next, next));
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j <= k; j++) {
        const along = dot(basis[j], next);
        small.set(j, k, small.get(j, k) + along);
        for (let i = 0; i < next.length; i++) next[i] -= along * basis[j][i];
      }
    after = Math.sqrt(dot(next, next));
    if (after <= 1e-14 * before || before === 0) {
      used = k + 1;
      after = 0;
      break;
    }
    if (k + 1 === size) break;
    small.set(k + 1, k, after);
    basis.push(scaled(next, 1 / after));
  }

  // 2. The largest real value of the small matrix and its vector.
  const square = small.subMatrix(0, used - 1, 0, used - 1);
  const { realEigenvalues, imaginaryEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(square);
  let best = -1;
  for (let j = 0; j < used; j++)
    if (Math.abs(imaginaryEigenvalues[j]) <= 1e-12 * Math.abs(realEigenvalues[j]))
      if (best < 0 || realEigenvalues[j] > realEigenvalues[best]) best = j;
  if (best < 0) return { root: 0, vector: new Float64Array(begin), residual: Infinity };
  const vector = new Float64Array(begin.length);
  let length = 0;
  for (let k = 0; k < used; k++) {
    const share = eigenvectorMatrix.get(k, best);
    length += share * share;
    for (let i = 0; i < vector.length; i++) vector[i] += share * basis[k][i];
  }
  const residual = after * Math.abs(eigenvectorMatrix.get(used - 1, best) / Math.sqrt(length));
  return { root: Math.max(0, realEigenvalues[best]), vector, residual };
}

const scaled = (values: Float64Array, by: number): Float64Array => values.map((value) => value * by);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
