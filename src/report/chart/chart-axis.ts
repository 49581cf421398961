import type { ChartAxis } from "../../workbook/chart/block-chart.ts";
import { labelled, niceRange, niceStep } from "../svg/ticks.ts";

/** An axis from a round number to a round number, its labels with the decimals of its steps. */
export function chartAxis(label: string, low: number, high: number, count: number, exact = false): Required<Scale> {
  const half = high > low ? 0 : Math.abs(low) * 0.1 || 1;
  const [from, to] = [low - half, high + half];
  const [min, max] = exact ? [from, to] : niceRange(from, to, count);
  // The step that the ends were rounded to: the axis begins and ends at a label, and zero has one.
  const step = niceStep((to - from) / count);
  const decimals = Math.max(0, ...labelled([step]).labels.map((one) => one.split(".")[1]?.length ?? 0));
  const powers = Math.max(Math.abs(min), Math.abs(max)) >= 1e7 || Math.max(Math.abs(min), Math.abs(max)) < 1e-4;
  const format = powers ? "0.0E+0" : decimals > 0 ? `0.${"0".repeat(decimals)}` : "#,##0";
  return { label, min, max, step, format };
}

type Scale = Pick<ChartAxis, "label" | "min" | "max" | "step" | "format">;
