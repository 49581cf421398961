import assert from "node:assert/strict";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { column, withColumns } from "./frame-of-columns.ts";
import { simulatedIv } from "./simulated-iv.ts";

const plain = simulatedIv({ rows: 120, seed: 11, strength: [0.6, 0.4, 0.3], groups: 4 });
const x = column(plain, "x");
const frame = withColumns(plain, {
  twiceX: x.map((value) => 2 * value + 1),
  sumZ: column(plain, "z1").map((value, i) => value + column(plain, "z2")[i]),
  ofGroup: column(plain, "g").map((g) => g * g),
  lone: x.map((_, i) => (i === 5 ? 1 : 0)),
  other: column(plain, "d").map((value, i) => value * 0.5 + column(plain, "z3")[i] + (i % 7)),
});
const base: ModelSpecInput = { method: "iv", y: "y", x: ["x"], endog: ["d"], instruments: ["z1"] };
const refuses = (more: Partial<ModelSpecInput>, key: string, ...said: RegExp[]): void =>
  assert.throws(
    () => instrumentalVariables(frame, { ...base, ...more }),
    (error: unknown) => {
      assert.ok(error instanceof Problem, String(error));
      assert.equal(error.key, key);
      for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
      for (const pattern of said) assert.match(error.in("en-US"), pattern);
      return true;
    },
  );

describe("a model with instruments that cannot be estimated is refused with its reason", () => {
  it("when there are fewer instruments than endogenous regressors", () =>
    refuses({ endog: ["d", "other"] }, "iv.tooFewInstruments", /2 endogenous regressors/));

  it("when the only instrument is a combination of the exogenous regressors", () =>
    refuses({ instruments: ["twiceX"] }, "iv.noInstrumentLeft", /twiceX/));

  it("when the fixed effects absorb every instrument", () =>
    refuses({ instruments: ["ofGroup"], absorb: ["g"] }, "iv.noInstrumentLeft", /ofGroup/));

  it("when instruments that are left after collinear ones are too few", () =>
    refuses({ endog: ["d", "other"], instruments: ["z1", "twiceX"] }, "iv.tooFewInstruments", /1 instrument is/));

  it("when no instrument, or no endogenous regressor, is named", () => {
    refuses({ instruments: [] }, "iv.needsBoth");
    refuses({ endog: undefined }, "iv.needsBoth");
  });

  it("when the instruments do not move the endogenous regressors apart", () => {
    const z = column(plain, "z1");
    const twin = withColumns(frame, { twin: column(plain, "d").map((value, i) => 3 * value + x[i] + 0 * z[i]) });
    assert.throws(
      () => instrumentalVariables(twin, { ...base, endog: ["d", "twin"], instruments: ["z1", "z2"] }),
      (error: unknown) => error instanceof Problem && error.key === "iv.unidentified",
    );
  });

  it("when an endogenous regressor is exogenous too, absorbed, or collinear", () => {
    refuses({ endog: ["x"] }, "iv.endogAlsoExogenous", /“x”/);
    refuses({ endog: ["ofGroup"], absorb: ["g"] }, "iv.endogAbsorbed", /ofGroup/);
    refuses({ endog: ["twiceX"] }, "iv.endogCollinear", /twiceX/);
  });

  it("when GMM has more moments than clusters", () =>
    refuses(
      { ivMethod: "gmm2s", instruments: ["z1", "z2", "z3"], vcov: { type: "cluster", by: ["g"] } },
      "iv.moreMomentsThanClusters",
      /5 moment conditions.*4 clusters/,
    ));

  it("when the weighting matrix of GMM is singular for another reason", () =>
    refuses(
      { ivMethod: "gmm2s", x: ["x", "lone"], instruments: ["z1", "z2"], vcov: { type: "hc1" } },
      "iv.singularWeights",
    ));

  it("when the errors are of a kind that the tests of instruments do not know", () =>
    refuses({ vcov: { type: "hc3" } }, "iv.errorsNotOffered", /hc3/));

  it("when LIML is asked of instruments that explain the regressor wholly", () =>
    refuses({ ivMethod: "liml", instruments: ["d", "z1"] }, "iv.perfectFirstStage"));
});

describe("a test that is not defined", () => {
  const estimate = estimateModel(frame, {
    ...base,
    instruments: ["z1", "z2", "z3", "sumZ"],
    vcov: { type: "cluster", by: ["g"] },
  });
  const reason = (name: string): string => {
    const test = estimate.tests.find((one) => one.name === name)!;
    return "reason" in test ? speak("en-US", test.reason) : assert.fail(`${name} has a value`);
  };

  it("carries its reason: Hansen's J with more instruments than clusters", () =>
    assert.match(reason("Hansen J"), /4 clusters is singular/));

  it("and the model names the instrument that was dropped as collinear", () =>
    assert.deepEqual(estimate.sample.collinear, [{ name: "sumZ", why: "collinear" }]));

  it("says why there is no test of overidentification when there are as many instruments as regressors", () => {
    const exact = estimateModel(frame, base);
    const test = exact.tests.find(({ name }) => name === "Sargan")!;
    assert.ok("reason" in test && test.reason.key === "iv.exactlyIdentified");
  });

  it("leaves plain data behind, without a number that no cell can show", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(estimate)), estimate);
  });
});
