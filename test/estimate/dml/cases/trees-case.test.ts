import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { boostingCase, decisionTreeCase, forestAccuracyCase } from "../../../../src/estimate/dml/cases/trees-case.ts";
import type { CaseFile } from "../../../../src/study/verify/case-file.ts";
import { tableOf } from "../../../../src/study/verify/case-runner.ts";
import { compare, notCompared } from "../../../../src/study/verify/compare.ts";

const folder = "test/reference";
const { data } = Papa.parse<(string | number)[]>(readFileSync(`${folder}/data/trees_a400.csv`, "utf8").trim(), {
  dynamicTyping: true,
});

// Each case brings its tolerance: 1e-9 and 1e-8 relative; of forests, five standard deviations over seeds.
describe("trees agree with scikit-learn, ranger and randomForest", () => {
  for (const [name, run] of [
    ["decision_tree_a400", decisionTreeCase],
    ["gradient_boosting_a400", boostingCase],
    ["random_forest_accuracy_a400", forestAccuracyCase],
    ["ranger_accuracy_a400", forestAccuracyCase],
  ] as const)
    it(`in every number of ${name}`, () => {
      const file = JSON.parse(readFileSync(`${folder}/dml/${name}.json`, "utf8")) as CaseFile;
      const found = run(tableOf(data), file.spec, file.expected, notCompared);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 2);
    });
});
