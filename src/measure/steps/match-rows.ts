import type { Column, Frame } from "../../frame/frame.ts";
import { nearest } from "../../frame/nearest.ts";
import { problem } from "../../messages/problem.ts";
import { matchingLabels } from "./labels.ts";

/** A column of the data and the column of the other sheet that holds the same names. */
export interface MatchKey {
  readonly own: string;
  readonly other: string;
}

/** A name of one side that the other side does not have. */
export interface Unmatched {
  readonly name: string;
  readonly rows: number;
  /** The name on the other side that comes nearest. */
  readonly near: string | null;
}

export interface Matched {
  /** For each row of the data, the row of the other sheet, or -1. */
  readonly at: Int32Array;
  readonly matched: number;
  /** Rows of the data, and of the other sheet, without a name in one of the keys. */
  readonly unnamed: readonly [own: number, other: number];
  /** Names of the first key that the other side never has. */
  readonly own: readonly Unmatched[];
  readonly other: readonly Unmatched[];
  /** Rows of the data that have no partner although their name is there: the combination is not. The first few, in words. */
  readonly combinations: { readonly rows: number; readonly examples: readonly string[] };
  /** Rows of the other sheet that no row of the data asked for. */
  readonly unused: number;
}

/**
 * Matches each row of the data with the row of another sheet that has the same name in every key (entity, or entity and
 * time). Several rows of the data may share a partner; in the other sheet each combination may stand once.
 * Names are the same when they are equal but for spaces around and full-width letters.
 *
 * @throws Problem steps.keyAbsent, steps.keyAbsentNear, steps.mergeRepeats, steps.noCommonNames, steps.noCommonRows
 */
export function matchRows(frame: Frame, other: Frame, keys: readonly MatchKey[]): Matched {
  // 1. The names on both sides.
  const pairs = keys.map((key) => matchingLabels(keyColumn(frame, key.own), keyColumn(other, key.other)));
  pairs.forEach(([own, others], k) => refuseNothingCommon(own, others, keys[k], other));
  const own = joined(pairs.map(([labels]) => labels));
  const others = joined(pairs.map(([, labels]) => labels));

  // 2. Rows of the other sheet by their combination, each once.
  const rowOf = new Map<string, number>();
  const repeats: { readonly first: number; readonly row: number }[] = [];
  others.forEach((key, row) => {
    if (key === null) return;
    const first = rowOf.get(key);
    if (first === undefined) rowOf.set(key, row);
    else repeats.push({ first, row });
  });
  if (repeats.length > 0) refuseRepeats(repeats, others, other, keys);

  // 3. The match, and what is left over on either side.
  const at = Int32Array.from(own, (key) => (key === null ? -1 : (rowOf.get(key) ?? -1)));
  const matched = at.reduce((sum, row) => sum + (row >= 0 ? 1 : 0), 0);
  if (matched === 0)
    throw problem("steps.noCommonRows", {
      sheet: nameOfSheet(other),
      by: keys.map((key) => key.own).join(", "),
      own: shown(own.find((key) => key !== null) ?? ""),
      other: shown(others.find((key) => key !== null) ?? ""),
    });
  const [ownNames, otherNames] = pairs[0].map((labels) => new Set(labels.filter((label) => label !== null)));
  const lost = own.flatMap((key, row) =>
    key !== null && at[row] < 0 && otherNames.has(pairs[0][0][row]!) ? [shown(key)] : [],
  );
  const used = new Set(at);
  const without = (side: readonly (string | null)[]): number => side.filter((key) => key === null).length;
  return {
    at,
    matched,
    unnamed: [without(own), without(others)],
    own: unmatchedNames(pairs[0][0], ownNames, otherNames),
    other: unmatchedNames(pairs[0][1], otherNames, ownNames),
    combinations: { rows: lost.length, examples: lost.slice(0, 3) },
    unused: others.filter((key, row) => key !== null && !used.has(row)).length,
  };
}

const separator = "\u0000";
const shown = (key: string): string => key.replaceAll(separator, " ");

/** One key for each row, null where a part is missing. */
const joined = (columns: readonly (readonly (string | null)[])[]): (string | null)[] =>
  columns[0].map((_, row) =>
    columns.some((labels) => labels[row] === null) ? null : columns.map((labels) => labels[row]).join(separator),
  );

const nameOfSheet = ({ sheet }: Frame): string => sheet ?? "2";

function keyColumn(frame: Frame, name: string): Column {
  const found = frame.columns.find((column) => column.name === name);
  if (found) return found;
  const names = frame.columns.map((column) => column.name);
  const close = nearest(name, names);
  const list = (some: readonly string[]): string => some.map((one) => `“${one}”`).join(", ");
  const place = { sheet: frame.sheet, column: name };
  const sheet = frame.sheet ?? "";
  throw close.length > 0
    ? problem("steps.keyAbsentNear", { name, sheet, nearest: list(close) }, place)
    : problem("steps.keyAbsent", { name, sheet, names: list(names.slice(0, 12)), count: names.length }, place);
}

function refuseNothingCommon(
  own: readonly (string | null)[],
  others: readonly (string | null)[],
  key: MatchKey,
  other: Frame,
): void {
  const there = new Set(others);
  if (own.some((label) => label !== null && there.has(label))) return;
  const first = (labels: readonly (string | null)[]): string =>
    [...new Set(labels)]
      .filter((label) => label !== null)
      .slice(0, 3)
      .join(", ") || "–";
  throw problem(
    "steps.noCommonNames",
    { own: key.own, other: key.other, sheet: nameOfSheet(other), has: first(own), holds: first(others) },
    { column: key.own },
  );
}

function refuseRepeats(
  repeats: readonly { readonly first: number; readonly row: number }[],
  keys: readonly (string | null)[],
  other: Frame,
  by: readonly MatchKey[],
): never {
  const examples = repeats
    .slice(0, 3)
    .map(({ first, row }) => `${shown(keys[row] ?? "")} (${other.rows[first]}, ${other.rows[row]})`)
    .join("; ");
  throw problem(
    "steps.mergeRepeats",
    { sheet: nameOfSheet(other), by: by.map((key) => key.other).join(", "), count: repeats.length, examples },
    { sheet: other.sheet, column: by[0].other },
  );
}

function unmatchedNames(
  labels: readonly (string | null)[],
  own: ReadonlySet<string>,
  there: ReadonlySet<string>,
): Unmatched[] {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null && !there.has(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  // Another spelling of the same name is most likely a name that is left over there too.
  const all = [...there];
  const left = all.filter((name) => !own.has(name));
  return [...counts].map(([name, rows], k) => ({
    name,
    rows,
    // Distances to thousands of names for thousands of names would be felt; nobody reads that many.
    near: k < mostNear ? (nearest(name, left, 1)[0] ?? nearest(name, all, 1)[0] ?? null) : null,
  }));
}

const mostNear = 50;
