import type { ChartSeries } from "../../workbook/chart/block-chart.ts";
import type { Curve, CurveFigure } from "../figure.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartParts, ChartRoom } from "./chart-parts.ts";
import { markSeries } from "./mark-series.ts";
import { ruleLook, seriesLook } from "./series-look.ts";

/** Curves over numbers; over names where the places have names that are no numbers. */
export function curvesChart(figure: CurveFigure, room: ChartRoom): ChartParts {
  const { series, places, marks = [], xLabel, yLabel } = figure;
  const [all, values] = [
    [...series.flatMap(({ points }) => points), ...marks].map(({ x }) => x),
    series.flatMap(({ points }) => points.flatMap(({ y }) => y ?? [])),
  ];
  const foot = figure.kind === "density" ? 0 : Math.min(...values);
  const y = { ...chartAxis(yLabel, foot, Math.max(...values), 4), lines: true };
  const curves = series.filter(({ bound }) => bound === undefined);
  const ordered = [...series.filter(({ bound }) => bound !== undefined), ...curves];
  const look = (curve: Curve) => lookOf(curve, curves.indexOf(curve), places !== undefined);

  if (places?.some(({ x, label }) => Number(label) !== x)) {
    const names = room.data.add(
      xLabel || " ",
      places.map(({ label }) => label),
    );
    const drawn = ordered.map((curve): ChartSeries => {
      const at = new Map(curve.points.map((point) => [point.x, point.y]));
      const column = room.data.add(
        curve.name,
        places.map(({ x }) => at.get(x) ?? null),
      );
      return { name: column.name, x: names.values, y: column.values, ...look(curve) };
    });
    return { kind: "line", x: { label: xLabel }, y, series: drawn };
  }
  const x = {
    ...chartAxis(xLabel, Math.min(...all), Math.max(...all), 6, places !== undefined),
    crossed: "min" as const,
  };
  if (places) x.format = "0";
  const drawn = ordered.map((curve): ChartSeries => {
    const xs = room.data.add(
      xLabel || "x",
      curve.points.map((point) => point.x),
    );
    const ys = room.data.add(
      curve.name,
      curve.points.map((point) => point.y),
    );
    return { name: ys.name, x: xs.values, y: ys.values, ...look(curve) };
  });
  return { kind: "xy", x, y, series: [...drawn, ...markSeries(marks, [y.min, y.max], room)] };
}

function lookOf(
  { bound }: Curve,
  at: number,
  dotted: boolean,
): Pick<ChartSeries, "colour" | "line" | "marker" | "key"> {
  if (bound !== undefined) return { ...ruleLook("dash"), colour: seriesLook(0).colour, key: true };
  const { colour, dash, shape } = seriesLook(at);
  return { colour, line: { dash, width: 1.75 }, key: true, ...(dotted && { marker: { shape, size: 5 } }) };
}
