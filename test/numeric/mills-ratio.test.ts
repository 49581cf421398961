import assert from "node:assert/strict";
import { millsAt } from "../../src/numeric/mills-ratio.ts";
import { normalUpper } from "../../src/numeric/distributions.ts";

// Twelve digits: near 0 two functions with errors of a few units in the last place are divided.
const close = (actual: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} is not ${expected}`);

describe("the inverse Mills ratio", () => {
  it("keeps its digits deep in the tail, where the distribution itself is zero", () => {
    // 50 digits by the asymptotic series of Abramowitz & Stegun 26.2.12, whose last term is below 1e-31.
    for (const [x, logCdf, ratio, curvature] of [
      [-12, -75.4106730015688, 12.082214175254284, 0.9933292736641541],
      [-50, -1254.8313611394199, 50.019984031905636, 0.999600956813196],
      [-300, -45006.62273211866, 300.0033332592634, 0.999988889629561],
    ]) {
      const at = millsAt(x);
      close(at.logCdf, logCdf);
      close(at.ratio, ratio, 1e-15);
      close(at.curvature, curvature, 1e-15);
    }
  });

  it("agrees with R's pnorm and dnorm in the middle and on the safe side", () => {
    // R 4.2.2: pnorm(x, log.p = TRUE), exp(dnorm(x, log = TRUE) - pnorm(x, log.p = TRUE)).
    for (const [x, logCdf, ratio] of [
      [-4.9999, -15.06447974842853, 5.186407236823434],
      [-3, -6.607726221510349, 3.283098654930434],
      [-1, -1.841021645009264, 1.525135276160981],
      [0, -0.6931471805599453, 0.7978845608028653],
      [1, -0.1727537790234499, 0.2875999709391784],
      [3, -0.001350809964748194, 0.004437839042125662],
      [8, -6.220960574271787e-16, 5.052271083536886e-15],
      [20, -2.753624118606234e-89, 5.520948362159717e-88],
    ]) {
      close(millsAt(x).logCdf, logCdf);
      close(millsAt(x).ratio, ratio);
    }
    assert.equal(millsAt(40).ratio, 0);
  });

  it("is one function on both sides of where its computation changes", () => {
    const [inside, outside] = [millsAt(-5), millsAt(-5 - 1e-12)];
    close(inside.logCdf, outside.logCdf, 1e-11);
    close(inside.ratio, outside.ratio, 1e-11);
    close(inside.curvature, outside.curvature, 1e-11);
  });

  it("falls by its curvature", () => {
    // Central differences: h^2 of truncation and eps/h of rounding meet near 1e-9.
    for (const x of [-20, -6, -2, 0.5, 4]) {
      const h = 1e-4;
      const slope = (millsAt(x + h).ratio - millsAt(x - h).ratio) / (2 * h);
      assert.ok(Math.abs(slope + millsAt(x).curvature) < 1e-8);
    }
    close(Math.exp(millsAt(-2).logCdf), normalUpper(2));
  });
});
