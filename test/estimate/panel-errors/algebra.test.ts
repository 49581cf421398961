import assert from "node:assert/strict";
import { EigenvalueDecomposition, inverse, Matrix as Dense } from "ml-matrix";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import { autocorrelation } from "../../../src/estimate/panel-errors/autocorrelation.ts";
import { fglsModel } from "../../../src/estimate/panel-errors/fgls.ts";
import type { PanelErrorsSpec } from "../../../src/estimate/panel-errors/panel-errors-spec.ts";
import type { PanelStack } from "../../../src/estimate/panel-errors/panel-stack.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import { withColumns } from "../../../src/frame/frame-edit.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { matrix } from "../../../src/numeric/matrix.ts";
import { generator, simulatedPanel } from "../simulated-panel.ts";

const shape = { firms: 4, years: 9, regressors: 2, seed: 11 };
const balanced = simulatedPanel({ ...shape, share: 1 });
const holed = simulatedPanel({ ...shape, firms: 6, share: 0.75 });
const thinned = simulatedPanel({ ...shape, years: 12, share: 0.9 });
const base = { y: "y", x: ["x1", "x2"], entity: "firm", time: "year" };
const fit = (frame: Frame, method: ModelSpecInput["method"], errors: Partial<PanelErrorsSpec> = {}) =>
  estimateModel(frame, { ...base, method, panelErrors: errors });

const column = (frame: Frame, name: string): Float64Array => {
  const found = frame.columns.find((one) => one.name === name);
  assert.ok(found?.kind === "number");
  return found.values;
};
const replaced = (frame: Frame, name: string, values: Float64Array): Frame => ({
  ...frame,
  columns: frame.columns.map((one) => (one.name === name ? { kind: "number", name, values } : one)),
});
const numbers = ({ terms }: Estimate) => terms.flatMap(({ estimate, stdError }) => [estimate, stdError]);
// Two routes to the same numbers of order one, one of them through dense inverses.
const near = (a: readonly number[], b: readonly number[], tolerance = 1e-10) => {
  assert.equal(a.length, b.length);
  a.forEach((value, j) => assert.ok(Math.abs(value - b[j]) <= tolerance, `${value} is not ${b[j]}`));
};

/** Rows of a frame as dense matrices: y, [x1 x2 1], and who and when. */
function dense(frame: Frame) {
  const [y, x1, x2, firm, year] = ["y", "x1", "x2", "firm", "year"].map((name) => [...column(frame, name)]);
  return { y: Dense.columnVector(y), X: new Dense(y.map((_, i) => [x1[i], x2[i], 1])), firm, year, n: y.length };
}
const residualsOf = ({ y, X }: { y: Dense; X: Dense }): number[] => {
  const b = inverse(X.transpose().mmul(X)).mmul(X.transpose()).mmul(y);
  return Dense.sub(y, X.mmul(b)).to1DArray();
};
/** Generalised least squares with the n x n covariance itself, interleaved estimates and standard errors. */
function gls({ y, X }: { y: Dense; X: Dense }, omega: Dense): number[] {
  const weighted = X.transpose().mmul(inverse(omega));
  const V = inverse(weighted.mmul(X));
  const b = V.mmul(weighted).mmul(y).to1DArray();
  return b.flatMap((value, j) => [value, Math.sqrt(V.get(j, j))]);
}
const square = (n: number, element: (i: number, j: number) => number): Dense =>
  new Dense(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => element(i, j))));

/** Mean of e_i e_j over the periods that both have, or over those that all have. */
function covarianceOf({ firm, year }: ReturnType<typeof dense>, e: readonly number[], casewise: boolean) {
  const at = new Map(e.map((_, i) => [`${firm[i]} ${year[i]}`, i]));
  const firms = [...new Set(firm)];
  const years = [...new Set(year)].filter((t) => !casewise || firms.every((f) => at.has(`${f} ${t}`)));
  return (f: number, g: number): number => {
    const both = years.filter((t) => at.has(`${f} ${t}`) && at.has(`${g} ${t}`));
    const products = both.map((t) => e[at.get(`${f} ${t}`)!] * e[at.get(`${g} ${t}`)!]);
    return both.length === 0 ? 0 : products.reduce((sum, value) => sum + value, 0) / both.length;
  };
}

