import type { Factor } from "../../frame/factor-of-column.ts";
import { say } from "../../messages/message.ts";
import type { Bar, BarFigure } from "../../report/figure.ts";
import type { Shown } from "../measure-figures.ts";
import { byPeriod } from "./by-period.ts";
import { short } from "./short-number.ts";

/** Units shown at either end. */
const ends = 10;

/**
 * The units with the highest and the lowest values, in the last period that has values, or by their mean where the data have
 * no periods. Ties keep the order of the units, and are told.
 */
export function rankingFigure(shown: Shown, unit: Factor, period: Factor | null): BarFigure | null {
  const { name, values, locale } = shown;
  const last = period && byPeriod(values, period).findLast((one) => one.values.length > 0);
  const bars = meansByUnit(values, unit, (row) => !last || String(period.levels[period.codes[row]]) === last.label);
  if (bars.ranked.length < 2) return null;
  const { ranked } = bars;
  const n = unit.levels.length;
  const missing = n - ranked.length;
  const whole = ranked.length <= 2 * ends;
  const top = ranked.slice(0, ends);
  const bottom = ranked.slice(-ends);
  const where = last
    ? say(locale, "figures.inPeriod", { period: last.label })
    : bars.repeated
      ? say(locale, "figures.byMean")
      : "";
  return {
    kind: "bar",
    id: "ranking",
    title: say(locale, whole ? "figures.rankingAll" : "figures.ranking", { name, n: ends, where }),
    description: say(locale, "figures.rankingSays", {
      highest: ranked[0].label,
      high: short(ranked[0].value),
      lowest: ranked[ranked.length - 1].label,
      low: short(ranked[ranked.length - 1].value),
    }),
    xLabel: name,
    yLabel: "",
    groups: whole
      ? [{ name: "", bars: ranked }]
      : [
          { name: say(locale, "figures.highest"), bars: top },
          { name: say(locale, "figures.lowest"), bars: bottom },
        ],
    notes: [
      missing === 0
        ? say(locale, "figures.allUnits", { n })
        : say(locale, "figures.units", { n, used: ranked.length, missing }),
      ...(last && bars.repeated ? [say(locale, "figures.repeated")] : []),
      ...(whole ? [] : tieNotes(ranked, shown)),
    ],
  };
}

/** The mean of each unit over the rows asked for, highest first; units without a value are left out. */
function meansByUnit(values: Float64Array, unit: Factor, wanted: (row: number) => boolean) {
  const sums = new Float64Array(unit.levels.length);
  const counts = new Int32Array(unit.levels.length);
  unit.codes.forEach((code, row) => {
    if (code < 0 || !Number.isFinite(values[row]) || !wanted(row)) return;
    sums[code] += values[row];
    counts[code]++;
  });
  const ranked: Bar[] = unit.levels
    .flatMap((level, code) => (counts[code] > 0 ? [{ label: String(level), value: sums[code] / counts[code] }] : []))
    .sort((a, b) => b.value - a.value);
  return { ranked, repeated: counts.some((count) => count > 1) };
}

/** Says so where the tenth place was decided by the order of the units, not by the values. */
function tieNotes(ranked: readonly Bar[], { locale }: Shown): string[] {
  // Scores of linear programs are certified to 1e-9: nearer than that, they are the same.
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  const note = (last: number, next: number): string[] => {
    const { value } = ranked[last];
    if (!same(value, ranked[next].value)) return [];
    const n = ranked.filter((one) => same(one.value, value)).length;
    return [say(locale, "figures.tied", { n, value: short(value) })];
  };
  return [...note(ends - 1, ends), ...note(ranked.length - ends, ranked.length - ends - 1)];
}
