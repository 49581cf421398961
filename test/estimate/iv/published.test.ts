import assert from "node:assert/strict";
import { noncentralUpper } from "../../../src/estimate/iv/effective-f.ts";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import { stockYogo } from "../../../src/estimate/iv/stock-yogo.ts";
import { chi2Upper, fUpper, normalUpper, tQuantile } from "../../../src/numeric/distributions.ts";
import { upperQuantile } from "../../../src/numeric/upper-quantile.ts";
import { frameOfCsv } from "./frame-of-csv.ts";
import { simulatedIv } from "./simulated-iv.ts";
import { needsFile } from "../../needs-file.ts";

describe("published results with instruments", () => {
  it("Autor, Dorn and Hanson: imports from China take 0.59636 points of manufacturing employment", function () {
    const path = "../shared/real/adh-data.csv";
    needsFile(this, path);
    const frame = frameOfCsv(path);
    const regions = frame.columns.map(({ name }) => name).filter((name) => name.startsWith("reg_"));
    const controls = "l_shind_manuf_cbp l_sh_popedu_c l_sh_popfborn l_sh_empl_f l_sh_routine33 l_task_outsource t2";
    const { estimate } = instrumentalVariables(frame, {
      method: "iv",
      y: "d_sh_empl_mfg",
      x: [...controls.split(" "), ...regions],
      endog: ["d_import_usa_pw"],
      instruments: ["iv_import_oth_pw"],
      weights: "weight",
      vcov: { type: "cluster", by: ["statefip"] },
    });
    assert.equal(estimate.nobs, 1444);
    // Known to five decimals.
    assert.ok(Math.abs(estimate.terms[0].estimate + 0.59636) < 5e-6);
  });

  it("Montiel Olea and Pflueger: critical values 37.4, 23.1, 15.1 and 12.0 with one instrument", () => {
    const frame = simulatedIv({ rows: 100, seed: 1, strength: [0.5] });
    const model = { method: "iv" as const, y: "y", x: ["x"], endog: ["d"], instruments: ["z1"] };
    const { critical } = instrumentalVariables(frame, model).estimate.instrumented!.strength[0];
    // Printed to one decimal.
    [37.4, 23.1, 15.1, 12.0].forEach((value, at) => assert.ok(Math.abs(critical[at].value - value) < 0.05));
  });

  it("Stock and Yogo: values where they are tabulated, none elsewhere", () => {
    const sizes = (method: string, k: number, l: number) =>
      stockYogo(method, k, l)
        .filter(({ of }) => of === "size")
        .map(({ value }) => value);
    assert.deepEqual(sizes("2sls", 1, 1), [16.38, 8.96, 6.66, 5.53]);
    assert.deepEqual(sizes("2sls", 2, 3), [13.43, 8.18, 6.4, 5.45]);
    assert.deepEqual(sizes("liml", 1, 2), [8.68, 5.33, 4.42, 3.92]);
    assert.deepEqual(
      stockYogo("2sls", 3, 5).map(({ of, value }) => [of, value]),
      [9.53, 6.61, 4.99, 4.3].map((value) => ["relative bias", value]),
    );
    for (const [method, k, l] of [
      ["2sls", 2, 1],
      ["2sls", 1, 31],
      ["2sls", 4, 8],
      ["fuller", 1, 2],
      ["liml", 3, 4],
    ] as const)
      assert.deepEqual(stockYogo(method, k, l), []);
  });

  it("quantiles invert their tails, and a noncentral chi-squared is what it is in known cases", () => {
    const t = tQuantile(0.975, 17);
    assert.ok(Math.abs(upperQuantile((x) => fUpper(x, 1, 17), 0.05) - t * t) < 1e-11);
    assert.equal(noncentralUpper(3, 2.5, 1e-300), chi2Upper(3, 2.5));
    // With one degree of freedom it is the square of a normal about sqrt(10).
    const square = normalUpper(5 - Math.sqrt(10)) + normalUpper(5 + Math.sqrt(10));
    assert.ok(Math.abs(noncentralUpper(25, 1, 10) - square) < 1e-14);
  });
});
