import assert from "node:assert/strict";
import { inverse, Matrix as Dense, solve } from "ml-matrix";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import { regress } from "../../../src/estimate/regression.ts";
import type { ModelSpecInput, VcovSpec } from "../../../src/estimate/spec.ts";
import { stops } from "../../frame/frames.ts";
import { column, withColumns } from "./frame-of-columns.ts";
import { simulatedIv } from "./simulated-iv.ts";

/** 30 entities over 12 periods, entity after entity; entities stand on a line along a meridian, 60 km apart. */
const [entities, periods] = [30, 12];
const rows = entities * periods;
const entity = Float64Array.from({ length: rows }, (_, i) => Math.floor(i / periods));
const time = Float64Array.from({ length: rows }, (_, i) => 2000 + (i % periods));
const drawn = simulatedIv({ rows, seed: 21, strength: [0.5, 0.4, 0.2], invalid: 0.1 });
/** What lasts: each row of an entity keeps half of the row before. */
const lasting = (name: string) => {
  const values = column(drawn, name).slice();
  for (let i = 1; i < rows; i++) if (entity[i] === entity[i - 1]) values[i] += values[i - 1] / 2;
  return values;
};
const frame = withColumns(drawn, {
  ...Object.fromEntries(["y", "x", "d", "z1", "z2", "z3"].map((name) => [name, lasting(name)])),
  entity,
  time,
  lat: entity.map((code) => code * (60 / 111.2)),
  lon: new Float64Array(rows).fill(110),
});
const model: ModelSpecInput = {
  method: "iv",
  y: "y",
  x: ["x"],
  endog: ["d"],
  instruments: ["z1", "z2", "z3"],
  entity: "entity",
  time: "time",
  small: false,
};

/** Which products of rows count, and how much: the definitions, row by row. */
const types: readonly { readonly vcov: VcovSpec; readonly weight: (i: number, j: number) => number }[] = [
  {
    vcov: { type: "newey-west", lag: 3 },
    weight: (i, j) => (entity[i] === entity[j] ? Math.max(0, 1 - Math.abs(time[i] - time[j]) / 4) : 0),
  },
  {
    vcov: { type: "driscoll-kraay", lag: 2 },
    weight: (i, j) => Math.max(0, 1 - Math.abs(time[i] - time[j]) / 3),
  },
  {
    vcov: { type: "conley", latitude: "lat", longitude: "lon", cutoff: 200, kernel: "bartlett" },
    weight: (i, j) => (time[i] === time[j] ? Math.max(0, 1 - (Math.abs(entity[i] - entity[j]) * degree) / 200) : 0),
  },
];
/** Kilometres between neighbours: an arc of a meridian. */
const degree = ((60 / 111.2) * Math.PI * 6371) / 180;

const ones = new Float64Array(rows).fill(1);
const dense = (...columns: readonly Float64Array[]): Dense => new Dense(columns.map((c) => [...c])).transpose();
const X = dense(ones, column(frame, "x"), column(frame, "d"));
const W = dense(ones, column(frame, "x"));
const Zex = dense(column(frame, "z1"), column(frame, "z2"), column(frame, "z3"));
const Z = dense(ones, column(frame, "x"), column(frame, "z1"), column(frame, "z2"), column(frame, "z3"));
const y = dense(column(frame, "y"));
const d = dense(column(frame, "d"));

/** sum_i sum_j weight(i, j) z_i e_i e_j z_j'. */
function moments(z: Dense, e: Dense, weight: (i: number, j: number) => number): Dense {
  const scores = Dense.zeros(rows, z.columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < z.columns; j++) scores.set(i, j, z.get(i, j) * e.get(i, 0));
  const weights = Dense.zeros(rows, rows);
  for (let i = 0; i < rows; i++) for (let j = 0; j < rows; j++) weights.set(i, j, weight(i, j));
  return scores.transpose().mmul(weights).mmul(scores);
}
const projected = (m: Dense, z: Dense): Dense => z.mmul(solve(z.transpose().mmul(z), z.transpose().mmul(m)));
const quadratic = (g: Dense, s: Dense): number => g.transpose().mmul(solve(s, g)).get(0, 0);

