import type { Factor } from "../frame/factor-of-column.ts";

/** The factor on the chosen rows only, its levels renumbered without gaps in their old order. */
export function onRows(factor: Factor, rows: Int32Array | null): Factor {
  const { codes, levels } = factor;
  const seen = new Int32Array(levels.length).fill(-1);
  const n = rows ? rows.length : codes.length;
  for (let i = 0; i < n; i++) seen[codes[rows ? rows[i] : i]] = 0;
  const kept: (string | number)[] = [];
  for (let code = 0; code < seen.length; code++) {
    if (seen[code] < 0) continue;
    seen[code] = kept.length;
    kept.push(levels[code]);
  }
  if (!rows && kept.length === levels.length) return factor;
  const recoded = new Int32Array(n);
  for (let i = 0; i < n; i++) recoded[i] = seen[codes[rows ? rows[i] : i]];
  return { name: factor.name, codes: recoded, levels: kept };
}

/** Codes of the combinations of two factors, without gaps, in order of appearance. */
export function combine(a: Int32Array, b: Int32Array, levelsOfB: number): { codes: Int32Array; count: number } {
  const codes = new Int32Array(a.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) if (a[i] > largest) largest = a[i];
  const size = (largest + 1) * levelsOfB;
  let count = 0;
  if (size <= TABLE) {
    const known = new Int32Array(size).fill(-1);
    for (let i = 0; i < a.length; i++) {
      const key = a[i] * levelsOfB + b[i];
      if (known[key] < 0) known[key] = count++;
      codes[i] = known[key];
    }
    return { codes, count };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    const key = a[i] * levelsOfB + b[i];
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = count++));
    codes[i] = code;
  }
  return { codes, count };
}

/** Every level of `inner` lies inside one level of `outer`. */
export function isNestedIn(inner: Factor, outer: Factor): boolean {
  if (inner === outer) return true;
  const home = new Int32Array(inner.levels.length).fill(-1);
  for (let i = 0; i < inner.codes.length; i++) {
    const level = inner.codes[i];
    if (home[level] < 0) home[level] = outer.codes[i];
    else if (home[level] !== outer.codes[i]) return false;
  }
  return true;
}

/**
 * Groups of levels of two factors that are linked through common rows: the dummies of both have
 * levels(a) + levels(b) - count independent columns.
 *
 * @returns the component of each level of each factor, numbered in order of the levels of `a`
 * @source Abowd, Creecy & Kramarz (2002), Computing person and firm effects using linked employer-employee data
 */
export function connectedComponents(a: Factor, b: Factor): { ofA: Int32Array; ofB: Int32Array; count: number } {
  const offset = a.levels.length;
  const parent = Int32Array.from({ length: offset + b.levels.length }, (_, node) => node);
  const find = (node: number): number => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  for (let i = 0; i < a.codes.length; i++) {
    const p = find(a.codes[i]);
    const q = find(offset + b.codes[i]);
    if (p < q) parent[q] = p;
    else parent[p] = q;
  }
  const number = new Int32Array(parent.length).fill(-1);
  let count = 0;
  const component = (node: number): number => {
    const root = find(node);
    if (number[root] < 0) number[root] = count++;
    return number[root];
  };
  const ofA = Int32Array.from({ length: offset }, (_, level) => component(level));
  const ofB = Int32Array.from({ length: b.levels.length }, (_, level) => component(offset + level));
  return { ofA, ofB, count };
}

/** A table of 2^24 combinations is 64 MB: the price of not hashing. */
const TABLE = 2 ** 24;
