/** Definitions of Hyndman and Fan: 2 as Stata's summarize, _pctile and winsor2; 6 as Stata's centile; 7 as R and Excel. */
export const quantileTypes = [2, 6, 7] as const;
export type QuantileType = (typeof quantileTypes)[number];

/**
 * The value below which `percent` of the values lie.
 *
 *   type 2: h = n p;           the mean of x_h and x_h+1 where h is whole, else x at the next whole number above
 *   type 6: h = (n + 1) p;     type 7: h = (n - 1) p + 1;  both between x_floor(h) and the next, in proportion
 *
 * @param sorted n > 0 values in rising order, none missing
 * @param percent 0 ... 100
 * @source Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4)
 * @reference test/reference/measurement/winsor_a.json
 */
export function quantile(sorted: Float64Array, percent: number, type: QuantileType = 2): number {
  const n = sorted.length;
  const at = (position: number): number => sorted[Math.min(n, Math.max(1, position)) - 1];
  if (type === 2) {
    const h = settled((n * percent) / 100);
    return Number.isInteger(h) ? (at(h) + at(h + 1)) / 2 : at(Math.ceil(h));
  }
  const h = settled(type === 6 ? ((n + 1) * percent) / 100 : ((n - 1) * percent) / 100 + 1);
  const below = Math.floor(h);
  return at(below) + (h - below) * (at(below + 1) - at(below));
}

/** A position that is whole but for the rounding of n p is whole: 7 % of 100 values is 7, not 7.000000000000001. */
function settled(h: number): number {
  const whole = Math.round(h);
  return Math.abs(h - whole) <= 8 * Number.EPSILON * Math.max(1, h) ? whole : h;
}
