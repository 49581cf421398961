import assert from "node:assert/strict";
import { hausman } from "../../../src/estimate/panel-tests/hausman.ts";
import { indefiniteForm } from "../../../src/estimate/panel-tests/indefinite-form.ts";
import { panelTestNames, panelTests } from "../../../src/estimate/panel-tests/panel-tests.ts";
import { dickeyFullerP } from "../../../src/estimate/panel-tests/unit-root/dickey-fuller.ts";
import { unitRootTests } from "../../../src/estimate/panel-tests/unit-root/unit-root.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { matrix } from "../../../src/numeric/matrix.ts";
import { generator, simulatedPanel } from "../simulated-panel.ts";

const spec: ModelSpecInput = { method: "re", y: "y", x: ["x1", "x2"], entity: "firm", time: "year" };
const refuses = (run: () => unknown, key: string) =>
  assert.throws(run, (error) => error instanceof Problem && error.key === key);

describe("the Hausman test", () => {
  it("of identical estimates is 0, and there is nothing to test", () => {
    const zero = indefiniteForm(new Float64Array(2), matrix(2, 2), Float64Array.of(1, 2));
    assert.deepEqual(zero, { statistic: 0, rank: 0, negative: 0 });
  });

  it("does not depend on the units of the regressors", () => {
    const frame = simulatedPanel({ firms: 40, years: 6, share: 0.8, regressors: 2, seed: 5 });
    const own = hausman(frame, spec).test;
    const scaled = hausman(frame, { ...spec, x: ["I(1000000 * x1)", "x2"] }).test;
    assert.ok("statistic" in own && "statistic" in scaled);
    // Six of sixteen digits go to the units, more to the difference of two covariances.
    assert.ok(Math.abs(own.statistic - scaled.statistic) <= 1e-7 * Math.abs(own.statistic));
  });

  it("reports an indefinite difference with its sign, and says that it proves nothing", () => {
    const indefinite = indefiniteForm(
      Float64Array.of(0.1, 1),
      matrix(2, 2, Float64Array.of(1, 0, 0, -0.5)),
      Float64Array.of(1, 1),
    );
    assert.equal(indefinite.negative, 1);
    assert.ok(Math.abs(indefinite.statistic - (0.01 - 2)) < 1e-14);
    const found = searchIndefinite();
    assert.ok("statistic" in found.test && found.test.df === 2);
    assert.match(found.notes[0].key, /hausman(Negative|Indefinite)/);
    for (const locale of locales) assert.doesNotMatch(speak(locale, found.notes[0]), /[{}]/);
  });

  it("with one error variance for both (sigmamore) is never negative", () => {
    const { frame } = searchIndefinite();
    const { test, notes } = hausman(frame, spec, { sigma: "more" });
    assert.ok("statistic" in test && test.statistic >= 0);
    assert.deepEqual(notes, []);
  });

  it("refuses when no slope varies over time", () => {
    const frame = simulatedPanel({ firms: 20, years: 4, share: 1, regressors: 2, seed: 1 });
    refuses(() => hausman(frame, { ...spec, x: ["firm"] }), "panelTests.nothingToCompare");
  });
});

/** Small panels in which the within variance came out so small that V_fe - V_re is not positive definite. */
function searchIndefinite() {
  for (let seed = 1; seed < 200; seed++) {
    const frame = simulatedPanel({ firms: 8, years: 3, share: 1, regressors: 2, seed });
    const result = hausman(frame, spec);
    if (result.notes.length > 0) return { ...result, frame };
  }
  throw new Error("no seed gave an indefinite difference");
}

