import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gmmCase } from "../../../src/estimate/gmm/reference-case.ts";
import { compare, notCompared } from "../../../src/study/verify/compare.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

// The whole collection where it is; what travels with the project elsewhere. Each case brings its own tolerance, 1e-6
// relative, to which gretl, plm and our sums of thousands of products agree.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/panel`));
const path = `${folder}/panel`;
const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")) : [];

describe("dynamic panel GMM agrees with gretl (xtabond2), Ox/DPD and plm", () => {
  for (const name of files) {
    const file = JSON.parse(readFileSync(`${path}/${name}`, "utf8"));
    if (file.estimator !== "gmm") continue;
    it(`in every number of ${file.case}`, () => {
      const found = gmmCase(frameOfCsv(`${folder}/data/${file.data}`), file.spec, notCompared);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    });
  }
});
