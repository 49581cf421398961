import type { IntervalFigure } from "../figure.ts";
import { forestSvg } from "./forest.ts";
import { intervalHint, intervalKeys, valueRange, whisker } from "./interval-parts.ts";
import { marker } from "./marker.ts";
import { widthOf } from "./markup.ts";
import { plot, type Axis, type Canvas } from "./plot.ts";
import { niceRange, niceTicks } from "./ticks.ts";

/** Points with capped whiskers: over event time, or one under the other with their names at the left. */
export const intervalsSvg = (figure: IntervalFigure, canvas: Canvas) =>
  figure.direction === "down" ? forestSvg(figure, canvas) : acrossSvg(figure, canvas);

function acrossSvg(figure: IntervalFigure, canvas: Canvas) {
  const { series, marks = [], yLabel } = figure;
  const [low, high] = valueRange(figure);
  const range = niceRange(low, high, 4);
  const { axis, distance } = xAxis(figure, canvas);
  const area = plot(
    canvas,
    axis,
    { range, ticks: niceTicks(...range, 4), label: yLabel },
    intervalKeys(series.map(({ name }) => name)),
    { marks, zero: true },
  );
  const room = Math.abs(area.x(distance) - area.x(0));
  // Series share the room of one place: seven tenths of it, so that places stay apart.
  const step = Math.min(10, (room * 0.7) / series.length);
  const radius = Math.min(3.5, Math.max(1.5, step * 0.4));
  const drawn = series.map(({ points, name }, at) =>
    points
      .map((point) => {
        const x = area.x(point.x) + (at - (series.length - 1) / 2) * step;
        const says = intervalHint(point, series.length > 1 ? name : "");
        const [from, to] = [point.low, point.high].map((end) => (end === null ? null : area.y(end)));
        const line = from === null || to === null ? "" : whisker("upright", x, from, to, Math.min(3.5, step * 0.4), at);
        return line + marker(at, x, area.y(point.value), radius, says);
      })
      .join(""),
  );
  return { markup: area.markup + drawn.join(""), height: area.height };
}

/** Places of all series; of their names every second, third ... where all would touch, among them the one at zero. */
function xAxis({ series, marks = [], xLabel }: IntervalFigure, { width, fontSize }: Canvas) {
  const labels = new Map(series.flatMap(({ points }) => points.map(({ x, label }) => [x, label] as const)));
  const places = [...labels.keys()].sort((a, b) => a - b);
  const gaps = places.slice(1).map((x, k) => x - places[k]);
  const distance = gaps.length > 0 ? Math.min(...gaps) : 1;
  const ends = [...places, ...marks.map(({ x }) => x)];
  const range = [Math.min(...ends) - distance / 2, Math.max(...ends) + distance / 2] as const;
  const widest = Math.max(...[...labels.values()].map((label) => widthOf(label, fontSize)));
  const room = (distance / (range[1] - range[0])) * (width - 5 * fontSize);
  const every = Math.max(1, Math.ceil((widest + 8) / room));
  const anchor = Math.max(0, places.indexOf(0));
  const values = places.filter((_, k) => (k - anchor) % every === 0);
  const axis: Axis = { range, ticks: { values, labels: values.map((x) => labels.get(x)!) }, label: xLabel };
  return { axis, distance };
}
