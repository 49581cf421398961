import type { Factor } from "../../frame/factor-of-column.ts";
import { say } from "../../messages/message.ts";
import { kernelDensity } from "../../numeric/kernel-density.ts";
import type { CurveFigure } from "../../report/figure.ts";
import type { Shown } from "../measure-figures.ts";
import { byPeriod } from "./by-period.ts";

/** Fewer values than this do not make a density worth drawing. */
const fewest = 8;

/** Kernel densities of the first, the middle and the last period; null where no two periods have enough values. */
export function densitiesFigure({ name, values, locale }: Shown, period: Factor): CurveFigure | null {
  const able = byPeriod(values, period).filter((one) => one.values.length >= fewest && kernelDensity(one.values, 2));
  const chosen = [...new Set([0, Math.floor((able.length - 1) / 2), able.length - 1])].flatMap((at) => able[at] ?? []);
  if (chosen.length < 2) return null;
  const densities = chosen.map((one) => ({ ...one, ...kernelDensity(one.values)! }));
  const names = chosen.map(({ label }) => label);
  return {
    kind: "density",
    id: "densities",
    title: say(locale, "figures.densities", { name, periods: names.join(", ") }),
    description: say(locale, "figures.densitiesSays", {
      peaks: densities
        .map(({ label, x, y }) => `${label}: ${Number(x[y.indexOf(Math.max(...y))].toPrecision(3))}`)
        .join("; "),
    }),
    xLabel: name,
    yLabel: say(locale, "figures.density"),
    series: densities.map(({ label, x, y }) => ({
      name: label,
      points: Array.from(x, (at, k) => ({ x: at, y: y[k] })),
    })),
    notes: [
      say(locale, "figures.kernel", {
        bandwidths: densities.map(({ bandwidth }) => Number(bandwidth.toPrecision(2))).join(", "),
        counts: chosen.map((one) => one.values.length).join(", "),
      }),
    ],
  };
}
