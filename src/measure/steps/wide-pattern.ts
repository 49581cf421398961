import type { Frame } from "../../frame/frame.ts";
import { timeValues } from "../../frame/time-values.ts";
import { problem } from "../../messages/problem.ts";

/** Columns side by side that are one variable: "gdp_*" stands for gdp_2010, gdp_2011 ... The star stands for the period. */
export interface WideVariable {
  readonly name: string;
  readonly pattern: string;
}

/** Where each wide column belongs: column index -> variable index and label. */
export interface WideColumn {
  readonly column: number;
  readonly variable: number;
  readonly label: string;
}

/**
 * The wide columns that the patterns stand for. A column that two patterns fit belongs to the one with more letters.
 *
 * @param labels times: the star stands for a number or a period such as 2010Q3 only; texts: for any text
 * @throws Problem steps.patternStar, steps.patternNothing, steps.patternTwice
 */
export function wideColumns(frame: Frame, variables: readonly WideVariable[], labels: "times" | "texts"): WideColumn[] {
  const cut = variables.map(({ pattern }) => {
    const parts = pattern.split("*");
    if (parts.length !== 2) throw problem("steps.patternStar", { pattern });
    return parts as [string, string];
  });
  const byLength = variables.map((_, k) => k).sort((a, b) => variables[b].pattern.length - variables[a].pattern.length);
  const found = frame.columns.flatMap(({ name }, column): WideColumn[] => {
    for (const variable of byLength) {
      const [before, after] = cut[variable];
      if (name.length <= before.length + after.length || !name.startsWith(before) || !name.endsWith(after)) continue;
      const label = name.slice(before.length, name.length - after.length).trim();
      if (label !== "" && (labels === "texts" || isPeriod(label))) return [{ column, variable, label }];
    }
    return [];
  });
  const empty = variables.find((_, k) => !found.some(({ variable }) => variable === k));
  if (empty)
    throw problem("steps.patternNothing", {
      pattern: empty.pattern,
      names: frame.columns
        .slice(0, 12)
        .map(({ name }) => `“${name}”`)
        .join(", "),
      count: frame.columns.length,
    });
  const seen = new Map<string, number>();
  for (const { variable, label, column } of found) {
    const key = `${variable} ${label}`;
    const first = seen.get(key);
    if (first !== undefined)
      throw problem("steps.patternTwice", {
        pattern: variables[variable].pattern,
        period: label,
        first: frame.columns[first].name,
        second: frame.columns[column].name,
      });
    seen.set(key, column);
  }
  return found;
}

/** The labels in order: of time where all can be read as one kind of period, of numbers, else as they came. */
export function sortedLabels(labels: readonly string[]): string[] {
  const own = [...new Set(labels)];
  const values = own.every(isNumber) ? own.map(Number) : timeValues(own);
  if (!values) return own;
  const order = own.map((_, k) => k).sort((a, b) => values[a] - values[b]);
  return order.map((k) => own[k]);
}

export const isNumber = (label: string): boolean => /^-?\d+(\.\d+)?$/.test(label);
const isPeriod = (label: string): boolean => isNumber(label) || timeValues([label]) !== null;
