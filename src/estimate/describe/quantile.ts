/** How a quantile between two values is taken: by the number of Hyndman and Fan's definition. */
export type QuantileType = 2 | 6 | 7;

/**
 * The quantile at p. Type 2: the mean of the values at n p and n p + 1 where n p is whole, else the value above (Stata's
 * summarize, _pctile, winsor2). Type 6: interpolated at (n + 1) p (Excel's PERCENTILE.EXC, Stata's centile). Type 7:
 * interpolated at (n - 1) p + 1 (Excel's PERCENTILE.INC, R).
 *
 * @param sorted n ascending values, n > 0
 * @param p between 0 and 1
 * @source Hyndman and Fan (1996), The American Statistician 50(4), 361-365
 * @reference test/reference/panel/firmpanel-describe.json
 */
export function quantile(sorted: Float64Array, p: number, type: QuantileType = 2): number {
  const n = sorted.length;
  const at = (rank: number) => sorted[Math.min(n, Math.max(1, rank)) - 1];
  if (type === 2) {
    const place = n * p;
    const whole = Math.round(place);
    // 0.07 * 200 is 14.000000000000002: within rounding of a whole number is whole.
    if (Math.abs(place - whole) <= ROUNDING * Math.max(1, place)) return (at(whole) + at(whole + 1)) / 2;
    return at(Math.ceil(place));
  }
  const place = type === 6 ? (n + 1) * p : (n - 1) * p + 1;
  const below = Math.floor(place);
  const low = at(below);
  return low + (place - below) * (at(below + 1) - low);
}

const ROUNDING = 4 * Number.EPSILON;
