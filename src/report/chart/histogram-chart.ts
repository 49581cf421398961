import type { HistogramFigure } from "../figure.ts";
import { labelled, niceRange, niceStep } from "../svg/ticks.ts";
import type { ChartParts, ChartRoom } from "./chart-parts.ts";
import { seriesLook } from "./series-look.ts";

/**
 * Touching columns, each named by its interval. A column chart has no axis of numbers for a mark to stand on: marks are
 * named under the axis.
 */
export function histogramChart(
  { edges, counts, marks = [], xLabel, yLabel }: HistogramFigure,
  { data }: ChartRoom,
): ChartParts {
  const { labels } = labelled(edges);
  const names = data.add(
    xLabel || "x",
    // As mathematics writes it: a dash between negative numbers is hard to read.
    counts.map((_, k) => `[${labels[k]}, ${labels[k + 1]}${k === counts.length - 1 ? "]" : ")"}`),
  );
  const column = data.add(yLabel || "n", counts);
  const [min, max] = niceRange(0, Math.max(...counts), 4);
  const told = marks.map(({ x, label }) => `${label}: ${labelled([Number(x.toPrecision(4))]).labels[0]}`);
  return {
    kind: "column",
    x: { label: [xLabel, ...told].filter((text) => text !== "").join("; ") },
    y: { label: yLabel, min, max, step: niceStep((max - min) / 4), format: "#,##0", lines: true },
    series: [{ name: column.name, x: names.values, y: column.values, colour: seriesLook(0).colour, key: false }],
  };
}
