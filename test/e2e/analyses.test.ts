import assert from "node:assert/strict";
import { analyses } from "../../src/study/registry.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("methods of the Analyse page", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench("zh-CN");
    await desk.pane.getByText(/720/).first().waitFor();
    await desk.pane.getByRole("tab", { name: desk.say("pane.analyse"), exact: true }).click();
  });
  after(async () => {
    await desk?.picture("analyses-end");
    await desk?.close();
  });

  const titleOf = (name: string): string => desk.say(analyses.find((one) => one.name === name)!.title);
  const button = (key: Parameters<WorkbenchPage["say"]>[0]) =>
    desk.pane.getByRole("button", { name: desk.say(key), exact: true });
  const choose = async (name: string): Promise<void> => {
    await desk.pane.getByRole("searchbox").fill(titleOf(name));
    await desk.pane.getByText(titleOf(name), { exact: true }).first().click();
  };

  it("stand under headings in the order of a paper, each with a sentence", async () => {
    const headings = await desk.pane.getByRole("heading").allInnerTexts();
    for (const key of ["groupDescribe", "groupPanel", "groupEndogeneity", "groupPolicy", "groupRobustness"] as const)
      assert.ok(headings.includes(desk.say(`analyses.${key}`)), `${key} is not among ${headings.join()}`);
    await desk.picture("analyses-list");
  });

  it("preview their figure with their table, and write both to a sheet of their own", async () => {
    await choose("placebo");
    const treat = desk.pane.locator('[data-field="treat"] input').first();
    await treat.fill("机器人密度");
    await desk.page.keyboard.press("Enter");
    await button("pane.preview").click();
    const preview = desk.pane.getByRole("region", { name: desk.say("pane.preview"), exact: true });
    await preview.getByRole("table").first().waitFor();
    await preview.getByRole("img").first().waitFor();
    await desk.picture("analyses-placebo");
    await button("pane.writeTable").click();
    await button("pane.undo").waitFor();
    const sheet = titleOf("placebo");
    assert.ok((await desk.sheets()).includes(sheet));
    const written = (await desk.read(`'${sheet}'!A1:B13`)).flat();
    // The effect of the sample study is about -0.045; 500 draws unless told otherwise.
    assert.ok(written.some((cell) => typeof cell === "number" && cell < -0.03 && cell > -0.06));
    assert.ok(written.includes(500));
    await desk.goTo(`'${sheet}'!A1`);
    await desk.picture("analyses-written");
  });

  it("take table and figure back together", async () => {
    await button("pane.undo").click();
    await desk.pane.getByText(desk.say("pane.undone")).waitFor();
    assert.ok(!(await desk.sheets()).includes(titleOf("placebo")));
  });

  it("tell before they run what the choices imply, and go back to the whole list", async () => {
    await desk.pane.getByText(desk.say("analyses.showEvery"), { exact: true }).click();
    await choose("gmm");
    await desk.pane
      .getByText(/工具变量 120 个，个体 60 个/)
      .first()
      .waitFor();
    assert.deepEqual(desk.faults, []);
  });
});
