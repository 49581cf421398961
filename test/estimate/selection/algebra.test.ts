import assert from "node:assert/strict";
import { equationOf } from "../../../src/estimate/selection/equation.ts";
import { heckman } from "../../../src/estimate/selection/heckman.ts";
import { likelihoodAt, type LikelihoodData } from "../../../src/estimate/selection/likelihood.ts";
import { probit } from "../../../src/estimate/selection/probit.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import { evaluateExpression } from "../../../src/frame/evaluate.ts";
import { fromColumns } from "../../../src/numeric/matrix.ts";
import { millsAt } from "../../../src/numeric/mills-ratio.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { selectionFrame } from "./simulated-selection.ts";

const frame = selectionFrame({ rows: 400, seed: 7, rho: 0.5 });
const spec = (estimator: "twostep" | "ml", more: Partial<ModelSpecInput> = {}): ModelSpecInput => ({
  method: "heckman",
  y: "y",
  x: ["x"],
  selection: { y: "work", x: ["x", "z"], estimator },
  ...more,
});
const numbersOf = ({ terms, selection }: Estimate): number[] =>
  [...terms, ...selection!.estimate.terms].flatMap(({ estimate, stdError }) => [estimate, stdError]);
const near = (a: readonly number[], b: readonly number[], tolerance: number): void => {
  assert.equal(a.length, b.length);
  a.forEach((value, i) => assert.ok(Math.abs(value - b[i]) <= tolerance * (1 + Math.abs(b[i])), `${value}, ${b[i]}`));
};

describe("the likelihood of the selection model", () => {
  const random = seeded(3);
  const column = (n: number) => Float64Array.from({ length: n }, () => random.normal());
  const data: LikelihoodData = {
    y: column(30),
    x: fromColumns([column(30), column(30)]),
    zSelected: fromColumns([column(30), column(30), column(30)]),
    zOthers: fromColumns([column(20), column(20), column(20)]),
  };
  const theta = Float64Array.of(0.3, -0.2, 0.4, 0.1, -0.5, 0.6, 0.2);
  const shifted = (j: number, h: number) => theta.map((value, i) => (i === j ? value + h : value));

  it("has the first and second derivatives of its value", () => {
    const { gradient, information } = likelihoodAt(data, theta);
    // Central differences with h = 1e-5: truncation and rounding of about 1e-9 of the values.
    const h = 1e-5;
    theta.forEach((_, j) => {
      const [up, down] = [likelihoodAt(data, shifted(j, h)), likelihoodAt(data, shifted(j, -h))];
      near([(up.logLik - down.logLik) / (2 * h)], [gradient[j]], 1e-7);
      theta.forEach((__, i) =>
        near([(up.gradient[i] - down.gradient[i]) / (2 * h)], [-information.data[j * theta.length + i]], 1e-7),
      );
    });
  });
});

describe("probit", () => {
  it("has a score of zero at its maximum, in the user's units", () => {
    const d = evaluateExpression(frame, "work");
    const columns = ["x", "z"].map((name) => ({ name, values: evaluateExpression(frame, name) }));
    const equation = equationOf(columns, d.length, true);
    const { index, logLik, logLikConstant } = probit(d, equation);
    for (const { values } of columns) {
      const score = values.reduce((sum, value, i) => {
        const sign = 2 * d[i] - 1;
        return sum + sign * millsAt(sign * index[i]).ratio * value;
      }, 0);
      // Rounding of a sum of 400 terms of size 1.
      assert.ok(Math.abs(score) < 1e-11, String(score));
    }
    assert.ok(logLik > logLikConstant!);
  });

  it("is the share of ones where there is only a constant", () => {
    const d = evaluateExpression(frame, "work");
    const { index, logLik, logLikConstant } = probit(d, equationOf([], d.length, true));
    const share = d.reduce((sum, value) => sum + value, 0) / d.length;
    near([Math.exp(millsAt(index[0]).logCdf), logLik], [share, logLikConstant!], 1e-13);
  });
});

