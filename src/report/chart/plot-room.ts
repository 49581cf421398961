import type { BlockChart } from "../../workbook/chart/block-chart.ts";
import { labelled } from "../svg/ticks.ts";
import { textWidth } from "../text-width.ts";
import type { ChartParts } from "./chart-parts.ts";

/**
 * Pixels around the plot of a chart with numbers on both axes. Programs that place plots by themselves leave no room for
 * names above lines or at the left of rows.
 *
 * @param keys names in the legend
 */
export function plotRoom(
  { x, y, series, namesWidth }: ChartParts,
  title: string,
  keys: readonly string[],
  width: number,
): NonNullable<BlockChart["inside"]> {
  const letters = Math.max(...labelled([y.min ?? 0, y.max ?? 0, y.step ?? 0]).labels.map((label) => label.length));
  const titleLines = Math.ceil((textWidth(title) * titleLetter) / (width * 0.75));
  // Programs break legends at different places: room for the earliest.
  const keysWidth = keys.reduce((sum, key) => sum + textWidth(key) * letter + 40, 0);
  const keyRows = Math.min(keys.length, Math.ceil(keysWidth / (width * 0.55)));
  const named = series.some(({ labels }) => labels?.side === "above");
  return {
    left: namesWidth ?? (y.label === "" ? 8 : 26) + letters * letter + 10,
    top: 20 + titleLines * 18 + (named ? 20 : 4),
    right: 22,
    bottom: 26 + (x.label === "" ? 0 : 20) + (keys.length > 1 ? keyRows * 20 + 4 : 4),
  };
}

/** Pixels of a Latin letter, of 9 points and of 11 points bold. */
const letter = 6.2;
const titleLetter = 8;
