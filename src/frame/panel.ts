import { problem } from "../messages/problem.ts";
import type { Frame } from "./frame.ts";
import { panelIndex, type PanelIndex } from "./panel-index.ts";

/**
 * The panel of a frame: its rows in order of entity and time, each pair once.
 *
 * @throws Problem frame.duplicatePairs, with the first three pairs and their worksheet rows
 */
export function panelOf(frame: Frame, entity: string, time: string): PanelIndex {
  const index = panelIndex(frame, entity, time);
  if (index.duplicates.length > 0)
    throw problem(
      "frame.duplicatePairs",
      {
        entity,
        time,
        count: index.duplicates.length,
        pairs: duplicatePairs(frame, index).map(describePair).join("; "),
      },
      { sheet: frame.sheet, column: entity },
    );
  return index;
}

/** A pair of entity and time that is there more than once, with all its worksheet rows. */
export interface DuplicatePair {
  readonly entity: string | number;
  readonly time: string | number;
  readonly rows: readonly number[];
}

/** The first pairs (in sheet order) that are there more than once. */
export function duplicatePairs(frame: Frame, index: PanelIndex, most = 3): DuplicatePair[] {
  const pairs = new Map<string, { entity: string | number; time: string | number; rows: Set<number> }>();
  for (const { first, repeat } of [...index.duplicates].sort((a, b) => a.first - b.first)) {
    const [g, t] = [index.entity.codes[first], index.time.codes[first]];
    const key = `${g} ${t}`;
    const pair = pairs.get(key) ?? {
      entity: index.entity.levels[g],
      time: index.time.levels[t],
      rows: new Set<number>(),
    };
    if (!pairs.has(key) && pairs.size >= most) continue;
    pair.rows.add(frame.rows[first]).add(frame.rows[repeat]);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map((pair) => ({ ...pair, rows: [...pair.rows].sort((a, b) => a - b).slice(0, 6) }));
}

const describePair = ({ entity, time, rows }: DuplicatePair): string => `${entity}, ${time} (${rows.join(", ")})`;
