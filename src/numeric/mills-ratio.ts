import { normalUpper } from "./distributions.ts";

/** What a probit asks of the standard normal at x, exact to the last digits however deep in the tail. */
export interface Mills {
  /** ln Phi(x). */
  readonly logCdf: number;
  /** phi(x) / Phi(x), the inverse Mills ratio of a selected unit. */
  readonly ratio: number;
  /** ratio (ratio + x), between 0 and 1: minus the slope of the ratio. */
  readonly curvature: number;
}

/**
 * ln Phi(x), phi(x)/Phi(x) and its slope. Below -5 from Laplace's continued fraction phi/Phi = t + 1/(t + 2/(t + 3/...)),
 * t = -x, where Phi itself would underflow and ratio + x would cancel.
 *
 * @source Abramowitz & Stegun (1964), 26.2.14
 */
export function millsAt(x: number): Mills {
  if (x < TAIL) {
    const t = -x;
    let excess = 0;
    for (let k = TERMS; k >= 1; k--) excess = k / (t + excess);
    const ratio = t + excess;
    return { logCdf: -0.5 * x * x - LOG_ROOT_2PI - Math.log(ratio), ratio, curvature: ratio * excess };
  }
  const logCdf = x > 0 ? Math.log1p(-normalUpper(x)) : Math.log(normalUpper(-x));
  const ratio = Math.exp(-0.5 * x * x - LOG_ROOT_2PI - logCdf);
  return { logCdf, ratio, curvature: ratio * (ratio + x) };
}

const TAIL = -5;
/** At t = 5 the fraction has converged to the last bit after these; further out sooner. */
const TERMS = 120;
const LOG_ROOT_2PI = 0.9189385332046727;
