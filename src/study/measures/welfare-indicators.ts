import { readNumberText } from "../../frame/number-text.ts";
import { isMissingText } from "../../frame/missing-text.ts";
import type { WelfareIndicator } from "../../measure/carbon-performance-hdi.ts";
import { problem } from "../../messages/problem.ts";

export interface WelfareGoals {
  /** Indicators that are scaled in logarithms, by header or number from 1. */
  readonly log?: readonly string[];
  /** Goalposts in the order of the indicators; "-" for an indicator scaled by its own least and largest value. */
  readonly low?: readonly string[];
  readonly high?: readonly string[];
  /** The dimension of each indicator, in order. */
  readonly dimensions?: readonly string[];
  /** Goalposts and dimensions of the UNDP, for life expectancy, mean years, expected years and income per head. */
  readonly undp?: boolean;
}

/**
 * Indicators with the goalposts, logarithms and dimensions that the options say.
 *
 * @throws Problem indices.undpColumns, indices.goalpostsCount, indices.goalpostNumber, indices.indicatorUnknown
 */
export function welfareIndicators(
  columns: readonly { readonly name: string; readonly values: Float64Array }[],
  goals: WelfareGoals,
): WelfareIndicator[] {
  const names = columns.map(({ name }) => name);
  if (goals.undp && columns.length !== 4) throw problem("indices.undpColumns", { found: columns.length });
  const { low, high, dimensions, log } = goals.undp ? undp : goals;
  for (const [option, list] of Object.entries({ low, high, dimensions }))
    if (list && list.length !== columns.length)
      throw problem("indices.goalpostsCount", { option, found: list.length, needed: columns.length });
  const logs = new Set((log ?? []).map((name) => indexOf(name, names)));
  return columns.map((column, k) => ({
    ...column,
    low: numberIn("low", low?.[k]),
    high: numberIn("high", high?.[k]),
    log: logs.has(k),
    dimension: dimensions?.[k],
  }));
}

const undp: WelfareGoals = {
  low: ["20", "0", "0", "100"],
  high: ["85", "15", "18", "75000"],
  dimensions: ["health", "education", "education", "income"],
  log: ["4"],
};

function numberIn(option: string, text: string | undefined): number | undefined {
  if (text === undefined || isMissingText(text, "anywhere")) return undefined;
  const value = readNumberText(text);
  if (value === null) throw problem("indices.goalpostNumber", { option, value: text });
  return value.value;
}

/** By header, in any case, or by number from 1. */
function indexOf(wanted: string, names: readonly string[]): number {
  const found = names.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
  const at = found >= 0 ? found : /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  if (names[at] === undefined)
    throw problem("indices.indicatorUnknown", { option: "log", name: wanted, known: names.join(", ") });
  return at;
}
