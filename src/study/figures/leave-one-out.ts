import type { LeaveOneOut } from "../../estimate/resample/leave-one-out.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { CurveFigure, IntervalFigure } from "../../report/figure.ts";
import { short } from "./short-number.ts";

export interface LeaveFigureOptions {
  readonly id: string;
  /** As they are shown. */
  readonly name: string;
  readonly by: string;
  readonly locale: Locale;
}

/**
 * The slope without each group, from the lowest to the highest: one under the other with intervals while groups are few,
 * else as a line beside that of all rows.
 */
export function leaveOneOutFigure(
  { focal, without }: LeaveOneOut,
  { id, name, by, locale }: LeaveFigureOptions,
): IntervalFigure | CurveFigure | null {
  const sorted = without
    .flatMap(({ level, estimate, term }) => (estimate === null ? [] : [{ level: String(level), estimate, term }]))
    .sort((a, b) => a.estimate - b.estimate);
  if (sorted.length < 2) return null;
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const words = {
    id,
    title: say(locale, "resample.leaveFigure", { name, by }),
    description: say(locale, "resample.leaveSays", {
      name,
      by,
      low: short(first.estimate),
      first: first.level,
      high: short(last.estimate),
      last: last.level,
      full: short(focal.estimate),
    }),
    notes: [],
  };
  if (sorted.length <= LISTED && sorted.every(({ term }) => term !== null)) {
    const all = { label: say(locale, "resample.leaveFull"), estimate: focal.estimate, term: focal };
    const points = [
      all,
      ...sorted.map((one) => ({ ...one, label: say(locale, "resample.withoutLevel", { level: one.level }) })),
    ];
    return {
      ...words,
      kind: "intervals",
      direction: "down",
      xLabel: name,
      yLabel: "",
      series: [
        {
          name,
          points: points.map(({ label, estimate, term }, k) => ({
            x: k + 1,
            label,
            value: estimate,
            low: term!.ciLow,
            high: term!.ciHigh,
          })),
        },
      ],
    };
  }
  return {
    ...words,
    kind: "line",
    xLabel: say(locale, "resample.leaveOrder", { by }),
    yLabel: name,
    series: [
      { name, points: sorted.map(({ estimate }, k) => ({ x: k + 1, y: estimate })) },
      {
        name: say(locale, "resample.leaveFull"),
        points: [1, sorted.length].map((x) => ({ x, y: focal.estimate })),
      },
    ],
  };
}

/** Rows that a figure can hold. */
const LISTED = 30;
