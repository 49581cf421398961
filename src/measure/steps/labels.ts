import type { Column } from "../../frame/frame.ts";
import { timeValues } from "../../frame/time-values.ts";

/** The label of each row of a column, null where there is none. A number and the same number typed as text are one label. */
export function labelsOf(column: Column): (string | null)[] {
  if (column.kind === "number")
    return Array.from(column.values, (value) => (Number.isFinite(value) ? `${value}` : null));
  const labels = column.levels.map((level) => level.normalize("NFKC").replace(/\s+/g, " ").trim());
  return Array.from(column.codes, (code) => (code < 0 ? null : labels[code]));
}

/** The labels of two columns that are to be matched. Where one holds years as numbers, "2010年" in the other is 2010. */
export function matchingLabels(a: Column, b: Column): [(string | null)[], (string | null)[]] {
  return [yearsWhere(a, b), yearsWhere(b, a)];
}

function yearsWhere(column: Column, other: Column): (string | null)[] {
  const years = column.kind === "category" && other.kind === "number" ? timeValues(column.levels) : null;
  if (!years || column.kind !== "category") return labelsOf(column);
  return Array.from(column.codes, (code) => (code < 0 ? null : `${years[code]}`));
}
