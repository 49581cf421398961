import { rangeName, quoteSheet } from "./address.ts";
import type { Block } from "./block.ts";
import type { BlockRange, ChartAxis, ChartSeries, PlacedChart, StoredChart } from "./chart/block-chart.ts";

/** Takes charts away that are still there: a person may have deleted some. */
export async function removeCharts(context: Excel.RequestContext, gone: readonly PlacedChart[]): Promise<void> {
  if (gone.length === 0) return;
  const charts = gone.map(({ sheet, name }) =>
    context.workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name).load("name"),
  );
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
}

/**
 * Puts a chart over its block, by members of ExcelApi 1.9 and older. They know no error bars of given lengths: whiskers
 * come as lines of their own (see Workbook.drawsErrorBars). What it asks for is sent with the next `sync`.
 */
export function addChart(
  context: Excel.RequestContext,
  { name, sheet, row, column, chart }: PlacedChart,
  block: Block,
) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = (one: BlockRange) =>
    worksheet.getRangeByIndexes(row + one.row, column + one.column, one.rows, one.columns);
  const made = worksheet.charts.add(types[chart.kind], range(chart.series[0].y), "Columns");
  made.name = name;
  const { at, width, height } = chart;
  made.setPosition(worksheet.getRangeByIndexes(row + at.row, column + at.column, 1, 1));
  made.width = points(width);
  made.height = points(height);
  made.title.text = chart.title;
  Object.assign(made.title.format.font, { size: 11, bold: true, color: "#000000" });
  made.format.border.lineStyle = "None";
  made.displayBlanksAs = "NotPlotted";

  chart.series.forEach((series, index) => {
    const text = String(block.cells[series.name.row][series.name.column].value ?? "");
    // The first came with the chart.
    const one = index === 0 ? made.series.getItemAt(0) : made.series.add(text);
    one.name = text;
    one.setValues(range(series.y));
    one.setXAxisValues(range(series.x));
    dress(one, series, chart.kind);
    label(one, series, block, (cell) => reference(sheet, row + cell.row, column + cell.column));
  });

  setAxis(made.axes.categoryAxis, chart.x, chart, true);
  setAxis(made.axes.valueAxis, chart.y, chart, false);
  setLegend(made.legend, chart);
  placePlot(made.plotArea, chart);
}

const types = { xy: "XYScatter", line: "LineMarkers", column: "ColumnClustered", bar: "BarClustered" } as const;

const points = (pixels: number): number => pixels * 0.75;

const reference = (sheet: string, row: number, column: number): string =>
  `=${quoteSheet(sheet)}!${rangeName({ row, column, rows: 1, columns: 1 }).replace(/([A-Z]+)/, "$$$1$$")}`;

function dress(made: Excel.ChartSeries, { colour, line, marker }: ChartSeries, kind: StoredChart["kind"]): void {
  if (kind === "column" || kind === "bar") {
    made.format.fill.setSolidColor(colour);
    made.gapWidth = kind === "column" ? 0 : 50;
    made.overlap = kind === "bar" ? 100 : 0;
    return;
  }
  if (line) Object.assign(made.format.line, { color: colour, weight: line.width, lineStyle: dashes[line.dash] });
  else made.format.line.lineStyle = "None";
  made.markerStyle = marker ? markers[marker.shape] : "None";
  if (!marker) return;
  made.markerSize = marker.size;
  made.markerForegroundColor = colour;
  made.markerBackgroundColor = colour;
}

const dashes = { solid: "Continuous", dash: "Dash", dot: "Dot", "dash-dot": "DashDot" } as const;
const markers = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  dash: "Dash",
  plus: "Plus",
} as const;

/** Labels that follow their cells. */
function label(
  made: Excel.ChartSeries,
  { labels }: ChartSeries,
  block: Block,
  reference: (cell: { row: number; column: number }) => string,
): void {
  if (!labels) return;
  const { cells, side } = labels;
  for (let k = 0; k < cells.rows; k++) {
    const cell = { row: cells.row + k, column: cells.column };
    if (block.cells[cell.row][cell.column].value === null) continue;
    const point = made.points.getItemAt(k);
    point.hasDataLabel = true;
    point.dataLabel.formula = reference(cell);
    point.dataLabel.position = side === "left" ? "Left" : "Top";
    point.dataLabel.format.font.size = 9;
  }
}

/** The category axis of Excel's own words is that of x, also where x is a number. */
function setAxis(made: Excel.ChartAxis, axis: ChartAxis, { kind }: StoredChart, isX: boolean): void {
  const hasNames = isX && kind !== "xy";
  if (axis.hidden) made.visible = false;
  if (axis.label === "") made.title.visible = false;
  else made.title.text = axis.label;
  made.majorGridlines.visible = axis.lines ?? false;
  if (axis.lines) made.majorGridlines.format.line.color = "#d9d9d9";
  made.tickLabelPosition = "Low";
  made.majorTickMark = "None";
  made.format.font.size = 9;
  if (hasNames) {
    // Bars from the top down; the axis of values is then at their far end, and so at the foot.
    made.reversePlotOrder = kind === "bar";
    if (kind === "bar") made.position = "Maximum";
    return;
  }
  if (kind === "bar") made.tickLabelPosition = "NextToAxis";
  if (axis.min !== undefined) made.minimum = axis.min;
  if (axis.max !== undefined) made.maximum = axis.max;
  if (axis.step !== undefined) made.majorUnit = axis.step;
  if (axis.format !== undefined) made.numberFormat = axis.format;
  if (axis.crossed === "min") made.position = "Minimum";
}

/** Only the series that have a key; none where a single one explains itself. */
function setLegend(made: Excel.ChartLegend, { series }: StoredChart): void {
  made.visible = series.filter(({ key }) => key).length > 1;
  if (series.filter(({ key }) => key).length < 2) return;
  made.position = "Bottom";
  made.format.font.size = 9;
  series.forEach(({ key }, index) => {
    if (!key) made.legendEntries.getItemAt(index).visible = false;
  });
}

function placePlot(made: Excel.ChartPlotArea, { inside, width, height }: StoredChart): void {
  if (!inside) return;
  made.insideLeft = points(inside.left);
  made.insideTop = points(inside.top);
  made.insideWidth = points(width - inside.left - inside.right);
  made.insideHeight = points(height - inside.top - inside.bottom);
}
