export interface Density {
  readonly x: Float64Array;
  /** Integrates to 1 over the line. */
  readonly y: Float64Array;
  readonly bandwidth: number;
}

/**
 * Gaussian kernel density: f(x) = 1 / (n h) sum_i phi((x - x_i) / h), at `points` places from min - 3 h to max + 3 h.
 * The bandwidth is Silverman's rule of thumb, h = 0.9 min(sd, IQR / 1.34) n^(-1/5), with the sd alone where the IQR is 0.
 * Null where fewer than two values differ: there is no spread to draw.
 *
 * @param values finite numbers in any order
 * @source Silverman (1986), Density Estimation for Statistics and Data Analysis, eq. 3.31; as R's bw.nrd0
 * @reference test/numeric/kernel-density.test.ts
 */
export function kernelDensity(values: Float64Array, points = 128): Density | null {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  if (n < 2 || !(sorted[n - 1] > sorted[0])) return null;
  const bandwidth = silverman(sorted);
  const [low, high] = [sorted[0] - 3 * bandwidth, sorted[n - 1] + 3 * bandwidth];
  const x = Float64Array.from({ length: points }, (_, k) => low + ((high - low) * k) / (points - 1));
  const scale = 1 / (n * bandwidth * Math.sqrt(2 * Math.PI));
  const y = x.map(
    (at) => scale * sorted.reduce((sum, value) => sum + Math.exp(-(((at - value) / bandwidth) ** 2) / 2), 0),
  );
  return { x, y, bandwidth };
}

function silverman(sorted: Float64Array): number {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value / n, 0);
  const sd = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
  return 0.9 * (spread > 0 ? Math.min(sd, spread) : sd) * n ** -0.2;
}

/** Hyndman and Fan (1996), definition 7, which R's rule of thumb uses. */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
