import assert from "node:assert/strict";
import { measures } from "../../src/study/registry.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("rows of the data", () => {
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

  it("are written to a sheet of their own by the balanced panel, and taken back", async () => {
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

  it("are followed when a row is typed below the data", async () => {
    await desk.goTo("data!A722");
    for (const cell of ["City 60", "west", "2022", "6.2"]) {
      await desk.page.keyboard.type(cell);
      await desk.page.keyboard.press("Tab");
    }
    await desk.pane.getByRole("tab", { name: desk.say("pane.data"), exact: true }).click();
    await desk.pane
      .getByText(/721 rows/)
      .first()
      .waitFor();
    assert.deepEqual(desk.faults, []);
  });
});
