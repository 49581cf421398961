import { say } from "../../messages/message.ts";
import type { BarFigure } from "../figure.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartParts, ChartRoom } from "./chart-parts.ts";
import { seriesLook } from "./series-look.ts";

/** Lying bars from the top down, a series for each group. */
export function barsChart({ groups, xLabel, yLabel }: BarFigure, { data, locale }: ChartRoom): ChartParts {
  const bars = groups.flatMap((group) => group.bars.map((bar) => ({ ...bar, group })));
  const values = bars.map(({ value }) => value);
  const names = data.add(
    yLabel || say(locale, "figures.label"),
    bars.map(({ label }) => label),
  );
  const series = groups.map((group, at) => {
    const column = data.add(
      group.name || xLabel || say(locale, "figures.value"),
      bars.map((bar) => (bar.group === group ? bar.value : null)),
    );
    return { name: column.name, x: names.values, y: column.values, colour: seriesLook(at).colour, key: true };
  });
  return {
    kind: "bar",
    x: { label: "" },
    y: { ...chartAxis(xLabel, Math.min(0, ...values), Math.max(0, ...values), 4), lines: true },
    series,
    height: Math.max(220, 110 + bars.length * 20),
  };
}
