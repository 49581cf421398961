/**
 * Times typed as text, as numbers one apart for neighbouring periods: "2010" and "2010年" are 2010, "2010Q3" is
 * 4 x 2010 + 2, "2010-03" and "2010年3月" are 12 x 2010 + 2. Null when the texts are not all of one such kind.
 */
export function timeValues(levels: readonly string[]): number[] | null {
  for (const read of [year, quarter, month]) {
    const values = levels.map((level) => read(level.normalize("NFKC").trim()));
    if (levels.length > 0 && values.every((v) => v !== null)) return values;
  }
  return null;
}

const year = (text: string): number | null => (/^-?\d{1,4}年?$/.test(text) ? Number.parseInt(text, 10) : null);

function quarter(text: string): number | null {
  const match = /^(\d{4})\s*[-年]?\s*(?:q|第)?([1-4])(?:季度?)?$/i.exec(text);
  return match && /q|季/i.test(text) ? 4 * Number(match[1]) + Number(match[2]) - 1 : null;
}

function month(text: string): number | null {
  const match = /^(\d{4})\s*[-/.m年]\s*(\d{1,2})月?$/i.exec(text);
  const m = match ? Number(match[2]) : 0;
  return match && m >= 1 && m <= 12 ? 12 * Number(match[1]) + m - 1 : null;
}
