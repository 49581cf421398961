import type { ChartDash, ChartMarker, ChartSeries } from "../../workbook/chart/block-chart.ts";
import { palette } from "../svg/palette.ts";

/** The look of a series by its number, from 0: colour, dash and shape as in the drawn figure. */
export function seriesLook(series: number): { colour: string; dash: ChartDash; shape: ChartMarker } {
  const at = series % palette.length;
  return { colour: palette[at].onWhite, dash: dashes[at], shape: shapes[at] };
}

const dashes = ["solid", "dash", "dot", "dash-dot"] as const;
const shapes = ["circle", "square", "triangle", "diamond"] as const;

/** The look of lines that are no data: at zero, at a mark, between quadrants. */
export const ruleLook = (dash: ChartDash): Pick<ChartSeries, "colour" | "line" | "key"> => ({
  colour: "#404040",
  line: { dash, width: 1 },
  key: false,
});
