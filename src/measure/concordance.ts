import { nearest } from "../frame/nearest.ts";
import { message, type Message } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";

/** Which target each source belongs to, and what part of it. */
export interface ConcordanceRow {
  readonly source: string;
  readonly target: string;
  /** Parts of one source sum to 1. */
  readonly weight: number;
}

export interface Concordance {
  readonly rows: readonly ConcordanceRow[];
  /** Whether a finer code ("3721") stands for the longest code it begins with ("372"). */
  readonly byPrefix?: boolean;
}

/** Rows to be mapped: a code, whatever else tells rows apart (year, province), and numbers that may be added up. */
export interface Classified {
  readonly codes: readonly string[];
  readonly keys: readonly (readonly (string | number)[])[];
  /** columns x rows */
  readonly values: readonly Float64Array[];
}

export interface Reclassified extends Classified {
  /** Sources that are in no row of the table. */
  readonly unmatched: readonly string[];
  readonly notes: readonly Message[];
}

/**
 * Values of one classification in another: value_target = sum over sources of weight x value_source, apart for every
 * combination of the other keys. A value that is missing makes the targets it goes into missing.
 *
 * @param unmatched refuse (default) or leave-out: what happens to a code the table does not have
 * @throws Problem indices.codesUnmatched(Near) and those of checkConcordance
 */
export function reclassify(
  { codes, keys, values }: Classified,
  table: Concordance,
  unmatched: "refuse" | "leave-out" = "refuse",
): Reclassified {
  checkConcordance(table.rows);
  const partsOf = finder(table);

  // 1. Codes that the table does not have.
  const strangers = [...new Set(codes)].filter((code) => partsOf(code) === null);
  const notes: Message[] = [];
  if (strangers.length > 0) {
    const all = [...new Set(table.rows.map(({ source }) => source))];
    // Of codes that are all digits the nearest is another industry, not a slip.
    const close = /\p{L}{2}/u.test(strangers[0]) ? nearest(strangers[0], all, 1)[0] : undefined;
    const parameters = { count: strangers.length, names: listed(strangers) };
    if (unmatched === "refuse" || strangers.length === new Set(codes).size)
      throw close === undefined
        ? problem("indices.codesUnmatched", { ...parameters, known: listed(all) })
        : problem("indices.codesUnmatchedNear", { ...parameters, first: strangers[0], nearest: close });
    notes.push(message("indices.codesLeftOut", parameters));
  }

  // 2. Sums by target and keys, in the order of first appearance.
  const place = new Map<string, number>();
  const result = { codes: [] as string[], keys: [] as (readonly (string | number)[])[] };
  const sums = values.map((): number[] => []);
  codes.forEach((code, i) => {
    for (const { target, weight } of partsOf(code) ?? []) {
      const key = JSON.stringify([target, ...keys[i]]);
      let at = place.get(key);
      if (at === undefined) {
        at = result.codes.push(target) - 1;
        place.set(key, at);
        result.keys.push(keys[i]);
        for (const own of sums) own.push(0);
      }
      sums.forEach((own, column) => (own[at] += weight * values[column][i]));
    }
  });
  return { ...result, values: sums.map((own) => Float64Array.from(own)), unmatched: strangers, notes };
}

/**
 * Weights must be parts: not negative, and 1 in sum for each source, to nine digits (typed thirds are not exact).
 *
 * @throws Problem indices.concordanceEmpty, indices.weightMissing, indices.weightsSum, indices.pairTwice
 */
export function checkConcordance(rows: readonly ConcordanceRow[]): void {
  if (rows.length === 0) throw problem("indices.concordanceEmpty");
  const sums = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { source, target, weight } of rows) {
    if (!(weight >= 0)) throw problem("indices.weightMissing", { source, target });
    const pair = `${source}\u0000${target}`;
    if (pairs.has(pair)) throw problem("indices.pairTwice", { source, target });
    pairs.add(pair);
    sums.set(source, (sums.get(source) ?? 0) + weight);
  }
  for (const [source, sum] of sums)
    if (Math.abs(sum - 1) > 1e-9) throw problem("indices.weightsSum", { source, sum: Number(sum.toPrecision(6)) });
}

function finder({ rows, byPrefix = false }: Concordance): (code: string) => readonly ConcordanceRow[] | null {
  const parts = new Map<string, ConcordanceRow[]>();
  for (const row of rows) parts.set(row.source, [...(parts.get(row.source) ?? []), row]);
  return (code) => {
    for (let length = code.length; length > 0; length = byPrefix ? length - 1 : 0) {
      const own = parts.get(code.slice(0, length));
      if (own) return own;
    }
    return null;
  };
}

const listed = (names: readonly string[]): string => names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : "");
