import type { DidSpec } from "../did-spec.ts";
import { eventName } from "../event-study.ts";
import { cellName } from "../sun-abraham.ts";

/** A mean of effects over treated rows. */
export interface Average {
  readonly name: string;
  /** Places of its rows in the sample. */
  readonly rows: readonly number[];
}

/** Where a treated row stands. */
export interface TreatedRow {
  readonly at: number;
  readonly cohort: number;
  readonly time: number;
  /** Periods since the cohort's start. */
  readonly since: number;
}

/** Which rows each term averages: all of them ("ATT"), then those of a horizon, a cohort, a period, or both. */
export function averagesOf(rows: readonly TreatedRow[], { aggregate, high = Infinity }: DidSpec): Average[] {
  const all = { name: "ATT", rows: rows.map(({ at }) => at) };
  const horizon = ({ since }: TreatedRow) => Math.min(since, high);
  const grouped = (
    keys: (row: TreatedRow) => readonly number[],
    name: (keys: readonly number[]) => string,
  ): Average[] => {
    const groups = new Map<string, { keys: readonly number[]; rows: number[] }>();
    for (const row of rows) {
      const own = keys(row);
      const group = groups.get(own.join()) ?? { keys: own, rows: [] };
      group.rows.push(row.at);
      groups.set(own.join(), group);
    }
    return [...groups.values()]
      .sort((a, b) => a.keys[0] - b.keys[0] || (a.keys[1] ?? 0) - (b.keys[1] ?? 0))
      .map((group) => ({ name: name(group.keys), rows: group.rows }));
  };
  switch (aggregate) {
    case "simple":
      return [all];
    case "event":
      return [
        all,
        ...grouped(
          (row) => [horizon(row)],
          ([k]) => eventName(k),
        ),
      ];
    case "group":
      return [
        all,
        ...grouped(
          ({ cohort }) => [cohort],
          ([g]) => `cohort::${g}`,
        ),
      ];
    case "calendar":
      return [
        all,
        ...grouped(
          ({ time }) => [time],
          ([t]) => `period::${t}`,
        ),
      ];
    case "cells":
      return grouped(
        (row) => [row.cohort, row.since],
        ([g, k]) => cellName(g, k),
      );
  }
}
