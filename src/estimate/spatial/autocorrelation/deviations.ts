import { problem } from "../../../messages/problem.ts";

export interface Deviations {
  /** x - mean(x) over all units. */
  readonly z: Float64Array;
  readonly mean: number;
  /** Sum of z^2. */
  readonly squares: number;
  /** n sum z^4 / (sum z^2)^2, over all units. */
  readonly kurtosis: number;
}

/**
 * A variable over all units, about its mean.
 *
 * @throws Problem spatial.unitsMissing with the units named, spatial.fewUnits, spatial.constant
 */
export function deviations(
  x: Float64Array,
  names: readonly string[],
  about: { name: string; period: string },
): Deviations {
  const n = x.length;
  const missing = names.filter((_, i) => !Number.isFinite(x[i]));
  if (missing.length > 0)
    throw problem(
      "spatial.unitsMissing",
      {
        ...about,
        count: missing.length,
        names: missing.slice(0, 8).join(", ") + (missing.length > 8 ? " …" : ""),
      },
      { column: about.name },
    );
  if (n < 4) throw problem("spatial.fewUnits", { ...about, count: n });
  let mean = 0;
  for (const value of x) mean += value / n;
  // A second pass takes the rounding of the mean out.
  let left = 0;
  for (const value of x) left += value - mean;
  mean += left / n;
  const z = x.map((value) => value - mean);
  let [squares, fourths, size] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    squares += z[i] * z[i];
    fourths += z[i] ** 4;
    size = Math.max(size, Math.abs(x[i]));
  }
  // A constant that is not a binary fraction still varies in its last digit.
  if (squares <= n * (size * 1e-14) ** 2) throw problem("spatial.constant", about, { column: about.name });
  return { z, mean, squares, kurtosis: (n * fourths) / (squares * squares) };
}
