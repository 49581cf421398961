import { problem } from "../messages/problem.ts";

export interface Sector {
  readonly name: string;
  /** n values, NaN where missing. */
  readonly values: Float64Array;
}

export interface StructureOptions {
  /**
   * Labour productivity of a sector enters the weighted mean as it is (raw, default), or over its mean of all rows
   * (over-mean), so that a sector of few workers does not swamp the others.
   */
  readonly productivity?: "raw" | "over-mean";
  /** Worksheet row of each value, for messages. */
  readonly rows?: ArrayLike<number>;
}

export interface Structure {
  /** Of each sector: Y_k / Y. */
  readonly shares: readonly Sector[];
  /** Last sector over the one before it: tertiary / secondary. */
  readonly ratio: Float64Array;
  /** sum_k k Y_k / Y, 1 to the number of sectors. */
  readonly level: Float64Array;
  /** sum_k (Y_k/Y) ln((Y_k/Y)/(L_k/L)): 0 where workers are where output is; null without employment. */
  readonly theil: Float64Array | null;
  /** sum_k (Y_k/Y) (Y_k/L_k); null without employment. */
  readonly productivity: Float64Array | null;
  /** Rows without an index because a number is missing or a denominator is 0. */
  readonly missing: number;
}

/**
 * Indices of the structure of an economy, from value added Y_k (and employment L_k) of its sectors, in the order primary,
 * secondary, tertiary. n values each, NaN where not defined.
 *
 * @throws Problem indices.sectorsTwo, indices.sectorsDiffer, indices.sectorNegative
 * @source Gan, Zheng and Yu (2011), Economic Research Journal (Theil, ratio); Liu, Zhang and Huang (2008) (productivity)
 */
export function structureIndices(
  output: readonly Sector[],
  employment: readonly Sector[] | null,
  { productivity: kind = "raw", rows }: StructureOptions = {},
): Structure {
  const K = output.length;
  if (K < 2) throw problem("indices.sectorsTwo");
  if (employment && employment.length !== K)
    throw problem("indices.sectorsDiffer", { output: K, employment: employment.length });
  for (const { name, values } of [...output, ...(employment ?? [])]) {
    const negative = values.findIndex((v) => v < 0);
    if (negative >= 0)
      throw problem(
        "indices.sectorNegative",
        { name, row: String(rows?.[negative] ?? negative + 1) },
        { column: name },
      );
  }
  const totals = totalOf(output);
  const shares = output.map(({ name, values }) => ({ name, values: values.map((v, i) => defined(v / totals[i])) }));
  const level = totals.map((_, i) => shares.reduce((sum, { values }, k) => sum + (k + 1) * values[i], 0));
  const ratio = output[K - 1].values.map((v, i) => defined(v / output[K - 2].values[i]));
  const workers = employment && totalOf(employment);
  const theil =
    employment &&
    totals.map((_, i) =>
      shares.reduce((sum, { values }, k) => sum + theilPart(values[i], employment[k].values[i] / workers![i]), 0),
    );
  const productivity = employment && weightedProductivity(output, employment, shares, kind);
  const all = [...shares.map(({ values }) => values), ratio, level, theil, productivity].filter((own) => own !== null);
  return {
    shares,
    ratio,
    level,
    theil,
    productivity,
    missing: totals.filter((_, i) => all.some((own) => Number.isNaN(own[i]))).length,
  };
}

/** Output without workers has no productivity to compare; no output adds nothing. */
function theilPart(share: number, workers: number): number {
  if (share === 0 && workers >= 0) return 0;
  return workers > 0 ? share * Math.log(share / workers) : Number.NaN;
}

function weightedProductivity(
  output: readonly Sector[],
  employment: readonly Sector[],
  shares: readonly Sector[],
  kind: "raw" | "over-mean",
): Float64Array {
  const each = output.map(({ values }, k) => {
    const own = values.map((v, i) =>
      v === 0 && employment[k].values[i] >= 0 ? 0 : defined(v / employment[k].values[i]),
    );
    if (kind === "raw") return own;
    const known = own.filter((v) => !Number.isNaN(v));
    const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
    return own.map((v) => (mean > 0 ? v / mean : Number.NaN));
  });
  return shares[0].values.map((_, i) => shares.reduce((sum, { values }, k) => sum + values[i] * each[k][i], 0));
}

const totalOf = (sectors: readonly Sector[]): Float64Array =>
  sectors[0].values.map((_, i) => sectors.reduce((sum, { values }) => sum + values[i], 0));

const defined = (v: number): number => (Number.isFinite(v) ? v : Number.NaN);