/** The same numbers by inverses of dense matrices: eight digits and more. */
const close = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < 1e-8, `${actual} is not ${expected}`);

const XZ = X.transpose().mmul(Z);
const fitted = projected(X, Z);
const bread = inverse(fitted.transpose().mmul(X));
const b = bread.mmul(fitted.transpose()).mmul(y);
const e = Dense.sub(y, X.mmul(b));

for (const { vcov, weight } of types)
  describe(`instruments with ${vcov.type} errors`, () => {
    const { estimate, diagnosis, degrees } = instrumentalVariables(frame, { ...model, vcov });
    const errorsOf = (terms: typeof estimate.terms) =>
      ["_cons", "x", "d"].map((name) => terms.find((term) => term.name === name)!.stdError);

    it("have the sandwich of the projected regressors", () => {
      const v = bread.mmul(moments(fitted, e, weight)).mmul(bread);
      errorsOf(estimate.terms).forEach((se, j) => close(se, Math.sqrt(v.get(j, j))));
    });

    it("weigh Hansen's J by the same covariance", () => {
      const s = moments(Z, e, weight);
      const w = inverse(s);
      const efficient = solve(XZ.mmul(w).mmul(XZ.transpose()), XZ.mmul(w).mmul(Z.transpose()).mmul(y));
      const g = Z.transpose().mmul(Dense.sub(y, X.mmul(efficient)));
      close(diagnosis.overid!, quadratic(g, s));
    });

    it("weigh the moments of two-step GMM by it, too", () => {
      const s = moments(Z, e, weight);
      const a = XZ.mmul(inverse(s)).mmul(XZ.transpose());
      const efficient = solve(a, XZ.mmul(inverse(s)).mmul(Z.transpose()).mmul(y));
      const v = inverse(a);
      const { terms } = instrumentalVariables(frame, { ...model, ivMethod: "gmm2s", vcov }).estimate;
      close(terms.find(({ name }) => name === "d")!.estimate, efficient.get(2, 0));
      errorsOf(terms).forEach((se, j) => close(se, Math.sqrt(v.get(j, j))));
    });

    it("test rank by Kleibergen and Paap, and strength by the effective F, with it", () => {
      // One endogenous regressor: the rk Wald statistic is that of the instruments in the first stage.
      const [zt, dt] = [Dense.sub(Zex, projected(Zex, W)), Dense.sub(d, projected(d, W))];
      const rest = Dense.sub(dt, projected(dt, zt));
      const g = zt.transpose().mmul(dt);
      const s = moments(zt, rest, weight);
      const { nobs, parameters, groups, divisor = nobs } = degrees;
      const factor =
        groups === null ? (nobs - parameters) / divisor : (((nobs - parameters) / (nobs - 1)) * (groups - 1)) / groups;
      close(diagnosis.rank!.kleibergenPaapF!, (quadratic(g, s) * factor) / 3);
      close(diagnosis.firstStages[0].f!.statistic, (quadratic(g, s) * factor) / 3);
      // Its LM statistic has the covariance of the scores under the null, the regressor itself in place of the rest.
      close(diagnosis.rank!.underId!.statistic, quadratic(g, moments(zt, dt, weight)));
      const zz = zt.transpose().mmul(zt);
      close(diagnosis.effective!.statistic, (quadratic(g, zz) / solve(zz, s).trace()) * factor);
    });

    it("solve the Anderson-Rubin set: its ends are rejected just so", () => {
      const one = { ...model, instruments: ["z1"], vcov };
      const [set] = instrumentalVariables(frame, one).estimate.instrumented!.sets;
      assert.equal(set.kind, "interval");
      const { low } = set.pieces[0];
      const shifted = withColumns(frame, { y: column(frame, "y").map((value, i) => value - low! * d.get(i, 0)) });
      const test = instrumentalVariables(shifted, one).diagnosis.andersonRubin!;
      close(test.chi2.pValue, 0.05);
    });

    it("with LIML keep the sandwich at its own residuals", () => {
      const liml = instrumentalVariables(frame, { ...model, ivMethod: "liml", vcov });
      const { k } = liml.fit;
      // X'(I - k M)X, and the projected regressors as ivreg2 takes them.
      const own = Dense.sub(
        X.transpose()
          .mmul(X)
          .mul(1 - k),
        Dense.mul(X.transpose().mmul(fitted), -k),
      );
      const half = inverse(own);
      const beta = ["_cons", "x", "d"].map((name) => liml.estimate.terms.find((t) => t.name === name)!.estimate);
      const residual = Dense.sub(y, X.mmul(Dense.columnVector(beta)));
      const v = half.mmul(moments(fitted, residual, weight)).mmul(half);
      errorsOf(liml.estimate.terms).forEach((se, j) => close(se, Math.sqrt(v.get(j, j))));
    });
  });

