import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cellsFromCsv } from "../../../src/cli/csv.ts";
import { didCase } from "../../../src/estimate/did/reference-case.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { compare } from "../../../src/study/verify/compare.ts";

// The whole collection where it is; what travels with the project elsewhere. Each case brings its own tolerance.
const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/panel`));
const cases = readdirSync(`${folder}/panel`).map((name) => JSON.parse(readFileSync(`${folder}/panel/${name}`, "utf8")));

describe("differences in differences agree with fixest, did, DRDID and bacondecomp", () => {
  for (const file of cases.filter(({ estimator }) => estimator === "did"))
    it(`in every number of ${file.case}`, () => {
      const cells = cellsFromCsv(readFileSync(`${folder}/data/${file.data}`, "utf8"));
      const found = didCase(frameFromCells(cells, { header: "yes" }).frame, file.spec);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    });
});
