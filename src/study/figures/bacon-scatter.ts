import { comparisonTypes, type BaconDecomposition } from "../../estimate/did/bacon.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { ScatterFigure } from "../../report/figure.ts";
import { short } from "./short-number.ts";

/** Estimates of all comparisons over their weights, by type, with a line at the two-way effects estimate. */
export function baconScatterFigure(
  { comparisons, twfe }: BaconDecomposition,
  outcome: string,
  locale: Locale,
): ScatterFigure {
  const cohort = (start: number) => (start === Infinity ? say(locale, "did.never") : String(start));
  const heaviest = comparisons.reduce((most, one) => (one.weight > most.weight ? one : most));
  return {
    kind: "scatter",
    id: "bacon",
    title: `${say(locale, "didStudy.bacon")}: ${outcome}`,
    description: say(locale, "didStudy.baconFigureSays", {
      count: comparisons.length,
      twfe: short(twfe),
      weight: short(heaviest.weight),
      estimate: short(heaviest.estimate),
    }),
    xLabel: say(locale, "did.headWeight"),
    yLabel: say(locale, "didStudy.headEstimate"),
    series: comparisonTypes.flatMap((type) => {
      const own = comparisons.filter((one) => one.type === type);
      if (own.length === 0) return [];
      return [
        {
          name: say(locale, `did.type-${type}`),
          points: own.map(({ treated, control, weight, estimate }) => ({
            x: weight,
            y: estimate,
            label: `${cohort(treated)} – ${cohort(control)}`,
          })),
        },
      ];
    }),
    cross: { x: 0, y: twfe },
    notes: [say(locale, "didStudy.baconFigureNote")],
  };
}
