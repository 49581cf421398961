import assert from "node:assert/strict";
import { measures } from "../../src/study/registry.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("the Measure page", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench();
    await desk.pane.getByText(/720 rows/).waitFor();
    await desk.pane.getByRole("tab", { name: desk.say("pane.measure"), exact: true }).click();
  });
  after(async () => {
    await desk?.picture("measure-end");
    await desk?.close();
  });

  const sbm = measures.find(({ name }) => name === "sbm-efficiency")!;
  const button = (key: Parameters<WorkbenchPage["say"]>[0]) =>
    desk.pane.getByRole("button", { name: desk.say(key), exact: true });
  const tab = (key: Parameters<WorkbenchPage["say"]>[0]) =>
    desk.pane.getByRole("tab", { name: desk.say(key), exact: true });
  const preview = () => desk.pane.getByRole("region", { name: desk.say("pane.preview"), exact: true });

  it("finds a measure by a word of another language, with the keyboard alone", async () => {
    const search = desk.pane.getByRole("searchbox");
    await search.fill("超效率 SBM");
    await desk.picture("measure-search");
    await search.press("Enter");
    const chosen = desk.pane.getByRole("combobox", { name: desk.say("pane.measure"), exact: true });
    assert.equal(await chosen.inputValue(), sbm.name);
    assert.ok(await chosen.evaluate((select) => select === document.activeElement));
  });

  it("guesses the columns and previews them by itself, without moving the page", async () => {
    await button("measuring.look").waitFor();
    assert.equal(await preview().evaluate((section) => section.parentElement!.scrollTop), 0);
    assert.equal(await desk.pane.getByText(desk.say("pane.guessed")).count(), 3);
    assert.equal((await desk.read("data!O1"))[0][0], null, "nothing is written before it is asked for");
  });

  it("shows its figures one kind at a time, chosen with the arrow keys", async () => {
    await button("measuring.look").click();
    assert.equal(await preview().getByRole("img").count(), 2);
    await tab("figures.viewDistribution").focus();
    await desk.page.keyboard.press("ArrowRight");
    await desk.page.keyboard.press("Enter");
    await preview()
      .getByRole("img", { name: /over time/ })
      .waitFor();
    await tab("figures.viewRanking").click();
    await preview()
      .getByRole("img", { name: /Highest and lowest 10 by efficiency, 2021/ })
      .waitFor();
    await desk.picture("measure-ranking");
  });

  it("draws figures as wide as the pane, never wider", async () => {
    const spare = await preview().evaluate((section) =>
      [...section.querySelectorAll("svg[role=img]")].map(
        (svg) => svg.parentElement!.getBoundingClientRect().width - svg.getBoundingClientRect().width,
      ),
    );
    assert.ok(spare.length > 0 && spare.every((room) => room >= 0 && room < 1), spare.join());
  });

  it("computes again when a choice changes, and writes what it shows", async () => {
    const line = desk.pane.getByRole("status").filter({ hasText: /have a value/ });
    const before = await line.innerText();
    await desk.pane.locator('[data-field="rts"] select').selectOption("vrs");
    await desk.pane.getByText(desk.say("pane.previewOld")).waitFor();
    await desk.pane.getByText(desk.say("pane.previewOld")).waitFor({ state: "detached" });
    const after = await line.innerText();
    assert.notEqual(after, before);
    await button("pane.writeScores").click();
    await desk.until("data!O721", (value) => typeof value === "number");
    const scores = (await desk.read("data!O2:O721")).map(([cell]) => cell as number);
    // The line shows four digits.
    assert.match(after, new RegExp(`from ${Number(Math.min(...scores).toPrecision(4))} to`));
    assert.ok(await button("pane.writeScores").isDisabled());
    assert.deepEqual(desk.faults, []);
  });
});
