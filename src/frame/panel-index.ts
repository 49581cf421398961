import { problem } from "../messages/problem.ts";
import { columnOf } from "./column-of.ts";
import { factorOfColumn, type Factor } from "./factor-of-column.ts";
import type { CategoryColumn, Frame } from "./frame.ts";
import { timeValues } from "./time-values.ts";

/** The rows of a panel in order of entity and time, with what is irregular in them. Plain data. */
export interface PanelIndex {
  readonly entity: Factor;
  readonly time: Factor;
  /** Rows of the frame sorted by entity, then time; rows without either are left out. */
  readonly order: Int32Array;
  /** Entity g occupies order[starts[g]] ... order[starts[g + 1] - 1]. */
  readonly starts: Int32Array;
  /** The time of each level as a number, one apart for neighbouring periods; null when the times are words. */
  readonly timeNumbers: Float64Array | null;
  /** Greatest common step of the times, 1 for yearly data; null when times are words, not whole, or only one. */
  readonly step: number | null;
  /** Rows that share entity and time with an earlier row. */
  readonly duplicates: readonly { readonly first: number; readonly repeat: number }[];
  /** Rows without entity or time. */
  readonly unplaced: number;
  /** Every entity is seen exactly once in every period. */
  readonly balanced: boolean;
  /** Entities not seen in some period between their first and their last, with the number of such periods. */
  readonly gaps: readonly { readonly entity: number; readonly periods: number }[];
}

// Terms of one model share a panel, and sorting 100,000 rows for each of them would be felt.
const remembered = new WeakMap<Frame, Map<string, PanelIndex>>();

/**
 * Sorts a frame into a panel without judging it: duplicates and gaps are reported, not refused.
 *
 * @throws Problem frame.unknownColumn, frame.panelEmpty
 */
export function panelIndex(frame: Frame, entity: string, time: string): PanelIndex {
  const known = remembered.get(frame) ?? new Map<string, PanelIndex>();
  remembered.set(frame, known);
  const key = JSON.stringify([entity, time]);
  const index = known.get(key) ?? sortPanel(frame, entity, time);
  known.set(key, index);
  return index;
}

function sortPanel(frame: Frame, entityName: string, timeName: string): PanelIndex {
  const entity = factorOfColumn(columnOf(frame, entityName));
  const timeColumn = columnOf(frame, timeName);
  const time = timeColumn.kind === "number" ? factorOfColumn(timeColumn) : timeFactor(timeColumn);
  const numbers = time.levels.every((level) => typeof level === "number")
    ? Float64Array.from(time.levels as readonly number[])
    : wordsAsNumbers(time.levels.map(String));

  // 1. Two stable counting sorts: by time, then by entity.
  const placed = Int32Array.from(
    Array.from({ length: frame.nrow }, (_, i) => i).filter((i) => entity.codes[i] >= 0 && time.codes[i] >= 0),
  );
  if (placed.length === 0)
    throw problem("frame.panelEmpty", { entity: entityName, time: timeName }, { sheet: frame.sheet });
  const byTime = countingSort(placed, time.codes, time.levels.length).order;
  const { order, starts } = countingSort(byTime, entity.codes, entity.levels.length);

  // 2. What is irregular.
  const duplicates: { first: number; repeat: number }[] = [];
  const gaps: { entity: number; periods: number }[] = [];
  let complete = true;
  for (let g = 0; g < entity.levels.length; g++) {
    let seen = 0;
    let first = -1;
    let last = -1;
    for (let k = starts[g]; k < starts[g + 1]; k++) {
      const t = time.codes[order[k]];
      if (k > starts[g] && t === last) {
        duplicates.push({ first: order[k - 1], repeat: order[k] });
        continue;
      }
      if (first < 0) first = t;
      last = t;
      seen++;
    }
    if (seen === 0) continue;
    if (last - first + 1 > seen) gaps.push({ entity: g, periods: last - first + 1 - seen });
    if (seen < time.levels.length) complete = false;
  }
  return {
    entity,
    time,
    order,
    starts,
    timeNumbers: numbers,
    step: numbers && commonStep(numbers),
    duplicates,
    unplaced: frame.nrow - placed.length,
    balanced: complete && duplicates.length === 0 && placed.length === frame.nrow,
    gaps,
  };
}

/** Times typed as text are put in order of time where they can be read, else of the alphabet. */
function timeFactor(column: CategoryColumn): Factor {
  const factor = factorOfColumn(column);
  const values = timeValues(factor.levels.map(String));
  if (!values) return factor;
  const order = values.map((_, k) => k).sort((a, b) => values[a] - values[b]);
  const rank = new Int32Array(order.length);
  order.forEach((code, k) => (rank[code] = k));
  return {
    name: factor.name,
    levels: order.map((code) => factor.levels[code]),
    codes: factor.codes.map((code) => (code < 0 ? -1 : rank[code])),
  };
}

function wordsAsNumbers(levels: readonly string[]): Float64Array | null {
  const values = timeValues(levels);
  return values && Float64Array.from(values);
}

function countingSort(rows: Int32Array, codes: Int32Array, groups: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const i of rows) starts[codes[i] + 1]++;
  for (let g = 0; g < groups; g++) starts[g + 1] += starts[g];
  const next = starts.slice();
  const order = new Int32Array(rows.length);
  for (const i of rows) order[next[codes[i]]++] = i;
  return { order, starts };
}

function commonStep(times: Float64Array): number | null {
  let step = 0;
  for (let k = 1; k < times.length; k++) {
    let a = step;
    let b = times[k] - times[k - 1];
    if (!Number.isInteger(b)) return null;
    while (b !== 0) [a, b] = [b, a % b];
    step = Math.abs(a);
  }
  return step === 0 ? null : step;
}
