import type { Estimate } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { IntervalFigure } from "../../report/figure.ts";
import { short } from "./short-number.ts";

export interface CoefficientsOptions {
  readonly id: string;
  /** The regressor, and the name it is shown by. */
  readonly focal: string;
  readonly label: string;
  readonly locale: Locale;
  readonly notes?: readonly string[];
}

/**
 * One regressor's coefficient in several models, one under the other with its interval. Models without it are left out; null
 * where fewer than two have it.
 */
export function coefficientsFigure(
  models: readonly { readonly label: string; readonly estimate: Estimate }[],
  { id, focal, label, locale, notes = [] }: CoefficientsOptions,
): IntervalFigure | null {
  const points = models.flatMap((model) => {
    const term = model.estimate.terms.find(({ name }) => name === focal);
    return term ? [{ label: model.label, value: term.estimate, low: term.ciLow, high: term.ciHigh }] : [];
  });
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const level = Math.round(Number(models[0].estimate.conventions.level ?? 0.95) * 1000) / 10;
  return {
    kind: "intervals",
    id,
    direction: "down",
    title: say(locale, "mechanism.coefficientsFigure", { name: label }),
    description: say(locale, "mechanism.coefficientsSays", {
      name: label,
      models: points.length,
      low: short(Math.min(...values)),
      high: short(Math.max(...values)),
      level,
    }),
    xLabel: label,
    yLabel: "",
    series: [{ name: label, points: points.map((point, k) => ({ x: k + 1, ...point })) }],
    notes,
  };
}
