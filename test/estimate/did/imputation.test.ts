import assert from "node:assert/strict";
import { Matrix, pseudoInverse } from "ml-matrix";
import { imputation } from "../../../src/estimate/did/imputation/imputation.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { regress } from "../../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { keepRows } from "../../../src/frame/frame-edit.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { caseFrame } from "../reference-frame.ts";
import { numbersIn, staggeredPanel } from "./staggered-panel.ts";
import { skipWithout } from "../../needs-file.ts";

const spec = (more: Partial<ModelSpecInput> = {}): ModelSpecInput => ({
  method: "imputation",
  y: "y",
  x: ["x"],
  entity: "unit",
  time: "year",
  did: { cohort: "start" },
  ...more,
});
const termOf = ({ terms }: Estimate, name: string) => {
  const found = terms.find((term) => term.name === name);
  assert.ok(found, `no ${name} among ${terms.map((term) => term.name).join(", ")}`);
  return found;
};
// The same least squares by QR and by a pseudo-inverse of about 20 columns: ten digits.
const close = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(b)), `${a} is not ${b}`);

const starts = [0, 4, 4, 0, 5, 5, 5, 0, 6, 6, 4, 0];
const gaps = staggeredPanel(starts, 7, 11, (unit, year) => !(unit === 2 && year === 3) && !(unit === 9 && year === 7));

/** The published formulas over explicit matrices: v = w on treated rows and -Z (Z'Z)^+ Z_T'w on untreated ones. */
function byHand(frame: Frame, pick: (k: number) => boolean, clusterName: string): { estimate: number; se: number } {
  const [y, x, unit, year, start, cluster] = ["y", "x", "unit", "year", "start", clusterName].map((name) =>
    numbersIn(frame, name),
  );
  const levels = (values: Float64Array) => [...new Set(values)];
  const z = new Matrix(
    Array.from(y, (_, i) => [
      ...levels(unit).map((level) => Number(unit[i] === level)),
      ...levels(year).map((level) => Number(year[i] === level)),
      x[i],
    ]),
  );
  const rows = Array.from(y.keys());
  const isTreated = (i: number) => start[i] > 0 && year[i] >= start[i];
  const [free, treated] = [rows.filter((i) => !isTreated(i)), rows.filter(isTreated)];
  const z0 = new Matrix(free.map((i) => z.getRow(i)));
  const inverse = pseudoInverse(z0.transpose().mmul(z0));
  const b = inverse.mmul(z0.transpose()).mmul(Matrix.columnVector(free.map((i) => y[i])));
  const gap = rows.map((i) => y[i] - z.getRow(i).reduce((sum, value, j) => sum + value * b.get(j, 0), 0));

  const chosen = treated.filter((i) => pick(year[i] - start[i]));
  const v = rows.map(() => 0);
  for (const i of chosen) v[i] = 1 / chosen.length;
  const total = Matrix.columnVector(z.getRow(0).map((_, j) => treated.reduce((sum, i) => sum + v[i] * z.get(i, j), 0)));
  const ofFree = z0.mmul(inverse).mmul(total);
  free.forEach((i, k) => (v[i] = -ofFree.get(k, 0)));

  const error = gap.slice();
  for (const i of treated) {
    const cell = treated.filter((j) => start[j] === start[i] && year[j] === year[i]);
    const weight = (j: number) => v[j] * cell.reduce((sum, l) => sum + (cluster[l] === cluster[j] ? v[l] : 0), 0);
    const mass = cell.reduce((sum, j) => sum + weight(j), 0);
    if (mass > 0) error[i] -= cell.reduce((sum, j) => sum + weight(j) * gap[j], 0) / mass;
  }
  const sums = levels(cluster).map((level) =>
    rows.reduce((sum, i) => sum + (cluster[i] === level ? v[i] * error[i] : 0), 0),
  );
  return {
    estimate: rows.reduce((sum, i) => sum + v[i] * y[i], 0),
    se: Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0)),
  };
}

