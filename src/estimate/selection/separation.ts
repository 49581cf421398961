import { notEstimable, numericalFailure, type Problem } from "../../messages/problem.ts";
import { columnOf } from "../../numeric/matrix.ts";
import type { Equation } from "./equation.ts";
import { applied } from "./weighted-product.ts";

/**
 * Refuses a regressor that by itself tells the selected from the others: no row of one kind lies on the other's side of some
 * value, so that its coefficient would be infinite. A dummy does so when all rows with it are of one kind.
 *
 * @param d n values, 0 or 1
 * @throws Problem selection.perfectPrediction, with the regressor and the number of rows it decides
 */
export function perfectPrediction(d: Float64Array, { names, x, hasConstant }: Equation): void {
  if (!hasConstant) return;
  for (let j = 1; j < names.length; j++) {
    const values = columnOf(x, j);
    const of = [span(), span()];
    values.forEach((value, i) => of[d[i]].add(value));
    const [others, selected] = of;
    const rising = others.most <= selected.least;
    if (!rising && !(selected.most <= others.least)) continue;
    const rows = values.reduce((count, value, i) => {
      const other = of[1 - d[i]];
      return count + ((d[i] === 1) === rising ? Number(value > other.most) : Number(value < other.least));
    }, 0);
    throw notEstimable("selection.perfectPrediction", { name: names[j], rows });
  }
}

/**
 * Why Newton's method found no maximum: a combination of regressors that separates the selected from the others, in whose
 * direction it was still going; or none that we can name.
 *
 * @param sign 1 for selected rows, -1 for others
 * @param step the last step, in the basis
 */
export function refuseSeparation(sign: Float64Array, equation: Equation, step: Float64Array, steps: number): Problem {
  const { names, x, basis, toCoefficients } = equation;
  const rises = applied(basis, step).map((value, i) => sign[i] * value);
  const most = rises.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (!(most > 0) || rises.some((value) => value < -ROUNDING * most))
    return numericalFailure("selection.notConverged", { iterations: steps });
  const coefficients = applied(toCoefficients, step);
  const pull = names.map((name, j) => {
    if (name === "_cons") return 0;
    const range = span();
    columnOf(x, j).forEach((value) => range.add(value));
    return Math.abs(coefficients[j]) * (range.most - range.least);
  });
  const strongest = Math.max(...pull);
  const guilty = names.filter((_, j) => pull[j] >= SHARE * strongest && pull[j] > 0);
  const rows = rises.reduce((count, value) => count + Number(value > ROUNDING * most), 0);
  return notEstimable("selection.separated", { names: guilty.slice(0, 6).join(", "), rows });
}

/** How far a row may go the wrong way, as a share of the largest move, and what share of the strongest pull counts. */
const ROUNDING = 1e-3;
const SHARE = 0.1;

function span() {
  return {
    least: Infinity,
    most: -Infinity,
    add(value: number) {
      if (value < this.least) this.least = value;
      if (value > this.most) this.most = value;
    },
  };
}
