import type { DidSpec } from "../did-spec.ts";
import type { GroupTime } from "./group-time.ts";
import type { Effect } from "./two-by-two.ts";
import { weightedBySize } from "./weighted-by-size.ts";

/** An average of effects: over all cohorts at one event time, for one cohort, in one period. `at` says which. */
export interface Averaged extends Effect {
  readonly at: number;
}

export interface Aggregation {
  readonly overall: Effect;
  readonly parts: readonly Averaged[];
}

/**
 * Averages of the effects ATT(g, t) by the sizes of the cohorts; that the sizes are estimated is part of the influence.
 * simple: all after treatment. event: by time since treatment, overall the mean from 0 on. group: for each cohort the mean over
 * its treated periods, overall by cohort size. calendar: by period, overall their mean.
 *
 * @param start first treated period of each unit
 * @source Callaway & Sant'Anna (2021), section 3; aggte() of R package did
 */
export function aggregate(
  cells: readonly GroupTime[],
  start: Float64Array,
  by: Exclude<DidSpec["aggregate"], "cells">,
  relative: (cell: GroupTime) => number,
): Aggregation {
  const share = (cohort: number) => shareOf(cohort, start);
  const after = cells.filter((cell) => cell.time >= cell.cohort);
  const bySize = (effects: readonly Effect[], cohorts: readonly number[]) =>
    weightedBySize(effects, cohorts.map(share), cohorts, start);
  const sized = (group: readonly GroupTime[]) =>
    bySize(
      group,
      group.map(({ cohort }) => cohort),
    );
  const parts = (key: (cell: GroupTime) => number, of: readonly GroupTime[], average: (group: GroupTime[]) => Effect) =>
    [...new Set(of.map(key))]
      .sort((a, b) => a - b)
      .map((at) => ({ at, ...average(of.filter((cell) => key(cell) === at)) }));

  switch (by) {
    case "simple":
      return { overall: sized(after), parts: [] };
    case "event": {
      const events = parts(relative, cells, sized);
      return { overall: evenly(events.filter(({ at }) => at >= 0)), parts: events };
    }
    case "group": {
      const groups = parts(({ cohort }) => cohort, after, evenly);
      return {
        overall: bySize(
          groups,
          groups.map(({ at }) => at),
        ),
        parts: groups,
      };
    }
    case "calendar": {
      const periods = parts(({ time }) => time, after, sized);
      return { overall: evenly(periods), parts: periods };
    }
  }
}

function evenly(effects: readonly Effect[]): Effect {
  const count = effects.length;
  const influence = new Float64Array(effects[0].influence.length);
  for (const effect of effects) effect.influence.forEach((value, i) => (influence[i] += value / count));
  return { att: effects.reduce((sum, { att }) => sum + att / count, 0), influence };
}

/** The share of units that belong to a cohort. */
export const shareOf = (cohort: number, start: Float64Array): number =>
  start.reduce((count, g) => count + Number(g === cohort), 0) / start.length;
