import { axisXml } from "./axis-xml.ts";
import type { StoredChart } from "./block-chart.ts";
import type { ChartData } from "./data-xml.ts";
import { fillXml, noLine, richText, textLook } from "./look-xml.ts";
import { seriesXml } from "./series-xml.ts";
import { val, xml } from "./xml.ts";

/**
 * A chart part of an .xlsx file: every series refers to cells of its block and keeps their values.
 *
 * @source ECMA-376 Part 1, section 21.2 (DrawingML charts)
 */
export function chartXml(chart: StoredChart, data: ChartData): string {
  const lying = chart.kind === "bar";
  const names = chart.kind !== "xy";
  const crosses = ({ crossed }: StoredChart["x"]) => (crossed === "min" ? "min" : "autoZero");
  const ids = { x: 111111111, y: 222222222 };
  const series = chart.series.map((one, index) => seriesXml(one, index, chart.kind, data)).join("");
  const axes = val("axId", ids.x) + val("axId", ids.y);
  const group = {
    xy: () => xml("c:scatterChart", {}, val("scatterStyle", "lineMarker"), val("varyColors", 0), series, axes),
    line: () =>
      xml("c:lineChart", {}, val("grouping", "standard"), val("varyColors", 0), series, val("marker", 1), axes),
    column: () => bars("col", 0, series, axes),
    bar: () => bars("bar", 50, series, axes),
  }[chart.kind]();
  const plotArea = xml(
    "c:plotArea",
    {},
    insideXml(chart),
    group,
    axisXml(chart.x, {
      id: ids.x,
      other: ids.y,
      side: lying ? "l" : "b",
      names,
      between: names,
      reversed: lying,
      crossesAt: crosses(chart.y),
    }),
    axisXml(chart.y, {
      id: ids.y,
      other: ids.x,
      side: lying ? "b" : "l",
      names: false,
      between: names,
      reversed: false,
      // With the names from the top down, the axis of values stands at their far end.
      crossesAt: lying ? "max" : crosses(chart.x),
    }),
    xml("c:spPr", {}, xml("a:noFill"), noLine),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    xml(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      val("date1904", 0),
      val("roundedCorners", 0),
      xml(
        "c:chart",
        {},
        xml("c:title", {}, richText(chart.title, 11, true), val("overlay", 0)),
        val("autoTitleDeleted", 0),
        plotArea,
        legend(chart),
        val("plotVisOnly", 0),
        val("dispBlanksAs", "gap"),
      ),
      xml("c:spPr", {}, fillXml("#ffffff"), noLine),
      textLook(9),
    )
  );
}

const bars = (direction: "col" | "bar", gap: number, series: string, axes: string): string =>
  xml(
    "c:barChart",
    {},
    val("barDir", direction),
    val("grouping", "clustered"),
    val("varyColors", 0),
    series,
    val("gapWidth", gap),
    val("overlap", 100),
    axes,
  );

function insideXml({ inside, width, height }: StoredChart): string {
  if (!inside) return xml("c:layout");
  const { left, top, right, bottom } = inside;
  const share = (pixels: number, all: number) => Number((pixels / all).toFixed(4));
  return xml(
    "c:layout",
    {},
    xml(
      "c:manualLayout",
      {},
      val("layoutTarget", "inner"),
      val("xMode", "edge"),
      val("yMode", "edge"),
      val("x", share(left, width)),
      val("y", share(top, height)),
      val("w", share(width - left - right, width)),
      val("h", share(height - top - bottom, height)),
    ),
  );
}

/** Only the series that have a key; none where a single one explains itself. */
function legend({ series }: StoredChart): string {
  if (series.filter(({ key }) => key).length < 2) return "";
  const without = series.map(({ key }, index) =>
    key ? "" : xml("c:legendEntry", {}, val("idx", index), val("delete", 1)),
  );
  return xml("c:legend", {}, val("legendPos", "b"), ...without, val("overlay", 0), textLook(9));
}
