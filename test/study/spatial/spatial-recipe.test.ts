import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../../src/frame/cells.ts";
import { speak } from "../../../src/messages/message.ts";
import type { RecipeInput } from "../../../src/study/recipe.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { memoryWorkbook } from "../../taskpane/memory-workbook.ts";
import { dataCells } from "../formula-cells.ts";

const places = new Map(dataCells("wcoords_cities15.csv").map(([id, lon, lat]) => [id, [lon, lat]]));
const data: Cells = dataCells("wgdp_cities15.csv").map((row): CellValue[] => [...row, ...places.get(row[0])!]);
const recipe = {
  panelwise: 1,
  name: "Autocorrelation",
  data: { sheet: "data", entity: "id", time: "year" },
  prepare: [
    {
      step: "measure",
      measure: "spatial-weights",
      options: { name: "W_near", latitude: "lat", longitude: "lon", cutoff: 900 },
    },
    { step: "derive", name: "lngdp", as: "log(gdp_pc)" },
    {
      step: "measure",
      measure: "spatial-weights",
      options: { name: "W_nested", kind: "product", sheet: "W_near", variable: "gdp_pc" },
    },
    { step: "measure", measure: "local-moran", options: { variables: ["lngdp"], weights: "W_near" } },
  ],
  analyses: [
    { analysis: "moran", options: { variables: ["lngdp"], weights: "w_near" }, sheet: "Table 9" },
    { analysis: "moran", options: { variables: ["lngdp"], weights: "W_nested" }, sheet: "Nested" },
  ],
} satisfies RecipeInput;

describe("a recipe with spatial weights", () => {
  it("makes matrices on sheets of their own, which later steps and analyses find by name; the data stay", async () => {
    const workbook = memoryWorkbook({ data });
    const read = readRecipe(JSON.stringify(recipe));
    const done = await runRecipe(read, workbook, { executor: inlineExecutor, locale: "en-US" }, "Panelwise test");
    assert.equal(done.prepared.frame.nrow, data.length - 1);
    assert.ok(done.prepared.added.includes("lngdp_local_Moran"));
    assert.match(done.prepared.account[0].map((note) => speak("zh-CN", note)).join(" "), /W_near/);
    const sheets = (await workbook.sheets()).map(({ name }) => name);
    for (const name of ["Table 9", "Nested", "W_near", "W_nested"]) assert.ok(sheets.includes(name), sheets.join());
    const [near, nested] = done.analyses.map(({ tables }) => tables[0].rows[0].cells[1]);
    assert.ok(near.kind === "number" && nested.kind === "number" && near.value !== nested.value);
  });

  it("says which sheets there are when none has the name", async () => {
    const wrong = {
      ...recipe,
      analyses: [{ ...recipe.analyses[0], options: { variables: ["lngdp"], weights: "W_far" } }],
    };
    const read = readRecipe(JSON.stringify(wrong));
    await assert.rejects(
      runRecipe(read, memoryWorkbook({ data }), { executor: inlineExecutor, locale: "en-US" }, "Panelwise test"),
      /W_far/,
    );
  });
});
