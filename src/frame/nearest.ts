/**
 * The candidates closest to what was typed, nearest first: same letters in another case, a candidate that contains it,
 * then few slips of the finger (Damerau-Levenshtein distance of at most a third of the length).
 */
export function nearest(typed: string, candidates: readonly string[], most = 3): string[] {
  const wanted = fold(typed);
  return candidates
    .slice(0, 20_000)
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance <= 1 + Math.max(wanted.length, 2) / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, "")
    .slice(0, 60);

function distanceTo(a: string, b: string): number {
  if (a === b) return 0;
  // Part of the other: nearer the more of it is shared, and nearer than one slip.
  if (a.length > 1 && b.length > 1 && (b.includes(a) || a.includes(b)))
    return 1 - 0.5 * (Math.min(a.length, b.length) / Math.max(a.length, b.length));
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