describe("Heckman's model", () => {
  it("is the same however selection is named: a column, a condition, or a blank outcome", () => {
    for (const estimator of ["twostep", "ml"] as const) {
      const byColumn = numbersOf(heckman(frame, spec(estimator)));
      const blank = { x: ["x", "z"], estimator };
      near(numbersOf(heckman(frame, spec(estimator, { selection: blank }))), byColumn, 1e-14);
      const condition = { ...blank, y: "wage != 0" };
      near(numbersOf(heckman(frame, spec(estimator, { selection: condition }))), byColumn, 1e-14);
      // The outcome of rows that are not selected is nobody's business.
      near(numbersOf(heckman(frame, spec(estimator, { y: "wage" }))), byColumn, 1e-14);
    }
  });

  it("keeps rows without an outcome, and counts both kinds", () => {
    const { nobs, selection, sample } = heckman(frame, spec("twostep"));
    assert.equal(nobs, 400);
    assert.equal(sample.missing, 0);
    assert.equal(selection!.selected + selection!.censored, 400);
    assert.ok(selection!.censored > 100);
  });

  it("does not depend on the units of regressors or outcome", () => {
    for (const estimator of ["twostep", "ml"] as const) {
      const plain = heckman(frame, spec(estimator));
      const scaled = heckman(
        frame,
        spec(estimator, { y: "1000*y", x: ["x/1e6"], selection: { y: "work", x: ["x/1e6", "z*1e5"], estimator } }),
      );
      const [x, mills, constant] = scaled.terms;
      near(
        [x.estimate / 1e9, mills.estimate / 1e3, constant.stdError / 1e3, scaled.selection!.links[0].estimate],
        [plain.terms[0].estimate, plain.terms[1].estimate, plain.terms[2].stdError, plain.selection!.links[0].estimate],
        1e-9,
      );
    }
  });

  it("takes years as dummies in both equations, and drops those that no selected row has", () => {
    const { terms, selection, sample } = heckman(
      frame,
      spec("twostep", {
        x: ["x", "i(year)", "2*x"],
        selection: { y: "work", x: ["x", "z", "i(year)"], estimator: "twostep" },
      }),
    );
    assert.deepEqual(
      terms.map(({ name }) => name),
      ["x", "year::2011", "year::2012", "year::2013", "_mills", "_cons"],
    );
    assert.equal(selection!.estimate.terms.length, 6);
    assert.deepEqual(sample.collinear, [{ name: "2*x", why: "collinear" }]);
  });

  it("clusters of one row each are robust errors", () => {
    const robust = heckman(frame, spec("ml", { vcov: { type: "hc1" } }));
    const alone = heckman(frame, spec("ml", { vcov: { type: "cluster", by: ["x"] } }));
    assert.equal(alone.conventions.groups, robust.nobs);
    near(numbersOf(alone), numbersOf(robust), 1e-12);
    const hc0 = heckman(frame, spec("ml", { vcov: { type: "hc0" } }));
    near([robust.terms[0].stdError], [hc0.terms[0].stdError * Math.sqrt(400 / 399)], 1e-12);
  });

  it("finds what was simulated, by both estimators", () => {
    const large = selectionFrame({ rows: 20000, seed: 5, rho: 0.6 });
    for (const estimator of ["twostep", "ml"] as const) {
      const { terms, selection } = heckman(large, spec(estimator));
      // Four standard errors: one seed in sixteen thousand would miss.
      [0.5, 1.2, 1].forEach((truth, at) =>
        assert.ok(Math.abs(terms[at].estimate - truth) < 4 * terms[at].stdError, `${terms[at].name}`),
      );
      [0.6, 0.8, 0.3].forEach((truth, at) => {
        const { estimate, stdError } = selection!.estimate.terms[at];
        assert.ok(Math.abs(estimate - truth) < 4 * stdError);
      });
      const link = (name: string) => selection!.links.find((one) => one.name === name)!.estimate;
      // Errors of rho and sigma are about 0.02.
      assert.ok(Math.abs(link("rho") - 0.6) < 0.1 && Math.abs(link("sigma") - 2) < 0.1);
    }
  });

  it("tests independence by the likelihoods, close to the Wald test of athrho in a large sample", () => {
    const large = selectionFrame({ rows: 5000, seed: 9, rho: 0.2 });
    const { tests, selection } = heckman(large, spec("ml"));
    const lr = tests.find(({ name }) => name === "LR rho = 0")!;
    const { estimate, stdError } = selection!.links.find(({ name }) => name === "athrho")!;
    assert.ok("statistic" in lr);
    // Two tests of the same hypothesis: equal in the limit.
    assert.ok(Math.abs(lr.statistic / (estimate / stdError!) ** 2 - 1) < 0.15, String(lr.statistic));
  });
});
