import assert from "node:assert/strict";
import { isCellError, type Cells } from "../../src/frame/cells.ts";
import { formulas } from "../../src/study/registry.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("formulas in the workbench", () => {
  let desk: WorkbenchPage;
  before(async () => {
    desk = await openWorkbench();
  });
  after(async () => {
    await desk?.picture("formulas-end");
    await desk?.close();
  });

  const isNumber = (value: Cells[number][number]) => typeof value === "number";
  const engine = (name: string, args: Record<string, Cells | string | null>) =>
    formulas.find((formula) => formula.name === name)!.run(args, { executor: inlineExecutor, locale: "en-US" });

  /** The same engine on another machine's floating point: 1e-10 leaves room for exp and log of another V8 only. */
  function assertSameCells(actual: Cells, expected: Cells): void {
    assert.equal(actual.length, expected.length);
    expected.forEach((row, r) =>
      row.forEach((value, c) => {
        const found = actual[r][c];
        if (typeof value === "number" && typeof found === "number")
          assert.ok(
            Math.abs(found - value) <= 1e-10 * Math.max(1e-300, Math.abs(value)),
            `row ${r}, column ${c}: ${found} is not ${value}`,
          );
        else assert.equal(found ?? "", value ?? "", `row ${r}, column ${c}`);
      }),
    );
  }

  it("show results of the sample study without a key pressed", async () => {
    await desk.until("Formulas!B5", isNumber);
    await desk.until("Formulas!O5", isNumber);
    await desk.goTo("Formulas!A1");
    await desk.page.waitForTimeout(300);
    await desk.picture("sample-formulas");
    const expected = await engine("FEREG", {
      y: await desk.read("data!D1:D721"),
      x: await desk.read("data!E1:H721"),
      entity: await desk.read("data!A1:A721"),
      time: await desk.read("data!C1:C721"),
      options: null,
    });
    assertSameCells(await desk.read(`Formulas!A4:G${3 + expected.length}`), expected);
  });

  it("list our functions with their help while =PW. is typed", async () => {
    await desk.goTo("Formulas!R2");
    await desk.page.keyboard.type("=PW.FE", { delay: 20 });
    await desk.page.getByText(desk.say("study.fereg")).waitFor();
    await desk.page.waitForTimeout(200);
    await desk.picture("autocomplete");
    await desk.page.keyboard.press("Escape");
    await desk.page.keyboard.press("Escape");
  });

  it("typed by hand spill what the engine computes, in full precision, blanks told from zeros", async () => {
    await desk.goTo("Formulas!A45");
    await desk.page.keyboard.type('=PW.FEREG(data!D1:D721,data!E1:I721,data!A1:A721,,"se=hc1")');
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!B46", isNumber);
    const expected = await engine("FEREG", {
      y: await desk.read("data!D1:D721"),
      x: await desk.read("data!E1:I721"),
      entity: await desk.read("data!A1:A721"),
      time: null,
      options: "se=hc1",
    });
    assertSameCells(await desk.read(`Formulas!A45:G${44 + expected.length}`), expected);
    const observations = (await desk.read("Formulas!A45:B75")).find(([label]) => label === "Observations");
    // 6 blanks in fdi and 7 in patents, in different rows.
    assert.equal(observations?.[1], 720 - 13);
  });

  it("are calculated again when a cell they read changes", async () => {
    const [[before]] = await desk.read("Formulas!B46");
    await desk.goTo("data!D2");
    await desk.page.keyboard.type("9.5");
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!B46", (value) => isNumber(value) && value !== before);
    await desk.page.keyboard.press("Control+z");
    await desk.until("Formulas!B46", (value) => value === before);
  });

  it("show an error with its whole sentence in a note, and lose the note when mended", async () => {
    await desk.goTo("Formulas!L80");
    await desk.page.keyboard.type('=PW.FEREG(data!D1:D721,data!E1:H721,data!A1:A721,,"wibble=1")');
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!L80", (value) => value !== null && isCellError(value) && value.error === "#VALUE!");
    await waitFor(async () => /wibble/.test((await desk.note("Formulas!L80")) ?? ""));
    await desk.goTo("Formulas!L80");
    await desk.picture("error-note");
    await desk.page.keyboard.type("=PW.FEREG(data!D1:D721,data!E1:H721,data!A1:A721)");
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!M81", isNumber);
    await waitFor(async () => (await desk.note("Formulas!L80")) === null);
  });

  it("take the note away with the formula", async () => {
    await desk.goTo("Formulas!J80");
    await desk.page.keyboard.type("=PW.FEREG(data!D1:D721)");
    await desk.page.keyboard.press("Enter");
    await waitFor(async () => (await desk.note("Formulas!J80")) !== null);
    await desk.goTo("Formulas!J80");
    await desk.page.keyboard.press("Delete");
    await waitFor(async () => (await desk.note("Formulas!J80")) === null);
  });

  it("make room below and beside for a result that would reach over the edge of the sheet", async () => {
    await desk.goTo("Formulas!AN600");
    await desk.page.keyboard.type("=PW.STANDARDIZE(data!D1:E721)");
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!AN601", isNumber);
    await desk.until("Formulas!AO1320", isNumber);
  });

  it("work inside other formulas", async () => {
    await desk.goTo("Formulas!J82");
    await desk.page.keyboard.type('=ROUND(PW.PICK(A4:G24,"robots","estimate"),3)*1000');
    await desk.page.keyboard.press("Enter");
    await desk.until("Formulas!J82", isNumber);
    const [[picked], [estimate]] = [(await desk.read("Formulas!J82"))[0], (await desk.read("Formulas!B5"))[0]];
    assert.equal(picked, Math.round((estimate as number) * 1000));
  });

  it("leave no error in the console and ask nothing of the network", () => {
    assert.deepEqual(desk.faults, []);
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail("waited 15 seconds in vain");
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
