import { message, type Message } from "../messages/message.ts";
import { notEstimable, problem } from "../messages/problem.ts";

/** A column of the index: more of it is better (positive) or worse (negative). */
export interface Indicator {
  readonly name: string;
  /** n values, NaN where missing. */
  readonly values: Float64Array;
  readonly direction: "positive" | "negative";
}

export interface EntropyOptions {
  /** Groups (years, say) whose ranges, entropies and weights are computed apart: n codes, -1 for none. */
  readonly group?: { readonly codes: Int32Array; readonly levels: readonly (string | number)[] };
  /** What is done to a scaled value of zero, whose logarithm is not defined. Default: replace it by `small`. */
  readonly zero?: "replace" | "shift" | "keep";
  /** Default 0.00001. */
  readonly small?: number;
}

export interface IndicatorWeight {
  readonly name: string;
  readonly direction: "positive" | "negative";
  readonly min: number;
  readonly max: number;
  /** Null for a constant indicator, which has no scale. */
  readonly entropy: number | null;
  readonly redundancy: number | null;
  readonly weight: number;
  readonly constant: boolean;
}

export interface EntropyGroup {
  /** Null when all rows are pooled. */
  readonly level: string | number | null;
  /** Complete rows. */
  readonly rows: number;
  readonly indicators: readonly IndicatorWeight[];
}

export interface EntropyIndex {
  readonly groups: readonly EntropyGroup[];
  /** n values sum_j w_j z_j, NaN where an indicator is missing. */
  readonly score: Float64Array;
  /** n values sum_j w_j p_j, the less used variant on shares. */
  readonly scoreOnShares: Float64Array;
  /** Rows left out because an indicator or the group is missing. */
  readonly missing: number;
  readonly notes: readonly Message[];
}

/**
 * Entropy weights and the index they make.
 *
 *   z = (x - min)/(max - min), or (max - x)/(max - min) for a negative indicator; zeros become 0.00001
 *   p = z / sum z;  E = -sum p ln p / ln N;  d = 1 - E;  w = d / sum d;  score = sum_j w_j z_j
 *
 * N counts the complete rows, of all groups pooled or of each group. A constant indicator has weight 0 and is named.
 *
 * @throws Problem measure.noIndicators, measure.entropySmall, measure.entropyRows, measure.entropyConstant
 * @source Shannon (1948); the usual two-direction form in Chinese applied work
 * @reference reference/measurement/entropy_panel30x6.json
 */
export function entropyIndex(indicators: readonly Indicator[], options: EntropyOptions = {}): EntropyIndex {
  const { group, zero = "replace", small = 1e-5 } = options;
  if (indicators.length === 0) throw problem("measure.noIndicators");
  if (!(small > 0 && small < 1)) throw problem("measure.entropySmall", { small });
  const n = indicators[0].values.length;
  const complete = Array.from({ length: n }, (_, i) => i).filter(
    (i) => indicators.every(({ values }) => Number.isFinite(values[i])) && (group?.codes[i] ?? 0) >= 0,
  );
  if (complete.length < 2) throw notEstimable("measure.entropyRows", { rows: complete.length });

  const score = new Float64Array(n).fill(Number.NaN);
  const scoreOnShares = new Float64Array(n).fill(Number.NaN);
  const notes: Message[] = [];
  const groups: EntropyGroup[] = [];
  for (const [level, rows] of rowsByGroup(complete, group)) {
    const scaled = indicators.map((indicator) => scale(indicator, rows, zero, small));
    const total = scaled.reduce((sum, { redundancy }) => sum + (redundancy ?? 0), 0);
    const constant = scaled.filter((one) => one.constant).map(({ name }) => name);
    if (!(total > 0)) {
      if (!group) throw notEstimable("measure.entropyConstant", { names: constant.join(", ") });
      notes.push(message("measure.entropyGroupConstant", { level: String(level), rows: rows.length }));
    } else if (constant.length > 0)
      notes.push(
        level === null
          ? message("measure.constantIndicator", { names: constant.join(", ") })
          : message("measure.constantIndicatorIn", { names: constant.join(", "), level: String(level) }),
      );
    const weighted = scaled.map((one) => ({ ...one, weight: total > 0 ? (one.redundancy ?? 0) / total : 0 }));
    if (total > 0)
      rows.forEach((i, k) => {
        score[i] = weighted.reduce((sum, { weight, z }) => sum + (z ? weight * z[k] : 0), 0);
        scoreOnShares[i] = weighted.reduce((sum, { weight, z, sum: all }) => sum + (z ? (weight * z[k]) / all : 0), 0);
      });
    groups.push({ level, rows: rows.length, indicators: weighted.map(({ z: _z, sum: _sum, ...rest }) => rest) });
  }
  const missing = n - complete.length;
  if (missing > 0) notes.unshift(message("measure.entropyMissing", { rows: missing, used: complete.length }));
  return { groups, score, scoreOnShares, missing, notes };
}

interface Scaled extends Omit<IndicatorWeight, "weight"> {
  readonly z: Float64Array | null;
  readonly sum: number;
}

function scale(
  { name, values, direction }: Indicator,
  rows: readonly number[],
  zero: "replace" | "shift" | "keep",
  small: number,
): Scaled {
  let min = Infinity;
  let max = -Infinity;
  for (const i of rows) {
    min = Math.min(min, values[i]);
    max = Math.max(max, values[i]);
  }
  const base = { name, direction, min, max };
  if (min === max) return { ...base, entropy: null, redundancy: null, constant: true, z: null, sum: 0 };
  const range = max - min;
  const z = Float64Array.from(rows, (i) => {
    const own = (direction === "positive" ? values[i] - min : max - values[i]) / range;
    return zero === "shift" ? own + small : zero === "replace" && own === 0 ? small : own;
  });
  let sum = 0;
  for (const own of z) sum += own;
  let disorder = 0;
  for (const own of z) if (own > 0) disorder -= (own / sum) * Math.log(own / sum);
  const entropy = disorder / Math.log(rows.length);
  // Rounding may leave an entropy a hair above its bound of 1.
  return { ...base, entropy, redundancy: Math.max(0, 1 - entropy), constant: false, z, sum };
}

function rowsByGroup(rows: readonly number[], group: EntropyOptions["group"]): [string | number | null, number[]][] {
  if (!group) return [[null, [...rows]]];
  const byCode = group.levels.map((): number[] => []);
  for (const i of rows) byCode[group.codes[i]].push(i);
  return group.levels
    .map((level, code): [string | number, number[]] => [level, byCode[code]])
    .filter(([, own]) => own.length > 0);
}
