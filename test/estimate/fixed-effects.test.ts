import assert from "node:assert/strict";
import { fixedEffects } from "../../src/estimate/fixed-effects.ts";
import { regression } from "../../src/estimate/regression.ts";
import { columnOf } from "../../src/numeric/matrix.ts";
import { simulatedPanel } from "./simulated-panel.ts";

describe("the values of fixed effects", () => {
  const frame = simulatedPanel({ firms: 25, years: 7, share: 0.7, regressors: 2, seed: 8, workers: 20 });

  for (const absorb of [["firm"], ["firm", "year"], ["firm", "year", "worker"]]) {
    it(`add up with the slopes to the fitted values: ${absorb.join(", ")}`, () => {
      const { sample, fit } = regression(frame, { method: "fe", y: "y", x: ["x1", "x2"], absorb });
      const { model } = sample;
      const effects = fixedEffects(model, fit);
      const slope = (name: string) => fit.coefficients[fit.names.indexOf(name)];
      model.y.forEach((y, i) => {
        const linear = model.names.reduce((sum, name, j) => sum + slope(name) * columnOf(model.x, j)[i], 0);
        const levels = effects.reduce((sum, { values }, f) => sum + values[model.effects[f].codes[i]], 0);
        // y is about 20: 1e-11 is its rounding.
        assert.ok(Math.abs(y - linear - levels - fit.residuals[i]) < 1e-11);
      });
      effects.slice(1).forEach(({ values }) => assert.equal(values[0], 0));
    });
  }
});
