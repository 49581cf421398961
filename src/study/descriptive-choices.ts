import type { QuantileType } from "../estimate/describe/quantile.ts";
import type { MessageKey } from "../messages/message.ts";
import type { DescriptiveStatistic } from "../report/descriptive-table.ts";

/** The statistics behind each answer to what a descriptive table shows. */
export const statisticsOf: Readonly<Record<string, readonly DescriptiveStatistic[]>> = {
  short: ["n", "mean", "sd", "min", "max"],
  median: ["n", "mean", "sd", "min", "median", "max"],
  quartiles: ["n", "mean", "sd", "min", "p25", "median", "p75", "max"],
  shape: ["n", "mean", "sd", "min", "median", "max", "skewness", "kurtosis"],
  full: [
    ...(["n", "sum", "mean", "sd", "variance", "cv", "skewness", "kurtosis", "min", "p1", "p5", "p10", "p25"] as const),
    ...(["median", "p75", "p90", "p95", "p99", "max"] as const),
  ],
};

export const quantileTypes: Readonly<Record<string, QuantileType>> = { stata: 2, exc: 6, inc: 7 };

/** How the statistics shown are defined, where programs differ. */
export function definitionNotes(statistics: readonly DescriptiveStatistic[], type: QuantileType): MessageKey[] {
  const hasQuantiles = statistics.some((one) => one === "median" || /^p\d+$/.test(one));
  const quantileNote = { 2: "study.quantileNote", 6: "panels.quantileNoteExc", 7: "panels.quantileNoteInc" } as const;
  return [
    ...(hasQuantiles ? [quantileNote[type]] : []),
    ...(statistics.includes("skewness") ? ["panels.momentsNote" as const] : []),
  ];
}
