import { say } from "../../messages/message.ts";
import type { ChartSeries } from "../../workbook/chart/block-chart.ts";
import type { ScatterFigure } from "../figure.ts";
import { clippedLine } from "../svg/clipped-line.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartParts, ChartRoom } from "./chart-parts.ts";
import { ruleLook, seriesLook } from "./series-look.ts";

/** A cloud of points with the names of the points beside their numbers, its fitted line and its quadrants. */
export function scatterChart(
  { series, cross, xLabel, yLabel }: ScatterFigure,
  { data, locale }: ChartRoom,
): ChartParts {
  const points = series.flatMap((one) => one.points);
  const reach = (label: string, values: readonly number[], count: number) => {
    const low = values.reduce((least, value) => Math.min(least, value), Infinity);
    const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
    return { ...chartAxis(label, low, high, count), crossed: "min" as const };
  };
  const x = reach(xLabel, [...points.map((point) => point.x), ...(cross ? [cross.x] : [])], 6);
  const y = reach(yLabel, [...points.map((point) => point.y), ...(cross ? [cross.y] : [])], 4);
  const drawn = series.flatMap(({ name, points, line }, at): ChartSeries[] => {
    const { colour, dash, shape } = seriesLook(at);
    data.add(
      say(locale, "figures.label"),
      points.map(({ label }) => label),
    );
    const xs = data.add(
      xLabel || "x",
      points.map((point) => point.x),
    );
    const ys = data.add(
      name,
      points.map((point) => point.y),
    );
    const marker = { shape, size: points.length > 300 ? 3 : 5 };
    const cloud: ChartSeries = { name: ys.name, x: xs.values, y: ys.values, colour, marker, key: series.length > 1 };
    const ends = line && clippedLine(line, [x.min, x.max], [y.min, y.max]);
    if (!ends) return [cloud];
    const from = data.add(
      say(locale, "figures.fitted"),
      ends.map((end) => end.x),
    );
    const to = data.add(
      say(locale, "figures.ends"),
      ends.map((end) => end.y),
    );
    return [cloud, { name: from.name, x: from.values, y: to.values, colour, line: { dash, width: 1.75 }, key: false }];
  });
  const rule = (xs: readonly number[], ys: readonly number[]): ChartSeries => {
    const [across, up] = [data.add(say(locale, "figures.line"), xs), data.add(say(locale, "figures.ends"), ys)];
    return { name: across.name, x: across.values, y: up.values, ...ruleLook("dash") };
  };
  const rules = cross ? [rule([cross.x, cross.x], [y.min, y.max]), rule([x.min, x.max], [cross.y, cross.y])] : [];
  return { kind: "xy", x, y, series: [...rules, ...drawn] };
}
