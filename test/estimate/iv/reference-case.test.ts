import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ivCase } from "../../../src/estimate/iv/reference-case.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { compare } from "../../../src/study/verify/compare.ts";
import { frameOfCsv } from "./frame-of-csv.ts";

// The whole collection where it is; what travels with the project elsewhere. Each case brings its own tolerance: 1e-8
// relative against fixest and ivreg2r, 1e-6 against Stata's printed results.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/panel`));
const path = `${folder}/panel`;
const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")) : [];

describe("instrumental variables agree with Stata's ivreg2, ivreg2r, fixest and AER", () => {
  for (const name of files) {
    const file = JSON.parse(readFileSync(`${path}/${name}`, "utf8"));
    if (file.estimator !== "iv") continue;
    it(`in every number of ${file.case}`, () => {
      const found = ivCase(frameOfCsv(`${folder}/data/${file.data}`), file.spec);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    });
  }

  it("and a spec without instruments is refused", () => {
    assert.throws(() => ivCase(frameFromCells([["y"], [1]]).frame, { y: "y", x: [] }));
  });
});
