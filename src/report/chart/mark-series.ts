import { say } from "../../messages/message.ts";
import type { ChartSeries } from "../../workbook/chart/block-chart.ts";
import type { Mark } from "../figure.ts";
import type { ChartRoom } from "./chart-parts.ts";
import { ruleLook } from "./series-look.ts";

/** A dashed line for each mark from the foot of the plot to its top, where its name stands. */
export const markSeries = (
  marks: readonly Mark[],
  [low, high]: readonly [number, number],
  { data, locale }: ChartRoom,
): ChartSeries[] =>
  marks.map(({ x, label }) => {
    const places = data.add(label || say(locale, "figures.line"), [x, x]);
    const ends = data.add(say(locale, "figures.ends"), [low, high]);
    const names = data.add(say(locale, "figures.label"), [null, label]);
    return {
      ...ruleLook("dash"),
      name: places.name,
      x: places.values,
      y: ends.values,
      ...(label !== "" && { labels: { cells: names.values, side: "above" } }),
    };
  });
