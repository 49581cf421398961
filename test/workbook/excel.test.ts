import assert from "node:assert/strict";
import { Problem } from "../../src/messages/problem.ts";
import type { Block } from "../../src/workbook/block.ts";
import { excelWorkbook } from "../../src/workbook/excel.ts";
import { FakeExcel } from "./fake-excel-host.ts";

const at = (sheet: string, row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

function openExcel(...rows: (string | number | null)[][]) {
  const excel = new FakeExcel();
  const sheet = excel.addSheet("data");
  rows.forEach((row, r) => row.forEach((value, c) => value !== null && (sheet.cell(r, c).value = value)));
  return { excel, sheet, workbook: excelWorkbook(excel.access) };
}

const keyOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no problem",
    (error: unknown) => (error instanceof Problem ? error.key : String(error)),
  );

describe("Excel", () => {
  it("is read in blocks of rows, each in one request, in their order", async () => {
    const { excel, sheet, workbook } = openExcel();
    for (let r = 0; r < 2500; r++) sheet.cell(r, 0).value = r;
    sheet.cell(2499, 19).value = "end";
    const steps: number[] = [];
    const cells = await workbook.read(at("data", 0, 0, 2500, 20), { onProgress: (done) => steps.push(done) });
    assert.deepEqual(steps, [1500, 2500]);
    assert.deepEqual(
      cells.map(([first]) => first),
      Array.from({ length: 2500 }, (_, r) => r),
    );
    assert.equal(cells[2499][19], "end");
    const reading = excel.requests.filter((names) => names.includes("range.load(values,valueTypes)"));
    assert.equal(reading.length, 2);
  });

  it("stops between two blocks when it is told to", async () => {
    const { workbook } = openExcel();
    const stop = new AbortController();
    const read = workbook.read(at("data", 0, 0, 2500, 20), { signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(read, { name: "AbortError" });
  });

  it("gets a table's values, formats and look in one request, with calculation and screen at rest", async () => {
    const { excel, sheet, workbook } = openExcel();
    const table: Block = {
      cells: [
        [
          { value: "ai", style: { bold: true, top: "thick", bottom: "thin" } },
          { value: 0.04321, style: { format: '0.000"***"' } },
        ],
        [
          { value: "注", style: { wrap: true, indent: 2, align: "left", italic: true, color: "#808080" } },
          { value: null },
        ],
      ],
      merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
      widths: [9, null],
      font: "SimSun",
    };
    await workbook.write("t", table, { sheet: "data", row: 1, column: 1 }, "refuse");
    // The first request that sets values is the table, the next what is remembered of it.
    const [members] = excel.requests.filter((names) => names.includes("range.Values"));
    assert.equal(members.filter((name) => name === "range.Values").length, 1);
    assert.ok(members.includes("application.SuspendApiCalculationUntilNextSync"));
    assert.ok(members.includes("application.SuspendScreenUpdatingUntilNextSync"));

    assert.deepEqual(sheet.cell(1, 1).look, {
      FontName: "SimSun",
      FontBold: true,
      ...{
        EdgeTopStyle: "Continuous",
        EdgeTopWeight: "Thick",
        EdgeBottomStyle: "Continuous",
        EdgeBottomWeight: "Thin",
      },
    });
    assert.deepEqual([sheet.cell(1, 1).numberFormat, sheet.cell(1, 2).numberFormat], ["@", '0.000"***"']);
    assert.deepEqual(sheet.cell(2, 1).look, {
      FontName: "SimSun",
      FontItalic: true,
      FontColor: "#808080",
      HorizontalAlignment: "Left",
      IndentLevel: 2,
      WrapText: true,
    });
    assert.deepEqual(sheet.merges, [{ row: 2, column: 1, rows: 1, columns: 2 }]);
    // (9 characters x 7 pixels + 5) x 3/4 points.
    assert.deepEqual([...sheet.columnWidths], [[1, 51]]);

    await workbook.remove("t");
    assert.deepEqual([sheet.cell(1, 1).look, sheet.cell(1, 2).numberFormat, sheet.merges], [{}, undefined, []]);
  });

  it("keeps text longer than the text format shows, and text with an apostrophe, as it is", async () => {
    const { sheet, workbook } = openExcel();
    const long = `=${"x".repeat(300)}`;
    await workbook.write(
      "t",
      { cells: [[{ value: long }], [{ value: "'95" }]] },
      { sheet: "data", row: 0, column: 0 },
      "refuse",
    );
    assert.deepEqual([sheet.cell(0, 0).value, sheet.cell(1, 0).value], [long, "'95"]);
  });

  it("gets a long column in several requests, each under the limit of Excel on the web", async () => {
    const { workbook } = openExcel();
    const cells = Array.from({ length: 70_000 }, (_, r) => [{ value: `row number ${r} of a column of long texts` }]);
    const placement = await workbook.write("t", { cells }, { sheet: "data", row: 0, column: 0 }, "refuse");
    assert.equal(placement.address.rows, 70_000);
    assert.equal((await workbook.placements())[0].edited, false);
  });

  it("is asked for no more than it was before 2020 where it is that old", async () => {
    const { excel } = openExcel();
    excel.versions = 1.7;
    assert.throws(() => excelWorkbook(excel.access), { key: "workbook.excelTooOld" });
    excel.versions = 1.9;
    const workbook = excelWorkbook(excel.access);
    const sheet = excel.sheet("data")!;
    Object.assign(sheet.cell(0, 0), { value: 1, formula: "=PW.ONE()" });
    assert.equal(await workbook.freeze(null, () => true), 1);
    assert.equal(sheet.cell(0, 0).formula, undefined);
  });

  it("says what to do when it refuses", async () => {
    const { excel, sheet, workbook } = openExcel([1]);
    const write = (id: string) =>
      workbook.write(id, { cells: [[{ value: 1 }]] }, { sheet: "data", row: 5, column: 0 }, "refuse");
    sheet.isProtected = true;
    assert.equal(await keyOf(write("a")), "workbook.protectedSheet");
    sheet.isProtected = false;
    for (const [code, key] of [
      ["InvalidOperationInCellEditMode", "workbook.cellEditing"],
      ["ResponsePayloadSizeLimitExceeded", "workbook.rangeTooLarge"],
      ["GeneralException", "workbook.excelRefused"],
    ]) {
      excel.failNext = code;
      assert.equal(await keyOf(workbook.read(at("data", 0, 0))), key);
    }
    await write("b");
  });

  it("lists its tables and sheets, hidden ones too", async () => {
    const { excel, workbook, sheet } = openExcel(["city", "gdp"], ["北京", 1]);
    excel.addSheet("notes").visibility = "Hidden";
    excel.tables.push({ id: "1", name: "Cities", sheet, area: { row: 0, column: 0, rows: 2, columns: 2 } });
    assert.deepEqual(await workbook.tables(), [{ name: "Cities", address: at("data", 0, 0, 2, 2) }]);
    assert.deepEqual(await workbook.sheets(), [
      { name: "data", hidden: false, used: at("data", 0, 0, 2, 2) },
      { name: "notes", hidden: true, used: null },
    ]);
  });

  it("gives the first area that is selected, whole columns cut to their data, and nothing for a chart", async () => {
    const { excel, workbook, sheet } = openExcel(["city", "gdp"], ["北京", 1]);
    await workbook.select(at("data", 0, 1, 2, 1));
    assert.deepEqual(await workbook.selection(), at("data", 0, 1, 2, 1));
    excel.selection = { sheet, areas: [{ row: 0, column: 0, rows: 1_048_576, columns: 2 }] };
    assert.deepEqual(await workbook.selection(), at("data", 0, 0, 2, 2));
    excel.selection = null;
    assert.equal(await workbook.selection(), null);
  });

  it("leaves text frozen from formulas text, and what it looks like", async () => {
    const { sheet, workbook } = openExcel();
    Object.assign(sheet.cell(0, 0), { value: "007", formula: "=PW.LABEL()", numberFormat: '0.000"***"' });
    assert.equal(await workbook.freeze(at("data", 0, 0), (formula) => formula === "=PW.LABEL()"), 1);
    assert.deepEqual([sheet.cell(0, 0).value, sheet.cell(0, 0).numberFormat], ["007", '0.000"***"']);
  });
});

describe("The Excel these tests run on", () => {
  it("is Microsoft's client library: what was not loaded and synchronised cannot be read", async () => {
    const { excel } = openExcel([1]);
    const readWithout = (prepare: (range: Excel.Range, context: Excel.RequestContext) => Promise<void>) =>
      excel.access.run(async (context) => {
        const range = context.workbook.worksheets.getItem("data").getRangeByIndexes(0, 0, 1, 1);
        await prepare(range, context);
        // Whether it may be read is what is tried here.
        // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read
        return range.values;
      });
    await assert.rejects(
      readWithout((_, context) => context.sync()),
      { code: "PropertyNotLoaded" },
    );
    await assert.rejects(
      readWithout(async (range) => void range.load("values")),
      { code: "PropertyNotLoaded" },
    );
    assert.deepEqual(
      await readWithout(async (range, context) => {
        range.load("values");
        await context.sync();
      }),
      [[1]],
    );
  });

  it("turns text into formulas, numbers and dates unless it is told that it is text", () => {
    const sheet = new FakeExcel().addSheet("s");
    const entered = ["=1+1", "007", "1-2", "'=1+1", "TRUE"].map((text, r) => {
      sheet.enter(r, 0, text);
      return sheet.cell(r, 0).value;
    });
    assert.deepEqual(entered, [{ error: "#NAME?" }, 7, 45_000, "=1+1", true]);
  });
});
