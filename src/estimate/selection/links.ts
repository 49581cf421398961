import type { Matrix } from "../../numeric/matrix.ts";
import { normalQuantile } from "../../numeric/distributions.ts";
import type { SelectionLink } from "../estimate.ts";
import type { TwoStep } from "./two-step.ts";

/** rho, sigma and lambda of the two steps; lambda's error stands among the terms. */
export function linksOfTwoStep({ rho, sigma, lambda }: TwoStep): SelectionLink[] {
  const plain = (name: SelectionLink["name"], estimate: number): SelectionLink => ({
    name,
    estimate,
    stdError: null,
    ciLow: null,
    ciHigh: null,
  });
  return [plain("rho", rho), plain("sigma", sigma), plain("lambda", lambda)];
}

/**
 * athrho, lnsigma, and by the delta method rho = tanh(athrho), sigma = exp(lnsigma), lambda = rho sigma. Intervals of rho and sigma
 * are those of athrho and lnsigma carried over, so that they stay inside their bounds, as Stata prints them.
 *
 * @param theta parameters, the last two athrho and lnsigma; covariance theirs
 */
export function linksOfLikelihood(
  theta: Float64Array,
  covariance: Matrix,
  level: number,
): { readonly links: readonly SelectionLink[]; readonly jacobian: { readonly lambda: readonly [number, number] } } {
  const p = theta.length;
  const [a, s] = theta.subarray(p - 2);
  const cov = (i: number, j: number): number => covariance.data[(p - 2 + j) * p + p - 2 + i];
  const [rho, sigma] = [Math.tanh(a), Math.exp(s)];
  const lambda: [number, number] = [sigma * (1 - rho * rho), rho * sigma];
  const quantile = normalQuantile(0.5 + level / 2);
  const link = (
    name: SelectionLink["name"],
    estimate: number,
    variance: number,
    interval: readonly [number, number] | null = null,
  ): SelectionLink => {
    const stdError = Math.sqrt(Math.max(0, variance));
    const [ciLow, ciHigh] = interval ?? [estimate - quantile * stdError, estimate + quantile * stdError];
    return { name, estimate, stdError, ciLow, ciHigh };
  };
  const athrho = link("athrho", a, cov(0, 0));
  const lnsigma = link("lnsigma", s, cov(1, 1));
  return {
    links: [
      athrho,
      lnsigma,
      link("rho", rho, (1 - rho * rho) ** 2 * cov(0, 0), [Math.tanh(athrho.ciLow!), Math.tanh(athrho.ciHigh!)]),
      link("sigma", sigma, sigma * sigma * cov(1, 1), [Math.exp(lnsigma.ciLow!), Math.exp(lnsigma.ciHigh!)]),
      link(
        "lambda",
        rho * sigma,
        lambda[0] ** 2 * cov(0, 0) + 2 * lambda[0] * lambda[1] * cov(0, 1) + lambda[1] ** 2 * cov(1, 1),
      ),
    ],
    jacobian: { lambda },
  };
}
