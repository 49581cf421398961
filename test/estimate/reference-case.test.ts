import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { regressionCase } from "../../src/estimate/reference-case.ts";
import type { CellValue } from "../../src/frame/cells.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { compare } from "../../src/study/verify/compare.ts";

// The whole collection where it is; what travels with the project elsewhere. Each case brings its own tolerance:
// 1e-8 relative for closed forms, 1e-7 for NIST's Filip, whose powers are not exact in doubles.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/panel`));
const cases = ["panel", "nist"].flatMap((part) => {
  const path = `${folder}/${part}`;
  return existsSync(path) ? readdirSync(path).map((file) => `${path}/${file}`) : [];
});

describe("least squares and fixed effects agree with fixest, plm, sandwich and NIST", () => {
  for (const path of cases.filter((name) => name.endsWith(".json"))) {
    const file = JSON.parse(readFileSync(path, "utf8"));
    if (!["ols", "fe"].includes(file.estimator)) continue;
    it(`in every number of ${file.case}`, () => {
      const found = regressionCase(frameOfCsv(`${folder}/data/${file.data}`), file.spec);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    });
  }

  it("and a spec that is not that of a regression is refused", () => {
    assert.throws(() => regressionCase(frameFromCells([["y"], [1]]).frame, { y: 1 }));
  });
});

function frameOfCsv(path: string) {
  const text = readFileSync(path, "utf8").trim();
  const { data } = Papa.parse<CellValue[]>(text, { dynamicTyping: true });
  return frameFromCells(
    data.map((row) => row.map((value) => (value === "" ? null : value))),
    { header: "yes" },
  ).frame;
}
