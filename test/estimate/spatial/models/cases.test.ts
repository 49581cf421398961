import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { modelsCase } from "../../../../src/estimate/spatial/cases/models-case.ts";
import { compare, notCompared } from "../../../../src/study/verify/compare.ts";
import { frameOfCsv } from "../../iv/frame-of-csv.ts";

// The whole collection where it is; what travels with the project elsewhere. Each case brings its own tolerance: 1e-6
// relative for panels and 1e-5 for spatialreg's search, 1e-9 for the likelihood; simulated errors are noisy on both sides.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/spatial`));
const path = `${folder}/spatial`;
const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")) : [];

describe("spatial models agree with spatialreg and splm", () => {
  for (const name of files) {
    const file = JSON.parse(readFileSync(`${path}/${name}`, "utf8"));
    if (!["sar", "sem", "sdm"].includes(file.estimator)) continue;
    it(`in every number of ${file.case}`, async () => {
      const [data, weights] = [file.data.data, file.data.weights].map((csv) => frameOfCsv(`${folder}/data/${csv}`));
      const found = await modelsCase(data, weights, file.spec, file.estimator, file.expected, notCompared);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    }).timeout(20_000);
  }
});
