import type { Moderation } from "../../estimate/panel-models/moderation.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { CurveFigure, CurvePoint } from "../../report/figure.ts";
import { short } from "./short-number.ts";

export interface MarginalFigureOptions {
  readonly id: string;
  /** As they are shown: labels where there are any. */
  readonly focal: string;
  readonly moderator: string;
  readonly level: number;
  readonly notes: readonly string[];
  readonly locale: Locale;
}

/** The marginal effect over the range of the moderator with its interval, zero, and the Johnson-Neyman points within. */
export function marginalEffectFigure(moderation: Moderation, options: MarginalFigureOptions): CurveFigure {
  const { focal, moderator, locale } = options;
  const { moderatorValues: values, effectAt, johnsonNeyman } = moderation;
  const [least, most] = [values[0], values[values.length - 1]];
  const effects = Array.from({ length: PLACES }, (_, k) => effectAt(least + ((most - least) * k) / (PLACES - 1)));
  const points = (of: (effect: (typeof effects)[number]) => number): CurvePoint[] =>
    effects.map((effect) => ({ x: effect.at, y: of(effect) }));
  const percent = Math.round(options.level * 1000) / 10;
  return {
    kind: "line",
    id: options.id,
    title: say(locale, "mechanism.effectsTable", { focal, moderator }),
    description: say(locale, "mechanism.marginalSays", {
      focal,
      moderator,
      least: short(least),
      most: short(most),
      from: short(effects[0].slope),
      to: short(effects[PLACES - 1].slope),
      level: percent,
    }),
    xLabel: moderator,
    yLabel: say(locale, "mechanism.headMarginal"),
    series: [
      { name: say(locale, "mechanism.lowBound"), bound: "low", points: points(({ ciLow }) => ciLow) },
      { name: say(locale, "mechanism.highBound"), bound: "high", points: points(({ ciHigh }) => ciHigh) },
      { name: say(locale, "mechanism.headMarginal"), points: points(({ slope }) => slope) },
      {
        name: say(locale, "mechanism.zeroLine"),
        points: [
          { x: least, y: 0 },
          { x: most, y: 0 },
        ],
      },
    ],
    marks: johnsonNeyman.points
      .filter((point) => point > least && point < most)
      .map((point) => ({ x: point, label: short(point) })),
    notes: options.notes,
  };
}

/** Enough for a smooth band. */
const PLACES = 101;
