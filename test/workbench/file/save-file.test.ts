import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IStyleData } from "@univerjs/core";
import { read } from "@e965/xlsx";
import { excelizeFrom } from "../../../src/workbook/excelize.ts";
import { openZip } from "../../../src/workbook/zip.ts";
import type { GridBook, GridSheet } from "../../../src/workbench/file/grid-book.ts";
import { openFile } from "../../../src/workbench/file/open-file.ts";
import { openedSheet } from "../../../src/workbench/file/opened-sheet.ts";
import { saveFile } from "../../../src/workbench/file/save-file.ts";
import type { StoredCell } from "../../../src/workbench/file/stored-rows.ts";

const excelize = excelizeFrom(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));

/** A sheet from rows of cells: plain values, or cells in full; undefined is a blank. */
function sheet(
  id: string,
  name: string,
  rows: (StoredCell["value"] | StoredCell)[][],
  more: Partial<GridSheet> = {},
): GridSheet {
  const cells = rows.map(
    (row, r) =>
      [
        r,
        new Map(
          row.flatMap((cell, c) => {
            const stored =
              typeof cell === "object" && cell !== null && "value" in cell
                ? cell
                : { value: cell as StoredCell["value"], style: null };
            return stored.value === null && !stored.formula && !stored.style
              ? []
              : [[c, stored as StoredCell] as const];
          }),
        ),
      ] as const,
  );
  return {
    id,
    name,
    hidden: false,
    rows: new Map(cells),
    setting: {
      columnData: {},
      rowData: {},
      mergeData: [],
      freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    },
    ...more,
  };
}
const bookOf = (...sheets: GridSheet[]): GridBook => ({ sheets, usual: {} });

/** The opened file as the grid would hold it when nothing was changed. */
const unchanged = (opened: ReturnType<typeof openFile>): GridBook =>
  bookOf(
    ...opened.book.sheetOrder.map((id) => {
      const { name, hidden } = opened.book.sheets[id];
      return { id, name: name!, hidden: hidden === BooleanNumber.TRUE, ...openedSheet(opened, id) };
    }),
  );

