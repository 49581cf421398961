import type { IntervalFigure } from "../figure.ts";
import { intervalHint, intervalKeys, valueRange, whisker } from "./interval-parts.ts";
import { marker } from "./marker.ts";
import { fitted, tag, text, widthOf, wrapped } from "./markup.ts";
import { legend } from "./legend.ts";
import type { Canvas } from "./plot.ts";
import { niceRange, niceTicks } from "./ticks.ts";

/** Estimates one under the other, names at the left, the axis of values below, a line at zero from top to bottom. */
export function forestSvg(figure: IntervalFigure, { width, fontSize }: Canvas) {
  const { series, marks = [], xLabel, yLabel } = figure;
  const labels = new Map(series.flatMap(({ points }) => points.map(({ x, label }) => [x, label] as const)));
  const rows = [...labels.keys()].sort((a, b) => a - b);
  const line = fontSize * 1.5;
  const small = { "font-size": fontSize, fill: "currentColor" };

  // 1. The room: names at the left take what they need, at most 45 % of the width.
  const names = Math.min(width * 0.45, Math.max(...[...labels.values()].map((one) => widthOf(one, fontSize)))) + 10;
  const keys = legend(intervalKeys(series.map(({ name }) => name)), width, fontSize);
  const step = Math.max(fontSize * 0.85, 9);
  const written = new Map(rows.map((place) => [place, wrapped(labels.get(place)!, names - 10, fontSize, 2)]));
  const most = Math.max(...[...written.values()].map((lines) => lines.length));
  const row = Math.max(fontSize * 1.9, series.length * step + fontSize * 0.7, most * fontSize * 1.2 + fontSize * 0.6);
  const top = keys.height + (yLabel === "" ? 0 : line) + fontSize * 0.4;
  const bottom = top + rows.length * row + fontSize * 0.3;
  const range = niceRange(...valueRange(figure), width > 420 ? 5 : 3);
  const ticks = niceTicks(...range, width > 420 ? 5 : 3);
  const right = width - Math.max(8, widthOf(ticks.labels.at(-1)!, fontSize) / 2);
  const atX = (value: number) => names + ((value - range[0]) / (range[1] - range[0])) * (right - names);
  const middle = (place: number) => top + (rows.indexOf(place) + 0.5) * row;

  // 2. Lines: faint ones at ticks, one at zero, the axis, and lines between rows.
  const upright = (value: number, style: Readonly<Record<string, string | number>>) =>
    tag("line", { x1: atX(value), x2: atX(value), y1: top, y2: bottom, stroke: "currentColor", ...style });
  const axis = ticks.values.map((value, at) =>
    [
      upright(value, { "stroke-opacity": 0.16 }),
      tag("line", { x1: atX(value), x2: atX(value), y1: bottom, y2: bottom + 4, stroke: "currentColor" }),
      text(ticks.labels[at], { ...small, x: atX(value), y: bottom + fontSize + 5, "text-anchor": "middle" }),
    ].join(""),
  );
  const between = marks.map(({ x }) => {
    const y = top + (rows.filter((place) => place < x).length + (rows.includes(x) ? 0.5 : 0)) * row;
    return tag("line", { x1: 0, x2: right, y1: y, y2: y, stroke: "currentColor", "stroke-dasharray": "4 3" });
  });

  // 3. The points, series of a row under one another.
  const points = series.map((one, at) =>
    one.points
      .map((point) => {
        const y = middle(point.x) + (at - (series.length - 1) / 2) * step;
        const interval =
          point.low === null || point.high === null
            ? ""
            : whisker("level", y, atX(point.low), atX(point.high), 3.5, at);
        const says = intervalHint(point, series.length > 1 ? one.name : "");
        return interval + marker(at, atX(point.value), y, 3.5, says);
      })
      .join(""),
  );
  const markup = [
    keys.markup,
    yLabel === "" ? "" : text(fitted(yLabel, width, fontSize), { ...small, x: 0, y: keys.height + fontSize }),
    ...rows.flatMap((place) =>
      written.get(place)!.map((words, at, { length }) => {
        const y = middle(place) + (at - (length - 1) / 2) * fontSize * 1.2 + fontSize * 0.35;
        return text(words, { ...small, x: 0, y });
      }),
    ),
    ...axis,
    upright(0, { "stroke-opacity": 0.7 }),
    tag("line", { x1: names, x2: right, y1: bottom, y2: bottom, stroke: "currentColor" }),
    ...between,
    ...points,
    xLabel === ""
      ? ""
      : text(fitted(xLabel, width, fontSize), {
          ...small,
          x: Math.max((names + right) / 2, 0),
          y: bottom + line + fontSize + 3,
          "text-anchor": "middle",
        }),
  ].join("");
  return { markup, height: bottom + line * (xLabel === "" ? 1 : 2) + 4 };
}
