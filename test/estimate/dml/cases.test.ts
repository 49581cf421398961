import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { forestCase } from "../../../src/estimate/dml/cases/forest-case.ts";
import { irmCase } from "../../../src/estimate/dml/cases/irm-case.ts";
import { plivCase } from "../../../src/estimate/dml/cases/pliv-case.ts";
import { plrCase } from "../../../src/estimate/dml/cases/plr-case.ts";
import { compare, notCompared } from "../../../src/study/verify/compare.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

const folder = ["../shared/reference", "test/reference"].find((path) => existsSync(`${path}/dml`))!;
const read = (name: string) => JSON.parse(readFileSync(`${folder}/dml/${name}.json`, "utf8"));

/** The case's own tolerance decides: 1e-8 relative, and 1e-7 where a likelihood is maximised. */
async function agrees(name: string, run: (file: ReturnType<typeof read>) => Promise<unknown>): Promise<void> {
  const file = read(name);
  const { failed, absent, compared, worst } = compare(file.expected, await run(file), file.tolerance);
  assert.deepEqual(absent, []);
  assert.equal(failed, 0, worst ?? "");
  assert.ok(compared > 0);
}

const dataOf = (file: { readonly data: string }) => frameOfCsv(`${folder}/data/${file.data}`);

describe("double machine learning agrees with DoubleML", () => {
  for (const learner of ["ols", "lasso", "ridge"])
    it(`for the partially linear model learned by ${learner}: both scores, dml1 and dml2, clusters, repetitions, final regressions`, () =>
      agrees(`plr_a500_${learner}`, (file) => plrCase(dataOf(file), file.spec))).timeout(20_000);
  it("for the partially linear model with an instrument", () =>
    agrees("pliv_a500", (file) => plivCase(dataOf(file), file.spec))).timeout(20_000);
  it("for the interactive model: effects on all and on the treated, and trimming", () =>
    agrees("irm_a500", (file) => irmCase(dataOf(file), file.spec))).timeout(20_000);
  it("for random forests within the band that seeds leave, under a seed of ours", () =>
    agrees("plr_rf_a800", (file) => forestCase(dataOf(file), file.spec, file.expected, notCompared, 1))).timeout(
    60_000,
  );
});
