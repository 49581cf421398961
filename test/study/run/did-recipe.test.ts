import assert from "node:assert/strict";
import type { Cells } from "../../../src/frame/cells.ts";
import type { RecipeInput } from "../../../src/study/recipe.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { memoryWorkbook } from "../../taskpane/memory-workbook.ts";
import { staggeredPanel } from "../../estimate/did/staggered-panel.ts";

const frame = staggeredPanel(
  Array.from({ length: 24 }, (_, u) => [0, 3, 4][u % 3]),
  6,
);
const cells: Cells = [
  frame.columns.map(({ name }) => name),
  ...Array.from({ length: frame.nrow }, (_, i) =>
    frame.columns.map((column) => (column.kind === "number" ? column.values[i] : null)),
  ),
];
const recipe = {
  panelwise: 1,
  name: "A policy study",
  data: { sheet: "data", entity: "unit", time: "year" },
  analyses: [
    { analysis: "did", options: { outcomes: ["y"], treat: "d", controls: ["x"] }, sheet: "Table 1" },
    {
      analysis: "event-study",
      options: { outcomes: ["y"], start: "start", imputation: true, cs: true, intervals: "simultaneous", draws: 60 },
      sheet: "Table 2",
    },
    { analysis: "bacon", options: { outcome: "y", treat: "d" }, sheet: "Table 3" },
    { analysis: "placebo", options: { outcomes: ["y"], treat: "d", draws: 40, seed: 9 }, sheet: "Table 4" },
  ],
} satisfies RecipeInput;

describe("a recipe of a policy study", () => {
  it("runs difference-in-differences, event study, decomposition and placebo one after the other", async () => {
    const workbook = memoryWorkbook({ data: cells });
    const read = readRecipe(JSON.stringify(recipe));
    const done = await runRecipe(read, workbook, { executor: inlineExecutor, locale: "en-US" }, "Panelwise test");
    assert.deepEqual(
      done.analyses.map(({ models }) => models.map((model) => "estimate" in model)),
      [[true, true], [true, true, true], [], [true]],
    );
    assert.deepEqual(
      done.analyses.map(({ figures }) => figures.map(({ kind }) => kind)),
      [[], ["intervals"], ["scatter"], ["density"]],
    );
    // Every table stands on its sheet.
    const sheets = (await workbook.sheets()).map(({ name }) => name);
    for (const { sheet } of recipe.analyses) assert.ok(sheets.includes(sheet), sheets.join());
  });

  it("gives the same numbers again from its seed", async () => {
    const values = async () => {
      const read = readRecipe(JSON.stringify(recipe));
      const given = { executor: inlineExecutor, locale: "zh-CN" as const };
      const done = await runRecipe(read, memoryWorkbook({ data: cells }), given, "Panelwise test");
      return done.analyses.flatMap(({ tables }) => tables.map(({ rows }) => rows));
    };
    assert.deepEqual(await values(), await values());
  });
});