describe("saving the workbench's workbook", () => {
  it("keeps numbers, texts that look like numbers, truth values and blanks as they are", async () => {
    const rows = [
      ["city", "code", "value", "old"],
      ["北京", "00110", 0.1 + 0.2, true],
      ["=A1", null, -3, false],
      ["_x0041_", " 12 ", 0, null],
    ];
    const saved = await saveFile(bookOf(sheet("a", "data", rows)), null, excelize);
    const opened = openFile(saved, "a.xlsx");
    assert.deepEqual(
      opened.sheets.get("sheet-1")!.rows.map((row) => Array.from({ length: 4 }, (_, c) => row[c]?.value ?? null)),
      rows,
    );
  });

  it("writes our formulas as Excel does: their stored name, their last result, and what they fill", async () => {
    const fills = { row: 2, column: 1, rows: 2, columns: 2 };
    const formula = { value: "term", formula: '=PW.FEREG(data!A1:A9,data!B1:B9,,,"se=hc1 & <x>")', fills, style: null };
    const saved = await saveFile(
      bookOf(
        sheet("a", "data", [
          [
            { value: 3, formula: "=SUM(1,2)", style: null },
            { value: { error: "#N/A" }, formula: "=PW.PICK(B3:C4,1)", style: null },
          ],
          [],
          [null, formula, "estimate"],
          [null, "ai", 0.25],
        ]),
      ),
      null,
      excelize,
    );
    const cells = read(saved, { cellFormula: true, xlfn: true }).Sheets.data;
    assert.deepEqual([cells.A1.f, cells.A1.v, cells.A1.t], ["SUM(1,2)", 3, "n"]);
    assert.deepEqual([cells.B1.f, cells.B1.t, cells.B1.w], ["_xldudf_PW_PICK(B3:C4,1)", "e", "#N/A"]);
    assert.deepEqual(
      [cells.B3.f, cells.B3.F, cells.B3.D, cells.B3.v],
      ['_xldudf_PW_FEREG(data!A1:A9,data!B1:B9,,,"se=hc1 & <x>")', "B3:C4", true, "term"],
    );
    assert.equal(cells.C4.v, 0.25);
    const zip = openZip(saved);
    assert.match(zip.text("xl/metadata.xml") ?? "", /XLDAPR/);
    assert.match(zip.text("[Content_Types].xml") ?? "", /metadata\.xml/);
    assert.match(zip.text("xl/_rels/workbook.xml.rels") ?? "", /metadata\.xml/);
  });

  it("keeps borders, bold, number formats, alignment, widths, heights, merges and frozen rows", async () => {
    const rule = { s: BorderStyleTypes.THICK, cl: { rgb: "#000000" } };
    const style: IStyleData = {
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.TRUE,
      ff: "Times New Roman",
      fs: 12,
      cl: { rgb: "#C00000" },
      bg: { rgb: "#FFF2CC" },
      n: { pattern: '0.000"***"' },
      ht: HorizontalAlign.CENTER,
      bd: { t: rule, b: { s: BorderStyleTypes.THIN, cl: { rgb: "#7F7F7F" } } },
    };
    const setting = {
      columnData: { 0: { w: 145 } },
      rowData: { 1: { h: 40, ia: BooleanNumber.FALSE }, 2: { h: 60, ia: BooleanNumber.TRUE } },
      mergeData: [{ startRow: 3, endRow: 3, startColumn: 0, endColumn: 2 }],
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
    };
    const saved = await saveFile(bookOf(sheet("a", "t", [[{ value: 0.25, style }], [1]], { setting })), null, excelize);
    const { book } = openFile(saved, "a.xlsx");
    const back = book.sheets["sheet-1"];
    assert.deepEqual(back.cellData![0][0].s, style);
    assert.deepEqual(back.columnData![0], { w: 145 });
    assert.deepEqual(back.rowData, { 1: { h: 40, ia: BooleanNumber.FALSE } });
    assert.deepEqual(back.mergeData, setting.mergeData);
    assert.deepEqual(back.freeze, setting.freeze);
  });

  it("leaves a file that was only opened as it was, charts and all", async () => {
    const library = await excelize();
    const file = library.NewFile();
    file.SetSheetRow("Sheet1", "A1", ["x", 1, 2]);
    file.AddChart("Sheet1", "E1", {
      Type: library.Line,
      Series: [{ Name: "Sheet1!$A$1", Values: "Sheet1!$B$1:$C$1" }],
    });
    file.SetCellFormula("Sheet1", "A2", "B1+C1");
    const bytes = file.WriteToBuffer().buffer as Uint8Array;
    const opened = openFile(bytes, "chart.xlsx");
    assert.deepEqual(opened.unseen, ["charts"]);

    const saved = await saveFile(unchanged(opened), opened, excelize);
    assert.equal(openZip(saved).text("xl/worksheets/sheet1.xml"), openZip(bytes).text("xl/worksheets/sheet1.xml"));
    assert.ok(openZip(saved).names.includes("xl/charts/chart1.xml"));
  });

  it("changes only the cells that were changed, and takes a formula away with its cell", async () => {
    const first = await saveFile(
      bookOf(
        sheet("a", "data", [[1, { value: 2, formula: "=A1*2", style: null }, "keep"]]),
        sheet("b", "second", [["gone"]]),
        sheet("c", "third", [["stays"]]),
      ),
      null,
      excelize,
    );
    const opened = openFile(first, "a.xlsx");
    const saved = await saveFile(
      bookOf(
        sheet("new", "first now", [["new"]]),
        sheet("sheet-3", "renamed", [["stays"]]),
        sheet("sheet-1", "data", [[1, 5, "keep", 0.5]]),
      ),
      opened,
      excelize,
    );
    const book = read(saved, { cellFormula: true });
    assert.deepEqual(book.SheetNames, ["first now", "renamed", "data"]);
    assert.deepEqual(
      ["A1", "B1", "C1", "D1"].map((cell) => [book.Sheets.data[cell].v, book.Sheets.data[cell].f]),
      [
        [1, undefined],
        [5, undefined],
        ["keep", undefined],
        [0.5, undefined],
      ],
    );
    assert.equal(book.Sheets.renamed.A1.v, "stays");
  });

  it("keeps the file's own result of a function the grid does not know", async () => {
    const first = await saveFile(
      bookOf(sheet("a", "data", [[{ value: 7, formula: "=SPECIAL(1)", style: null }]])),
      null,
      excelize,
    );
    const opened = openFile(first, "a.xlsx");
    const unknown = { value: { error: "#NAME?" }, formula: "=SPECIAL(1)", style: null };
    const saved = await saveFile(bookOf(sheet("sheet-1", "data", [[unknown, "new"]])), opened, excelize);
    const cells = read(saved, { cellFormula: true }).Sheets.data;
    assert.deepEqual([cells.A1.v, cells.A1.f, cells.B1.v], [7, "SPECIAL(1)", "new"]);
  });
});