describe("the battery of panel tests", () => {
  const frame = simulatedPanel({ firms: 40, years: 6, share: 1, regressors: 2, seed: 21 });

  it("has every test by name, once", () => {
    assert.deepEqual(
      panelTests(frame, spec).tests.map(({ name }) => name),
      [...panelTestNames],
    );
  });

  it("finds the entity effects that the data have, and no dependence that they do not have", () => {
    // The data have a common trend, which differences turn into a drift: the model has to know of it.
    const { tests } = panelTests(frame, { ...spec, x: [...spec.x, "year"] });
    const p = (name: string) => {
      const test = tests.find((one) => one.name === name)!;
      assert.ok("pValue" in test, name);
      return test.pValue;
    };
    assert.ok(p("F.entity") < 1e-6);
    assert.ok(p("LM.entity") < 1e-6);
    // Seeded: errors are independent draws, so these are uniform under the null.
    assert.ok(p("Wooldridge.fe") > 0.001 && p("Koenker.pooled") > 0.001);
  });

  it("has the square of Honda's as Breusch and Pagan's statistic, and half its p value on the right side", () => {
    const { tests } = panelTests(frame, spec);
    const [lm, honda] = ["LM.entity", "Honda.entity"].map((name) => tests.find((one) => one.name === name)!);
    assert.ok("statistic" in lm && "statistic" in honda);
    assert.ok(Math.abs(honda.statistic ** 2 - lm.statistic) < 1e-9 * lm.statistic);
    assert.ok(Math.abs(honda.pValue / lm.pValue - 0.5) < 1e-9);
  });

  it("gives a reason for what two periods cannot tell, and the other tests", () => {
    const { tests } = panelTests(frame, { ...spec, subset: "year <= 2002" });
    const reasons = tests.flatMap((test) => ("reason" in test ? [[test.name, test.reason.key]] : []));
    assert.deepEqual(reasons, [
      ["Wooldridge.fe", "panelTests.needsThreePeriods"],
      ["Wooldridge.fd", "panelTests.needsThreePeriods"],
    ]);
  });

  it("is refused for one period, or without a time", () => {
    refuses(() => panelTests(frame, { ...spec, subset: "year == 2001" }), "panelTests.fewWithin");
    refuses(() => panelTests(frame, { ...spec, time: undefined }), "panelTests.needsTime");
  });
});

describe("panel unit root tests", () => {
  const roles = { y: "y", entity: "firm", time: "year" };

  it("reject a unit root in noise and keep it in random walks; Hadri's the other way round", () => {
    for (const [persistence, hasRoot] of [
      [0, false],
      [1, true],
    ] as const) {
      const { tests } = unitRootTests(autoregression(persistence), { ...roles });
      for (const test of tests) {
        assert.ok("pValue" in test, test.name);
        const rejects = test.pValue < 0.01;
        assert.equal(rejects, (test.name === "Hadri") === hasRoot, `${test.name} with ${persistence}: ${test.pValue}`);
      }
    }
  });

  it("name the series with a gap, the series too short, and what needs a balanced panel", () => {
    const frame = autoregression(0);
    refuses(() => unitRootTests(frame, { ...roles, subset: "!(firm == 3 & year == 1990)" }), "panelTests.seriesGap");
    refuses(() => unitRootTests(frame, { ...roles, subset: "year < 1985", lags: 4 }), "panelTests.seriesShort");
    const { tests } = unitRootTests(frame, { ...roles, subset: "!(firm == 3 & year < 1990)" });
    assert.deepEqual(
      tests.filter((test) => "reason" in test).map(({ name }) => name),
      ["LevinLinChu", "Hadri"],
    );
  });

  it("have p values of the Dickey-Fuller distribution at its critical values", () => {
    // Asymptotic 5% critical values of MacKinnon (1994): -1.94, -2.86, -3.41; his approximation is good to 0.002.
    for (const [deterministic, critical] of [
      ["none", -1.94],
      ["intercept", -2.86],
      ["trend", -3.41],
    ] as const)
      assert.ok(Math.abs(dickeyFullerP(critical, deterministic) - 0.05) < 0.002);
    assert.ok(dickeyFullerP(50, "none") < 1 && dickeyFullerP(-200, "trend") > 0);
  });
});

/** 20 series of 40 years: y_t = persistence * y_t-1 + noise. */
function autoregression(persistence: number): Frame {
  const random = generator(17);
  const [firms, years] = [20, 40];
  const columns = [0, 1, 2].map(() => new Float64Array(firms * years));
  for (let i = 0; i < firms * years; i++) {
    const year = i % years;
    columns[0][i] = 1 + Math.floor(i / years);
    columns[1][i] = 1980 + year;
    const noise = random() + random() + random() - 1.5;
    columns[2][i] = (year === 0 ? 0 : persistence * columns[2][i - 1]) + noise;
  }
  return {
    nrow: firms * years,
    rows: Int32Array.from({ length: firms * years }, (_, i) => i + 2),
    columns: ["firm", "year", "y"].map((name, c) => ({ kind: "number", name, values: columns[c] })),
  };
}
