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
  const { width, height } = sizeWithin(chart);
  const made = await picture
    .setSource(dataUrl(chart.picture), "BASE64")
    .setRow(row + chart.at.row)
    .setColumn(column + chart.at.column)
    .setWidth(width)
    .setHeight(height)
    .buildAsync();
  sheet.insertImages?.([{ ...made, drawingId: name }]);
}

export function removePicture(sheet: GridSheet, { name }: PlacedChart): void {
  sheet.getImageById?.(name)?.remove();
}

/** As large as the chart's place allows in the picture's own proportions: the grid would stretch it to any others. */
export function sizeWithin({ picture, width, height }: Pick<BlockChart, "picture" | "width" | "height">): {
  readonly width: number;
  readonly height: number;
} {
  const own = ["width", "height"].map((side) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(picture)?.[1]),
  );
  if (!own.every((side) => side > 0)) return { width, height };
  const scale = Math.min(width / own[0], height / own[1]);
  return { width: own[0] * scale, height: own[1] * scale };
}

function dataUrl(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}
