import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { CellValue } from "../../../src/frame/cells.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { openXlsxFile } from "../../../src/workbook/xlsx-node.ts";
import { needsFile } from "../../needs-file.ts";

const file = "../shared/real/simulated-d-spatial.xlsx";
/** What the file was made from: rho, INT, W x INT, and the average effects these imply (its README). */
const built = { rho: 0.25, main: 0.08, lagged: -0.06, direct: 0.0775, indirect: -0.0508, total: 0.0267 };

describe("the spatial Durbin recipe on 284 cities", () => {
  it("recovers the effects built into the data within two standard errors, under four matrices", async function () {
    this.timeout(180_000);
    needsFile(this, file);
    const workbook = await openXlsxFile(file);
    const recipe = readRecipe(readFileSync("assets/samples/spatial-durbin.recipe.json", "utf8"));
    const study = await runRecipe(recipe, workbook, { executor: inlineExecutor, locale: "en-US" }, "Panelwise test");
    assert.ok(study);
    const sheet = (await workbook.sheets()).find(({ name }) => name === "Spatial Durbin");
    assert.ok(sheet?.used);
    const rows = await workbook.read(sheet.used);
    const from = (title: RegExp) => {
      const at = rows.findIndex(([first]) => title.test(String(first)));
      assert.ok(at >= 0, `no ${title.source}`);
      return rows.slice(at);
    };
    const pair = (block: readonly (readonly CellValue[])[], label: string, column: number) => {
      const at = block.findIndex(([first]) => first === label);
      assert.ok(at >= 0, `no row ${label}`);
      return { value: Number(block[at][column]), error: Number(block[at + 1][column]) };
    };
    const within = ({ value, error }: { value: number; error: number }, truth: number) =>
      assert.ok(Math.abs(value - truth) <= 2 * error, `${value} (${error}) is further than two errors from ${truth}`);

    const model = from(/^Spatial Durbin model/);
    assert.deepEqual(
      model[1].filter((cell) => typeof cell === "string" && cell !== ""),
      ["contiguity", "Inverse distance", "Economic distance", "Nested"],
    );
    within(pair(model, "ρ", 1), built.rho);
    within(pair(model, "INT", 1), built.main);
    within(pair(model, "INT", 2), built.lagged);
    const effects = from(/^Direct, indirect and total effects/);
    within(pair(effects, "INT", 1), built.direct);
    within(pair(effects, "INT", 2), built.indirect);
    within(pair(effects, "INT", 3), built.total);
    // Quasi maximum likelihood of another program on the same file (its README): three digits.
    assert.ok(Math.abs(pair(model, "ρ", 1).value - 0.241) < 1e-3);
    assert.ok(Math.abs(pair(model, "INT", 1).value - 0.0776) < 1e-4);
    assert.ok(Math.abs(pair(model, "INT", 2).value + 0.0539) < 1e-4);

    const battery = from(/^Tests of spatial dependence/).slice(0, 16);
    for (const test of ["LM-lag", "LM-error", "Robust LM-lag", "LR, SDM against SAR", "Wald, SDM against SEM"])
      assert.ok(pair(battery, test, 2).value < 0.001, `${test} does not reject`);
    const choice = from(/^Which model/).find(([first]) => first === "Model");
    assert.equal(choice?.[1], "SDM");
  });
});
