import type { Factor } from "../../frame/factor-of-column.ts";
import { say } from "../../messages/message.ts";
import type { Description } from "../../report/descriptive-table.ts";
import type { Curve, CurveFigure } from "../../report/figure.ts";
import { describe } from "../describe.ts";
import type { Shown } from "../measure-figures.ts";
import { byPeriod } from "./by-period.ts";
import { rowsNote } from "./rows-note.ts";
import { short } from "./short-number.ts";

/** Mean and quartiles of each period; null where fewer than two periods have values. */
export function trendFigure(shown: Shown, period: Factor): CurveFigure | null {
  const { name, values, locale } = shown;
  const periods = byPeriod(values, period).map(({ label, x, values: those }) => ({
    label,
    x,
    ...describe(label, those),
  }));
  const filled = periods.filter(({ n }) => n > 0);
  if (filled.length < 2) return null;
  const curve = (title: string, of: keyof Description & ("mean" | "p25" | "p75"), bound?: Curve["bound"]): Curve => ({
    name: title,
    points: periods.map((one) => ({ x: one.x, y: one[of] })),
    ...(bound && { bound }),
  });
  const [first, last] = [filled[0], filled[filled.length - 1]];
  const empty = periods.filter(({ n }) => n === 0).map(({ label }) => label);
  return {
    kind: "line",
    id: "trend",
    title: say(locale, "figures.trend", { name }),
    description: say(locale, "figures.trendSays", {
      first: first.label,
      last: last.label,
      from: short(first.mean!),
      to: short(last.mean!),
    }),
    xLabel: "",
    yLabel: "",
    places: periods.map(({ x, label }) => ({ x, label })),
    series: [
      curve(say(locale, "report.statP25"), "p25", "low"),
      curve(say(locale, "report.statP75"), "p75", "high"),
      curve(say(locale, "report.statMean"), "mean"),
    ],
    notes: [
      rowsNote(shown),
      ...(empty.length > 0 ? [say(locale, "figures.emptyPeriods", { n: empty.length, names: listed(empty) })] : []),
    ],
  };
}

const listed = (names: readonly string[]): string => names.slice(0, 6).join(", ") + (names.length > 6 ? " …" : "");