describe("feasible generalised least squares", () => {
  it("with one variance are least squares: nmk gives its standard errors, without it they are smaller by n - k over n", () => {
    const ols = numbers(estimateModel(balanced, { ...base, method: "ols" }));
    near(numbers(fit(balanced, "fgls", { panels: "iid", nmk: true })), ols, 1e-12);
    const [n, k] = [36, 3];
    near(
      numbers(fit(balanced, "fgls", { panels: "iid" })),
      ols.map((value, at) => (at % 2 === 0 ? value : value * Math.sqrt((n - k) / n))),
      1e-12,
    );
  });

  it("with a variance for each entity are weighted least squares, in an unbalanced panel too and without a time", () => {
    const data = dense(holed);
    const e = residualsOf(data);
    const variance = covarianceOf(data, e, false);
    const weights = Float64Array.from(data.firm, (f) => 1 / variance(f, f));
    const weighted = withColumns(holed, [{ kind: "number", name: "weight", values: weights }]);
    const wls = estimateModel(weighted, { ...base, method: "ols", weights: "weight" });
    const found = fit(holed, "fgls");
    near(
      found.terms.map(({ estimate }) => estimate),
      wls.terms.map(({ estimate }) => estimate),
    );
    const { time: _, ...withoutTime } = base;
    near(numbers(estimateModel(holed, { ...withoutTime, method: "fgls" })), numbers(found), 1e-14);
  });

  it("with correlated entities are what the covariance of all rows gives, which is never formed", () => {
    const data = dense(balanced);
    const s = covarianceOf(data, residualsOf(data), false);
    const omega = square(data.n, (i, j) => (data.year[i] === data.year[j] ? s(data.firm[i], data.firm[j]) : 0));
    const found = fit(balanced, "fgls", { panels: "correlated" });
    near(numbers(found), gls(data, omega));
    const b = found.terms.map(({ estimate }) => estimate);
    const e = Dense.sub(data.y, data.X.mmul(Dense.columnVector(b)));
    const logs = new EigenvalueDecomposition(omega).realEigenvalues.reduce((sum, value) => sum + Math.log(value), 0);
    const form = e.transpose().mmul(inverse(omega)).mmul(e).get(0, 0);
    near([found.fit.logLik!], [-(data.n * Math.log(2 * Math.PI) + logs + form) / 2], 1e-9);
  });

  for (const gaps of ["restart", "ignore"] as const)
    it(`with AR(1) errors are what the covariance of all rows gives, where ${gaps === "restart" ? "a gap starts a new series" : "gaps are passed over"}`, () => {
      const data = dense(holed);
      const model = {
        ...base,
        method: "fgls" as const,
        panelErrors: { panels: "iid" as const, corr: "ar1" as const, gaps },
      };
      const { estimate, rho } = fglsModel(holed, model);
      const r = rho!.common!;
      // Rows lie in order of firm and year: the distance along a series, infinite between series.
      const apart = (i: number, j: number): number => {
        if (i > j) return apart(j, i);
        for (let k = i + 1; k <= j; k++)
          if (data.firm[k] !== data.firm[k - 1] || (gaps === "restart" && data.year[k] - data.year[k - 1] > 1))
            return Infinity;
        return j - i;
      };
      const correlation = square(data.n, (i, j) => (apart(i, j) === Infinity ? 0 : r ** apart(i, j) / (1 - r * r)));
      const unit = gls(data, correlation);
      near(
        estimate.terms.map(({ estimate: b }) => b),
        unit.filter((_, at) => at % 2 === 0),
      );
      assert.ok(Math.abs(r) > 0.05);
      assert.deepEqual(
        estimate.notes.map(({ key }) => key),
        [gaps === "restart" ? "panelErrors.restarted" : "panelErrors.gapsIgnored"],
      );
    });

  it("do not depend on the order of rows or on units", () => {
    const random = generator(3);
    const order = Array.from({ length: holed.nrow }, (_, i) => i).sort(() => random() - 0.5);
    const shuffled = ["firm", "year", "y", "x1", "x2"].reduce(
      (frame, name) =>
        replaced(
          frame,
          name,
          Float64Array.from(order, (i) => column(holed, name)[i]),
        ),
      holed,
    );
    const errors = { corr: "psar1", gaps: "restart", rho: "tscorr" } as const;
    const own = numbers(fit(holed, "fgls", errors));
    near(numbers(fit(shuffled, "fgls", errors)), own, 1e-12);
    const x1 = column(holed, "x1").map((value) => value * 1e6);
    const scaled = replaced(holed, "x1", x1);
    const [slope, error, ...rest] = numbers(fit(scaled, "fgls", errors));
    near([slope * 1e6, error * 1e6, ...rest], own, 1e-10);
  });

  it("leave rows with a blank out and say how many", () => {
    const y = column(holed, "y").map((value, i) => (i === 5 ? NaN : value));
    const found = fit(replaced(holed, "y", y), "fgls");
    assert.equal(found.sample.missing, 1);
    assert.equal(found.nobs, holed.nrow - 1);
  });

  it("leave a collinear regressor out by name", () => {
    const doubled = withColumns(balanced, [
      { kind: "number", name: "twice", values: column(balanced, "x1").map((value) => 2 * value) },
    ]);
    const found = estimateModel(doubled, { ...base, x: ["x1", "x2", "twice"], method: "fgls" });
    assert.deepEqual(found.sample.collinear, [{ name: "twice", why: "collinear" }]);
    near(numbers(found), numbers(fit(balanced, "fgls")));
  });
});

