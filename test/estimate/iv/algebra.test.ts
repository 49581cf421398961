import assert from "node:assert/strict";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import { regress } from "../../../src/estimate/regression.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { column, fromColumns, withColumns } from "./frame-of-columns.ts";
import { simulatedIv } from "./simulated-iv.ts";

const base: ModelSpecInput = { method: "iv", y: "y", x: ["x"], endog: ["d"], instruments: ["z1"] };
const fit = (frame: Frame, more: Partial<ModelSpecInput> = {}): Estimate =>
  instrumentalVariables(frame, { ...base, ...more }).estimate;
const coefficient = ({ terms }: Pick<Estimate, "terms">, name: string): number =>
  terms.find((term) => term.name === name)!.estimate;
const errorOf = ({ terms }: Pick<Estimate, "terms">, name: string): number =>
  terms.find((term) => term.name === name)!.stdError;
const testOf = ({ tests }: Estimate, name: string) => {
  const test = tests.find((one) => one.name === name);
  return test && "statistic" in test ? test : assert.fail(`${name} has no value`);
};
// Two routes through the same algebra, in well-conditioned data: eleven digits.
const close = (actual: number, expected: number, rel = 1e-11): void =>
  assert.ok(Math.abs(actual - expected) <= rel * Math.abs(expected) + 1e-12, `${actual} is not ${expected}`);

const frame = simulatedIv({ rows: 400, seed: 7, strength: [0.6, 0.4, 0.3] });
const two = { instruments: ["z1", "z2"] };
const three = { instruments: ["z1", "z2", "z3"] };

