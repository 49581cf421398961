import { effectKinds, type SpatialEffect } from "../../estimate/spatial/effects/spatial-effects.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { IntervalFigure } from "../../report/figure.ts";
import { short } from "./short-number.ts";

export interface SpatialEffectsFigure {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** Percent of the intervals. */
  readonly percent: number;
  readonly notes: readonly string[];
}

/** Direct, indirect and total effects with their intervals, one row for each regressor or matrix; null without any. */
export function spatialEffectsFigure(
  rows: readonly { readonly label: string; readonly effects: readonly SpatialEffect[] }[],
  { id, title, locale, percent, notes }: SpatialEffectsFigure,
): IntervalFigure | null {
  const shown = rows.filter(({ effects }) => effects.length > 0);
  if (shown.length === 0) return null;
  const of = (kind: SpatialEffect["kind"]) =>
    shown.flatMap(({ label, effects }, row) => {
      const effect = effects.find((one) => one.kind === kind);
      return effect ? [{ x: row + 1, label, value: effect.estimate, low: effect.ciLow, high: effect.ciHigh }] : [];
    });
  const [{ label, effects }] = shown;
  const value = (kind: SpatialEffect["kind"]) => short(effects.find((one) => one.kind === kind)!.estimate);
  return {
    kind: "intervals",
    id,
    direction: "down",
    title,
    description: say(locale, "spatialTests.figureSays", {
      name: label,
      direct: value("direct"),
      indirect: value("indirect"),
      total: value("total"),
      percent,
      rows: shown.length,
    }),
    xLabel: say(locale, "spatialTests.figureX"),
    yLabel: "",
    series: effectKinds.map((kind) => ({ name: say(locale, `spatialTests.${kind}`), points: of(kind) })),
    notes,
  };
}
