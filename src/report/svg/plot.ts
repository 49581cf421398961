import { fitted, tag, text, widthOf } from "./markup.ts";
import type { Ticks } from "./ticks.ts";

export interface Canvas {
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
}

export interface Axis {
  readonly range: readonly [number, number];
  readonly ticks: Ticks;
  readonly label: string;
}

export interface LegendEntry {
  readonly name: string;
  /** Draws the sample in a box of 20 pixels, around the given middle line. */
  readonly sample: (x: number, middle: number) => string;
}

/** A plot with axes: where values stand, the markup of all but the marks, and the height it came to. */
export interface Plot {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly markup: string;
  readonly height: number;
}

/**
 * Axes in the plain manner of a journal: the y label above its axis, faint lines at the y ticks, numbers that stand under one
 * another, x labels as many as fit.
 */
export function plot({ width, fontSize }: Canvas, x: Axis, y: Axis, legend: readonly LegendEntry[] = []): Plot {
  const line = fontSize * 1.5;
  const keys = legendRows(legend, width, fontSize);
  const left = Math.max(...y.ticks.labels.map((label) => widthOf(label, fontSize)), 0) + 8;
  const right = Math.max(8, widthOf(x.ticks.labels.at(-1) ?? "", fontSize) / 2);
  const legendHeight = keys.length > 0 ? keys.length * line + fontSize * 0.5 : 0;
  const top = legendHeight + (y.label === "" ? 0 : line) + fontSize * 0.6;
  const bottom = top + Math.min(220, Math.max(120, width * 0.42));
  const height = bottom + line * (x.label === "" ? 1 : 2) + 4;
  const scale =
    ([low, high]: Axis["range"], from: number, to: number) =>
    (value: number) =>
      from + ((value - low) / (high - low)) * (to - from);
  const atX = scale(x.range, left, width - right);
  const atY = scale(y.range, bottom, top);
  const small = { "font-size": fontSize, fill: "currentColor" };
  const markup = [
    ...keys.flatMap((row, at) => row.map((key) => key((at + 0.7) * line, small))),
    y.label === "" ? "" : text(fitted(y.label, width, fontSize), { ...small, x: 0, y: legendHeight + fontSize }),
    ...y.ticks.values.map((value, at) =>
      [
        tag("line", {
          x1: left,
          x2: width - right,
          y1: atY(value),
          y2: atY(value),
          stroke: "currentColor",
          "stroke-opacity": 0.16,
        }),
        text(y.ticks.labels[at], { ...small, x: left - 6, y: atY(value) + fontSize * 0.35, "text-anchor": "end" }),
      ].join(""),
    ),
    tag("line", { x1: left, x2: width - right, y1: bottom, y2: bottom, stroke: "currentColor" }),
    ...xTicks(x.ticks, atX, fontSize).map(({ at, label }) =>
      [
        tag("line", { x1: at, x2: at, y1: bottom, y2: bottom + 4, stroke: "currentColor" }),
        text(label, { ...small, x: at, y: bottom + fontSize + 5, "text-anchor": "middle" }),
      ].join(""),
    ),
    x.label === ""
      ? ""
      : text(fitted(x.label, width - left - right, fontSize), {
          ...small,
          x: (left + width - right) / 2,
          y: bottom + line + fontSize + 3,
          "text-anchor": "middle",
        }),
  ].join("");
  return { x: atX, y: atY, markup, height };
}

/** The x labels that fit without touching, from the first on. */
function xTicks({ values, labels }: Ticks, atX: (value: number) => number, fontSize: number) {
  const widest = Math.max(...labels.map((label) => widthOf(label, fontSize)), 0);
  let last = -Infinity;
  return values.flatMap((value, k) => {
    const at = atX(value);
    if (at - last < widest + 8) return [];
    last = at;
    return [{ at, label: labels[k] }];
  });
}

type Key = (middle: number, style: Readonly<Record<string, string | number>>) => string;

/** Legend entries in as many rows as the width asks for. */
function legendRows(entries: readonly LegendEntry[], width: number, fontSize: number): Key[][] {
  const rows: Key[][] = [];
  let end = Infinity;
  for (const { name, sample } of entries) {
    const room = 26 + widthOf(name, fontSize) + 14;
    if (end + room > width) {
      rows.push([]);
      end = 0;
    }
    const start = end;
    rows[rows.length - 1].push(
      (middle, style) => sample(start, middle) + text(name, { ...style, x: start + 26, y: middle + fontSize * 0.35 }),
    );
    end += room;
  }
  return rows;
}
