const longest = 80;

/** A long text around the place a sentence speaks of, so that the sentence stays readable. */
export function excerpt(text: string, at: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, Math.min(at - longest / 2, text.length - longest));
  const to = from + longest;
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
