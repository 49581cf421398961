/**
 * A root of f between two points where its signs differ, to the last digits: inverse quadratic or secant steps where they
 * gain, else halving.
 *
 * @param fa, fb values at a and b; when both have one sign the nearer to zero is returned
 * @source Brent (1973), Algorithms for Minimization without Derivatives, ch. 4
 */
export function rootBetween(a: number, b: number, fa: number, fb: number, f: (x: number) => number): number {
  // b is the best point, c the other end of the bracket, a the best point before.
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (;;) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = before = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + SMALL;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    if (Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      const ratio = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * ratio;
        q = 1 - ratio;
      } else {
        const [u, v] = [fa / fc, fb / fc];
        p = ratio * (2 * half * u * (u - v) - (b - a) * (v - 1));
        q = (u - 1) * (v - 1) * (ratio - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      const gains = 2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q));
      [before, step] = gains ? [step, p / q] : [half, half];
    } else before = step = half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : half > 0 ? tolerance : -tolerance;
    fb = f(b);
  }
}

const SMALL = 1e-15;
