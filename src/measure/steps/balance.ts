import type { PanelIndex } from "../../frame/panel-index.ts";
import { problem } from "../../messages/problem.ts";

/** units: all periods, and the units that are there in each of them. span: the largest balanced run of periods. */
export const balanceKinds = ["units", "span"] as const;
export type BalanceKind = (typeof balanceKinds)[number];

export interface Balanced {
  /** 1 for each row of the balanced panel. */
  readonly kept: Uint8Array;
  readonly rows: number;
  readonly periods: { readonly count: number; readonly first: string | number; readonly last: string | number };
  readonly units: number;
  /** Units that are in the data and not in the balanced panel. */
  readonly dropped: readonly (string | number)[];
}

/**
 * The balanced part of a panel: units that are there in every one of its periods. The periods are those in which any row
 * counts. `span` chooses the run of at least two neighbouring periods for which units x periods is largest; of two equal
 * ones the longer, then the later.
 *
 * @param panel each pair of entity and time once
 * @param counts 1 for each row that counts as being there (values where they are needed)
 * @throws Problem steps.nothingBalanced
 */
export function balance(panel: PanelIndex, counts: Uint8Array, kind: BalanceKind = "units"): Balanced {
  const { order, starts, entity, time } = panel;
  const there = order.filter((row) => counts[row] !== 0);
  const periods = [...new Set(Array.from(there, (row) => time.codes[row]))].sort((a, b) => a - b);
  const place = new Map(periods.map((code, k) => [code, k]));
  const runs = Array.from({ length: starts.length - 1 }, (_, g) =>
    runsOf(
      Array.from(order.subarray(starts[g], starts[g + 1]))
        .filter((row) => counts[row] !== 0)
        .map((row) => place.get(time.codes[row])!),
    ),
  );
  const last = periods.length - 1;
  const [from, to] = kind === "units" ? [0, last] : largestSpan(runs, periods.length);
  const isKept = runs.map((own) => own.some(([first, end]) => first <= from && end >= to));
  const units = isKept.filter(Boolean).length;
  const entityName = entity.name;
  if (units === 0 || periods.length === 0)
    throw problem(
      kind === "units" ? "steps.nothingBalanced" : "steps.nothingBalancedSpan",
      { entity: entityName, periods: periods.length, most: mostPeriods(runs) },
      { column: entityName },
    );

  const kept = new Uint8Array(counts.length);
  for (const row of there) {
    const k = place.get(time.codes[row])!;
    if (isKept[entity.codes[row]] && k >= from && k <= to) kept[row] = 1;
  }
  return {
    kept,
    rows: kept.reduce((sum, one) => sum + one, 0),
    periods: { count: to - from + 1, first: time.levels[periods[from]], last: time.levels[periods[to]] },
    units,
    dropped: entity.levels.filter((_, g) => !isKept[g] && starts[g + 1] > starts[g]),
  };
}

type Run = readonly [first: number, last: number];

/** Neighbouring periods without a gap, from places in rising order. */
function runsOf(places: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const own = runs[runs.length - 1];
    if (own && own[1] === place - 1) own[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** The run of at least two periods with the most rows. `cover[b]` counts the units that are there from a all through b. */
function largestSpan(runs: readonly (readonly Run[])[], T: number): Run {
  const beginning = Array.from({ length: T }, (): number[] => []);
  for (const [first, last] of runs.flat()) beginning[first].push(last);
  const cover = new Float64Array(T);
  let best: Run = [0, T - 1];
  let most = 0;
  for (let a = 0; a < T; a++) {
    for (const last of beginning[a]) for (let b = a; b <= last; b++) cover[b]++;
    for (let b = a + 1; b < T; b++) {
      const rows = cover[b] * (b - a + 1);
      if (rows === 0 || rows < most || (rows === most && b - a < best[1] - best[0])) continue;
      most = rows;
      best = [a, b];
    }
  }
  return best;
}

const mostPeriods = (runs: readonly (readonly Run[])[]): number =>
  runs.reduce(
    (most, own) =>
      Math.max(
        most,
        own.reduce((sum, [first, last]) => sum + last - first + 1, 0),
      ),
    0,
  );
