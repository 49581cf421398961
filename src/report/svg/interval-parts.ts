import type { IntervalFigure, IntervalPoint } from "../figure.ts";
import { hint, rounded, tag } from "./markup.ts";
import { marker } from "./marker.ts";
import { colour, dashes } from "./palette.ts";
import type { LegendEntry } from "./legend.ts";
import { labelled } from "./ticks.ts";

/** From the lowest bound to the highest, zero among them: an interval is read by whether it holds zero. */
export function valueRange({ series }: IntervalFigure): readonly [number, number] {
  const all = series.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  return [Math.min(0, ...all), Math.max(0, ...all)];
}

/** A line between two bounds with a cap at each end. */
export function whisker(
  direction: "upright" | "level",
  at: number,
  from: number,
  to: number,
  cap: number,
  series: number,
): string {
  const place = (along: number, off: number) => {
    const [x, y] = direction === "upright" ? [at + off, along] : [along, at + off];
    return `${rounded(x)} ${rounded(y)}`;
  };
  const style = { fill: "none", stroke: colour(series), "stroke-width": 1.5 };
  const caps = [from, to].map((end) => `M${place(end, -cap)}L${place(end, cap)}`).join("");
  return (
    tag("path", { d: `M${place(from, 0)}L${place(to, 0)}`, ...style, "stroke-dasharray": dashes(series) }) +
    tag("path", { d: caps, ...style })
  );
}

/** What a point says when it is pointed at: its place, its value and its interval. */
export function intervalHint({ label, value, low, high }: IntervalPoint, series: string): string {
  const shown = (number: number) => labelled([Number(number.toPrecision(4))]).labels[0];
  const interval = low === null || high === null ? "" : ` [${shown(low)}, ${shown(high)}]`;
  return hint(`${series === "" ? "" : `${series}, `}${label}: ${shown(value)}${interval}`);
}

/** One series explains itself; several have a key each. */
export const intervalKeys = (names: readonly string[]): LegendEntry[] =>
  names.length < 2
    ? []
    : names.map((name, at) => ({
        name,
        sample: (x, y) => whisker("level", y, x, x + 20, 3.5, at) + marker(at, x + 10, y, 3.5),
      }));
