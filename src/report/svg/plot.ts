import type { Mark } from "../figure.ts";
import { legend, type LegendEntry } from "./legend.ts";
import { markLabels } from "./mark-labels.ts";
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

/** Lines through the plot besides those at ticks. */
export interface PlotLines {
  /** Upright, dashed, each with its name above the plot. */
  readonly marks?: readonly Mark[];
  /** A firm line at y = 0, where zero lies inside the axis. */
  readonly zero?: boolean;
  /** A dashed line across at this y. */
  readonly across?: number;
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
export function plot(
  { width, fontSize }: Canvas,
  x: Axis,
  y: Axis,
  entries: readonly LegendEntry[] = [],
  lines: PlotLines = {},
): Plot {
  const line = fontSize * 1.5;
  const keys = legend(entries, width, fontSize);
  const left = Math.max(...y.ticks.labels.map((label) => widthOf(label, fontSize)), 0) + 8;
  const right = Math.max(8, widthOf(x.ticks.labels.at(-1) ?? "", fontSize) / 2);
  const scale =
    ([low, high]: Axis["range"], from: number, to: number) =>
    (value: number) =>
      from + ((value - low) / (high - low)) * (to - from);
  const atX = scale(x.range, left, width - right);
  const marks = markLabels(lines.marks ?? [], atX, [left, width], fontSize);
  const named = Math.max(-1, ...marks.flatMap(({ label, row }) => (label === "" ? [] : row))) + 1;
  const top = keys.height + (y.label === "" ? 0 : line) + named * line + fontSize * (named > 0 ? 0.8 : 0.6);
  const bottom = top + Math.min(220, Math.max(120, width * 0.42));
  const height = bottom + line * (x.label === "" ? 1 : 2) + 4;
  const atY = scale(y.range, bottom, top);
  const small = { "font-size": fontSize, fill: "currentColor" };
  const markup = [
    keys.markup,
    y.label === "" ? "" : text(fitted(y.label, width, fontSize), { ...small, x: 0, y: keys.height + fontSize }),
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
    ...extraLines(lines, y.range).map(({ value, style }) =>
      tag("line", {
        x1: left,
        x2: width - right,
        y1: atY(value),
        y2: atY(value),
        stroke: "currentColor",
        ...style,
      }),
    ),
    ...marks.map(({ at, label, middle, row }) =>
      [
        tag("line", { x1: at, x2: at, y1: top - 2, y2: bottom, stroke: "currentColor", ...dashed }),
        label === ""
          ? ""
          : text(label, { ...small, x: middle, y: top - fontSize * 0.7 - row * line, "text-anchor": "middle" }),
      ].join(""),
    ),
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

const dashed = { "stroke-dasharray": "4 3", "stroke-opacity": 0.8 };

/** The lines across the plot that lie inside it. */
function extraLines({ zero = false, across }: PlotLines, [low, high]: Axis["range"]) {
  const wanted = [
    ...(zero ? [{ value: 0, style: { "stroke-opacity": 0.6 } }] : []),
    ...(across === undefined ? [] : [{ value: across, style: dashed }]),
  ];
  return wanted.filter(({ value }) => value > low && value < high);
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