describe("the algebra of instruments", () => {
  it("with one instrument is indirect least squares: reduced form over first stage", () => {
    const reduced = regress(frame, { method: "ols", y: "y", x: ["z1", "x"] });
    const first = regress(frame, { method: "ols", y: "d", x: ["z1", "x"] });
    close(coefficient(fit(frame), "d"), coefficient(reduced, "z1") / coefficient(first, "z1"));
  });

  it("with the regressor as its own instrument is least squares, errors included", () => {
    for (const type of ["iid", "hc1", "hc0"] as const) {
      const ols = regress(frame, { method: "ols", y: "y", x: ["d", "x"], vcov: { type } });
      const iv = fit(frame, { instruments: ["d"], vcov: { type } });
      for (const name of ["d", "x", "_cons"]) {
        close(coefficient(iv, name), coefficient(ols, name));
        close(errorOf(iv, name), errorOf(ols, name));
      }
    }
  });

  it("and then every statistic of strength says that there is nothing to explain, with a reason and no number", () => {
    const { tests, instrumented, notes } = fit(frame, { instruments: ["d"] });
    for (const gauge of instrumented!.strength)
      assert.deepEqual([gauge.statistic, typeof gauge.reason?.key], [null, "string"]);
    assert.ok(tests.filter((test) => "reason" in test).length >= 4);
    assert.deepEqual(notes, []);
    assert.equal(JSON.stringify([tests, instrumented]).match(/"(statistic|pValue)":null,"d/g), null);
  });

  it("and the Anderson-Rubin set is the interval of least squares", () => {
    const [{ ciLow, ciHigh }] = regress(frame, { method: "ols", y: "y", x: ["d", "x"] }).terms;
    const [{ low, high }] = fit(frame, { instruments: ["d"] }).instrumented!.sets[0].pieces;
    close(low!, ciLow, 1e-9);
    close(high!, ciHigh, 1e-9);
  });

  it("LIML, Fuller's limit and GMM are two-stage least squares when exactly identified", () => {
    const own = fit(frame, { vcov: { type: "hc1" } });
    for (const ivMethod of ["liml", "gmm2s"] as const) {
      const other = fit(frame, { ivMethod, vcov: { type: "hc1" } });
      close(coefficient(other, "d"), coefficient(own, "d"));
      close(errorOf(other, "d"), errorOf(own, "d"));
    }
    const fuller = fit(frame, { ivMethod: "fuller", fuller: 1e-9 });
    close(coefficient(fuller, "d"), coefficient(own, "d"), 1e-8);
  });

  it("two-stage least squares is least squares on the fitted first stage", () => {
    const first = instrumentalVariables(frame, { ...base, ...three }).diagnosis.firstStages[0].fit;
    const fitted = column(frame, "d").map((value, i) => value - first.residuals[i]);
    const second = regress(withColumns(frame, { fitted }), { method: "ols", y: "y", x: ["fitted", "x"] });
    close(coefficient(fit(frame, three), "d"), coefficient(second, "fitted"));
  });

  it("absorbed effects are dummies, in both stages and in every test", () => {
    const absorbed = fit(frame, { ...two, absorb: ["g"], vcov: { type: "hc1" } });
    const dummies = fit(frame, { ...two, x: ["x", "i(g)"], vcov: { type: "hc1" } });
    for (const name of ["d", "x"]) {
      close(coefficient(absorbed, name), coefficient(dummies, name));
      close(errorOf(absorbed, name), errorOf(dummies, name));
    }
    for (const name of ["Kleibergen-Paap rk LM", "Endogeneity C", "Wu-Hausman F", "Anderson-Rubin F"])
      close(testOf(absorbed, name).statistic, testOf(dummies, name).statistic, 1e-10);
    absorbed.instrumented!.strength.forEach(({ statistic }, at) =>
      close(statistic!, dummies.instrumented!.strength[at].statistic!, 1e-10),
    );
    const [[one], [other]] = [absorbed.instrumented!.firstStages, dummies.instrumented!.firstStages];
    close(one.estimate.fit.r2!, other.estimate.fit.r2!);
    close(one.partialR2, other.partialR2);
  });

  it("whole-number weights are repeated rows", () => {
    const repeats = Array.from(column(frame, "w"), (w, i) => Array.from({ length: w }, () => i)).flat();
    const repeated = fromColumns(
      Object.fromEntries(frame.columns.map(({ name }) => [name, repeats.map((i) => column(frame, name)[i])])),
    );
    for (const ivMethod of ["2sls", "liml"] as const)
      close(
        coefficient(fit(frame, { ...two, ivMethod, weights: "w" }), "d"),
        coefficient(fit(repeated, { ...two, ivMethod }), "d"),
      );
  });

  it("does not change with the units of any variable", () => {
    const scaled = fromColumns(
      Object.fromEntries(
        frame.columns.map(({ name }) => [
          name,
          column(frame, name).map((v) =>
            name === "y" ? v * 1e6 : name === "z1" ? v * 1e-5 + 0.3 : name === "d" ? v * 1e3 : v,
          ),
        ]),
      ),
    );
    for (const ivMethod of ["2sls", "liml", "gmm2s"] as const) {
      const spec = { ...two, ivMethod, vcov: { type: "hc1" as const } };
      const [own, other] = [fit(frame, spec), fit(scaled, spec)];
      close(coefficient(other, "d"), coefficient(own, "d") * 1e3, 1e-9);
      close(testOf(other, "Hansen J").statistic, testOf(own, "Hansen J").statistic, 1e-6);
      own.instrumented!.strength.forEach(({ statistic }, at) =>
        close(other.instrumented!.strength[at].statistic!, statistic!, 1e-8),
      );
    }
  });

  it("one endogenous regressor has one F: first stage, Cragg-Donald and Kleibergen-Paap agree where they must", () => {
    const iid = fit(frame, { ...three, vcov: { type: "iid" } });
    const first = testOf(iid.instrumented!.firstStages[0].estimate, "F of instruments").statistic;
    for (const at of [0, 1]) close(iid.instrumented!.strength[at].statistic!, first);
    const robust = fit(frame, { ...three, vcov: { type: "hc1" } });
    close(
      robust.instrumented!.strength[2].statistic!,
      testOf(robust.instrumented!.firstStages[0].estimate, "F of instruments").statistic,
    );
  });

  it("the large convention takes every finite-sample factor off: z, and sigma with n", () => {
    const [small, large] = [true, false].map((small) => fit(frame, { ...two, small }));
    close((errorOf(large, "d") / errorOf(small, "d")) ** 2, (400 - 3) / 400);
    assert.deepEqual([large.terms[0].distribution, large.terms[0].df], ["z", null]);
    assert.equal(testOf(large, "Wald chi2").df, 2);
  });
});
