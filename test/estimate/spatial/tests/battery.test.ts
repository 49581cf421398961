import assert from "node:assert/strict";
import { batteryNames, spatialBattery } from "../../../../src/estimate/spatial/tests/battery.ts";
import { spatialPanel } from "../../../../src/estimate/spatial/models/spatial-panel.ts";
import { whichModel } from "../../../../src/estimate/spatial/tests/which-model.ts";
import { chi2Test, noTest } from "../../../../src/estimate/named-test.ts";
import { locales } from "../../../../src/messages/locale.ts";
import { speak } from "../../../../src/messages/message.ts";
import { simulatedSpatial, specOf, type SpatialShape } from "./simulated-spatial.ts";

const batteryOf = (shape: SpatialShape, own: Parameters<typeof specOf>[0] = {}) => {
  const { frame, weights } = simulatedSpatial(shape);
  const spec = specOf(own);
  return spatialBattery(spatialPanel(frame, weights, spec), spec);
};

describe("the battery of spatial tests", () => {
  const shape = { units: 100, periods: 6, seed: 12 };

  it("has every test by name, once, in the order in which they are read", () => {
    const { tests, effects, units, periods } = batteryOf({ ...shape, rho: 0.3, theta: 0.5 });
    assert.deepEqual(
      tests.map(({ name }) => name),
      [...batteryNames],
    );
    assert.deepEqual([effects, units, periods], ["both", 100, 6]);
    assert.ok(tests.every((test) => "statistic" in test));
  });

  it("counts the effects that a test leaves out", () => {
    const df = Object.fromEntries(
      batteryOf({ ...shape, rho: 0.3 }).tests.map((test) => [test.name, "df" in test ? test.df : null]),
    );
    assert.deepEqual([df["lr-entity"], df["lr-time"], df["lr-sar"], df.hausman], [99, 5, 2, 5]);
  });

  it("leads to the model that made the data", () => {
    const models = {
      sdm: { ...shape, rho: 0.3, theta: 0.8 },
      sar: { ...shape, rho: 0.3 },
      sem: { ...shape, lambda: 0.4 },
      ols: shape,
    };
    for (const [model, own] of Object.entries(models)) assert.equal(whichModel(batteryOf(own).tests).model, model);
  });

  it("brings the reason of a test that does not apply, and goes on", () => {
    const { tests } = batteryOf({ ...shape, rho: 0.3 }, { effects: "time" });
    const reasons = tests.flatMap((test) => ("reason" in test ? [[test.name, test.reason.key]] : []));
    assert.deepEqual(reasons, [
      ["hausman", "spatialTests.hausmanEffects"],
      ["lr-entity", "spatialTests.noEntityEffects"],
    ]);
    const section = batteryOf({ ...shape, periods: 1, rho: 0.4 }, { time: undefined });
    assert.equal(section.effects, "none");
    assert.equal(section.tests.filter((test) => "statistic" in test).length, 10);
  });
});

describe("which model", () => {
  const names = ["lm-lag", "lm-error", "rlm-lag", "rlm-error", "lr-sar", "wald-durbin", "lr-sem", "wald-common-factor"];
  /** Tests that reject by name; the others do not. */
  const found = (...rejected: string[]) => names.map((name) => chi2Test(name, rejected.includes(name) ? 50 : 0.1, 1));
  const durbinStays = ["lr-sar", "wald-durbin", "lr-sem", "wald-common-factor"];

  it("keeps the Durbin model where tests point to different models", () => {
    // LM points to the lag; the Durbin model reduces to the error only.
    assert.equal(whichModel(found("lm-lag", "rlm-lag", "lr-sar", "wald-durbin")).model, "sdm");
    // One of likelihood ratio and Wald is not enough to reduce it.
    assert.equal(whichModel(found("lm-lag", "rlm-lag", "lr-sar", "lr-sem", "wald-common-factor")).model, "sdm");
    assert.equal(whichModel(found("lm-lag", "rlm-lag", "lr-sem", "wald-common-factor")).model, "sar");
    assert.equal(whichModel(found("lm-error", "rlm-error", "lr-sar", "wald-durbin")).model, "sem");
    assert.equal(whichModel(found(...durbinStays)).model, "sdm");
    assert.equal(whichModel(found("lr-sem")).model, "ols");
  });

  it("has a sentence for each step in both languages, whatever the tests found", () => {
    const hausman = [
      chi2Test("hausman", 80, 3),
      chi2Test("hausman", 0.1, 3),
      chi2Test("hausman", -4, 3),
      noTest("hausman", "spatialTests.hausmanPeriods"),
    ];
    const effects = [
      [chi2Test("lr-entity", 90, 9), chi2Test("lr-time", 90, 4)],
      [chi2Test("lr-entity", 90, 9), chi2Test("lr-time", 1, 4)],
      [chi2Test("lr-entity", 1, 9), chi2Test("lr-time", 90, 4)],
      [chi2Test("lr-entity", 1, 9), chi2Test("lr-time", 1, 4)],
      [chi2Test("lr-entity", 1, 9)],
      [chi2Test("lr-time", 90, 4)],
    ];
    const said = new Set<string>();
    for (let mask = 0; mask < 256; mask++) {
      const tests = found(...names.filter((_, bit) => (mask >> bit) & 1));
      const { steps, model, random } = whichModel([...tests, hausman[mask % 4], ...effects[mask % 6]]);
      assert.equal(steps.length, 6);
      assert.ok(["ols", "sar", "sem", "sdm"].includes(model));
      assert.equal(random, [false, true, null, null][mask % 4]);
      for (const { says } of steps)
        for (const locale of locales) {
          const text = speak(locale, says);
          assert.doesNotMatch(text, /[{}]/);
          said.add(text);
        }
    }
    assert.ok(said.size > 40);
  });
});
