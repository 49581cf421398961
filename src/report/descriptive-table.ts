import type { Locale } from "../messages/locale.ts";
import { say, type MessageKey } from "../messages/message.ts";
import type { Table, TableCell } from "./table.ts";
import { termLabel, type Labels } from "./term-label.ts";

/** Moments of one variable over the rows described; null where they are not defined (the sd of one value). */
export interface Description {
  readonly name: string;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly p25: number | null;
  readonly median: number | null;
  readonly p75: number | null;
  readonly max: number | null;
  readonly sum?: number | null;
  readonly variance?: number | null;
  readonly cv?: number | null;
  readonly skewness?: number | null;
  readonly kurtosis?: number | null;
  readonly p1?: number | null;
  readonly p5?: number | null;
  readonly p10?: number | null;
  readonly p90?: number | null;
  readonly p95?: number | null;
  readonly p99?: number | null;
}

export type DescriptiveStatistic = Exclude<keyof Description, "name">;

export interface DescriptiveTableOptions {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** Default 3. */
  readonly decimals?: number;
  readonly statistics?: readonly DescriptiveStatistic[];
  readonly labels?: Labels;
  readonly notes?: readonly string[];
  readonly font?: Table["font"];
}

/** One row for each variable, one column for each statistic. */
export function descriptiveTable(rows: readonly Description[], options: DescriptiveTableOptions): Table {
  const { locale, decimals = 3, labels = {}, statistics = ["n", "mean", "sd", "min", "median", "max"] } = options;
  const cell = (statistic: DescriptiveStatistic, value: number | null | undefined): TableCell => {
    if (value == null) return { kind: "blank" };
    if (statistic === "n")
      return { kind: "number", value, decimals: 0, ...(locale === "en-US" ? { grouped: true } : {}) };
    return { kind: "number", value, decimals };
  };
  return {
    id: options.id,
    title: options.title,
    header: [
      [say(locale, "report.variables"), ...statistics.map((one) => statisticHeading(one, locale))].map((text) => ({
        text,
      })),
    ],
    rows: rows.map((row) => ({
      cells: [
        { kind: "text", text: termLabel(row.name, labels, locale) },
        ...statistics.map((statistic) => cell(statistic, row[statistic])),
      ],
    })),
    notes: options.notes ?? [],
    font: options.font ?? "sheet",
  };
}

export const statisticHeading = (statistic: DescriptiveStatistic, locale: Locale): string =>
  say(locale, headings[statistic]);

const headings: Readonly<Record<DescriptiveStatistic, MessageKey>> = {
  n: "report.statN",
  mean: "report.statMean",
  sd: "report.statSd",
  min: "report.statMin",
  p25: "report.statP25",
  median: "report.statMedian",
  p75: "report.statP75",
  max: "report.statMax",
  sum: "report.statSum",
  variance: "report.statVariance",
  cv: "report.statCv",
  skewness: "report.statSkewness",
  kurtosis: "report.statKurtosis",
  p1: "report.statP1",
  p5: "report.statP5",
  p10: "report.statP10",
  p90: "report.statP90",
  p95: "report.statP95",
  p99: "report.statP99",
};
