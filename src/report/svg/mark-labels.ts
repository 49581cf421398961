import type { Mark } from "../figure.ts";
import { fitted, widthOf } from "./markup.ts";

export interface MarkLabel {
  /** The line's own place. */
  readonly at: number;
  readonly label: string;
  /** The middle of the label, inside the figure; and its row, the lowest being 0. */
  readonly middle: number;
  readonly row: number;
}

/** Where the names of vertical lines stand above the plot: over their line, in a row of their own where two would touch. */
export function markLabels(
  marks: readonly Mark[],
  atX: (value: number) => number,
  [left, right]: readonly [number, number],
  fontSize: number,
): MarkLabel[] {
  const ends: number[] = [];
  return marks
    .map(({ x, label }) => ({ at: atX(x), label: fitted(label, right - left, fontSize) }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => {
      const half = widthOf(label, fontSize) / 2;
      const middle = Math.min(Math.max(at, left + half), right - half);
      const free = ends.findIndex((end) => end + 8 < middle - half);
      const row = free === -1 ? ends.length : free;
      ends[row] = middle + half;
      return { at, label, middle, row };
    });
}
