import assert from "node:assert/strict";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { analyses, measures } from "../../src/study/registry.ts";
import { schemaOfFields, type Field, type Options } from "../../src/study/field.ts";
import type { StudyContext } from "../../src/study/context.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";
import { numbersOf } from "../frame/numbers-of.ts";

describe("the pane beside the grid", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench();
  });
  after(async () => {
    await desk?.picture("wizard-end");
    await desk?.close();
  });

  const regression = analyses.find(({ name }) => name === "regression")!;
  const efficiency = measures.find(({ name }) => name === "sbm-efficiency")!;
  const context: StudyContext = {
    executor: inlineExecutor,
    locale: "en-US",
    sheet: () => Promise.reject(new Error("no other sheet is read")),
  };
  const frameOf = async (address: string) => frameFromCells(await desk.read(address)).frame;
  const optionsOf = (fields: readonly Field[], chosen: Options) => schemaOfFields(fields).parse(chosen);

  const tab = (key: "pane.data" | "pane.measure" | "pane.analyse" | "pane.results" | "pane.share") =>
    desk.pane.getByRole("tab", { name: desk.say(key), exact: true });
  const button = (key: Parameters<WorkbenchPage["say"]>[0]) =>
    desk.pane.getByRole("button", { name: desk.say(key), exact: true });
  const entry = (title: string) => desk.pane.getByRole("button").filter({ hasText: title });
  /** Sets the columns of a field, in place of those that were guessed. */
  async function choose(field: string, columns: readonly string[]): Promise<void> {
    const box = desk.pane.locator(`[data-field="${field}"]`);
    const chosen = box.getByRole("button", { name: /^Remove / });
    while ((await chosen.count()) > 0) await chosen.first().click();
    for (const column of columns) await box.locator("input").fill(`${column},`);
    assert.deepEqual(
      await chosen.evaluateAll((buttons) => buttons.map((each) => each.getAttribute("aria-label"))),
      columns.map((column) => `Remove ${column}`),
    );
  }

  it("reads the sheet, tells what is in it and guesses the panel's columns", async () => {
    await desk.pane.getByText(/720 rows/).waitFor();
    await desk.pane.getByText(/60 × 12/).waitFor();
    await desk.pane.getByText("fdi: 6 blanks.").waitFor();
    await desk.picture("pane-data");
    await button("pane.continue").click();
  });

  it("writes efficiency scores beside the data, those of the engine", async () => {
    await entry(desk.say(efficiency.title)).click();
    await choose("inputs", ["capital", "labor", "energy"]);
    await choose("goods", ["gdp"]);
    await choose("bads", ["co2"]);
    await desk.picture("pane-measure");
    const expected = await efficiency.run(
      await frameOf("data!A1:N721"),
      optionsOf(efficiency.fields, {
        inputs: ["capital", "labor", "energy"],
        goods: ["gdp"],
        bads: ["co2"],
        entity: "city",
        time: "year",
      }),
      context,
    );
    await button("pane.writeScores").click();
    await desk.until("data!O721", (value) => typeof value === "number");
    await desk.picture("pane-scores");
    const [header, ...scores] = (await desk.read("data!O1:O721")).map(([cell]) => cell);
    assert.equal(header, expected.columns[0].name);
    // Scores of linear programs that are certified optimal to 1e-9.
    scores.forEach((score, row) =>
      assert.ok(Math.abs((score as number) - numbersOf(expected.columns[0])[row]) < 1e-8, `row ${row + 2}`),
    );
  });

  it("previews a table before it is written, and writes the same numbers", async () => {
    await tab("pane.analyse").click();
    await entry(desk.say(regression.title)).click();
    await choose("outcomes", ["lnco2"]);
    await choose("x", ["robots"]);
    await choose("controls", ["lngdp", "industry", "fdi"]);
    await desk.pane.getByText(/714/).first().waitFor();
    await button("pane.preview").click();
    const preview = desk.pane.getByRole("figure");
    await preview.waitFor();
    await desk.picture("pane-preview");
    const shown = await preview.innerText();

    const before = await desk.sheets();
    await button("pane.writeTable").click();
    await desk.pane.getByText(/The table is in/).waitFor();
    const [sheet] = (await desk.sheets()).filter((name) => !before.includes(name));
    const cells = await desk.read(`'${sheet}'!A1:D30`);
    await desk.page.waitForTimeout(300);
    await desk.picture("pane-table");

    const { models } = await regression.run(
      await frameOf("data!A1:N721"),
      optionsOf(regression.fields, {
        outcomes: ["lnco2"],
        x: ["robots"],
        controls: ["lngdp", "industry", "fdi"],
        entity: "city",
        time: "year",
      }),
      context,
    );
    const row = cells.find(([label]) => label === "robots")!;
    assert.equal(models.length, 3);
    models.forEach((model, column) => {
      assert.ok("estimate" in model);
      const { estimate } = model.estimate.terms.find(({ name }) => name === "robots")!;
      // One engine, two machines: only exp and log may differ in the last digits.
      assert.ok(Math.abs((row[column + 1] as number) - estimate) < 1e-10 * Math.abs(estimate));
      assert.ok(shown.includes(Math.abs(estimate).toFixed(3).slice(1)), `the preview shows ${estimate.toFixed(3)}`);
    });
    assert.ok(cells.flat().includes(714));
  });

  it("marks a table whose data have changed, and refreshes it in its place", async () => {
    const sheet = (await desk.sheets()).at(-1)!;
    const address = `'${sheet}'!A1:D30`;
    const before = await desk.read(address);
    await desk.goTo("data!D2");
    await desk.page.keyboard.type("9");
    await desk.page.keyboard.press("Enter");
    await desk.until("data!D2", (value) => value === 9);
    await tab("pane.results").click();
    await desk.pane.getByText(desk.say("pane.stale")).first().waitFor();
    await desk.picture("pane-stale");
    await desk.pane.getByText(desk.say("pane.refresh"), { exact: true }).first().click();
    const row = before.findIndex(([label]) => label === "robots") + 1;
    await desk.until(`'${sheet}'!B${row}`, (value) => value !== before[row - 1][1]);
    const after = await desk.read(address);
    assert.deepEqual(
      after.map(([label]) => label),
      before.map(([label]) => label),
    );
  });

  it("leaves no error in the console and asks nothing of the network", () => {
    assert.deepEqual(desk.faults, []);
  });
});
