import { isCellError, type Cells } from "../../frame/cells.ts";
import { rangeName, type Address } from "../address.ts";
import type { Corner } from "../host.ts";
import type { BlockRange } from "./block-chart.ts";
import { escaped, val, xml } from "./xml.ts";

/** How cells of the block are named and what they hold: a chart keeps both, so that viewers that do not compute can draw it. */
export interface ChartData {
  /** 'Sheet 1'!$K$2:$K$9 */
  reference(range: BlockRange): string;
  values(range: BlockRange): readonly (string | number | boolean | null)[];
}

/**
 * @param at the top left cell of the block
 * @param read the values of a rectangle of the sheet
 */
export const chartData = (at: Corner, read: (area: Address) => Cells): ChartData => ({
  reference: (range) => absolute(at, range),
  values: (range) =>
    read(areaOf(at, range))
      .flat()
      .map((value) => (isCellError(value) ? null : value)),
});

/** A range of cells as formulas name it from anywhere in the workbook. */
function absolute(at: Corner, range: BlockRange): string {
  const cells = rangeName(areaOf(at, range)).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${at.sheet.replaceAll("'", "''")}'!${cells}`;
}

const areaOf = (at: Corner, { row, column, rows, columns }: BlockRange): Address => ({
  sheet: at.sheet,
  row: at.row + row,
  column: at.column + column,
  rows,
  columns,
});

export function numbersXml(data: ChartData, range: BlockRange): string {
  const values = data.values(range);
  const points = values.map((value, idx) => (typeof value === "number" ? point(idx, String(value)) : ""));
  const cache = xml("c:numCache", {}, xml("c:formatCode", {}, "General"), val("ptCount", values.length), ...points);
  return xml("c:numRef", {}, xml("c:f", {}, escaped(data.reference(range))), cache);
}

export function textsXml(data: ChartData, range: BlockRange): string {
  const values = data.values(range);
  const points = values.map((value, idx) => (value === null ? "" : point(idx, escaped(String(value)))));
  const cache = xml("c:strCache", {}, val("ptCount", values.length), ...points);
  return xml("c:strRef", {}, xml("c:f", {}, escaped(data.reference(range))), cache);
}

const point = (idx: number, value: string): string => xml("c:pt", { idx }, xml("c:v", {}, value));
