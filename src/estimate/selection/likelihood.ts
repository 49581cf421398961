import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { millsAt } from "../../numeric/mills-ratio.ts";
import { applied, productWith, weightedProduct } from "./weighted-product.ts";

/** The data of the likelihood, in orthonormal bases. */
export interface LikelihoodData {
  /** Outcome of the n1 selected rows, and their regressors, n1 x k. */
  readonly y: Float64Array;
  readonly x: Matrix;
  /** Regressors of selection in the selected rows, n1 x m, and in the others, n0 x m. */
  readonly zSelected: Matrix;
  readonly zOthers: Matrix;
}

/** The log likelihood at parameters, with derivatives. */
export interface LikelihoodAt {
  readonly logLik: number;
  readonly gradient: Float64Array;
  /** The negative Hessian. */
  readonly information: Matrix;
  /** Derivatives by index of each row: selected rows by x'b, z'g, athrho and lnsigma; others by z'g. */
  readonly scores: {
    readonly x: Float64Array;
    readonly z: Float64Array;
    readonly a: Float64Array;
    readonly s: Float64Array;
  };
  readonly scoresOthers: Float64Array;
}

/**
 * The log likelihood of the selection model at (b, g, a = atanh rho, s = ln sigma), with exact first and second derivatives.
 * Selected: ln Phi(A) - u^2/2 - s - ln(2 pi)/2, u = (y - x'b)/sigma, A = cosh(a) z'g + sinh(a) u; others: ln Phi(-z'g).
 *
 * @param theta k + m + 2 values: b, g, a, s
 * @source Stata's heckman, Methods and formulas; Amemiya (1985), 10.7
 */
export function likelihoodAt(data: LikelihoodData, theta: Float64Array): LikelihoodAt {
  const { y, x, zSelected, zOthers } = data;
  const [k, m, n] = [x.ncol, zSelected.ncol, y.length];
  const [a, s] = theta.subarray(k + m);
  const [ch, sh, inverseSigma] = [Math.cosh(a), Math.sinh(a), Math.exp(-s)];
  const xb = applied(x, theta.subarray(0, k));
  const g = theta.subarray(k, k + m);
  const zg = applied(zSelected, g);
  const others = applied(zOthers, g);

  // 1. By row: the value, first derivatives by the four indices, second derivatives (negative) by their pairs.
  const by = () => new Float64Array(n);
  const first = { x: by(), z: by(), a: by(), s: by() };
  const second = { xx: by(), xz: by(), xa: by(), xs: by(), zz: by(), za: by(), zs: by() };
  let [aa, as, ss] = [0, 0, 0];
  let logLik = -n * (s + LOG_ROOT_2PI);
  for (let i = 0; i < n; i++) {
    const u = (y[i] - xb[i]) * inverseSigma;
    const at = ch * zg[i] + sh * u;
    const byA = sh * zg[i] + ch * u;
    const { logCdf, ratio, curvature } = millsAt(at);
    logLik += logCdf - 0.5 * u * u;
    // dA by x'b, z'g, a, s.
    const [dx, dz, ds] = [-inverseSigma * sh, ch, -sh * u];
    first.x[i] = ratio * dx + inverseSigma * u;
    first.z[i] = ratio * dz;
    first.a[i] = ratio * byA;
    first.s[i] = ratio * ds + u * u - 1;
    second.xx[i] = curvature * dx * dx + inverseSigma * inverseSigma;
    second.xz[i] = curvature * dx * dz;
    second.xa[i] = curvature * dx * byA + ratio * inverseSigma * ch;
    second.xs[i] = curvature * dx * ds - ratio * inverseSigma * sh + 2 * inverseSigma * u;
    second.zz[i] = curvature * dz * dz;
    second.za[i] = curvature * dz * byA - ratio * sh;
    second.zs[i] = curvature * dz * ds;
    aa += curvature * byA * byA - ratio * at;
    as += curvature * byA * ds + ratio * ch * u;
    ss += curvature * ds * ds - ratio * sh * u + 2 * u * u;
  }
  const scoresOthers = new Float64Array(others.length);
  const curvatureOthers = new Float64Array(others.length);
  for (let i = 0; i < others.length; i++) {
    const { logCdf, ratio, curvature } = millsAt(-others[i]);
    logLik += logCdf;
    scoresOthers[i] = -ratio;
    curvatureOthers[i] = curvature;
  }

  // 2. Summed over rows.
  const gradient = new Float64Array(k + m + 2);
  gradient.set(productWith(x, first.x));
  gradient.set(productWith(zSelected, first.z), k);
  productWith(zOthers, scoresOthers).forEach((value, j) => (gradient[k + j] += value));
  gradient[k + m] = sum(first.a);
  gradient[k + m + 1] = sum(first.s);
  const information = matrix(k + m + 2, k + m + 2);
  const put = (block: Matrix, row: number, column: number): void => {
    for (let j = 0; j < block.ncol; j++)
      for (let i = 0; i < block.nrow; i++) {
        const value = block.data[j * block.nrow + i];
        information.data[(column + j) * information.nrow + row + i] = value;
        information.data[(row + i) * information.nrow + column + j] = value;
      }
  };
  const column = (values: Float64Array): Matrix => matrix(values.length, 1, values);
  const zz = weightedProduct(zSelected, second.zz, zSelected);
  weightedProduct(zOthers, curvatureOthers, zOthers).data.forEach((value, i) => (zz.data[i] += value));
  put(weightedProduct(x, second.xx, x), 0, 0);
  put(weightedProduct(x, second.xz, zSelected), 0, k);
  put(zz, k, k);
  put(column(productWith(x, second.xa)), 0, k + m);
  put(column(productWith(x, second.xs)), 0, k + m + 1);
  put(column(productWith(zSelected, second.za)), k, k + m);
  put(column(productWith(zSelected, second.zs)), k, k + m + 1);
  put(matrix(2, 2, Float64Array.of(aa, as, as, ss)), k + m, k + m);
  return { logLik, gradient, information, scores: first, scoresOthers };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const LOG_ROOT_2PI = 0.9189385332046727;
