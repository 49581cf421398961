import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { dynamicPanel } from "../../../src/estimate/gmm/dynamic-panel.ts";
import type { DynamicSpecInput } from "../../../src/estimate/gmm/spec.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

const employment = frameOfCsv(
  ["../shared/reference/data/empluk.csv", "test/reference/data/empluk.csv"].find(existsSync)!,
);
const [n, w, k, ys] = ["log(emp)", "log(wage)", "log(capital)", "log(output)"];
const lags = (name: string, to: number, from = 0): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => (from + i === 0 ? name : `L${from + i}.${name}`));
const years = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `I(year==${from + i})`);
const instruments = (name: string, lagMin: number, lagMax = 99, equation: "diff" | "level" = "diff") => ({
  var: name,
  lagMin,
  lagMax,
  equation,
});
const panel = { y: n, entity: "firm", time: "year" };
const fit = (spec: Omit<DynamicSpecInput, "y" | "entity" | "time">) =>
  dynamicPanel(employment, { ...panel, ...spec } as DynamicSpecInput);

/** Stata's abdata keeps the logarithms in single precision, ours are of the levels: six digits are left. */
const single = 5e-6;
type Printed = Readonly<Record<string, readonly [estimate: number, stdError: number]>>;
function printed(found: Estimate, table: Printed, of: (stdError: number) => number = (stdError) => stdError): void {
  for (const [name, [estimate, stdError]] of Object.entries(table)) {
    const term = found.terms.find((one) => one.name === name);
    assert.ok(term, name);
    assert.ok(Math.abs(term.estimate - estimate) <= single, `${name}: ${term.estimate} for ${estimate}`);
    assert.ok(Math.abs(of(term.stdError) - stdError) <= single, `se ${name}: ${of(term.stdError)} for ${stdError}`);
  }
}
const rounded = (found: Estimate, digits: number) =>
  Object.fromEntries(
    found.terms.map(({ name, estimate, stdError }) => [name, [estimate.toFixed(digits), stdError.toFixed(digits)]]),
  );
/** Statistic with two decimals and degrees of freedom, as Stata prints a test; null when it has none. */
const tested = (found: Estimate, name: string): readonly [string, number | null] | null => {
  const test = found.tests.find((one) => one.name === name);
  assert.ok(test, name);
  return "reason" in test ? null : [test.statistic.toFixed(2), test.df];
};
/** The option small of xtabond2 before 2.6.0 had N/(N-k+1) where it now has (N-1)/(N-k). */
const before26 =
  ({ nobs, terms }: Estimate) =>
  (stdError: number): number =>
    stdError * Math.sqrt(nobs / (nobs - terms.length + 1) / ((nobs - 1) / (nobs - terms.length)));

