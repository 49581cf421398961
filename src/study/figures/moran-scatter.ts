import { spatialLag } from "../../estimate/spatial/spatial-weights.ts";
import { quadrantOf, type Quadrant } from "../../estimate/spatial/autocorrelation/quadrant.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { ScatterFigure } from "../../report/figure.ts";
import type { PeriodMoran } from "../spatial/moran-by-period.ts";
import { quadrantName } from "../spatial/quadrant-name.ts";
import { short } from "./short-number.ts";

/**
 * Moran's scatter of one period: each unit's standardised value and the lag of it, with the line of least squares, whose
 * slope is I for row-standardised weights, and lines at the means, which part the quadrants.
 */
export function moranScatterFigure(
  { period, weights, about, moran }: PeriodMoran,
  { name, id, locale }: { readonly name: string; readonly id: string; readonly locale: Locale },
): ScatterFigure {
  const n = about.z.length;
  const sd = Math.sqrt(about.squares / n);
  const x = about.z.map((value) => value / sd);
  const lag = spatialLag(weights, x);
  let [cross, mean] = [0, 0];
  for (let i = 0; i < n; i++) {
    cross += x[i] * lag[i];
    mean += lag[i] / n;
  }
  const counts: Record<Quadrant, number> = { "high-high": 0, "low-low": 0, "low-high": 0, "high-low": 0 };
  x.forEach((value, i) => counts[quadrantOf(value, lag[i], mean)]++);
  const shown = period === "" ? name : `${name}, ${period}`;
  return {
    kind: "scatter",
    id,
    title: say(locale, "spatial.scatterTitle", { name: shown }),
    description: say(locale, "spatial.scatterSays", {
      name: shown,
      i: short(moran.i),
      hh: counts["high-high"],
      ll: counts["low-low"],
      lh: counts["low-high"],
      hl: counts["high-low"],
    }),
    xLabel: say(locale, "spatial.scatterX", { name }),
    yLabel: say(locale, "spatial.scatterY", { name }),
    series: [
      {
        name: period === "" ? name : period,
        points: Array.from(x, (value, i) => ({ x: value, y: lag[i], label: weights.names[i] })),
        line: { slope: cross / n, intercept: mean },
      },
    ],
    cross: { x: 0, y: mean },
    notes: [
      say(locale, "spatial.scatterNote", {
        i: short(moran.i),
        z: short(moran.z),
        p: short(moran.pTwoSided),
        n,
      }),
      say(locale, "spatial.scatterQuadrants", {
        hh: quadrantName("high-high", locale),
        lh: quadrantName("low-high", locale),
        ll: quadrantName("low-low", locale),
        hl: quadrantName("high-low", locale),
      }),
    ],
  };
}
