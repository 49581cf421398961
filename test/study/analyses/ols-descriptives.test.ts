import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flagHelp, flagsOf, optionsFromFlags } from "../../../src/cli/flags.ts";
import { functionsMetadata } from "../../../src/functions/metadata.ts";
import { locales } from "../../../src/messages/locale.ts";
import { say } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { olsDescriptives } from "../../../src/study/analyses/ols-descriptives.ts";
import { recipe } from "../../../src/study/recipe.ts";
import { analyses } from "../../../src/study/registry.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { checkForm } from "../../../src/taskpane/form/check.ts";
import { valuesOf } from "../../../src/taskpane/form/initial.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { excelizeInNode } from "../../../src/workbook/xlsx-node.ts";
import { newXlsx } from "../../../src/workbook/xlsx.ts";
import { dataCells } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const grunfeld = dataFrame("grunfeld.csv");
const given = { outcomes: ["inv"], x: ["value"], controls: ["L.capital"], entity: "firm", time: "year" };

describe("ordinary least squares with descriptive statistics", () => {
  it("describes each variable over the very rows of the regression", async () => {
    const { tables, models } = await runAnalysis(olsDescriptives, grunfeld, given);
    assert.deepEqual(
      tables.map(({ id }) => id),
      ["descriptives", "ols"],
    );
    assert.deepEqual(
      tables[0].rows.map(({ cells }) => [cellText(cells[0]), cellText(cells[1])]),
      [
        ["inv", "190"],
        ["value", "190"],
        ["L.capital", "190"],
      ],
    );
    assert.ok("estimate" in models[0] && models[0].estimate.method === "ols");
  });

  it("has quartiles by option, and no descriptive table where nothing could be estimated", async () => {
    const { tables } = await runAnalysis(
      olsDescriptives,
      grunfeld,
      { ...given, statistics: "quartiles" },
      studyContext("zh-CN"),
    );
    assert.deepEqual(tables[0].header[0].map(({ text }) => text).slice(-4), [
      "25%分位数",
      "中位数",
      "75%分位数",
      "最大值",
    ]);
    const failed = await runAnalysis(olsDescriptives, grunfeld, { ...given, subset: "year > 3000" });
    assert.deepEqual(
      failed.tables.map(({ id }) => id),
      ["ols"],
    );
  });
});

describe("a declaration, written once, is everywhere", () => {
  it("as a formula in cells, described in both languages", () => {
    for (const locale of locales) {
      const found = functionsMetadata(locale).functions.find(({ name }) => name === "OLSREG");
      assert.equal(found?.description, say(locale, "study.olsreg"));
    }
  });

  it("as a form of the pane, whose guesses and entries make valid options", () => {
    const { fields } = olsDescriptives;
    const values = valuesOf(fields, { x: ["value", "log(capital)"] }, { outcome: ["inv"], entity: ["firm"] });
    const checked = checkForm(
      fields,
      values,
      grunfeld.columns.map(({ name }) => name),
    );
    assert.deepEqual(checked.issues, []);
    assert.equal(checked.options?.statistics, "median");
  });

  it("as flags of the command line with their help, in both languages", () => {
    const { fields } = olsDescriptives;
    for (const locale of locales) {
      const help = flagHelp(fields, locale);
      for (const field of fields) assert.ok(help.includes(say(locale, field.help)), field.name);
    }
    assert.ok("statistics" in flagsOf(fields));
    assert.deepEqual(optionsFromFlags(fields, { x: "value,log(capital)", statistics: "short" }), {
      x: ["value", "log(capital)"],
      statistics: "short",
    });
  });

  it("as a step of a recipe that writes its tables to a workbook", async () => {
    const book = await newXlsx(excelizeInNode(), "data");
    const cells = dataCells("grunfeld.csv").map((row) => row.map((value) => ({ value: value as string | number })));
    await book.write("data", { cells }, { sheet: "data", row: 0, column: 0 }, "refuse");
    const study = recipe.parse({
      panelwise: 1,
      name: "Grunfeld",
      data: { sheet: "data", entity: "firm", time: "year" },
      analyses: [{ analysis: "ols-descriptives", options: { outcomes: ["inv"], x: ["value"] }, sheet: "OLS" }],
    });
    const done = await runRecipe(study, book, { executor: inlineExecutor, locale: "en-US" }, "test");
    assert.deepEqual(
      done.placements.filter(({ address }) => address.sheet === "OLS").map(({ id }) => id),
      ["OLS/descriptives", "OLS/ols"],
    );
    const written = await book.read({ sheet: "OLS", row: 0, column: 0, rows: 40, columns: 2 });
    assert.ok(written.some(([label]) => label === "Observations"));
  });

  it("without any other code knowing of it", () => {
    const root = join(import.meta.dirname, "..", "..", "..", "src");
    const knowing = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) =>
        /ols-descriptives|olsDescriptives\b/.test(
          readFileSync(join(root, path), "utf8").replaceAll("study.olsDescriptives", ""),
        ),
      )
      .map((path) => path.replaceAll("\\", "/"));
    const sentences = "messages/areas/study.ts";
    assert.deepEqual(knowing.filter((path) => path !== sentences).sort(), [
      "study/analyses/ols-descriptives.ts",
      "study/registry.ts",
    ]);
  });
});

describe("every analysis", () => {
  for (const { name, fields, title, summary } of analyses)
    it(`${name} has sentences for all it asks, each field once, and help for every choice`, () => {
      assert.equal(new Set(fields.map((field) => field.name)).size, fields.length);
      for (const locale of locales)
        for (const key of [
          title,
          summary,
          ...fields.flatMap((field) => [
            field.label,
            field.help,
            ...(field.kind === "choice" ? field.choices.map(({ label }) => label) : []),
          ]),
        ])
          assert.ok(say(locale, key).length > 0);
      for (const field of fields)
        if (field.kind === "choice")
          assert.ok(
            field.choices.some(({ value }) => value === field.default),
            field.name,
          );
    });
});
