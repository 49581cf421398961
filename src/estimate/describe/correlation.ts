import { normalTwoSided, tTwoSided } from "../../numeric/distributions.ts";
import { kendall } from "./kendall.ts";
import { midRanks } from "./ranks.ts";

export type CorrelationMethod = "pearson" | "spearman" | "kendall";
/** pairwise: each pair over its own complete rows (Stata's pwcorr); listwise: rows complete in all (correlate). */
export type MissingRule = "pairwise" | "listwise";

/** Symmetric matrices in the order of the variables; null where not defined (a constant, too few rows). */
export interface Correlations {
  readonly names: readonly string[];
  readonly r: readonly (readonly (number | null)[])[];
  /** Two-sided; null on the diagonal. */
  readonly p: readonly (readonly (number | null)[])[];
  readonly n: readonly (readonly number[])[];
}

/**
 * Correlations of variables with p values. Pearson, and Spearman (Pearson of mid-ranks over the rows used): p from
 * t = r sqrt((n-2) / (1-r^2)) with n - 2 df. Kendall's tau-b: p from the normal approximation, ties counted.
 *
 * @source Stata manual, pwcorr, spearman; Kendall (1970), Rank Correlation Methods
 * @reference test/reference/panel/firmpanel-correlation.json
 */
export function correlations(
  variables: readonly { readonly name: string; readonly values: Float64Array }[],
  { method = "pearson", missing = "pairwise" }: { method?: CorrelationMethod; missing?: MissingRule } = {},
): Correlations {
  const height = variables[0]?.values.length ?? 0;
  const complete = (of: readonly Float64Array[]) =>
    Int32Array.from({ length: height }, (_, i) => i).filter((i) => of.every((values) => Number.isFinite(values[i])));
  const everywhere = missing === "listwise" ? complete(variables.map(({ values }) => values)) : null;
  const take = (values: Float64Array, rows: Int32Array) => Float64Array.from(rows, (i) => values[i]);
  const pairs = variables.map(({ values: a }, i) =>
    variables.slice(0, i + 1).map(({ values: b }) => {
      const rows = everywhere ?? complete([a, b]);
      return pairOf(take(a, rows), take(b, rows), method);
    }),
  );
  const symmetric = <T>(pick: (pair: Pair, diagonal: boolean) => T): T[][] =>
    variables.map((_, i) => variables.map((__, j) => pick(pairs[Math.max(i, j)][Math.min(i, j)], i === j)));
  return {
    names: variables.map(({ name }) => name),
    r: symmetric(({ r }, diagonal) => (diagonal && r !== null ? 1 : r)),
    p: symmetric(({ p }, diagonal) => (diagonal ? null : p)),
    n: symmetric(({ n }) => n),
  };
}

interface Pair {
  readonly r: number | null;
  readonly p: number | null;
  readonly n: number;
}

function pairOf(a: Float64Array, b: Float64Array, method: CorrelationMethod): Pair {
  const n = a.length;
  if (method === "kendall") {
    const { tau, score, variance } = kendall(a, b);
    if (!Number.isFinite(tau)) return { r: null, p: null, n };
    return { r: tau, p: n > 2 ? normalTwoSided(score / Math.sqrt(variance)) : null, n };
  }
  const r = method === "spearman" ? pearson(midRanks(a), midRanks(b)) : pearson(a, b);
  if (!Number.isFinite(r)) return { r: null, p: null, n };
  if (n < 3) return { r, p: null, n };
  return { r, p: Math.abs(r) === 1 ? 0 : tTwoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2), n };
}

/** NaN when a or b does not vary. */
function pearson(a: Float64Array, b: Float64Array): number {
  const [centredA, centredB] = [centred(a), centred(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += centredA[i] * centredB[i];
    aa += centredA[i] * centredA[i];
    bb += centredB[i] * centredB[i];
  }
  const varies = (v: Float64Array) => v.some((value) => value !== v[0]);
  return varies(a) && varies(b) ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : NaN;
}

/** About the mean, by way of the first value: a column far from zero keeps its digits. */
function centred(v: Float64Array): Float64Array {
  const mean = v.reduce((sum, value) => sum + (value - v[0]), 0) / v.length;
  return v.map((value) => value - v[0] - mean);
}