describe("the imputation estimator", () => {
  it("agrees with its published formulas worked out over explicit weights, in a panel with gaps and a control", () => {
    const estimate = imputation(gaps, spec());
    const checks: [string, (k: number) => boolean][] = [
      ["ATT", () => true],
      ["event0", (k) => k === 0],
      ["event2", (k) => k === 2],
      ["event3", (k) => k === 3],
    ];
    for (const [name, pick] of checks) {
      const expected = byHand(gaps, pick, "unit");
      close(termOf(estimate, name).estimate, expected.estimate);
      close(termOf(estimate, name).stdError, expected.se);
    }
  });

  it("agrees with Stata's did_imputation on the mpdta data", function () {
    const mpdta = caseFrame("mpdta.csv");
    if (!mpdta) return skipWithout(this, "mpdta.csv");
    // did_imputation of 22 November 2023 in Stata 18 MP, `did_imputation lemp countyreal year Ei` with and without controls(lpop),
    // and on the counties untreated in two years at least; printed in StatsPAI, tests/stata_parity/option_parity/84_bjs_fe_covariates.
    const early = { subset: "`first.treat` != 2004" };
    const cases: [Partial<ModelSpecInput>, number, number][] = [
      [{ x: [] }, -0.047710015124267, 0.013222491066798],
      [{ x: ["lpop"] }, -0.047710015124267, 0.013222490843009],
      [{ x: [], ...early }, -0.033715967954549, 0.014650272946075],
    ];
    for (const [more, att, se] of cases) {
      const found = termOf(
        imputation(mpdta, spec({ y: "lemp", entity: "countyreal", did: { cohort: "`first.treat`" }, ...more })),
        "ATT",
      );
      // reghdfe iterates to 1e-8 on effects of size 5: its last digits are 5e-6 of an estimate of 0.05.
      assert.ok(Math.abs(found.estimate / att - 1) < 1e-5, `${found.estimate} is not ${att}`);
      assert.ok(Math.abs(found.stdError / se - 1) < 1e-5, `${found.stdError} is not ${se}`);
    }
  });

  it("clusters by coarser groups as did_imputation does, and bins the last horizons", () => {
    const estimate = imputation(
      gaps,
      spec({ vcov: { type: "cluster", by: ["region"] }, did: { cohort: "start", high: 1 } }),
    );
    const expected = byHand(gaps, (k) => k >= 1, "region");
    close(termOf(estimate, "event1").estimate, expected.estimate);
    close(termOf(estimate, "event1").stdError, expected.se);
  });

  it("has the leads of a regression of untreated rows alone, errors clustered", () => {
    const frame = staggeredPanel(starts, 7);
    const estimate = imputation(frame, spec({ did: { cohort: "start", leads: 2 } }));
    const untreated = keepRows(
      frame,
      Uint8Array.from(numbersIn(frame, "d"), (d) => 1 - d),
    );
    const lead = (k: number) => ({
      kind: "number" as const,
      name: `lead${k}`,
      values: Float64Array.from(numbersIn(untreated, "year"), (year, i) =>
        Number(year - numbersIn(untreated, "start")[i] === -k),
      ),
    });
    const alone = regress(
      { ...untreated, columns: [...untreated.columns, lead(1), lead(2)] },
      {
        method: "fe",
        y: "y",
        x: ["x", "lead1", "lead2"],
        absorb: ["unit", "year"],
        vcov: { type: "cluster", by: ["unit"] },
      },
    );
    for (const k of [1, 2]) {
      close(termOf(estimate, `event-${k}`).estimate, termOf(alone, `lead${k}`).estimate);
      close(termOf(estimate, `event-${k}`).stdError, termOf(alone, `lead${k}`).stdError);
    }
    const [test] = estimate.tests;
    assert.ok("statistic" in test && test.df === 2 && test.df2 === starts.length - 1);
  });

  it("is the difference of differences of means with two periods", () => {
    const frame = staggeredPanel([0, 0, 2, 2, 2], 2);
    const estimate = imputation(frame, spec({ x: [] }));
    const simple = regress(frame, { method: "fe", y: "y", x: ["d"], absorb: ["unit", "year"] });
    close(termOf(estimate, "ATT").estimate, termOf(simple, "d").estimate);
    assert.ok("reason" in estimate.tests[0]);
  });

  it("does not change when units are renamed or a control changes its units", () => {
    const frame = staggeredPanel(starts, 7);
    const other: Frame = {
      ...frame,
      columns: frame.columns.map((column) =>
        column.kind === "number" && (column.name === "x" || column.name === "unit")
          ? { ...column, values: column.values.map((value) => (column.name === "x" ? 1e6 * value + 1e7 : 100 - value)) }
          : column,
      ),
    };
    const [a, b] = [imputation(frame, spec()), imputation(other, spec())];
    // Adding 1e7 to a control of spread 1e6 costs one or two of fifteen digits.
    for (const { name, estimate, stdError } of a.terms) {
      close(termOf(b, name).estimate, estimate);
      close(termOf(b, name).stdError, stdError);
    }
  });

  it("leaves out and names units that are always treated and periods in which everybody is", () => {
    const everybody = staggeredPanel([1, 3, 3, 4, 4, 1], 5);
    const estimate = imputation(everybody, spec({ x: [] }));
    const keys = estimate.notes.map(({ key }) => key);
    assert.ok(keys.includes("did.imputationUnits") && keys.includes("did.imputationTimes"), keys.join());
    // Rows 1 ... 3 of four units; year 4 and 5 have nobody untreated.
    assert.equal(estimate.nobs, 2 * 2 + 2 * 3 + 2 * 1);
    assert.equal(estimate.nobs, estimate.sample.rows.length);
    for (const locale of locales)
      for (const note of estimate.notes) assert.doesNotMatch(speak(locale, note), /[{}]|undefined/);
  });

  it("leaves out treated rows whose unit and period no untreated rows tie together", () => {
    // Units 1 to 3 are seen untreated in years 1 and 2 only, units 6 and 7 in 3 and 4 only; units 4 and 5 tie 1 to 2.
    const apart = staggeredPanel([4, 4, 4, 2, 2, 0, 0], 4, 3, (unit, year) =>
      unit <= 3 ? year !== 3 : unit <= 5 ? year <= 2 : year >= 3,
    );
    const estimate = imputation(apart, spec({ x: [] }));
    const note = estimate.notes.find(({ key }) => key === "did.imputationApart");
    assert.equal(note?.parameters.rows, 3);
    assert.deepEqual(
      estimate.terms.map(({ name }) => name),
      ["ATT", "event0"],
    );
    for (const locale of locales) assert.doesNotMatch(speak(locale, note), /[{}]|undefined/);
  });

  it("leaves out treated rows whose control never varied before treatment", () => {
    const frame = staggeredPanel(starts, 7);
    const late = { kind: "number" as const, name: "late", values: numbersIn(frame, "d").map((d, i) => d * (i % 5)) };
    const estimate = imputation({ ...frame, columns: [...frame.columns, late] }, spec({ x: ["late"] }));
    assert.ok(estimate.notes.some(({ key }) => key === "did.imputationControls"));
    assert.ok(estimate.nobs < frame.nrow);
  });

  it("explains in both languages what it cannot do", () => {
    const frame = staggeredPanel(starts, 7);
    const failures: [string, Frame, Partial<ModelSpecInput>][] = [
      ["did.nothingUntreated", staggeredPanel([1, 1, 1], 3), {}],
      ["did.nothingImputed", staggeredPanel([2, 2, 2], 2), {}],
      ["did.noTreatedRows", frame, { subset: "d == 0" }],
      ["did.oneClusterOnly", frame, { vcov: { type: "hc1" } }],
      ["did.weightsUnused", frame, { weights: "region" }],
      ["did.needsCohort", frame, { did: {} }],
      ["did.oneCluster", frame, { vcov: { type: "cluster", by: ["region"] }, subset: "region == 2" }],
    ];
    for (const [key, data, more] of failures)
      assert.throws(
        () => imputation(data, spec({ x: [], ...more })),
        (error) =>
          error instanceof Problem &&
          (assert.equal(error.key, key), true) &&
          locales.every((locale) => !/[{}]|undefined/.test(error.in(locale))),
        key,
      );
  });
});