describe("published dynamic panel results are reproduced", () => {
  const x = [...lags(w, 1), ...lags(k, 2), ...lags(ys, 2), ...years(1978, 1983)];
  const table4: Omit<DynamicSpecInput, "y" | "entity" | "time"> = { lags: 2, x, iv: x, gmm: [instruments(n, 2)] };

  // xtabond2 n L.n L2.n w L.w L(0/2).(k ys) yr*, gmm(L.n) iv(w L.w L(0/2).(k ys) yr*) nolevel robust
  it("Arellano-Bond (1991) table 4, a1, with every digit and test that xtabond2 prints (Roodman 2009, 3.3)", () => {
    const found = fit({ ...table4, steps: 1 });
    printed(found, {
      [`L1.${n}`]: [0.6862261, 0.1445943],
      [`L2.${n}`]: [-0.0853582, 0.0560155],
      [w]: [-0.6078208, 0.1782055],
      [`L1.${w}`]: [0.3926237, 0.1679931],
      [k]: [0.3568456, 0.0590203],
      [`L1.${k}`]: [-0.0580012, 0.0731797],
      [`L2.${k}`]: [-0.0199475, 0.0327126],
      [ys]: [0.6085073, 0.1725313],
      [`L1.${ys}`]: [-0.7111651, 0.2317163],
      [`L2.${ys}`]: [0.1057969, 0.1412021],
      "I(year==1983)": [-0.0136171, 0.0188263],
    });
    assert.deepEqual([found.nobs, found.quantities?.instruments, found.quantities?.entities], [611, 41, 140]);
    assert.deepEqual(tested(found, "Wald"), ["1727.45", 16]);
    assert.deepEqual(tested(found, "AR(1)"), ["-3.60", null]);
    assert.deepEqual(tested(found, "AR(2)"), ["-0.52", null]);
    assert.deepEqual(tested(found, "Sargan"), ["67.59", 25]);
    assert.deepEqual(tested(found, "Hansen"), ["31.38", 25]);
    assert.deepEqual(tested(found, "Hansen excl. iv"), ["12.01", 11]);
    // Stata prints 19.37 of single-precision logarithms; ours is 19.3750.
    const difference = found.tests.find(({ name }) => name === "Diff-Hansen iv")!;
    assert.ok("statistic" in difference && difference.df === 14 && Math.abs(difference.statistic - 19.37) < 0.006);
    assert.equal(tested(found, `Diff-Hansen gmm(${n})`), null);
  });

  it("Arellano-Bond (1991) table 4, a2 and b, with the uncorrected errors of the paper", () => {
    assert.deepEqual(Object.values(rounded(fit({ ...table4, steps: 2, errors: "conventional" }), 3)).slice(0, 10), [
      ["0.629", "0.090"],
      ["-0.065", "0.027"],
      ["-0.526", "0.054"],
      ["0.311", "0.094"],
      ["0.278", "0.045"],
      ["0.014", "0.053"],
      ["-0.040", "0.026"],
      ["0.592", "0.116"],
      ["-0.566", "0.140"],
      ["0.101", "0.113"],
    ]);
    const short = [...lags(w, 1), k, ...lags(ys, 1)];
    const b = fit({ ...table4, x: short, iv: short, timeDummies: true, steps: 2, errors: "conventional" });
    assert.deepEqual(Object.values(rounded(b, 3)).slice(0, 7), [
      ["0.474", "0.085"],
      ["-0.053", "0.027"],
      ["-0.513", "0.049"],
      ["0.225", "0.080"],
      ["0.293", "0.039"],
      ["0.610", "0.109"],
      ["-0.446", "0.125"],
    ]);
  });

  it("column b with Windmeijer's correction, as R's plm documents it", () => {
    const short = [...lags(w, 1), k, ...lags(ys, 1)];
    const found = fit({ ...table4, x: short, iv: short, timeDummies: true, steps: 2 });
    assert.deepEqual(Object.values(rounded(found, 6)).slice(0, 7), [
      ["0.474151", "0.185398"],
      ["-0.052967", "0.051749"],
      ["-0.513205", "0.145565"],
      ["0.224640", "0.141950"],
      ["0.292723", "0.062627"],
      ["0.609775", "0.156263"],
      ["-0.446373", "0.217302"],
    ]);
  });

  // xtabond2 ..., h(1) nolevel: the same as two-stage least squares, whose output the article prints.
  it("the same model with h(1) is two-stage least squares in differences", () => {
    printed(fit({ ...table4, steps: 1, h: 1, errors: "conventional" }), {
      [`L1.${n}`]: [0.2689418, 0.1447008],
      [`L2.${n}`]: [-0.0669834, 0.0431623],
      [w]: [-0.5723355, 0.0573518],
      [`L1.${w}`]: [0.2112242, 0.1037099],
      [k]: [0.3843826, 0.0319335],
      [ys]: [0.5976429, 0.119675],
      [`L1.${ys}`]: [-0.4806272, 0.1614112],
    });
  });

  // xtabond2 n L.n L2.n w L.w L(0/2).(k ys) yr*, gmm(L.(n w k)) iv(L(0/2).ys yr*) nolevel robust small
  it("wages and capital instrumented too, with 90 instruments (Roodman 2009, 3.3)", () => {
    const found = fit({
      ...table4,
      iv: [...lags(ys, 2), ...years(1978, 1983)],
      gmm: [n, w, k].map((name) => instruments(name, 2)),
      steps: 1,
      small: true,
    });
    const table: Printed = {
      [`L1.${n}`]: [0.8179867, 0.0859761],
      [`L2.${n}`]: [-0.1122756, 0.0502366],
      [w]: [-0.6816685, 0.1425813],
      [`L1.${w}`]: [0.6557083, 0.202368],
      [k]: [0.3525689, 0.1217997],
      [ys]: [0.6509498, 0.189582],
    };
    printed(found, table, before26(found));
    assert.deepEqual(found.terms[0].df, 140);
    assert.deepEqual(tested(found, "Sargan")?.[1], 74);
    assert.deepEqual(tested(found, "Hansen"), ["73.72", 74]);
    // 56.99 and 16.72 in Stata, of single-precision logarithms.
    const excluding = found.tests.find(({ name }) => name === "Hansen excl. iv")!;
    assert.ok("statistic" in excluding && excluding.df === 65 && Math.abs(excluding.statistic - 56.99) < 0.006);
    assert.deepEqual(tested(found, "Diff-Hansen iv"), ["16.72", 9]);
  });

  // xtabond2 n L.n L(0/1).(w k) yr*, gmm(L.(n w k)) iv(yr*, equation(level)) robust small
  it("Blundell-Bond's system, with the difference-in-Hansen tests of levels and of the years (Roodman 2009, 3.4)", () => {
    const found = fit({
      lags: 1,
      x: [...lags(w, 1), ...lags(k, 1)],
      gmm: [n, w, k].flatMap((name) => [instruments(name, 2), instruments(name, 1, 1, "level")]),
      system: true,
      timeDummies: true,
      steps: 1,
      small: true,
    });
    const table: Printed = {
      [`L1.${n}`]: [0.9356053, 0.026569],
      [w]: [-0.6309761, 0.1192834],
      [`L1.${w}`]: [0.4826203, 0.1383132],
      [k]: [0.4839299, 0.0544281],
      [`L1.${k}`]: [-0.4243928, 0.059088],
    };
    printed(found, table, before26(found));
    assert.deepEqual([found.nobs, found.quantities?.instruments, found.terms[0].df], [891, 113, 139]);
    assert.deepEqual(tested(found, "AR(1)"), ["-5.46", null]);
    assert.deepEqual(tested(found, "AR(2)"), ["-0.25", null]);
    assert.deepEqual(tested(found, "Sargan"), ["186.90", 100]);
    assert.deepEqual(tested(found, "Hansen"), ["110.70", 100]);
    assert.deepEqual(tested(found, "Hansen excl. levels"), ["84.33", 79]);
    assert.deepEqual(tested(found, "Diff-Hansen levels"), ["26.37", 21]);
    assert.deepEqual(tested(found, "Hansen excl. time"), ["107.79", 93]);
    assert.deepEqual(tested(found, "Diff-Hansen time"), ["2.91", 7]);
  });

  // xtabond2 n l(1/2).n l(0/1).w l(0/2).(k ys) yr1980-yr1984, gmm(l.n w k) iv(yr1980-yr1984) robust twostep small
  it("the two-step system with years in both equations: 751 observations, 120 instruments, .9847708 (.0591053)", () => {
    const own = years(1980, 1984);
    const found = fit({
      lags: 2,
      x: [...lags(w, 1), ...lags(k, 2), ...lags(ys, 2), ...own],
      iv: own,
      gmm: [
        ...[instruments(n, 2), instruments(n, 1, 1, "level")],
        ...[w, k].flatMap((name) => [instruments(name, 1), instruments(name, 0, 0, "level")]),
      ],
      system: true,
      steps: 2,
      small: true,
    });
    const table: Printed = {
      [`L1.${n}`]: [0.9847708, 0.0591053],
      [`L2.${n}`]: [-0.0444599, 0.0532234],
      [w]: [-0.5015799, 0.2033974],
      [`L1.${w}`]: [0.4045313, 0.1670457],
      [k]: [0.3234514, 0.0525199],
      [`L1.${k}`]: [-0.1550519, 0.0667629],
      [`L2.${k}`]: [-0.1195921, 0.041634],
      [ys]: [0.6120864, 0.2343692],
      [`L1.${ys}`]: [-0.4190762, 0.3208354],
      [`L2.${ys}`]: [-0.2492855, 0.2154591],
      "I(year==1980)": [0.0256293, 0.0170605],
      "I(year==1984)": [-0.0194111, 0.0331093],
      _cons: [0.6392791, 1.000564],
    };
    printed(found, table, before26(found));
    assert.deepEqual([found.nobs, found.quantities?.instruments, found.quantities?.entities], [751, 120, 140]);
    const wald = found.tests.find(({ name }) => name === "Wald")!;
    assert.ok("statistic" in wald && wald.distribution === "F" && wald.df === 15 && wald.df2 === 139);
    // F is in units of the covariance: 1128.31 with the older factor, six digits as above.
    const older = wald.statistic / before26(found)(1) ** 2;
    assert.ok(Math.abs(older - 1128.31) < 0.02, String(older));
  });

  // xtabond2 n L(1/2).n w k, gmm(n, lag(2 4)) gmm(w, lag(1 3)) iv(k) nolevel twostep robust: printed in pydynpd's documentation.
  it("a model with a group of instruments for each of three variables, all six difference-in-Hansen tests", () => {
    const found = fit({ lags: 2, x: [w, k], iv: [k], gmm: [instruments(n, 2, 4), instruments(w, 1, 3)], steps: 2 });
    printed(found, {
      [`L1.${n}`]: [0.1700616, 0.1046652],
      [`L2.${n}`]: [-0.0113381, 0.0377205],
      [w]: [-0.9510582, 0.1277298],
      [k]: [0.4637223, 0.0718328],
    });
    assert.deepEqual(tested(found, "Hansen"), ["47.86", 32]);
    assert.deepEqual(tested(found, `Hansen excl. gmm(${n})`), ["23.75", 15]);
    assert.deepEqual(tested(found, `Diff-Hansen gmm(${n})`), ["24.11", 17]);
    assert.deepEqual(tested(found, `Hansen excl. gmm(${w})`), ["17.25", 14]);
    assert.deepEqual(tested(found, `Diff-Hansen gmm(${w})`), ["30.61", 18]);
    assert.deepEqual(tested(found, "Hansen excl. iv")?.[1], 31);
    assert.deepEqual(tested(found, "Diff-Hansen iv"), ["9.53", 1]);
  });

  // gretl 2022c: dpanel 1 ; n w k ; k GMM(n,2,99) GMM(w,2,99) --asymptotic --dpdstyle
  it("conventional errors of one step as Ox/DPD has them, with their tests of serial correlation", () => {
    const found = fit({
      lags: 1,
      x: [w, k],
      iv: [k],
      gmm: [instruments(n, 2), instruments(w, 2)],
      steps: 1,
      errors: "conventional",
      style: "dpd",
    });
    assert.deepEqual(
      found.terms.map(({ stdError }) => stdError.toFixed(7)),
      ["0.0544371", "0.0885318", "0.0284165"],
    );
    assert.deepEqual(
      ["AR(1)", "AR(2)"].map((name) => tested(found, name)?.[0]),
      ["-3.02", "-0.93"],
    );
  });
});
