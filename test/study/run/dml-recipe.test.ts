import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { dmlAnalysis } from "../../../src/study/analyses/dml.ts";
import { dmlColumns } from "../../../src/study/analyses/dml-columns.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { prepare, withPanel } from "../../../src/study/run/prepare.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { openXlsxFile } from "../../../src/workbook/xlsx-node.ts";
import { needsFile } from "../../needs-file.ts";
import { runAnalysis, studyContext } from "../study-context.ts";

const file = "../shared/real/simulated-c-dml.xlsx";
const recipe = readRecipe(readFileSync("assets/samples/double-machine-learning.recipe.json", "utf8"));

async function prepared() {
  const workbook = await openXlsxFile(file);
  const sheet = (await workbook.sheets()).find(({ name }) => name === "data");
  const { frame } = frameFromCells(await workbook.read(sheet!.used!));
  return (await prepare(frame, recipe, studyContext())).frame;
}

describe("the recipe of double machine learning on 282 cities", () => {
  it("asks for the columns of each table, all of which have rows", async function () {
    this.timeout(60_000);
    needsFile(this, file);
    const frame = await prepared();
    const counts = recipe.analyses.map(({ options }) => {
      const read = parseOptions("dml", dmlAnalysis.fields, withPanel(dmlAnalysis.fields, options, recipe.data));
      const told = dmlAnalysis.foresee!(frame, read);
      const columns = dmlColumns(frame, read).length;
      assert.equal(told.find(({ key }) => key === "dmlStudy.foreseen")?.parameters.columns, columns);
      return columns;
    });
    assert.deepEqual(counts, [4, 3, 6, 2, 6, 8, 4, 1]);
  });

  it("comes nearer to the effect built in, -0.026, the more of the controls' shape the learner can hold", async function () {
    this.timeout(60_000);
    needsFile(this, file);
    const { options } = recipe.analyses[0];
    const columns = "learner=ols || learner=ols; squares || learner=ols; squares; interactions";
    const { models } = await runAnalysis(dmlAnalysis, await prepared(), {
      ...withPanel(dmlAnalysis.fields, options, recipe.data),
      columns,
    });
    const missed = models.map((model) =>
      "estimate" in model ? Math.abs(model.estimate.terms[0].estimate + 0.026) : NaN,
    );
    assert.ok(missed[0] > missed[1] && missed[1] > missed[2], missed.join(", "));
    const { estimate, stdError } = ("estimate" in models[2] ? models[2].estimate : null)!.terms[0];
    assert.ok(Math.abs(estimate + 0.026) < 2 * stdError, `${estimate} (${stdError})`);
  });
});
