import { message, type Message } from "../../messages/message.ts";
import { normalTwoSided } from "../../numeric/distributions.ts";
import type { Matrix } from "../../numeric/matrix.ts";
import type { Test } from "../estimate.ts";
import { serialTests } from "./serial-tests.ts";
import { initialCovariance } from "./set-up.ts";
import type { SolvedDynamic } from "./solve-dynamic.ts";
import type { Step } from "./solve-steps.ts";
import type { DynamicSpec } from "./spec.ts";

/**
 * Arellano and Bond's tests of orders 1 and 2, or why there is none. The covariance of the errors is robust whenever the weight of
 * the step is.
 *
 * @param v covariance of the coefficients, without finite-sample factors
 */
export function serialReport(solved: SolvedDynamic, spec: DynamicSpec, step: Step, v: Matrix): Test[] {
  const h = initialCovariance(spec);
  const robust = spec.errors === "robust" || spec.steps === 2;
  if (!robust && h === 1)
    return [1, 2].map((order) => ({ name: `AR(${order})`, reason: message("gmm.serialIdentity") }));
  const differenced = solved.differencedAt(step);
  const errors = robust || h === 1 ? ("robust" as const) : { sigma2: solved.sigma2, h };
  return serialTests(solved.stacked, solved.steps, step, differenced, v, errors).map((z, i): Test => {
    const [order, name] = [i + 1, `AR(${i + 1})`];
    if (z === null) return { name, reason: whyNot(solved, spec, order) };
    return { name, statistic: z, distribution: "z", df: null, df2: null, pValue: normalTwoSided(z) };
  });
}

/** Too few periods, gaps between them, or a variance that is not positive. */
function whyNot({ grid, stacked }: SolvedDynamic, spec: DynamicSpec, order: number): Message {
  const needed = spec.lags + order + 2;
  const { rows } = stacked;
  const complete = Array.from(grid.complete.keys()).filter((at) => grid.complete[at] === 1);
  const periods = complete.map((at) => at % grid.periods);
  const [first, last] = [periods.reduce((a, b) => Math.min(a, b)), periods.reduce((a, b) => Math.max(a, b))];
  if (last - first + 1 + spec.lags < needed) return message("gmm.noSerial", { order, needed });
  const known = new Set(rows.map(({ entity, period, equation }) => `${equation} ${entity} ${period}`));
  const pairs = rows.some(
    ({ entity, period, equation }) => equation === "diff" && known.has(`diff ${entity} ${period - order}`),
  );
  return pairs ? message("gmm.serialVariance", { order }) : message("gmm.serialGaps", { order, needed });
}
