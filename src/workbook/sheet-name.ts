/** Where Panelwise keeps its own text inside a workbook. */
export const ownSheet = "_panelwise";

const longest = 31;

/**
 * A name Excel accepts and no sheet has yet: at most 31 characters, none of []:*?/\, no apostrophe at either end,
 * not "History"; "name (2)" and so on when the name is taken, whatever its case.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean = shorten(wanted.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, " ").replaceAll(/^[\s']+|[\s']+$/g, ""), longest);
  const name = clean === "" ? "Sheet" : clean.toLowerCase() === "history" ? `${clean} (1)` : clean;
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const numbered = shorten(name, longest - suffix.length) + suffix;
    if (!lower.has(numbered.toLowerCase())) return numbered;
  }
}

/** At most `length` UTF-16 units, never half a character. */
const shorten = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
