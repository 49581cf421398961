import { tieSizes } from "./ranks.ts";

/**
 * Kendall's tau-b: (concordant - discordant pairs) / sqrt((P - ties in x)(P - ties in y)), P = n(n-1)/2. Discordant pairs
 * are the exchanges a merge sort by y makes of rows sorted by x, so that n log n steps suffice.
 *
 * @param x, y n values each
 * @returns tau-b (NaN when x or y is constant) and the score with its variance under independence, ties counted
 * @source Knight (1966), J. of the American Statistical Association 61, 436-439; Kendall (1970), Rank Correlation Methods
 * @reference test/reference/panel/firmpanel-correlation.json
 */
export function kendall(x: Float64Array, y: Float64Array): { tau: number; score: number; variance: number } {
  const n = x.length;
  const order = Int32Array.from(x.keys()).sort((a, b) => x[a] - x[b] || y[a] - y[b]);
  const pairs = (sizes: readonly number[]) => sizes.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const [tiesX, tiesY] = [tieSizes(x), tieSizes(y)];
  const both = pairs(runsOfPairs(x, y, order));
  const all = (n * (n - 1)) / 2;
  const exchanges = mergeExchanges(Float64Array.from(order, (i) => y[i]));
  const score = all - pairs(tiesX) - pairs(tiesY) + both - 2 * exchanges;
  const tau = score / Math.sqrt((all - pairs(tiesX)) * (all - pairs(tiesY)));

  const sum = (sizes: readonly number[], of: (t: number) => number) => sizes.reduce((total, t) => total + of(t), 0);
  const cubes = (t: number) => t * (t - 1) * (2 * t + 5);
  const triples = (t: number) => t * (t - 1) * (t - 2);
  const variance =
    (n * (n - 1) * (2 * n + 5) - sum(tiesX, cubes) - sum(tiesY, cubes)) / 18 +
    (sum(tiesX, triples) * sum(tiesY, triples)) / (9 * n * (n - 1) * (n - 2)) +
    (2 * pairs(tiesX) * pairs(tiesY)) / (n * (n - 1));
  return { tau, score, variance };
}

/** Sizes of the groups of rows equal in both. */
function runsOfPairs(x: Float64Array, y: Float64Array, order: Int32Array): number[] {
  const sizes: number[] = [];
  order.forEach((i, k) => {
    const before = order[k - 1];
    if (k > 0 && x[i] === x[before] && y[i] === y[before]) sizes[sizes.length - 1]++;
    else sizes.push(1);
  });
  return sizes;
}

/** Pairs out of order, counted while they are sorted. */
function mergeExchanges(values: Float64Array): number {
  let [from, to] = [values.slice(), new Float64Array(values.length)];
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      for (let k = start, a = start, b = middle; k < end; k++)
        if (a < middle && (b >= end || from[a] <= from[b])) to[k] = from[a++];
        else {
          exchanges += middle - a;
          to[k] = from[b++];
        }
    }
    [from, to] = [to, from];
  }
  return exchanges;
}
