import assert from "node:assert/strict";
import {
  chi2Upper,
  fUpper,
  normalQuantile,
  normalTwoSided,
  normalUpper,
  tQuantile,
  tTwoSided,
  tUpper,
} from "../../src/numeric/distributions.ts";

/** Relative: the functions are good to a few units in the 13th digit, less deep in the tail where exponents multiply errors. */
function close(actual: number, expected: number, tolerance = 1e-12): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} is not ${expected}`);
}

// Expected values: mpmath 1.3, 60 digits, from the incomplete beta and gamma functions.
describe("tail probabilities", () => {
  it("are right for t from near certainty down to 1e-219", () => {
    close(tTwoSided(1e-6, 100), 0.9999992041076261);
    close(tTwoSided(0.5, 1), 0.7048327646991335);
    close(tTwoSided(-2, 9), 0.07655282377070104);
    close(tTwoSided(2.5, 3.7), 0.07182202291182678);
    close(tTwoSided(12, 5), 7.089492517161522e-5);
    close(tTwoSided(40, 1143), 1.64807113933416e-219, 1e-10);
    close(tTwoSided(30, 100000), 7.378536872222233e-197, 1e-10);
    assert.equal(tTwoSided(Infinity, 5), 0);
    close(tUpper(-2, 9) + tUpper(2, 9), 1);
  });

  it("are right for F", () => {
    close(fUpper(0.01, 3, 50), 0.9986107160620177);
    close(fUpper(1.5, 2, 10), 0.2693290743429044);
    close(fUpper(5, 1, 1), 0.26772047280123);
    close(fUpper(60, 2, 178), 1.208182950210911e-20);
    close(fUpper(400, 4, 1358), 9.939374398882894e-228, 1e-10);
    assert.equal(fUpper(-1, 2, 3), 1);
    close(fUpper(3.2 ** 2, 1, 17), tTwoSided(3.2, 17));
  });

  it("are right for chi-squared and the normal", () => {
    close(chi2Upper(0.1, 1), 0.7518296340458492);
    close(chi2Upper(3, 2), 0.22313016014842982);
    close(chi2Upper(50, 3), 7.989179244951472e-11);
    close(chi2Upper(700, 5), 4.9119861035732e-149, 1e-10);
    close(chi2Upper(100, 120), 0.9077349480410669);
    close(normalTwoSided(-1.96), 0.04999579029644087);
    close(normalTwoSided(10), 1.523970604832105e-23);
    close(normalTwoSided(37), 1.1451142445049154e-299, 1e-10);
    close(normalUpper(-1) + normalUpper(1), 1);
    close(fUpper(1.7, 3, Infinity), chi2Upper(5.1, 3));
  });

  it("say NaN where they are asked about NaN", () => {
    for (const value of [tTwoSided(NaN, 3), fUpper(NaN, 1, 2), chi2Upper(NaN, 1), normalTwoSided(NaN)]) {
      assert.ok(Number.isNaN(value));
    }
  });
});

describe("quantiles", () => {
  it("are right for t and the normal", () => {
    close(tQuantile(0.975, 1), 12.706204736174705);
    close(tQuantile(0.975, 9), 2.2621571627982053);
    close(tQuantile(0.995, 3), 5.840909309733357);
    close(tQuantile(0.95, 4.5), 2.065575888878525);
    close(tQuantile(0.975, 1378), 1.9616870040133647);
    close(tQuantile(0.975, Infinity), 1.9599639845400543);
    close(normalQuantile(0.975), 1.9599639845400543);
  });
});
