/**
 * Texts by which statistical offices and people say "not available". `always` holds in any column;
 * `inNumbers` only where numbers are expected, because NA is Namibia and "none" can be a group of its own.
 */
const always = new Set(["..", "...", "…", "n/a", "n.a.", "#n/a", "not available", "缺失", "暂无", "不详"]);
const inNumbers = new Set([
  ".",
  "-",
  "--",
  "—",
  "——",
  "–",
  "/",
  "na",
  "nan",
  "null",
  "none",
  "missing",
  "x",
  ":",
  "无",
]);

export function isMissingText(text: string, where: "anywhere" | "in-numbers"): boolean {
  if (text.length > 20) return false;
  const clean = text.normalize("NFKC").trim().toLowerCase();
  return always.has(clean) || text.trim() === "…" || (where === "in-numbers" && inNumbers.has(clean));
}
