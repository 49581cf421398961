import assert from "node:assert/strict";
import { measures } from "../../src/study/registry.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("measures that change the rows", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench();
    await desk.pane.getByText(/720 rows/).waitFor();
    await desk.pane.getByRole("tab", { name: desk.say("pane.measure"), exact: true }).click();
  });
  after(async () => {
    await desk?.picture("rows-end");
    await desk?.close();
  });

  const button = (key: Parameters<WorkbenchPage["say"]>[0]) =>
    desk.pane.getByRole("button", { name: desk.say(key), exact: true });
  const choose = async (name: string): Promise<void> => {
    const title = desk.say(measures.find((one) => one.name === name)!.title);
    await desk.pane.getByRole("searchbox").fill(title);
    await desk.pane.getByText(title, { exact: true }).first().click();
  };

  it("write the rows of a balanced panel to a sheet of their own, and take it back", async () => {
    const data = await desk.read("data!A1:N721");
    await choose("balanced-panel");
    await button("pane.writeScores").click();
    await desk.pane.getByText(/720 rows are in Balanced!/).waitFor();
    assert.deepEqual((await desk.read("Balanced!A1:N721"))[720].slice(0, 5), data[720].slice(0, 5));
    assert.deepEqual(await desk.read("data!A1:N721"), data, "the data stay as they were");
    await button("pane.undo").click();
    await desk.pane.getByText(desk.say("pane.undone")).waitFor();
    assert.ok(!(await desk.sheets()).includes("Balanced"));
    assert.deepEqual(desk.faults, []);
  });
});
