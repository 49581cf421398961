import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { Estimate, SelectionLink, Test } from "../estimate.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import type { Coefficients } from "./coefficients.ts";
import { equationOf, type Equation } from "./equation.ts";
import { linksOfLikelihood, linksOfTwoStep } from "./links.ts";
import { maximumLikelihood, type MaximumLikelihood } from "./maximum-likelihood.ts";
import { likelihoodCovariance } from "./ml-covariance.ts";
import { millsCollinearity } from "./mills-collinearity.ts";
import { millsTerm } from "./mills-term.ts";
import { probit, type Probit } from "./probit.ts";
import { selectionEstimate, type Solved } from "./selection-estimate.ts";
import { selectionSample } from "./selection-sample.ts";
import { chi2Test } from "../named-test.ts";
import { likelihoodRatio } from "./tests.ts";
import { twoStep } from "./two-step.ts";
import { applied } from "./weighted-product.ts";

/**
 * Heckman's selection model: y = x'b + u for rows with z'g + v > 0, (u, v) normal with correlation rho and var(v) = 1. By two
 * steps (probit, then least squares with the inverse Mills ratio) or by full maximum likelihood. z statistics. The Mills ratio's
 * coefficient lambda = rho sigma stands among the terms as `_mills`; rho, sigma and the probit in `selection`.
 *
 * @throws Problem selection.* for what cannot be estimated; frame.* and estimate.* for terms that cannot be read
 * @source Heckman (1979), Econometrica 47(1), 153-161; Stata's heckman
 * @reference test/reference/panel/mroz-heckman-twostep.json, mroz-heckman-ml.json
 */
export function heckman(frame: Frame, input: ModelSpecInput): Estimate {
  const spec = modelSpec.parse(input);
  const { selection } = spec;
  if (!selection) throw problem("selection.needsEquation");
  if (spec.absorb.length > 0)
    throw problem("selection.absorb", { names: spec.absorb.join(", "), first: spec.absorb[0] });
  if (spec.weights !== undefined) throw problem("selection.weights", { name: spec.weights });
  if (selection.estimator === "twostep" && spec.vcov.type !== "iid")
    throw problem("selection.twoStepErrors", { type: spec.vcov.type });

  // 1. Both samples, the probit, and the second step, from which maximum likelihood starts.
  const sample = selectionSample(frame, spec, selection);
  const choice = equationOf(sample.z, sample.d.length, selection.constant);
  if (choice.names.every((name) => name === "_cons")) throw notEstimable("selection.noRegressors");
  const first = probit(sample.d, choice);
  const second = twoStep(sample, spec.constant, choice, first);
  const outcome = equationOf(sample.x, sample.selected.length, spec.constant);
  const told = millsCollinearity(outcome.x, outcome.hasConstant, second.mills);
  const solved = { spec, sample, choice, first, second, outcome, told };

  // 2. The estimator asked for.
  return selection.estimator === "ml" ? likelihoodEstimate(solved) : twoStepEstimate(solved);
}

function twoStepEstimate(solved: Solved): Estimate {
  const { choice, first, second } = solved;
  return selectionEstimate(solved, {
    outcome: { names: second.fit.names, coefficients: second.fit.coefficients, covariance: second.covariance },
    choice: inUnits(choice, first.coordinates, first.inverse),
    links: linksOfTwoStep(second),
    tests: [],
    logLik: null,
    parameters: 0,
    about: { vcov: "heckman", factor: 1 },
    notes: second.truncated ? [message("selection.truncated", { rho: second.rho })] : [],
    choiceTests: probitTests(first, choice),
  });
}

function likelihoodEstimate(solved: Solved): Estimate {
  const { spec, sample, choice, first, second, outcome } = solved;
  const fit = maximumLikelihood(sample, outcome, choice, first, second);
  const errors = likelihoodCovariance(fit, sample, spec.vcov);
  const [k, m] = [outcome.names.length, choice.names.length];
  const { links, jacobian } = linksOfLikelihood(fit.theta, errors.matrix, spec.level);

  // Slopes in the units of the regressors, with lambda behind them: one joint covariance by the delta method.
  const change = matrix(k + 1, k + m + 2);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++) change.data[j * (k + 1) + i] = outcome.toCoefficients.data[j * k + i];
  change.data[(k + m) * (k + 1) + k] = jacobian.lambda[0];
  change.data[(k + m + 1) * (k + 1) + k] = jacobian.lambda[1];
  const lambda = links.find(({ name }) => name === "lambda")!.estimate;
  return selectionEstimate(solved, {
    outcome: {
      names: [...outcome.names, millsTerm],
      coefficients: Float64Array.of(...applied(outcome.toCoefficients, fit.theta.subarray(0, k)), lambda),
      covariance: multiply(multiply(change, errors.matrix), transpose(change)),
    },
    choice: inUnits(choice, fit.theta.subarray(k, k + m), block(errors.matrix, k, m)),
    links,
    tests: [independence(fit, spec, links)],
    logLik: fit.logLik,
    parameters: k + m + 2,
    about: {
      vcov: errors.groups === null && spec.vcov.type === "iid" ? "iid" : spec.vcov.type,
      factor: errors.factor,
      iterations: fit.iterations,
      ...(errors.groups === null ? {} : { groups: errors.groups, "cluster.df": "smallest number of clusters" }),
    },
    notes: [],
    choiceTests: [],
  });
}

/** From the coordinates of an equation's basis to the units of its regressors. */
function inUnits({ names, toCoefficients: c }: Equation, coordinates: Float64Array, covariance: Matrix): Coefficients {
  return {
    names,
    coefficients: applied(c, coordinates),
    covariance: multiply(multiply(c, covariance), transpose(c)),
  };
}

function block({ nrow, data }: Matrix, first: number, size: number): Matrix {
  const result = matrix(size, size);
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++) result.data[j * size + i] = data[(first + j) * nrow + first + i];
  return result;
}

/** Is rho 0? By the likelihoods of one equation and two, or by athrho over its error when errors are robust. */
function independence(fit: MaximumLikelihood, { vcov }: ModelSpec, links: readonly SelectionLink[]): Test {
  if (vcov.type === "iid") return likelihoodRatio("LR rho = 0", fit.logLik, fit.logLikApart, 1);
  const { estimate, stdError } = links.find(({ name }) => name === "athrho")!;
  return chi2Test("Wald rho = 0", (estimate / stdError!) ** 2, 1);
}

function probitTests({ logLik, logLikConstant }: Probit, { names }: Equation): Test[] {
  return logLikConstant === null ? [] : [likelihoodRatio("LR chi2", logLik, logLikConstant, names.length - 1)];
}
