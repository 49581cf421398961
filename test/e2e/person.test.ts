import assert from "node:assert/strict";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("the workbench for its person", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench();
  });
  after(async () => {
    await desk?.picture("person-end");
    await desk?.close();
  });

  const focused = () =>
    desk.page.evaluate(() => {
      const on = document.activeElement as HTMLElement | null;
      return on?.getAttribute("aria-label") ?? on?.innerText ?? "";
    });
  const divider = () => desk.page.getByRole("separator", { name: desk.say("workbench.paneWidth") });
  const paneWidth = async () => (await desk.pane.boundingBox())!.width;

  it("is walked through with Tab in reading order: the bar first, then on to the edge of the pane and the pane", async () => {
    await desk.until("Formulas!B5", (value) => typeof value === "number");
    await desk.bar.getByRole("button", { name: desk.say("workbench.open") }).focus();
    const seen = [await focused()];
    for (let step = 0; step < 5; step++) {
      await desk.page.keyboard.press("Tab");
      seen.push(await focused());
    }
    assert.deepEqual(seen, ["Open", "Save", "Samples", "Simulated data", "EN", "中"]);

    await divider().focus();
    await desk.page.keyboard.press("Tab");
    assert.ok(await desk.pane.evaluate((pane) => pane.contains(document.activeElement)));
  });

  it("gives every control a name that can be read aloud", async () => {
    for (const area of [desk.bar, desk.pane]) {
      const nameless = await area.locator("button, input, select, [role=button], [role=tab]").evaluateAll((controls) =>
        controls
          .filter((control) => (control as HTMLElement).offsetParent !== null)
          .filter((control) => {
            const labelled = control.getAttribute("aria-labelledby")?.split(" ") ?? [];
            const label =
              control.getAttribute("aria-label") ??
              (labelled.map((id) => document.getElementById(id)?.textContent ?? "").join("") ||
                (control as HTMLInputElement).labels?.[0]?.textContent ||
                (control as HTMLElement).innerText);
            return !label?.trim();
          })
          .map((control) => control.outerHTML.slice(0, 200)),
      );
      assert.deepEqual(nameless, []);
    }
  });

  it("moves the edge of the pane with the arrow keys and the mouse, within bounds, and keeps it over a reload", async () => {
    const usual = await paneWidth();
    await divider().focus();
    await desk.page.keyboard.press("ArrowLeft");
    assert.equal(await paneWidth(), usual + 16);
    await desk.page.keyboard.press("End");
    assert.equal(await paneWidth(), 320);
    assert.equal(await divider().getAttribute("aria-valuenow"), "320");
    await desk.page.keyboard.press("ArrowRight");
    assert.equal(await paneWidth(), 320);
    await desk.picture("pane-narrow");
    const box = (await divider().boundingBox())!;
    await desk.page.mouse.move(box.x, 400);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x - 130, 420, { steps: 4 });
    await desk.page.mouse.up();
    const dragged = await paneWidth();
    assert.ok(Math.abs(dragged - 450) <= 2, `${dragged} px`);
    await desk.page.reload();
    await desk.page.waitForFunction("window.panelwise");
    assert.equal(await paneWidth(), dragged);
    await divider().focus();
    await desk.page.keyboard.press("Enter");
    assert.equal(await paneWidth(), usual);
  });

  it("keeps what is typed in the pane out of the grid", async () => {
    const [[before]] = await desk.read("data!A1");
    const field = desk.pane.getByRole("combobox").nth(1);
    await field.focus();
    await desk.page.keyboard.type("xyz");
    await desk.page.keyboard.press("Escape");
    assert.deepEqual(await desk.read("data!A1"), [[before]]);
  });

  it("saves with Ctrl+S wherever the keyboard is", async () => {
    await desk.goTo("data!A1");
    const [file] = await Promise.all([desk.page.waitForEvent("download"), desk.page.keyboard.press("Control+s")]);
    assert.equal(file.suggestedFilename(), "City study.xlsx");
    await desk.page.getByRole("button", { name: desk.say("workbench.dismiss") }).click();
  });

  it("speaks Chinese at once: bar, pane, sample, results, function help and errors", async () => {
    await desk.bar.getByText("中", { exact: true }).click();
    desk.setLocale("zh-CN");
    await desk.bar.getByRole("button", { name: "保存" }).waitFor();
    await desk.pane.getByRole("tab", { name: "分析" }).waitFor();
    await desk.until("公式!B5", (value) => typeof value === "number");
    assert.deepEqual((await desk.read("公式!A4:B4")).flat(), ["变量", "系数"]);
    assert.equal(await desk.page.evaluate(() => document.documentElement.lang), "zh-CN");

    await desk.goTo("公式!A40");
    await desk.page.keyboard.type("=PW.FER");
    // The list's entry; the hint on the arguments says the same sentence in a block of its own.
    const entry = desk.page.locator("span").filter({ hasText: desk.say("study.fereg") });
    await entry.waitFor();
    await desk.page.keyboard.type('EG(B4:B9,C4:C9,A4:A9,,"wibble=1")');
    // The list of functions closes a moment after the name is complete; until then Enter belongs to it.
    await entry.waitFor({ state: "hidden" });
    await desk.page.keyboard.press("Enter");
    await desk.until("公式!A40", (value) => value !== null && typeof value === "object");
    const end = Date.now() + 10_000;
    while (!(await desk.note("公式!A40"))?.includes("wibble")) assert.ok(Date.now() < end, "no note");
    assert.match((await desk.note("公式!A40")) ?? "", /[一-龥]{4}/);
    await desk.picture("chinese");
  });

  it("tells the notes of errors anew in the other language", async () => {
    await desk.bar.getByText("EN", { exact: true }).click();
    desk.setLocale("en-US");
    const end = Date.now() + 15_000;
    while (!/[a-z]{4} [a-z]/.test((await desk.note("公式!A40")) ?? "")) {
      assert.ok(Date.now() < end, (await desk.note("公式!A40")) ?? "no note");
      await desk.page.waitForTimeout(100);
    }
    assert.deepEqual((await desk.read("公式!A4:B4")).flat(), ["term", "estimate"]);
  });

  it("remembers the language of this browser", async () => {
    await desk.bar.getByText("中", { exact: true }).click();
    desk.page.once("dialog", (dialog) => void dialog.accept());
    await desk.page.reload();
    await desk.bar.getByRole("button", { name: "打开" }).waitFor();
  });

  it("leaves no error in the console and asks nothing of the network", () => {
    assert.deepEqual(desk.faults, []);
  });
});
