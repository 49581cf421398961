import { cellName } from "../address.ts";
import type { ExcelizeFile } from "../excelize.ts";
import { unescapeXml } from "../xlsx-parts.ts";
import type { Zip } from "../zip.ts";
import type { PlacedChart } from "./block-chart.ts";
import { chartXml } from "./chart-xml.ts";
import type { ChartData } from "./data-xml.ts";
import { escaped, xml } from "./xml.ts";

/**
 * Puts a chart into the file. excelize makes its place in the package, with a stand-in under the chart's name; the chart
 * itself, with what excelize does not write (error bars of given lengths, labels from cells), comes in by `finishedCharts`.
 */
export function addFileChart(file: ExcelizeFile, { name, sheet, row, column, chart }: PlacedChart): void {
  const cell = cellName(row + chart.at.row, column + chart.at.column);
  const { error } = file.AddChart(sheet, cell, {
    Type: 0,
    Series: [{ Values: `${cell}:${cell}` }],
    Title: { Paragraph: [{ Text: standIn(name) }] },
    Format: { Name: name, AltText: chart.description },
    Dimension: { Width: chart.width, Height: chart.height },
  });
  if (error) throw new Error(error);
}

export function removeFileChart(file: ExcelizeFile, { sheet, row, column, chart }: PlacedChart): void {
  const { error } = file.DeleteChart(sheet, cellName(row + chart.at.row, column + chart.at.column));
  if (error) throw new Error(error);
}

/** The parts of a saved file in which the stand-ins of these charts gave way to the charts. */
export function finishedCharts(
  zip: Zip,
  charts: readonly PlacedChart[],
  data: (chart: PlacedChart) => ChartData,
): Map<string, string> {
  const changes = new Map<string, string>();
  if (charts.length === 0) return changes;
  const texts = (folder: RegExp) =>
    zip.names.filter((name) => folder.test(name)).map((name) => [name, zip.text(name) ?? ""] as const);
  for (const [part, text] of texts(/^xl\/charts\/chart\d+\.xml$/)) {
    const placed = charts.find(({ name }) => text.includes(`>${escapedStandIn(name)}<`));
    if (placed) changes.set(part, chartXml(placed.chart, data(placed)));
  }
  for (const [part, text] of texts(/^xl\/drawings\/drawing\d+\.xml$/)) {
    const fixed = fixedSizes(text, charts);
    if (fixed !== text) changes.set(part, fixed);
  }
  return changes;
}

/** The parts without charts that no drawing shows any more: excelize leaves them in the package. */
export function withoutLooseCharts(zip: Zip): Map<string, string | null> {
  const changes = new Map<string, string | null>();
  const links = zip.names.filter((name) => /^xl\/drawings\/_rels\/drawing\d+\.xml\.rels$/.test(name));
  let types = zip.text("[Content_Types].xml") ?? "";
  for (const part of links) {
    const drawing = zip.text(part.replace("_rels/", "").replace(/\.rels$/, "")) ?? "";
    const text = zip.text(part) ?? "";
    const kept = text.replace(/<Relationship\b[^>]*?(?:\/>|>\s*<\/Relationship>)/g, (link) => {
      const [id, target] = ["Id", "Target"].map((name) => new RegExp(`\\s${name}="([^"]*)"`).exec(link)?.[1] ?? "");
      const chart = /^(?:\.\.|\/xl)\/(charts\/chart\d+\.xml)$/.exec(target)?.[1];
      if (chart === undefined || drawing.includes(`"${id}"`)) return link;
      changes.set(`xl/${chart}`, null);
      types = types.replace(new RegExp(`<Override\\b[^>]*"/xl/${chart}"[^>]*?(?:/>|>\\s*</Override>)`), "");
      return "";
    });
    if (kept !== text) changes.set(part, kept);
  }
  if (changes.size > 0) changes.set("[Content_Types].xml", types);
  return changes;
}

const standIn = (name: string): string => `panelwise: ${name}`;
const escapedStandIn = (name: string): string =>
  escaped(standIn(name)).replaceAll("&quot;", "&#34;").replaceAll("'", "&#39;");

/** A chart has the size it was given, however wide the columns under it become. */
function fixedSizes(drawing: string, charts: readonly PlacedChart[]): string {
  return drawing.replace(/<xdr:twoCellAnchor\b[^>]*>[\s\S]*?<\/xdr:twoCellAnchor>/g, (anchor) => {
    const name = unescapeXml(/<xdr:cNvPr\b[^>]*\sname="([^"]*)"/.exec(anchor)?.[1] ?? "");
    const placed = charts.find((one) => one.name === name);
    if (!placed) return anchor;
    const size = xml("xdr:ext", { cx: placed.chart.width * emu, cy: placed.chart.height * emu });
    return anchor
      .replace(/^<xdr:twoCellAnchor\b[^>]*>/, "<xdr:oneCellAnchor>")
      .replace(/<xdr:to>[\s\S]*?<\/xdr:to>/, size)
      .replace("</xdr:twoCellAnchor>", "</xdr:oneCellAnchor>");
  });
}

/** English metric units in a pixel. */
const emu = 9525;
