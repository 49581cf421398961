import type { ChartAxis } from "../../workbook/chart/block-chart.ts";
import { niceRange, niceStep, niceTicks } from "../svg/ticks.ts";

/** An axis from a round number to a round number, its labels with the decimals of its steps. */
export function chartAxis(label: string, low: number, high: number, count: number, exact = false): Required<Scale> {
  const [min, max] = exact && high > low ? [low, high] : niceRange(low, high, count);
  const step = niceStep((max - min) / count);
  const decimals = Math.max(0, ...niceTicks(min, max, count).labels.map((one) => one.split(".")[1]?.length ?? 0));
  const powers = Math.max(Math.abs(min), Math.abs(max)) >= 1e7 || Math.max(Math.abs(min), Math.abs(max)) < 1e-4;
  const format = powers ? "0.0E+0" : decimals > 0 ? `0.${"0".repeat(decimals)}` : "#,##0";
  return { label, min, max, step, format };
}

type Scale = Pick<ChartAxis, "label" | "min" | "max" | "step" | "format">;
