import type { Estimate } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { IntervalFigure, IntervalPoint } from "../../report/figure.ts";
import { short } from "./short-number.ts";

/** One estimator of the figure: its name, its estimate, and the period that is zero by definition (null where none is). */
export interface EventSeries {
  readonly name: string;
  readonly estimate: Estimate;
  readonly base: number | null;
}

export interface EventFigureOptions {
  readonly id: string;
  readonly outcome: string;
  readonly locale: Locale;
  /** Periods shown. */
  readonly low: number;
  readonly high: number;
}

/**
 * Effects by period since treatment with their intervals, several estimators side by side, the start of treatment marked.
 * A base period stands at zero without an interval; where there is a simultaneous band it takes the place of the intervals.
 */
export function eventStudyFigure(
  series: readonly EventSeries[],
  { id, outcome, locale, low, high }: EventFigureOptions,
): IntervalFigure {
  const drawn = series.map(({ name, estimate, base }) => ({
    name,
    points: [
      ...eventTerms(estimate)
        .filter(({ k }) => k >= low && k <= high)
        .map(({ k, term }): IntervalPoint => {
          const band = estimate.band?.terms.find((one) => one.name === term.name);
          const ends = { low: band?.low ?? term.ciLow, high: band?.high ?? term.ciHigh };
          return { x: k, label: String(k), value: term.estimate, ...ends };
        }),
      ...(base === null || base < low || base > high
        ? []
        : [{ x: base, label: String(base), value: 0, low: null, high: null }]),
    ].sort((a, b) => a.x - b.x),
  }));
  const banded = series.filter(({ estimate }) => estimate.band).map(({ name }) => name);
  const level = Number(series[0]?.estimate.conventions.level ?? 0.95);
  return {
    kind: "intervals",
    direction: "across",
    id,
    title: say(locale, "didStudy.eventFigure", { name: outcome }),
    description: say(locale, "didStudy.eventFigureSays", {
      name: outcome,
      series: drawn.map(({ name, points }) => sayOf(name, points, locale)).join(locale === "zh-CN" ? "" : " "),
    }),
    xLabel: say(locale, "didStudy.sinceTreatment"),
    yLabel: say(locale, "didStudy.effectOn", { name: outcome }),
    series: drawn,
    marks: [{ x: -0.5, label: say(locale, "didStudy.treatmentMark") }],
    notes: [
      say(locale, "didStudy.intervalNote", { percent: Number((100 * level).toPrecision(4)) }) +
        (banded.length === 0
          ? ""
          : (locale === "zh-CN" ? "" : " ") + say(locale, "didStudy.bandNote", { name: banded.join(", ") })),
    ],
  };
}

/** The terms that are effects in a period since treatment: "event-3" is 3 periods before it. */
export const eventTerms = ({ terms }: Pick<Estimate, "terms">) =>
  terms.flatMap((term) => {
    const found = /^event(-?\d+)$/.exec(term.name);
    return found ? [{ k: Number(found[1]), term }] : [];
  });

function sayOf(name: string, points: readonly IntervalPoint[], locale: Locale): string {
  const after = points.filter(({ x }) => x >= 0);
  if (after.length === 0) return "";
  const last = after[after.length - 1];
  return say(locale, "didStudy.seriesSays", {
    name,
    first: short(after[0].value),
    last: short(last.value),
    k: String(last.x),
  });
}
