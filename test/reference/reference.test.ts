import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { verifyFolder } from "../../src/cli/verify.ts";
import { supportedEstimators } from "../../src/study/verify/case-runner.ts";
import type { CaseReport } from "../../src/study/verify/case-file.ts";

const own = "test/reference";
const whole = "../shared/reference";
const listed = readFileSync(`${own}/cases.txt`, "utf8").trim().split("\n");

/** A case of an estimator we have must pass whole: every number compared, every one within the case's tolerance. */
const shortOf = (reports: readonly CaseReport[]): string[] =>
  reports
    .filter(({ status, estimator }) => status === "failed" || (status === "unsupported" && supportedEstimators.includes(estimator)))
    .map(({ file, status, worst }) => `${file}: ${status}; ${worst}`);

const account = (reports: readonly CaseReport[]): string => {
  const passed = reports.filter(({ status }) => status === "passed");
  const waiting = reports.length - passed.length;
  return `${passed.length} cases passed (${passed.reduce((sum, { compared }) => sum + compared, 0)} numbers), ${waiting} on estimators not supported yet`;
};

describe("numbers of other software", function () {
  this.timeout(300_000);

  it("agree with ours on every case that travels with the project", async () => {
    const reports = await verifyFolder(own);
    assert.deepEqual(shortOf(reports), []);
    assert.ok(reports.some(({ status }) => status === "passed"));
    const absent = listed.filter((file) => !reports.some((report) => report.file === file));
    console.log(`      ${account(reports)}; ${absent.length} of ${listed.length} cases are not here (see cases.txt)`);
  });

  it("agree with ours on the whole collection, where it is", async function () {
    if (!existsSync(whole)) {
      console.log(`      ${whole} is not here: the ${listed.length} cases listed in cases.txt could not all be run`);
      this.skip();
    }
    const reports = await verifyFolder(whole);
    assert.deepEqual(shortOf(reports), []);
    const absent = listed.filter((file) => !reports.some((report) => report.file === file));
    console.log(`      ${account(reports)}; ${absent.length} of ${listed.length} listed cases are not there`);
  });
});
