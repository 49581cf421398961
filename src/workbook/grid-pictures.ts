import type { BlockChart, PlacedChart } from "./chart/block-chart.ts";
import type { GridSheet } from "./grid-api.ts";

/** The grid has no charts: it shows the chart's picture over the same cells, under the chart's name. */
export async function addPicture(
  sheet: GridSheet,
  { name, row, column }: PlacedChart,
  chart: BlockChart,
): Promise<void> {
  // Without a canvas, as in a test, there is nothing to float on.
  const picture = sheet.newOverGridImage?.();
  if (!picture) return;
  const made = await picture
    .setSource(dataUrl(chart.picture), "BASE64")
    .setRow(row + chart.at.row)
    .setColumn(column + chart.at.column)
    .setWidth(chart.width)
    .setHeight(chart.height)
    .buildAsync();
  sheet.insertImages?.([{ ...made, drawingId: name }]);
}

export function removePicture(sheet: GridSheet, { name }: PlacedChart): void {
  sheet.getImageById?.(name)?.remove();
}

/** The picture as wide and as high as the chart: what is drawn less high stands at its top. */
function dataUrl(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}
