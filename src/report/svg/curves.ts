import type { Curve, CurveFigure, CurvePoint } from "../figure.ts";
import { hint, rounded, tag } from "./markup.ts";
import { colour, dashes } from "./palette.ts";
import type { LegendEntry } from "./legend.ts";
import { plot, type Axis, type Canvas, type Plot } from "./plot.ts";
import { labelled, niceRange, niceTicks, type Ticks } from "./ticks.ts";

interface Known {
  readonly x: number;
  readonly y: number;
}

export function curvesSvg(figure: CurveFigure, canvas: Canvas) {
  const { series, places } = figure;
  const low = series.find(({ bound }) => bound === "low");
  const high = series.find(({ bound }) => bound === "high");
  const curves = series.filter(({ bound }) => bound === undefined);
  const keys = [
    ...(curves.length > 1 || low ? curves.map((curve, at) => curveKey(curve, at)) : []),
    ...(low && high ? [bandKey(`${low.name} – ${high.name}`)] : []),
  ];
  const area = plot(canvas, xAxis(figure, canvas), yAxis(figure), keys, {
    marks: figure.marks,
    zero: figure.kind === "line",
  });
  const marks = [
    low && high ? band(low, high, area) : "",
    ...curves.map((curve, at) => line(curve, at, area)),
    // Few places: each can be pointed at.
    ...(places ? curves.map((curve, at) => dots(curve, at, area, places)) : []),
  ];
  return { markup: area.markup + marks.join(""), height: area.height };
}

function xAxis({ series, places, marks = [], xLabel }: CurveFigure, { width }: Canvas): Axis {
  const all = [...series.flatMap(({ points }) => points), ...marks].map(({ x }) => x);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (!places) {
    // A line that marks an outlying value stands clear of the axis.
    const clear = marks.length > 0 ? (most - least) * 0.03 : 0;
    const range = [least - clear, most + clear] as const;
    const ticks = niceTicks(...range, Math.max(3, Math.floor(width / 70)));
    return { range, ticks, label: xLabel };
  }
  const room = most > least ? (most - least) * 0.02 : 1;
  const ticks: Ticks = { values: places.map(({ x }) => x), labels: places.map(({ label }) => label) };
  return { range: [least - room, most + room], ticks, label: xLabel };
}

function yAxis({ kind, series, yLabel }: CurveFigure): Axis {
  const all = series.flatMap(({ points }) => points.flatMap(({ y }) => y ?? []));
  // A density is an area: it stands on zero.
  const range = niceRange(kind === "density" ? 0 : Math.min(...all), Math.max(...all), 4);
  return { range, ticks: niceTicks(...range, 4), label: yLabel };
}

/** Runs of neighbouring points that have a value. */
function runs(points: readonly CurvePoint[]): Known[][] {
  const found: Known[][] = [[]];
  for (const { x, y } of points)
    if (y === null) found.push([]);
    else found[found.length - 1].push({ x, y });
  return found.filter((run) => run.length > 0);
}

const path = (points: readonly Known[], { x, y }: Plot): string =>
  points.map((point, k) => `${k === 0 ? "M" : "L"}${rounded(x(point.x))} ${rounded(y(point.y))}`).join("");

function line({ points }: Curve, at: number, area: Plot): string {
  const d = runs(points)
    .map((run) => path(run, area))
    .join("");
  return tag("path", {
    d,
    fill: "none",
    stroke: colour(at),
    "stroke-width": 2,
    "stroke-linejoin": "round",
    "stroke-dasharray": dashes(at),
  });
}

function dots({ points }: Curve, at: number, area: Plot, places: NonNullable<CurveFigure["places"]>): string {
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
  const nameOf = new Map(places.map(({ x, label }) => [x, label]));
  return known
    .map(({ x, y }) =>
      tag(
        "circle",
        { cx: area.x(x), cy: area.y(y), r: known.length > 40 ? 1.5 : 3, fill: colour(at) },
        hint(`${nameOf.get(x) ?? x}: ${labelled([Number(y.toPrecision(4))]).labels[0]}`),
      ),
    )
    .join("");
}

/** Between two bounds: a faint fill, and its edges drawn, since a faint fill alone is hard to see. */
function band(low: Curve, high: Curve, area: Plot): string {
  const [under, over] = [runs(low.points), runs(high.points)];
  const fill = under
    .map((run, at) => `${path(run, area)}${path([...over[at]].reverse(), area).replace("M", "L")}Z`)
    .join("");
  const edges = [...under, ...over].map((run) => path(run, area)).join("");
  return (
    tag("path", { d: fill, fill: colour(0), "fill-opacity": 0.16 }) +
    tag("path", { d: edges, fill: "none", stroke: colour(0), "stroke-width": 1, "stroke-dasharray": "3 3" })
  );
}

const curveKey = ({ name }: Curve, at: number): LegendEntry => ({
  name,
  sample: (x, y) =>
    tag("line", {
      x1: x,
      x2: x + 20,
      y1: y,
      y2: y,
      stroke: colour(at),
      "stroke-width": 2,
      "stroke-dasharray": dashes(at),
    }),
});

const bandKey = (name: string): LegendEntry => ({
  name,
  sample: (x, y) =>
    tag("rect", {
      x: x + 0.5,
      y: y - 4.5,
      width: 19,
      height: 9,
      fill: colour(0),
      "fill-opacity": 0.16,
      stroke: colour(0),
      "stroke-dasharray": "3 3",
    }),
});
