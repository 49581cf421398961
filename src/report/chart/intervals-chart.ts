import { say } from "../../messages/message.ts";
import type { ChartSeries } from "../../workbook/chart/block-chart.ts";
import type { IntervalFigure, IntervalPoint } from "../figure.ts";
import { valueRange } from "../svg/interval-parts.ts";
import { textWidth } from "../text-width.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartParts, ChartRoom } from "./chart-parts.ts";
import { markSeries } from "./mark-series.ts";
import { ruleLook, seriesLook } from "./series-look.ts";

/** Points with whiskers: upright ones over event time, level ones with the names of the rows at their left. */
export function intervalsChart(figure: IntervalFigure, room: ChartRoom): ChartParts {
  return figure.direction === "across" ? acrossChart(figure, room) : downChart(figure, room);
}

function acrossChart(figure: IntervalFigure, room: ChartRoom): ChartParts {
  const { series, marks = [], xLabel, yLabel } = figure;
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const distance = Math.min(...places.slice(1).map((x, k) => x - places[k]), Infinity);
  const unit = Number.isFinite(distance) ? distance : 1;
  const ends = [...places, ...marks.map(({ x }) => x)];
  const y = { ...chartAxis(yLabel, ...valueRange(figure), 4), lines: true };
  const numbers = series.every(({ points }) => points.every(({ x, label }) => label === String(x)));
  const x = {
    ...chartAxis(xLabel, Math.min(...ends) - unit, Math.max(...ends) + unit, 12, true),
    step: unit * Math.max(1, Math.ceil(places.length / 16)),
    format: places.every(Number.isInteger) ? "0" : "General",
    crossed: "min" as const,
  };
  // Names that are no numbers, such as "5+", stand in the data beside their place.
  if (!numbers)
    room.data.add(
      say(room.locale, "figures.label"),
      places.map((place) => series.flatMap(({ points }) => points).find((point) => point.x === place)!.label),
    );
  const drawn = series.flatMap(({ name, points }, at) => {
    const shift = (at - (series.length - 1) / 2) * unit * (0.6 / series.length);
    return pointSeries(series.length > 1 ? name : yLabel || name, points, (point) => point.x + shift, "y", at, room);
  });
  return { kind: "xy", x, y, series: [...drawn, ...markSeries(marks, [y.min, y.max], room)] };
}

function downChart(figure: IntervalFigure, room: ChartRoom): ChartParts {
  const { series, xLabel, yLabel } = figure;
  const labels = new Map(series.flatMap(({ points }) => points.map(({ x, label }) => [x, label] as const)));
  const rows = [...labels.keys()].sort((a, b) => a - b);
  const height = (row: number) => rows.length - rows.indexOf(row);
  const x = { ...chartAxis(xLabel, ...valueRange(figure), 5), lines: true };
  const foot = 0.5;
  const top = rows.length + 0.5;

  // The names are labels of points on the left edge of the plot.
  const names = room.data.add(
    yLabel || say(room.locale, "figures.label"),
    rows.map((row) => labels.get(row)!),
  );
  const edge = room.data.add(
    say(room.locale, "figures.edge"),
    rows.map(() => x.min),
  );
  const heights = room.data.add(say(room.locale, "figures.row"), rows.map(height));
  const drawn = series.flatMap(({ name, points }, at) => {
    const shift = (at - (series.length - 1) / 2) * (0.5 / series.length);
    return pointSeries(
      series.length > 1 ? name : xLabel || name,
      points,
      (point) => height(point.x) - shift,
      "x",
      at,
      room,
    );
  });
  const zero = room.data.add(say(room.locale, "figures.zero"), [0, 0]);
  const ends = room.data.add(say(room.locale, "figures.ends"), [foot, top]);
  const widest = Math.max(...[...labels.values()].map(textWidth));
  return {
    kind: "xy",
    x: { ...x, crossed: "min" },
    y: { label: "", min: foot, max: top, hidden: true, crossed: "min" },
    series: [
      { name: zero.name, x: zero.values, y: ends.values, ...ruleLook("solid") },
      {
        name: names.name,
        x: edge.values,
        y: heights.values,
        colour: "#000000",
        labels: { cells: names.values, side: "left" },
        key: false,
      },
      ...drawn,
    ],
    // Longer names take two lines or three.
    namesWidth: Math.min(220, Math.max(60, widest * 6.2 + 16)),
    height: Math.max(240, 130 + rows.length * Math.max(26, series.length * 16)),
  };
}

/** The points of a series, and their whiskers: error bars of given lengths, or lines from bound to bound. */
function pointSeries(
  name: string,
  points: readonly IntervalPoint[],
  place: (point: IntervalPoint) => number,
  along: "x" | "y",
  at: number,
  { data, locale, errorBars }: ChartRoom,
): ChartSeries[] {
  const { colour, dash, shape } = seriesLook(at);
  const marker = { shape, size: 6 };
  const places = data.add(say(locale, along === "y" ? "figures.place" : "figures.row"), points.map(place));
  const values = data.add(
    name,
    points.map(({ value }) => value),
  );
  const [x, y] = along === "y" ? [places, values] : [values, places];
  const estimates = { name: values.name, x: x.values, y: y.values, colour, marker, key: true };
  data.add(
    say(locale, "figures.low"),
    points.map(({ low }) => low),
  );
  data.add(
    say(locale, "figures.high"),
    points.map(({ high }) => high),
  );
  if (errorBars) {
    const length = (key: "figures.below" | "figures.above", of: (point: IntervalPoint) => number | null) =>
      data.add(say(locale, key), points.map(of)).values;
    const minus = length("figures.below", ({ value, low }) => (low === null ? null : value - low));
    const plus = length("figures.above", ({ value, high }) => (high === null ? null : high - value));
    return [{ ...estimates, whisker: { along, minus, plus } }];
  }
  // From bound to bound, a blank row between one whisker and the next.
  const known = points.filter(({ low, high }) => low !== null && high !== null);
  const stops = data.add(
    say(locale, "figures.whisker"),
    known.flatMap((point) => [place(point), place(point), null]),
  );
  const bounds = data.add(
    say(locale, "figures.bound"),
    known.flatMap(({ low, high }) => [low, high, null]),
  );
  const [from, to] = along === "y" ? [stops, bounds] : [bounds, stops];
  const cap = { shape: along === "y" ? "dash" : "plus", size: 5 } as const;
  return [
    ...(known.length > 0
      ? [
          {
            name: stops.name,
            x: from.values,
            y: to.values,
            colour,
            line: { dash, width: 1.25 },
            marker: cap,
            key: false,
          },
        ]
      : []),
    estimates,
  ];
}
