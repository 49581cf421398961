import type { HistogramFigure } from "../../report/figure.ts";
import { niceStep } from "../../report/svg/ticks.ts";
import { say } from "../../messages/message.ts";
import { describe } from "../describe.ts";
import type { Shown } from "../measure-figures.ts";
import { rowsNote } from "./rows-note.ts";
import { short } from "./short-number.ts";

/** How often values occur, in intervals with round edges. */
export function distributionFigure(shown: Shown): HistogramFigure {
  const { name, values, locale } = shown;
  const finite = values.filter(Number.isFinite).sort();
  const { mean, median, p25, p75 } = describe(name, finite);
  const edges = edgesOf(finite, p25!, p75!);
  const counts = countsIn(finite, edges);
  const [low, high] = [finite[0], finite[finite.length - 1]];
  const tallest = counts.indexOf(Math.max(...counts));
  return {
    kind: "histogram",
    id: "distribution",
    title: say(locale, "figures.distribution", { name }),
    description: say(locale, "figures.distributionSays", {
      n: finite.length,
      low: short(low),
      high: short(high),
      from: short(edges[tallest]),
      to: short(edges[tallest + 1]),
      most: counts[tallest],
    }),
    xLabel: name,
    yLabel: say(locale, "figures.rows"),
    edges,
    counts,
    notes: [rowsNote(shown), say(locale, "figures.center", { mean: short(mean!), median: short(median!) })],
  };
}

/** More intervals than this are too thin to be told apart in a pane. */
const most = 40;

/**
 * Interval edges at multiples of a round width: that of Freedman and Diaconis, 2 IQR n^(-1/3), or of Sturges where half of
 * the values are one and the same. Whole numbers within a short range have an interval each, around the number.
 *
 * @source Freedman and Diaconis (1981), Z. Wahrscheinlichkeitstheorie 57
 */
function edgesOf(sorted: Float64Array, p25: number, p75: number): number[] {
  const n = sorted.length;
  const [low, high] = [sorted[0], sorted[n - 1]];
  if (high - low < most && sorted.every(Number.isInteger))
    return Array.from({ length: high - low + 2 }, (_, k) => low + k - 0.5);
  const range = high - low;
  if (!(range > 0)) return [low - (Math.abs(low) * 0.05 || 0.5), low + (Math.abs(low) * 0.05 || 0.5)];
  const wanted = p75 > p25 ? 2 * (p75 - p25) * n ** (-1 / 3) : range / (Math.log2(n) + 1);
  const width = niceStep(Math.max(wanted, range / most));
  // A hair of slack: a score of 1 + 1e-12 belongs to the interval that ends at 1.
  const [first, last] = [Math.floor(low / width + 1e-9), Math.ceil(high / width - 1e-9)];
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, k) => Number(((first + k) * width).toPrecision(12)));
}

function countsIn(sorted: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  const width = (edges[edges.length - 1] - edges[0]) / counts.length;
  for (const value of sorted) {
    const at = Math.floor((value - edges[0]) / width + 1e-9);
    counts[Math.min(Math.max(at, 0), counts.length - 1)]++;
  }
  return counts;
}
