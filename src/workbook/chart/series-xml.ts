import type { BlockChart, ChartSeries } from "./block-chart.ts";
import { numbersXml, textsXml, type ChartData } from "./data-xml.ts";
import { fillXml, lineXml, noLine, textLook } from "./look-xml.ts";
import { escaped, val, xml } from "./xml.ts";

/** One series: its cells, its look, its whiskers and the labels of its points. */
export function seriesXml(series: ChartSeries, index: number, kind: BlockChart["kind"], data: ChartData): string {
  const { name, x, y, colour, line, labels } = series;
  const filled = kind === "column" || kind === "bar";
  const head = [
    val("idx", index),
    val("order", index),
    xml("c:tx", {}, textsXml(data, { ...name, rows: 1, columns: 1 })),
    xml("c:spPr", {}, filled ? fillXml(colour) : line ? lineXml(colour, line.width, line.dash) : noLine),
  ];
  const points = labels ? labelsXml(labels, data) : "";
  const whisker = whiskerXml(series, kind, data);
  if (filled)
    return xml(
      "c:ser",
      {},
      ...head,
      val("invertIfNegative", 0),
      points,
      xml("c:cat", {}, textsXml(data, x)),
      xml("c:val", {}, numbersXml(data, y)),
    );
  const marker = markerXml(series);
  return kind === "line"
    ? xml(
        "c:ser",
        {},
        ...head,
        marker,
        points,
        whisker,
        xml("c:cat", {}, textsXml(data, x)),
        xml("c:val", {}, numbersXml(data, y)),
        val("smooth", 0),
      )
    : xml(
        "c:ser",
        {},
        ...head,
        marker,
        points,
        whisker,
        xml("c:xVal", {}, numbersXml(data, x)),
        xml("c:yVal", {}, numbersXml(data, y)),
        val("smooth", 0),
        labelRangeXml(series, data),
      );
}

function markerXml({ marker, colour }: ChartSeries): string {
  if (!marker) return xml("c:marker", {}, val("symbol", "none"));
  return xml(
    "c:marker",
    {},
    val("symbol", marker.shape),
    val("size", marker.size),
    xml("c:spPr", {}, fillXml(colour), lineXml(colour, 0.75)),
  );
}

/** Whiskers of the lengths in the cells: what Excel calls custom error bars. */
function whiskerXml({ whisker, colour, line }: ChartSeries, kind: BlockChart["kind"], data: ChartData): string {
  if (!whisker) return "";
  return xml(
    "c:errBars",
    {},
    // A chart with names on one axis has whiskers along the other only, and says so by saying nothing.
    kind === "xy" ? val("errDir", whisker.along) : "",
    val("errBarType", "both"),
    val("errValType", "cust"),
    val("noEndCap", 0),
    xml("c:plus", {}, numbersXml(data, whisker.plus)),
    xml("c:minus", {}, numbersXml(data, whisker.minus)),
    xml("c:spPr", {}, lineXml(colour, 1.25, line?.dash ?? "solid")),
  );
}

/** Labels that show the text of cells; the text itself stands in the file too, for programs that do not look there. */
function labelsXml({ cells, side }: NonNullable<ChartSeries["labels"]>, data: ChartData): string {
  const texts = data.values(cells);
  const shows = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"]
    .map((one) => val(one, 0))
    .join("");
  const fromCells = (...before: readonly string[]) =>
    extension("{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", ...before, xml("c15:showDataLabelsRange", { val: 1 }));
  const position = val("dLblPos", side === "left" ? "l" : "t");
  const each = texts.map((text, idx) =>
    text === null
      ? xml("c:dLbl", {}, val("idx", idx), val("delete", 1))
      : xml(
          "c:dLbl",
          {},
          val("idx", idx),
          xml(
            "c:tx",
            {},
            xml(
              "c:rich",
              {},
              xml("a:bodyPr", { wrap: side === "left" ? "square" : "none" }),
              xml(
                "a:p",
                {},
                xml(
                  "a:fld",
                  { id: fieldId(idx), type: "CELLRANGE" },
                  xml("a:rPr", { lang: "en-US", sz: 900 }),
                  xml("a:t", {}, escaped(String(text))),
                ),
              ),
            ),
          ),
          position,
          shows,
          fromCells(xml("c15:dlblFieldTable")),
        ),
  );
  return xml(
    "c:dLbls",
    {},
    ...each,
    xml("c:spPr", {}, xml("a:noFill"), noLine),
    textLook(9),
    position,
    shows,
    fromCells(),
  );
}

const fieldId = (index: number): string =>
  `{5A0A0000-0000-4000-8000-${index.toString(16).padStart(12, "0").toUpperCase()}}`;

/** The cells that labels of a series come from: an addition of Excel 2013, after all else of the series. */
function labelRangeXml({ labels }: ChartSeries, data: ChartData): string {
  if (!labels) return "";
  const texts = data.values(labels.cells);
  const cache = xml(
    "c15:dlblRangeCache",
    {},
    val("ptCount", texts.length),
    ...texts.map((text, idx) => (text === null ? "" : xml("c:pt", { idx }, xml("c:v", {}, escaped(String(text)))))),
  );
  return extension(
    "{02D57815-91ED-43cb-92C2-25804820EDAC}",
    xml("c15:datalabelsRange", {}, xml("c15:f", {}, escaped(data.reference(labels.cells))), cache),
  );
}

const extension = (uri: string, ...content: readonly string[]): string =>
  xml(
    "c:extLst",
    {},
    xml("c:ext", { uri, "xmlns:c15": "http://schemas.microsoft.com/office/drawing/2012/chart" }, ...content),
  );
