import type { ScatterFigure } from "../figure.ts";
import { clippedLine } from "./clipped-line.ts";
import { hint, tag } from "./markup.ts";
import { marker } from "./marker.ts";
import { colour, dashes } from "./palette.ts";
import { plot, type Canvas } from "./plot.ts";
import { labelled, niceRange, niceTicks } from "./ticks.ts";

/** A cloud of points, its fitted line, and the two lines that part it into quadrants. */
export function scatterSvg({ series, cross, xLabel, yLabel }: ScatterFigure, canvas: Canvas) {
  const points = series.flatMap((one) => one.points);
  const reach = (values: readonly number[], count: number) => {
    const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
      Infinity,
      -Infinity,
    ] as readonly [number, number]);
    return niceRange(low, high, count);
  };
  const wide = Math.max(3, Math.floor(canvas.width / 70));
  const x = reach([...points.map((point) => point.x), ...(cross ? [cross.x] : [])], wide);
  const y = reach([...points.map((point) => point.y), ...(cross ? [cross.y] : [])], 4);
  const several = series.length > 1;
  const area = plot(
    canvas,
    { range: x, ticks: niceTicks(...x, wide), label: xLabel },
    { range: y, ticks: niceTicks(...y, 4), label: yLabel },
    several
      ? series.map(({ name, line }, at) => ({
          name,
          sample: (left: number, middle: number) =>
            (line ? tag("line", { x1: left, x2: left + 20, y1: middle, y2: middle, ...stroke(at) }) : "") +
            marker(at, left + 10, middle, 3),
        }))
      : [],
    cross ? { marks: [{ x: cross.x, label: "" }], across: cross.y } : {},
  );
  const radius = points.length > 400 ? 1.5 : points.length > 100 ? 2 : 3;
  const clouds = series.map((one, at) =>
    tag(
      "g",
      // Points that lie over one another stay countable.
      { "fill-opacity": 0.65 },
      ...one.points.map((point) => marker(at, area.x(point.x), area.y(point.y), radius, saysOf(point, points.length))),
    ),
  );
  const lines = series.map(({ line }, at) => {
    const ends = line && clippedLine(line, x, y);
    if (!ends) return "";
    const [x1, x2] = ends.map((end) => area.x(end.x));
    const [y1, y2] = ends.map((end) => area.y(end.y));
    return tag("line", { x1, x2, y1, y2, ...stroke(at) });
  });
  return { markup: area.markup + clouds.join("") + lines.join(""), height: area.height };
}

/** Tens of thousands of names would make the picture slow; nobody points at one of so many. */
function saysOf({ x, y, label }: { readonly x: number; readonly y: number; readonly label: string }, count: number) {
  if (count > 2000) return "";
  const shown = (value: number) => labelled([Number(value.toPrecision(4))]).labels[0];
  return hint(`${label}${label === "" ? "" : ": "}${shown(x)}, ${shown(y)}`);
}

const stroke = (series: number) => ({
  stroke: colour(series),
  "stroke-width": 2,
  "stroke-dasharray": dashes(series),
});
