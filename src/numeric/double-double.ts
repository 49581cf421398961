/**
 * Numbers of about 32 digits: an unevaluated sum hi + lo of two doubles, |lo| <= ulp(hi) / 2.
 *
 * @source Dekker (1971), A floating-point technique for extending the available precision;
 *   Hida, Li & Bailey (2001), Algorithms for quad-double precision floating point arithmetic
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

export const doubleDouble = (hi: number, lo = 0): DoubleDouble => quickSum(hi, lo);

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.hi + b.hi;
  const v = sum - a.hi;
  return quickSum(sum, a.hi - (sum - v) + (b.hi - v) + a.lo + b.lo);
}

export const negate = ({ hi, lo }: DoubleDouble): DoubleDouble => ({ hi: -hi, lo: -lo });

export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.hi * b.hi;
  return quickSum(product, productError(a.hi, b.hi, product) + a.hi * b.lo + a.lo * b.hi);
}

export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.hi / b.hi;
  const rest = add(a, negate(times(b, { hi: first, lo: 0 })));
  const second = rest.hi / b.hi;
  const last = add(rest, negate(times(b, { hi: second, lo: 0 }))).hi / b.hi;
  return add(quickSum(first, second), { hi: last, lo: 0 });
}

/** Square root of a positive number: one Newton step from the double. */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  const root = Math.sqrt(a.hi);
  const rest = add(a, negate(times({ hi: root, lo: 0 }, { hi: root, lo: 0 })));
  return quickSum(root, rest.hi / (2 * root));
}

/** sum of a[i] b[i], accumulated to 32 digits. */
export function dot(a: Float64Array, b: Float64Array): DoubleDouble {
  let hi = 0;
  let lo = 0;
  for (let i = 0; i < a.length; i++) {
    const product = a[i] * b[i];
    const sum = hi + product;
    const v = sum - hi;
    lo += hi - (sum - v) + (product - v) + productError(a[i], b[i], product);
    hi = sum;
  }
  return quickSum(hi, lo);
}

function quickSum(hi: number, lo: number): DoubleDouble {
  const sum = hi + lo;
  return { hi: sum, lo: lo - (sum - hi) };
}

/** The part of a * b that rounding to `product` lost. */
function productError(a: number, b: number, product: number): number {
  const ta = SPLITTER * a;
  const aHigh = ta - (ta - a);
  const aLow = a - aHigh;
  const tb = SPLITTER * b;
  const bHigh = tb - (tb - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

const SPLITTER = 2 ** 27 + 1;
