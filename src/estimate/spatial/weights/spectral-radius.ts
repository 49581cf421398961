import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { numericalFailure } from "../../../messages/problem.ts";
import { spatialLag, type SpatialWeights } from "../spatial-weights.ts";

/**
 * The largest |eigenvalue| of weights that are not negative: their Perron root, 0 where no way along links comes back.
 * Arnoldi's method started from a positive vector and started again from the best vector found; only products Wx are
 * taken, so W stays sparse. It ends at a residual of 1e-13 of the root, or when rounding lets the root move no more.
 *
 * @throws Problem spatial.spectralUnfound when it does not end
 * @source Saad (2011), Numerical Methods for Large Eigenvalue Problems, 6.2 and 7.2
 * @reference test/reference/spatial/weights_cities15.json, block inverse_distance_max_eigen
 */
export function spectralRadius(weights: SpatialWeights): number {
  const n = weights.names.length;
  if (!hasCycle(weights)) return 0;
  let begin = new Float64Array(n).fill(1);
  let last = Infinity;
  for (let cycle = 0; cycle < mostCycles; cycle++) {
    // Most weights are done with a few products; the basis grows for those that are not.
    const size = Math.min(n, firstSize * 2 ** Math.min(cycle, 2));
    const { root, vector, residual } = arnoldi(weights, begin, size);
    const isSettled = residual <= 1e-7 * root && Math.abs(root - last) <= 1e-15 * root;
    if (residual <= 1e-13 * root || isSettled) return root;
    last = root;
    begin = vector.map(Math.abs);
  }
  throw numericalFailure("spatial.spectralUnfound", { cycles: mostCycles });
}

const firstSize = 16;
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

/** Whether some way along links comes back to where it began: units without a way in are taken off until none is left. */
function hasCycle({ start, column }: SpatialWeights): boolean {
  const into = new Int32Array(start.length - 1);
  for (const j of column) into[j]++;
  const open: number[] = [];
  into.forEach((count, i) => {
    if (count === 0) open.push(i);
  });
  let taken = 0;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    taken++;
    for (let k = start[i]; k < start[i + 1]; k++) if (--into[column[k]] === 0) open.push(column[k]);
  }
  return taken < into.length;
}

const scaled = (values: Float64Array, by: number): Float64Array => values.map((value) => value * by);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
