import type { FormulaArgument } from "../formula.ts";
import { readRanges, type RangeFrame } from "./read-ranges.ts";
import { problem } from "../../messages/problem.ts";
import { isCells } from "./read-ranges.ts";

/** The ranges of a formula that adds up year by year. */
export interface SeriesRanges {
  readonly read: RangeFrame;
  /** Names of columns in the frame. */
  readonly years: string;
  readonly entity: string | undefined;
  readonly numbers: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the yearly amounts, `years`, `entity` and further columns of numbers, one column each.
 *
 * @throws Problem study.emptyRange when amounts or years are left out, and those of readRanges
 */
export function readSeries(
  ranges: Readonly<Record<string, FormulaArgument>>,
  amounts: string,
  others: readonly string[],
): SeriesRanges {
  for (const name of [amounts, "years"]) if (!isCells(ranges[name])) throw problem("study.emptyRange", { name });
  const read = readRanges([
    ...[amounts, ...others].map((name) => ({ name, cells: ranges[name], holds: "numbers" as const, single: true })),
    { name: "years", cells: ranges.years, holds: "groups", single: true },
    { name: "entity", cells: ranges.entity, holds: "groups", single: true },
  ]);
  return {
    read,
    years: read.columns.years[0],
    entity: read.columns.entity[0],
    numbers: Object.fromEntries([amounts, ...others].map((name) => [name, read.columns[name][0]])),
  };
}
