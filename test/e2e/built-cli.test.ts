import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Block } from "../../src/workbook/block.ts";
import { newXlsx } from "../../src/workbook/xlsx.ts";
import { excelizeInNode, openXlsxFile } from "../../src/workbook/xlsx-node.ts";

const panelwise = (...words: string[]): string =>
  execFileSync(process.execPath, ["dist/cli/panelwise.mjs", ...words], { encoding: "utf8", maxBuffer: 1e8 });

const cityStudy: Block = {
  cells: [
    ["city", "year", "capital", "gdp", "co2"].map((value) => ({ value })),
    ...Array.from({ length: 60 }, (_, row) => {
      const [city, year] = [Math.floor(row / 6), row % 6];
      return [
        `C${city}`,
        2010 + year,
        50 + 7 * city + ((row * 5) % 9),
        80 + 9 * city + ((row * 7) % 13),
        20 + 3 * city + ((row * 11) % 7),
      ].map((value) => ({ value }));
    }),
  ],
};

describe("the built command line", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "panelwise-built-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("verifies reference cases", () => {
    const { totals } = JSON.parse(panelwise("verify", "test/reference", "--only", "grunfeld-twfe", "--json"));
    assert.ok(totals.passed > 2);
    assert.equal(totals.failed + totals.unsupported, 0);
  });

  it("runs a recipe with its workers and writes a workbook", async () => {
    const book = await newXlsx(excelizeInNode(), "data");
    await book.write("data", cityStudy, { sheet: "data", row: 0, column: 0 }, "refuse");
    writeFileSync(join(folder, "book.xlsx"), await book.save());
    const recipe = {
      panelwise: 1,
      name: "Built",
      data: { sheet: "data", entity: "city", time: "year" },
      prepare: [
        {
          step: "measure",
          measure: "sbm-efficiency",
          options: { inputs: ["capital"], goods: ["gdp"], bads: ["co2"] },
          rename: { efficiency: "eff" },
        },
      ],
      analyses: [{ analysis: "regression", options: { outcomes: ["eff"], x: ["log(gdp)"] }, sheet: "Results" }],
    };
    writeFileSync(join(folder, "recipe.json"), JSON.stringify(recipe));
    panelwise(
      "run",
      join(folder, "book.xlsx"),
      "--recipe",
      join(folder, "recipe.json"),
      "--out",
      join(folder, "out.xlsx"),
      "--quiet",
    );
    const names = (await (await openXlsxFile(join(folder, "out.xlsx"))).sheets()).map(({ name }) => name);
    for (const name of ["data", "Results", "Prepared", "Study"]) assert.ok(names.includes(name), name);
  });
});
