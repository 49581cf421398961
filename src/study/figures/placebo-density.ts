import type { Placebo } from "../../estimate/did/placebo/placebo.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { kernelDensity } from "../../numeric/kernel-density.ts";
import type { CurveFigure } from "../../report/figure.ts";
import { short } from "./short-number.ts";

/** The density of placebo estimates with the true one marked; null where the draws do not differ. */
export function placeboDensityFigure(
  { coefficients, value, mean, pValue, treat, estimate }: Placebo,
  { id, locale }: { readonly id: string; readonly locale: Locale },
): CurveFigure | null {
  const density = kernelDensity(coefficients, POINTS);
  if (!density) return null;
  const draws = coefficients.length;
  return {
    kind: "density",
    id,
    title: say(locale, "didStudy.placeboFigure", { name: estimate.outcome }),
    description: say(locale, "didStudy.placeboFigureSays", {
      draws,
      mean: short(mean),
      value: short(value),
      p: pValue.toFixed(3),
    }),
    xLabel: say(locale, "didStudy.placeboX", { name: treat }),
    yLabel: say(locale, "figures.density"),
    series: [
      {
        name: say(locale, "didStudy.placebos"),
        points: Array.from(density.x, (x, k) => ({ x, y: density.y[k] })),
      },
    ],
    marks: [{ x: value, label: say(locale, "didStudy.trueEstimate", { value: short(value) }) }],
    notes: [say(locale, "didStudy.placeboBandwidth", { bandwidth: Number(density.bandwidth.toPrecision(2)), draws })],
  };
}

const POINTS = 160;
