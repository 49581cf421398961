import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { excelizeFrom } from "../../src/workbook/excelize.ts";
import { openFile } from "../../src/workbench/file/open-file.ts";
import { openZip } from "../../src/workbook/zip.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

describe("files in the workbench", () => {
  let desk: WorkbenchPage;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "panelwise-files-"));
    desk = await openWorkbench();
  });
  after(async () => {
    await desk?.picture("files-end");
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const bar = (key: "workbench.open" | "workbench.save") =>
    desk.bar.getByRole("button", { name: desk.say(key), exact: true });
  async function open(path: string): Promise<void> {
    const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), bar("workbench.open").click()]);
    await chooser.setFiles(path);
  }
  async function save(): Promise<Buffer> {
    const [file] = await Promise.all([desk.page.waitForEvent("download"), bar("workbench.save").click()]);
    await desk.page.getByText(desk.say("workbench.saved", { name: file.suggestedFilename() })).waitFor();
    return readFileSync(await file.path());
  }

  it("save the sample study as Excel would: formulas by their stored names, with results, looks and widths", async () => {
    await desk.until("Formulas!B5", (value) => typeof value === "number");
    await desk.until("Formulas!O64", (value) => typeof value === "number");
    const bytes = await save();
    const book = read(bytes, { cellFormula: true, cellNF: true, xlfn: true });
    assert.deepEqual(book.SheetNames.slice(0, 3), ["data", "Formulas", "Notes"]);
    const { A4, B5, O4, O64 } = book.Sheets.Formulas;
    assert.match(A4.f, /^_xldudf_PW_FEREG\(data!D1:D721,/);
    assert.match(A4.F, /^A4:G\d+$/);
    assert.equal(A4.D, true);
    assert.equal(B5.v, (await desk.read("Formulas!B5"))[0][0]);
    assert.match(O4.f, /^_xldudf_PW_SBMEFF\(/);
    assert.equal(O64.v, (await desk.read("Formulas!O64"))[0][0]);
    assert.equal(book.Sheets.data.D2.z, "0.0000");
    assert.equal(book.Sheets.data.H721?.t ?? "z", (await desk.read("data!H721"))[0][0] === null ? "z" : "n");

    const opened = openFile(bytes, "City study.xlsx");
    const { "sheet-1": data } = opened.book.sheets;
    assert.deepEqual(data.cellData![0][0].s, { bl: 1 });
    assert.deepEqual(data.freeze, { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 });
  });

  it("open and calculate the formulas a file holds, and keep what the grid does not show", async () => {
    const path = join(folder, "面板 data.xlsx");
    writeFileSync(path, await panelFile());
    await open(path);
    await desk.page.getByText(desk.say("workbench.hiddenParts", { name: "面板 data.xlsx", parts: "charts" })).waitFor();
    await desk.bar.getByText("面板 data.xlsx").waitFor();
    await desk.until("result!B2", (value) => typeof value === "number");
    await desk.picture("opened-file");
    assert.deepEqual((await desk.read("panel!A1:D2")).flat(), ["city", "year", "y", "x", "007", 2001, 1.2, 0.5]);
    assert.deepEqual((await desk.read("panel!D3:D4")).flat(), [null, 0], "a blank is not a zero");

    await desk.goTo("panel!C2");
    await desk.page.keyboard.type("2.5");
    await desk.page.keyboard.press("Enter");
    await desk.until("panel!C2", (value) => value === 2.5);
    await desk.page.waitForTimeout(500);
    const saved = await save();
    const book = read(saved, { cellFormula: true, xlfn: true });
    assert.equal(book.Sheets.panel.C2.v, 2.5);
    assert.deepEqual([book.Sheets.panel.A2.t, book.Sheets.panel.A2.v], ["s", "007"]);
    assert.match(book.Sheets.result.A1.f, /^_xldudf_PW_OLSREG\(/);
    assert.equal(book.Sheets.result.B2.v, (await desk.read("result!B2"))[0][0]);
    const names = openZip(saved).names;
    assert.ok(names.includes("xl/charts/chart1.xml"));
    const look = openFile(saved, "a.xlsx").book.sheets["sheet-1"].cellData![0][0].s;
    assert.deepEqual(look, { bl: 1, bd: { b: { s: 13, cl: { rgb: "#000000" } } } });
  });

  it("that are no workbooks are refused in plain language, and the open one stays", async () => {
    for (const name of ["data.csv", "broken.xlsx"]) {
      writeFileSync(join(folder, name), "city,year\n1,2");
      await open(join(folder, name));
      const said = desk.page.locator(".fui-MessageBar");
      await said.getByText(name === "data.csv" ? "“data.csv” is not an Excel workbook" : /not|cannot/i).waitFor();
      await said.getByRole("button", { name: desk.say("workbench.dismiss") }).click();
    }
    assert.deepEqual((await desk.read("panel!C2")).flat(), [2.5]);
  });

  it("dropped on the page open too, after a question when changes would be lost", async () => {
    await desk.goTo("panel!C3");
    await desk.page.keyboard.type("7");
    await desk.page.keyboard.press("Enter");
    await desk.until("panel!C3", (value) => value === 7);
    const path = join(folder, "dropped.xlsx");
    writeFileSync(path, await panelFile());
    const drop = async () => {
      const bytes = readFileSync(path).toString("base64");
      await desk.page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], "dropped.xlsx"));
        document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, bytes);
    };
    await drop();
    const dialog = desk.page.getByRole("alertdialog");
    await dialog.getByText("面板 data.xlsx").waitFor();
    await desk.picture("unsaved-question");
    await desk.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.deepEqual((await desk.read("panel!C3")).flat(), [7]);
    await drop();
    await dialog.getByRole("button", { name: desk.say("workbench.unsavedDiscard") }).click();
    await desk.bar.getByText("dropped.xlsx").waitFor();
    await desk.until("panel!C3", (value) => value !== 7);
  });

  it("leave no error in the console and ask nothing of the network", () => {
    assert.deepEqual(desk.faults, []);
  });

  /** A panel with text codes, a blank, looks, a chart, and one of our formulas without its result. */
  async function panelFile(): Promise<Uint8Array> {
    const library = await excelizeFrom(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"))();
    const file = library.NewFile();
    file.SetSheetName("Sheet1", "panel");
    file.NewSheet("result");
    const rows = [
      ["city", "year", "y", "x"],
      ["007", 2001, 1.2, 0.5],
      ["007", 2002, 2.1, null],
      ["008", 2001, 0.4, 0],
      ["008", 2002, 3.3, 1.5],
      ["009", 2001, 2.2, 0.7],
      ["009", 2002, 4.1, 2.5],
    ];
    rows.forEach((row, at) => file.SetSheetRow("panel", `A${at + 1}`, row));
    const { style } = file.NewStyle({ Font: { Bold: true }, Border: [{ Type: "bottom", Style: 5, Color: "000000" }] });
    file.SetCellStyle("panel", "A1", "D1", style);
    file.AddChart("panel", "F2", { Type: library.Line, Series: [{ Name: "panel!$C$1", Values: "panel!$C$2:$C$7" }] });
    file.SetCellFormula("result", "A1", "_xldudf_PW_OLSREG(panel!C1:C7,panel!D1:D7)");
    return file.WriteToBuffer().buffer as Uint8Array;
  }
});
