import { realRoots } from "../../numeric/real-roots.ts";

/** What the two regressions leave: sums of squares or variances, all over the same divisor. */
export interface OsterInputs {
  /** Effect and R2 without the controls. */
  readonly shortBeta: number;
  readonly shortR2: number;
  /** The same with them. */
  readonly fullBeta: number;
  readonly fullR2: number;
  readonly rmax: number;
  /** Variance of the outcome, of the treatment given base regressors, and given the controls too. */
  readonly varianceY: number;
  readonly varianceX: number;
  readonly residualX: number;
}

/**
 * Selection on what is not seen, relative to the controls, at which the effect would be `beta`. With v = fullBeta - beta:
 * delta = [v A t + v s t d^2 + 2 v^2 t d s + v^3 (t s - t^2)] / [B d s + v B (s - t) + v^2 t d s + v^3 (t s - t^2)],
 * A = (R - R0) var(y), B = (Rmax - R) var(y), d = shortBeta - fullBeta, s = var(x), t = var(x given controls).
 *
 * @returns null where the denominator is zero: no finite selection gives that effect
 * @source Oster (2019), Unobservable selection and coefficient stability, JBES 37(2), 187-204, proposition 3
 */
export function deltaFor(inputs: OsterInputs, beta: number): number | null {
  const { left, right } = sides(inputs, inputs.fullBeta - beta);
  return Math.abs(right) <= ROUNDING * Math.abs(left) ? null : left / right;
}

/** An adjusted effect. */
export interface AdjustedEffect {
  readonly beta: number;
  /** The bias goes on in the direction in which the controls moved the effect (Oster's assumption 3). */
  readonly sameDirection: boolean;
}

/**
 * Effects that a selection of `delta` is consistent with: real roots of the equation of `deltaFor` in v, nearest to the controlled
 * effect first, those that go on in the direction of the controls before the others. With delta = 1 it is quadratic and has exactly
 * one root of each kind.
 *
 * @source Oster (2019), propositions 1 and 2; psacalc for the choice among roots
 */
export function effectsFor(inputs: OsterInputs, delta: number): AdjustedEffect[] {
  const { varianceX: s, residualX: t, fullBeta } = inputs;
  const { a, b, d } = parts(inputs);
  const roots = realRoots([
    delta * b * d * s,
    delta * b * (s - t) - a * t - s * t * d * d,
    (delta - 2) * t * d * s,
    (delta - 1) * (t * s - t * t),
  ]);
  const effects = roots.map((v) => ({
    beta: fullBeta - v,
    sameDirection: d === 0 || v === 0 || Math.sign(v) === Math.sign(d),
  }));
  return effects.sort(
    (one, other) =>
      Number(other.sameDirection) - Number(one.sameDirection) ||
      Math.abs(one.beta - fullBeta) - Math.abs(other.beta - fullBeta),
  );
}

function sides(inputs: OsterInputs, v: number): { readonly left: number; readonly right: number } {
  const { varianceX: s, residualX: t } = inputs;
  const { a, b, d } = parts(inputs);
  const cube = v ** 3 * (t * s - t * t);
  return {
    left: v * a * t + v * s * t * d * d + 2 * v * v * t * d * s + cube,
    right: b * d * s + v * b * (s - t) + v * v * t * d * s + cube,
  };
}

const parts = ({ shortBeta, shortR2, fullBeta, fullR2, rmax, varianceY }: OsterInputs) => ({
  a: (fullR2 - shortR2) * varianceY,
  b: (rmax - fullR2) * varianceY,
  d: shortBeta - fullBeta,
});

const ROUNDING = 1e-13;
