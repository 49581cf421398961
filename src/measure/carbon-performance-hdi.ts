import { problem } from "../messages/problem.ts";

/** A welfare indicator: more of it is better. */
export interface WelfareIndicator {
  readonly name: string;
  /** n values, NaN where missing. */
  readonly values: Float64Array;
  /** Goalposts, in the unit of the values; left out: the least and the largest value seen. */
  readonly low?: number;
  readonly high?: number;
  /** Scale the logarithm, as for income. */
  readonly log?: boolean;
  /** Indicators of the same dimension are averaged first; left out: a dimension of its own. */
  readonly dimension?: string;
}

export interface HdiOptions {
  /** Equal weights of the dimensions: arithmetic (default) or geometric mean (UNDP since 2010). */
  readonly combine?: "arithmetic" | "geometric";
  /** Scaled values run from `floor` to 1, so that the least is not 0 in a product. Default 0. */
  readonly floor?: number;
  /** Groups whose least and largest values are taken apart: n codes, -1 for none. */
  readonly group?: { readonly codes: Int32Array; readonly levels: readonly (string | number)[] };
  /** Worksheet row of each value, for messages. */
  readonly rows?: ArrayLike<number>;
}

export interface Hdi {
  readonly score: Float64Array;
  readonly dimensions: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Rows left out because an indicator or the group is missing. */
  readonly missing: number;
}

/**
 * A human-development-like index: each indicator scaled, z = floor + (1 - floor) (x - low)/(high - low), averaged within its
 * dimension, and the dimensions combined with equal weights. With goalposts z is capped to 0 ... 1.
 *
 * @throws Problem indices.noWelfare, indices.logOfWelfare, indices.welfareConstant, indices.goalposts, indices.floorRange,
 *   indices.noneComplete
 * @source UNDP, Human Development Report, technical note 1 (goalposts, geometric mean)
 * @reference reference/measurement/hdi_carbon_performance_a.json
 */
export function hdiIndex(indicators: readonly WelfareIndicator[], options: HdiOptions = {}): Hdi {
  const { combine = "arithmetic", floor = 0, group } = options;
  if (indicators.length === 0) throw problem("indices.noWelfare");
  if (!(floor >= 0 && floor < 1)) throw problem("indices.floorRange", { floor });
  const n = indicators[0].values.length;
  const complete = Array.from({ length: n }, (_, i) => i).filter(
    (i) => indicators.every(({ values }) => Number.isFinite(values[i])) && (group?.codes[i] ?? 0) >= 0,
  );
  if (complete.length === 0) throw problem("indices.noneComplete");

  const scaled = indicators.map((one) => scale(one, complete, floor, options));
  const names = indicators.map(({ name, dimension }) => dimension ?? name);
  const dimensions = [...new Set(names)].map((name) => {
    const own = scaled.filter((_, k) => names[k] === name);
    const values = new Float64Array(n).fill(Number.NaN);
    for (const i of complete) values[i] = own.reduce((sum, z) => sum + z[i], 0) / own.length;
    return { name, values };
  });
  const score = new Float64Array(n).fill(Number.NaN);
  const count = dimensions.length;
  for (const i of complete)
    score[i] =
      combine === "geometric"
        ? dimensions.reduce((product, { values }) => product * values[i], 1) ** (1 / count)
        : dimensions.reduce((sum, { values }) => sum + values[i], 0) / count;
  return { score, dimensions, missing: n - complete.length };
}

function scale(
  { name, values, low, high, log = false }: WelfareIndicator,
  complete: readonly number[],
  floor: number,
  { group, rows }: HdiOptions,
): Float64Array {
  const place = { column: name };
  const of = (v: number, i: number): number => {
    if (!log) return v;
    if (!(v > 0)) throw problem("indices.logOfWelfare", { name, row: String(rows?.[i] ?? i + 1) }, place);
    return Math.log(v);
  };
  const own = new Float64Array(values.length).fill(Number.NaN);
  for (const i of complete) own[i] = of(values[i], i);
  const posts = low !== undefined || high !== undefined;
  if (posts && !((low ?? NaN) < (high ?? NaN) && (!log || low! > 0)))
    throw problem("indices.goalposts", { name, low: String(low ?? "-"), high: String(high ?? "-") }, place);
  for (const [level, members] of membersOf(complete, group)) {
    let [min, max] = posts ? [of(low!, 0), of(high!, 0)] : [Infinity, -Infinity];
    if (!posts)
      for (const i of members) {
        min = Math.min(min, own[i]);
        max = Math.max(max, own[i]);
      }
    if (min === max)
      throw level === null
        ? problem("indices.welfareConstant", { name }, place)
        : problem("indices.welfareConstantIn", { name, level: String(level) }, place);
    for (const i of members) {
      const z = (own[i] - min) / (max - min);
      own[i] = floor + (1 - floor) * (posts ? Math.min(1, Math.max(0, z)) : z);
    }
  }
  return own;
}

function membersOf(rows: readonly number[], group: HdiOptions["group"]): [string | number | null, number[]][] {
  if (!group) return [[null, [...rows]]];
  return group.levels
    .map((level, code): [string | number, number[]] => [level, rows.filter((i) => group.codes[i] === code)])
    .filter(([, own]) => own.length > 0);
}
