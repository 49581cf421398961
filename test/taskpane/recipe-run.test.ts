import assert from "node:assert/strict";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { analyses } from "../../src/study/registry.ts";
import { readRecipe } from "../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../src/study/run/run-recipe.ts";
import { cityStudy } from "../../src/study/samples/city-study.ts";
import { checkForm } from "../../src/taskpane/form/check.ts";
import { columnNames, valuesOf } from "../../src/taskpane/form/initial.ts";
import { guessPanel, rolesOf } from "../../src/taskpane/state/guess.ts";
import { recipeOf } from "../../src/taskpane/state/recipe-of.ts";
import { reduce } from "../../src/taskpane/state/reduce.ts";
import { emptyStudy, type Draft } from "../../src/taskpane/state/study-state.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { memoryWorkbook } from "./memory-workbook.ts";

const [sheet] = cityStudy("en-US").sheets;
const cells = sheet.cells.map((row) =>
  row.map((cell) => (typeof cell === "object" && cell !== null && "formula" in cell ? null : cell)),
);
const source = { sheet: "data", row: 0, column: 0, rows: cells.length, columns: cells[0].length };

describe("a study shared as a recipe", () => {
  it("gives the numbers that the pane showed, from the guesses on the sample data", async () => {
    const { frame } = frameFromCells(cells, { sheet: "data" });
    const panel = guessPanel(frame);
    const roles = rolesOf(frame, panel.entity, panel.time);
    const analysis = analyses.find(({ name }) => name === "regression")!;
    const { options, issues } = checkForm(
      analysis.fields,
      valuesOf(analysis.fields, { controls: ["lngdp", "log(fdi + 1)"] }, roles),
      columnNames(frame),
    );
    assert.deepEqual(issues, []);
    const sheetOf = async () => frame;
    const shown = await analysis.run(frame, options!, { executor: inlineExecutor, locale: "en-US", sheet: sheetOf });

    const study = [
      { do: "source", source, table: null } as const,
      { do: "guess", ...panel } as const,
      {
        do: "wrote",
        table: {
          id: "table-1",
          analysis: "regression",
          options: options as Draft,
          title: shown.tables[0].title,
          sheet: "Baseline",
          hash: "",
        },
      } as const,
    ].reduce(reduce, emptyStudy);
    const recipe = readRecipe(JSON.stringify(recipeOf(study, "en-US")));
    const workbook = memoryWorkbook({ data: cells });
    const done = await runRecipe(recipe, workbook, { executor: inlineExecutor, locale: "en-US" }, "test");

    assert.ok(shown.models.length >= 2 && shown.models.every((model) => "estimate" in model));
    assert.deepEqual(done.analyses[0].models, shown.models);
    assert.deepEqual(done.analyses[0].tables, shown.tables);
    assert.ok((await workbook.sheets()).some(({ name }) => name === "Baseline"));
  });
});
