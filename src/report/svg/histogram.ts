import type { HistogramFigure } from "../figure.ts";
import { hint, tag } from "./markup.ts";
import { colour } from "./palette.ts";
import { plot, type Canvas } from "./plot.ts";
import { labelled, niceRange, niceTicks, type Ticks } from "./ticks.ts";

export function histogramSvg({ edges, counts, marks = [], xLabel, yLabel }: HistogramFigure, canvas: Canvas) {
  const places = marks.map(({ x }) => x);
  // A mark outside the bars stands clear of the axis.
  const clear = (edges[1] - edges[0]) / 2;
  const low = Math.min(edges[0], ...places.map((x) => x - clear));
  const high = Math.max(edges[edges.length - 1], ...places.map((x) => x + clear));
  const top = niceRange(0, Math.max(...counts), 4);
  const { x, y, markup, height } = plot(
    canvas,
    { range: [low, high], ticks: edgeTicks(edges, [low, high], canvas), label: xLabel },
    { range: top, ticks: whole(niceTicks(...top, 4)), label: yLabel },
    [],
    { marks },
  );
  const { labels } = labelled(edges);
  const bars = counts.map((count, k) => {
    const [from, to] = [x(edges[k]) + 0.5, x(edges[k + 1]) - 0.5];
    return tag(
      "rect",
      { x: from, y: y(count), width: Math.max(0.5, to - from), height: y(0) - y(count), fill: colour(0) },
      hint(`${labels[k]} – ${labels[k + 1]}: ${count}`),
    );
  });
  return { markup: markup + bars.join(""), height };
}

/** Round numbers; only whole ones where every interval is around a whole number. */
function edgeTicks(edges: readonly number[], range: readonly [number, number], { width }: Canvas): Ticks {
  const ticks = niceTicks(...range, Math.max(3, Math.floor(width / 70)));
  return edges.every((edge) => Math.abs(edge % 1) === 0.5) ? whole(ticks) : ticks;
}

/** Rows are counted: no tick stands at half a row. */
const whole = ({ values }: Ticks): Ticks => labelled(values.filter(Number.isInteger));