describe("panel-corrected standard errors", () => {
  const long = { shape: "few entities", frame: thinned };
  const wide = { shape: "many entities", frame: simulatedPanel({ ...shape, firms: 20, years: 6, share: 0.98 }) };
  const full = { shape: "many entities of all periods", frame: simulatedPanel({ ...shape, firms: 20, share: 1 }) };
  for (const { shape: name, frame, pairs } of [
    { ...long, pairs: "pairwise" as const },
    { ...long, pairs: "casewise" as const },
    { ...wide, pairs: "pairwise" as const },
    { ...wide, pairs: "casewise" as const },
    { ...full, pairs: "pairwise" as const },
  ])
    it(`are the sandwich with the covariance of all rows, ${pairs}, ${name}`, () => {
      const data = dense(frame);
      const s = covarianceOf(data, residualsOf(data), pairs === "casewise");
      const omega = square(data.n, (i, j) => (data.year[i] === data.year[j] ? s(data.firm[i], data.firm[j]) : 0));
      const A = inverse(data.X.transpose().mmul(data.X)).mmul(data.X.transpose());
      const V = A.mmul(omega).mmul(A.transpose());
      near(
        fit(frame, "pcse", { pairs }).terms.map(({ stdError }) => stdError),
        [0, 1, 2].map((j) => Math.sqrt(V.get(j, j))),
      );
    });

  it("keep the coefficients of least squares", () => {
    const ols = estimateModel(holed, { ...base, method: "ols" }).terms.map(({ estimate }) => estimate);
    for (const panels of ["iid", "heteroskedastic", "correlated"] as const)
      near(
        fit(holed, "pcse", { panels }).terms.map(({ estimate }) => estimate),
        ols,
        1e-12,
      );
  });

  it("with nmk are larger by n over n - k", () => {
    const ratio = Math.sqrt(holed.nrow / (holed.nrow - 3));
    const plain = numbers(fit(holed, "pcse"));
    near(
      numbers(fit(holed, "pcse", { nmk: true })),
      plain.map((value, at) => (at % 2 === 0 ? value : value * ratio)),
      1e-12,
    );
  });

  it("weigh the autocorrelations of an unbalanced panel by pairs of periods, by periods, or alike", () => {
    const errors = { corr: "ar1", gaps: "ignore", rho: "tscorr" } as const;
    const { rho } = fglsModel(holed, { ...base, method: "fgls", panelErrors: { ...errors, corr: "psar1" } });
    const firms = [...column(holed, "firm")];
    const T = [...new Set(firms)].sort((a, b) => a - b).map((firm) => firms.filter((one) => one === firm).length);
    const mean = (weight: (periods: number) => number) =>
      T.reduce((sum, periods, i) => sum + weight(periods) * rho!.each[i], 0) /
      T.reduce((sum, periods) => sum + weight(periods), 0);
    const common = (commonRho?: PanelErrorsSpec["commonRho"]) =>
      fit(holed, "pcse", { ...errors, ...(commonRho ? { commonRho } : {}) }).quantities!.rho;
    near(
      [common(), common("periods"), common("equal")],
      [mean((periods) => periods - 1), mean((periods) => periods), mean(() => 1)],
      1e-14,
    );
  });
});

describe("the estimators of rho", () => {
  const residuals = Float64Array.of(1, 2, -1, 3);
  const stack: PanelStack = {
    names: ["_cons", "x"],
    y: residuals,
    x: matrix(4, 2),
    entities: ["A"],
    start: Int32Array.of(0, 4),
    period: Int32Array.of(0, 1, 2, 3),
    periods: 4,
    balanced: true,
  };
  // 1*2 - 2*1 - 1*3 = -3; squares 1, 4, 1, 9; steps 1, -3, 4 with squares 26; T = 4, k = 2.
  const dw = 1 - 26 / 15 / 2;
  const known = {
    regress: -3 / 6,
    freg: -3 / 14,
    tscorr: -3 / 15,
    dw,
    theil: ((-3 / 15) * (4 - 2)) / 4,
    nagar: (dw * 16 + 4) / (16 - 4),
  } as const;
  for (const [rho, expected] of Object.entries(known))
    it(`give by hand ${rho} = ${expected.toFixed(4)}`, () => {
      const { each, common } = autocorrelation(stack, Uint8Array.of(0, 1, 1, 1), residuals, {
        corr: "ar1",
        rho: rho as keyof typeof known,
        weights: "equal",
        bound: "none",
      });
      near([each[0], common!], [expected, expected], 1e-15);
    });
});
