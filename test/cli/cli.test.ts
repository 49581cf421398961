import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsxFile } from "../../src/workbook/xlsx-node.ts";
import { needsFile } from "../needs-file.ts";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as a person runs it: another process. */
const panelwise = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", ...words],
      { maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });

const real = "../shared/real";
const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("the command line", function () {
  this.timeout(120_000);
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "panelwise-cli-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("fits a model from a .csv file and prints the numbers fixest prints", async () => {
    const data = "test/reference/data/grunfeld.csv";
    const { expected } = JSON.parse(readFileSync("test/reference/panel/grunfeld-twfe-cluster-firm.json", "utf8"));
    const { code, out } = await panelwise(
      "fit",
      data,
      "--formula",
      "inv ~ value + capital | firm + year",
      "--cluster",
      "firm",
      "--json",
    );
    assert.equal(code, 0);
    const [{ estimate }] = JSON.parse(out).models;
    for (const term of estimate.terms.filter(({ name }: { name: string }) => name !== "_cons")) {
      // 1e-8 is the case's own tolerance.
      assert.ok(Math.abs(term.estimate / expected.coef[term.name] - 1) < 1e-8);
      assert.ok(Math.abs(term.stdError / expected.se[term.name] - 1) < 1e-8);
    }
  });

  it("prints a table in either language", async () => {
    const words = ["fit", "test/reference/data/grunfeld.csv", "--formula", "inv ~ value | firm", "--entity", "firm"];
    assert.match((await panelwise(...words)).out, /Observations\s+200/);
    assert.match((await panelwise(...words, "--language", "zh-CN")).out, /样本量\s+200/);
  });

  it("fits a model from a file of its own", async () => {
    const file = join(folder, "model.json");
    const model = { method: "fe", y: "inv", x: ["value", "capital"], absorb: ["firm"], vcov: { type: "hc1" } };
    writeFileSync(file, JSON.stringify({ data: join(process.cwd(), "test/reference/data/grunfeld.csv"), model }));
    const { code, out } = await panelwise("fit", file);
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).nobs, 200);
  });

  it("verifies reference cases and says what was compared, also as one JSON object", async () => {
    const { code, out } = await panelwise("verify", "test/reference", "--only", "grunfeld-ols", "--json");
    const { cases, totals } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(totals, { passed: cases.length, failed: 0, unsupported: 0 });
    assert.deepEqual(Object.keys(cases[0]), [
      "file",
      "case",
      "estimator",
      "status",
      "compared",
      "expected",
      "digits",
      "worst",
    ]);
    assert.ok(
      cases.every((one: { compared: number; expected: number }) => one.compared === one.expected && one.compared > 10),
    );
  });

  it("fails a case whose number is wrong, with exit code 1, and never passes an unknown estimator", async () => {
    const wrong = JSON.parse(readFileSync("test/reference/panel/grunfeld-ols-iid.json", "utf8"));
    wrong.expected.coef.value *= 1 + 1e-6;
    writeFileSync(join(folder, "wrong.json"), JSON.stringify({ ...wrong, data: "grunfeld.csv" }));
    writeFileSync(join(folder, "unknown.json"), JSON.stringify({ ...wrong, estimator: "sorcery" }));
    writeFileSync(join(folder, "grunfeld.csv"), readFileSync("test/reference/data/grunfeld.csv"));
    const { code, out } = await panelwise("verify", folder, "--json");
    const { cases, totals } = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual([totals.failed, totals.unsupported], [1, 1]);
    assert.match(cases.find((one: { status: string }) => one.status === "failed").worst, /coef\.value/);
  });

  it("runs a recipe on a workbook of another program and never changes the input", async function () {
    const book = `${real}/country-panel.xlsx`;
    needsFile(this, book);
    const before = digest(book);
    const out = join(folder, "results.xlsx");
    const { code, err } = await panelwise(
      "run",
      book,
      "--recipe",
      "assets/samples/country-efficiency.recipe.json",
      "--out",
      out,
      "--quiet",
    );
    assert.equal(code, 0, err);
    assert.equal(digest(book), before);
    const written = await openXlsxFile(out);
    const names = (await written.sheets()).map(({ name }) => name);
    for (const name of ["data", "coords", "contiguity", "notes", "Table 1", "Table 2", "Prepared", "Study"])
      assert.ok(names.includes(name), name);
    assert.ok((await written.kept("recipe"))?.includes("sbm-efficiency"));
  });

  it("rebuilds the instrument of a published shift-share workbook to 1e-6", async function () {
    const book = `${real}/adh-shift-share.xlsx`;
    needsFile(this, book);
    const out = join(folder, "exposure.xlsx");
    const { code, err } = await panelwise(
      "run",
      book,
      "--recipe",
      "assets/samples/shift-share.recipe.json",
      "--out",
      out,
      "--quiet",
    );
    assert.equal(code, 0, err);
    const written = await openXlsxFile(out);
    const sheet = (await written.sheets()).find(({ name }) => name === "Prepared");
    assert.ok(sheet?.used);
    const [header, ...rows] = await written.read(sheet.used);
    const gap = header.indexOf("gap");
    assert.equal(rows.length, 1444);
    // 1e-6: the shares and shocks of the file carry about seven digits.
    assert.ok(rows.every((row) => Math.abs(Number(row[gap])) < 1e-6 && row[gap] !== null));
  });

  it("names what is wrong with a messy workbook", async function () {
    const book = `${real}/messy-country-panel.xlsx`;
    needsFile(this, book);
    const { code, out } = await panelwise("health", book, "--entity", "Country", "--time", "Year");
    assert.equal(code, 0);
    for (const finding of [
      /1 blank row/,
      /2 rows repeat an earlier row/,
      /typed as text/,
      /\(e\)/,
      /\(\.\.\)/,
      /\(n\/a\)/,
      /“Algeria ” \/ “Algeria”/,
      /repeat a pair of Country and Year/,
    ])
      assert.match(out, finding);
  });

  const refused: readonly [string, string[], RegExp][] = [
    ["an unknown command", ["fitt"], /no command “fitt”.*fit/],
    ["an unknown flag", ["fit", "x.csv", "--clutser", "a"], /--clutser/],
    ["a file that is not there", ["fit", "nosuch.csv", "--formula", "y ~ x"], /nosuch\.csv cannot be read/],
    ["to write over its input", ["run", "a.xlsx", "--recipe", "r.json", "--out", "./a.xlsx"], /never changed/],
    ["a folder without cases", ["verify", "docs"], /No reference case/],
  ];
  for (const [what, words, message] of refused)
    it(`refuses ${what} with exit code 2 and a sentence`, async () => {
      const { code, err } = await panelwise(...words);
      assert.equal(code, 2);
      assert.match(err, message);
    });

  it("helps: the options of an analysis come from its declaration", async () => {
    const { out } = await panelwise("fit", "--help");
    assert.match(out, /--cluster/);
    assert.match(out, /--singletons .*drop \| keep/);
    assert.match((await panelwise("functions")).out, /PW\.SBMEFF\(inputs, goods, \[bads\], \[period\], \[options\]\)/);
  });
});