describe("correlated errors with instruments", () => {
  it("Newey-West with small-sample factors has n/(n-K), and t with n-K, as ivreg2's bw() with small", () => {
    const vcov = { type: "newey-west", lag: 3 } as const;
    const large = instrumentalVariables(frame, { ...model, vcov }).estimate.terms[0];
    const small = instrumentalVariables(frame, { ...model, small: true, vcov }).estimate.terms[0];
    close(small.stdError / large.stdError, Math.sqrt(rows / (rows - 3)));
    assert.deepEqual([small.df, large.df], [rows - 3, null]);
  });

  it("Driscoll-Kraay counts periods as clusters, as ivreg2's dkraay() with small", () => {
    const vcov = { type: "driscoll-kraay", lag: 2 } as const;
    const large = instrumentalVariables(frame, { ...model, vcov }).estimate.terms[0];
    const small = instrumentalVariables(frame, { ...model, small: true, vcov }).estimate.terms[0];
    close(small.stdError / large.stdError, Math.sqrt((periods / (periods - 1)) * ((rows - 1) / (rows - 3))));
    assert.equal(small.df, periods - 1);
  });

  it("F of one instrument is the square of its t in the first stage, whatever the errors", () => {
    for (const { vcov } of types) {
      const { instrumented } = instrumentalVariables(frame, {
        ...model,
        small: true,
        instruments: ["z1"],
        vcov,
      }).estimate;
      const [{ estimate }] = instrumented!.firstStages;
      const t = estimate.terms.find(({ name }) => name === "z1")!.statistic;
      const [test] = estimate.tests;
      close("statistic" in test ? test.statistic : NaN, t * t);
    }
  });

  it("a regressor that is its own instrument is least squares with the same errors", () => {
    const vcov = { type: "driscoll-kraay", lag: 2 } as const;
    const own = instrumentalVariables(frame, { ...model, small: true, instruments: ["d"], vcov }).estimate.terms;
    const ols = regress(frame, { ...model, method: "ols", x: ["d", "x"], endog: [], instruments: [], vcov }).terms;
    for (const { name, stdError } of own) close(stdError, ols.find((term) => term.name === name)!.stdError);
  });

  it("too few periods for the moments are said to be", () => {
    const late = { ...model, subset: "time >= 2009", vcov: { type: "driscoll-kraay", lag: 0 } as const };
    stops("iv.moreMomentsThanPeriods", () => instrumentalVariables(frame, { ...late, ivMethod: "gmm2s" }), "5", "3");
    const j = instrumentalVariables(frame, late).estimate.tests.find(({ name }) => name === "Hansen J")!;
    assert.ok("reason" in j && j.reason.key === "iv.singularForPeriods");
  });
});
