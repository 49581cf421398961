/** What a text that stands where a number should be holds. */
export interface NumberText {
  readonly value: number;
  /** The scale the text carried: "12%" is 0.12, "3万" is 30,000. */
  readonly scale: "plain" | "percent" | "unit";
  /** A mark glued to the number, such as "(e)" for an estimate: dropped by a conversion. */
  readonly flag: string | null;
}

// Longer than any number a person types; keeps the patterns below away from essays.
const longest = 64;

const plain = String.raw`\d+(?:\.\d*)?|\.\d+`;
const grouped = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?:[ '’]\d{3})+(?:\.\d*)?`;
const continental = String.raw`\d{1,3}(?:\.\d{3})+,\d+`;
const numberPattern = new RegExp(
  String.raw`^(\()?([+-]?)\s*(?:[$¥€£]\s*)?([+-]?)(${continental}|${grouped}|${plain})(e[+-]?\d{1,3})?(\))?` +
    String.raw`\s*(%|‰|万|亿|年)?\s*(\([a-z]{1,3}\)|\[[a-z0-9]{1,3}\]|\*{1,3}|[†‡]| [a-z])?$`,
  "i",
);

const scales: Readonly<Record<string, number>> = { "%": 1e-2, "‰": 1e-3, 万: 1e4, 亿: 1e8, 年: 1 };

/**
 * Reads a number typed as text: stray spaces, full-width digits, thousands separators, percent signs, 万 and 亿,
 * accountants' brackets, and a flag such as "(e)". Returns null when the text is not one number beyond doubt:
 * "12,5" may be twelve and a half or a slip, so it is null.
 */
export function readNumberText(text: string): NumberText | null {
  if (text.length > longest) return null;
  const clean = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const match = numberPattern.exec(clean);
  if (!match) return null;
  const [, open, sign, innerSign, digits, exponent, close, unit, flag] = match;
  if (!open !== !close || (sign && innerSign)) return null;
  const isContinental = /\.\d{3},|\.\d{3}\./.test(digits) && digits.includes(",");
  const bare = isContinental ? digits.replaceAll(".", "").replace(",", ".") : digits.replace(/[, '’]/g, "");
  const size = Number(bare + (exponent ?? "")) * (unit ? scales[unit] : 1);
  if (!Number.isFinite(size)) return null;
  const negative = (sign || innerSign) === "-" || Boolean(open);
  return {
    value: negative && size !== 0 ? -size : size,
    scale: unit === "%" || unit === "‰" ? "percent" : unit === "万" || unit === "亿" ? "unit" : "plain",
    flag: flag?.trim() ?? null,
  };
}
