/** A smooth function on an interval as a sum of Chebyshev polynomials. Plain data. */
export interface Chebyshev {
  readonly low: number;
  readonly high: number;
  readonly coefficients: Float64Array;
}

/**
 * Interpolates at Chebyshev points, doubling their number until the last coefficients are rounding beside the largest.
 *
 * @param most points at most: a function that is not smooth enough is then as near as they bring it
 * @source Trefethen (2013), Approximation Theory and Approximation Practice, ch. 3-4
 */
export function chebyshevFit(f: (x: number) => number, low: number, high: number, most = 257): Chebyshev {
  const known = new Map<number, number>();
  for (let degree = 8; ; degree *= 2) {
    const values = Array.from({ length: degree + 1 }, (_, k) => {
      const cosine = Math.cos((Math.PI * k) / degree);
      const x = (low + high + (high - low) * cosine) / 2;
      // Points of a coarser grid are points of the finer one.
      const key = (k * (most - 1)) / degree;
      const value = known.get(key) ?? f(x);
      known.set(key, value);
      return value;
    });
    const coefficients = Float64Array.from(values, (_, j) => {
      let sum = 0;
      for (let k = 0; k <= degree; k++)
        sum += values[k] * Math.cos((Math.PI * j * k) / degree) * (k === 0 || k === degree ? 0.5 : 1);
      return (sum * (j === 0 || j === degree ? 1 : 2)) / degree;
    });
    const largest = coefficients.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
    const tail = Math.max(...coefficients.slice(-3).map(Math.abs));
    if (tail <= 1e-13 * largest || 2 * degree + 1 > most) return { low, high, coefficients };
  }
}

/** Its value, by Clenshaw's recurrence. */
export function chebyshevAt({ low, high, coefficients }: Chebyshev, x: number): number {
  const t = (2 * x - low - high) / (high - low);
  let [later, latest] = [0, 0];
  for (let j = coefficients.length - 1; j > 0; j--) [later, latest] = [2 * t * later - latest + coefficients[j], later];
  return t * later - latest + coefficients[0];
}
