import { fitted, text, widthOf } from "./markup.ts";

export interface LegendEntry {
  readonly name: string;
  /** Draws the sample in a box of 20 pixels, around the given middle line. */
  readonly sample: (x: number, middle: number) => string;
}

/** Keys of the series, in as many rows as the width asks for, and the height they take with the room below them. */
export function legend(entries: readonly LegendEntry[], width: number, fontSize: number) {
  const line = fontSize * 1.5;
  let [row, end] = [-1, Infinity];
  const keys = entries.map(({ name, sample }) => {
    const shown = fitted(name, width - 26, fontSize);
    const room = 26 + widthOf(shown, fontSize);
    if (end + room > width) [row, end] = [row + 1, 0];
    const [start, middle] = [end, (row + 0.7) * line];
    end += room + 14;
    const style = { "font-size": fontSize, fill: "currentColor" };
    return sample(start, middle) + text(shown, { ...style, x: start + 26, y: middle + fontSize * 0.35 });
  });
  return { markup: keys.join(""), height: entries.length > 0 ? (row + 1) * line + fontSize * 0.5 : 0 };
}
