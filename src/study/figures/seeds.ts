import type { SeedStudy } from "../../estimate/dml/seed-study.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { IntervalFigure } from "../../report/figure.ts";
import { normalQuantile } from "../../numeric/distributions.ts";
import { short } from "./short-number.ts";

export interface SeedsFigureOptions {
  readonly id: string;
  /** The treatment, as it is shown. */
  readonly name: string;
  /** The column of the table, where there are several. */
  readonly column?: string;
  readonly level: number;
  readonly locale: Locale;
}

/** The effect under each seed, from the lowest to the highest, each with its interval. */
export function seedsFigure(
  { seeds, thetas, stdErrors, mean, median, spread }: SeedStudy,
  { id, name, column, level, locale }: SeedsFigureOptions,
): IntervalFigure {
  const wide = normalQuantile(0.5 + level / 2);
  const points = seeds
    .map((seed, k) => ({ seed, value: thetas[k], half: wide * stdErrors[k] }))
    .sort((a, b) => a.value - b.value)
    .map(({ seed, value, half }, k) => ({
      x: k + 1,
      label: String(seed),
      value,
      low: value - half,
      high: value + half,
    }));
  const title = say(locale, "dmlStudy.seedsFigure", { name });
  const errors = stdErrors.reduce((total, value) => total + value, 0) / stdErrors.length;
  return {
    kind: "intervals",
    direction: "down",
    id,
    title: column ? `${title} ${column}` : title,
    description: say(locale, "dmlStudy.seedsSays", {
      count: seeds.length,
      low: short(Math.min(...thetas)),
      high: short(Math.max(...thetas)),
      median: short(median),
    }),
    xLabel: name,
    yLabel: say(locale, "dmlStudy.seed"),
    series: [{ name, points }],
    notes: [say(locale, "dmlStudy.seedsNote", { mean: short(mean), spread: short(spread), error: short(errors) })],
  };
}
