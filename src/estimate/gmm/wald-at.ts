import { matrix } from "../../numeric/matrix.ts";
import { waldStatistic } from "../wald.ts";
import type { Step } from "./solve-steps.ts";

/** b'V^-1 b of some of the coefficients, by position. */
export function waldAt(
  { coefficients, covariance }: Pick<Step, "coefficients" | "covariance">,
  at: readonly number[],
): number {
  const block = matrix(at.length, at.length);
  at.forEach((from, j) =>
    at.forEach((row, i) => (block.data[j * at.length + i] = covariance.data[from * covariance.nrow + row])),
  );
  const b = Float64Array.from(at, (j) => coefficients[j]);
  return waldStatistic(b, block).statistic;
}
