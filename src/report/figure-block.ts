import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import type { Block, BlockCell } from "../workbook/block.ts";
import { barsChart } from "./chart/bars-chart.ts";
import type { ChartParts, ChartRoom } from "./chart/chart-parts.ts";
import { curvesChart } from "./chart/curves-chart.ts";
import { dataColumns } from "./chart/data-columns.ts";
import { histogramChart } from "./chart/histogram-chart.ts";
import { intervalsChart } from "./chart/intervals-chart.ts";
import { plotRoom } from "./chart/plot-room.ts";
import { scatterChart } from "./chart/scatter-chart.ts";
import { figureSvg } from "./figure-svg.ts";
import type { Figure } from "./figure.ts";
import { wrapText } from "./text-width.ts";

export interface FigureBlockOptions {
  readonly locale: Locale;
  /** Whether the workbook draws error bars of given lengths; see `Workbook.drawsErrorBars`. */
  readonly errorBars: boolean;
}

/**
 * A figure as cells of a sheet: a native chart at the left, its notes under it, and at its right the numbers it is drawn
 * from, which a reader may change.
 */
export function figureBlock(figure: Figure, { locale, errorBars }: FigureBlockOptions): Block {
  const data = dataColumns({ row: 1, column: dataColumn });
  const made = chartParts(figure, { data, locale, errorBars });
  const { kind, x, y, series, height = 300 } = made;
  const numbers = data.cells();
  const keys = series.flatMap(({ key, name }) =>
    key ? String(numbers[name.row - 1][name.column - dataColumn].value) : [],
  );
  const chartRows = Math.ceil(height / rowHeight) + 1;
  const notes = figure.notes.flatMap((note) => wrapText(note, noteWidth));
  const columns = dataColumn + numbers[0].length;
  const rows = Math.max(chartRows + notes.length, 1 + numbers.length);
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c): BlockCell => {
      if (r === 0 && c === dataColumn)
        return { value: say(locale, "figures.numbersOf", { title: figure.title }), style: { bold: true } };
      if (c === 0 && r >= chartRows && r < chartRows + notes.length) return { value: notes[r - chartRows] };
      return (c >= dataColumn && r >= 1 ? numbers[r - 1]?.[c - dataColumn] : undefined) ?? { value: null };
    }),
  );
  return {
    cells,
    widths: [...Array.from({ length: dataColumn }, () => null), ...data.widths()],
    charts: [
      {
        kind,
        x,
        y,
        series,
        ...(kind === "xy" && { inside: plotRoom(made, figure.title, keys, chartWidth) }),
        id: figure.id,
        title: figure.title,
        description: figure.description,
        at: { row: 0, column: 0 },
        width: chartWidth,
        height,
        picture: figureSvg(figure, { width: chartWidth, standalone: true }),
      },
    ],
  };
}

const chartWidth = 500;
/** Pixels of a row (17 in LibreOffice, 20 in Excel), and of a column of the usual width: the chart covers cells of its own block only. */
const rowHeight = 17;
const columnWidth = 64;
/** A column stays free between the chart and its numbers. */
const dataColumn = Math.ceil(chartWidth / columnWidth) + 1;
/** Columns of text under the chart. */
const noteWidth = 72;

function chartParts(figure: Figure, room: ChartRoom): ChartParts {
  switch (figure.kind) {
    case "histogram":
      return histogramChart(figure, room);
    case "line":
    case "density":
      return curvesChart(figure, room);
    case "bar":
      return barsChart(figure, room);
    case "intervals":
      return intervalsChart(figure, room);
    case "scatter":
      return scatterChart(figure, room);
  }
}
