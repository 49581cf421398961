import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { Problem } from "../../src/messages/problem.ts";
import type { Block } from "../../src/workbook/block.ts";
import { excelizeInNode } from "../../src/workbook/xlsx-node.ts";
import { newXlsx, openXlsx } from "../../src/workbook/xlsx.ts";
import { xlsxSeed } from "./xlsx-seed.ts";

const excelize = excelizeInNode();
const here = { sheet: "Sheet1", row: 0, column: 0 };

describe("An .xlsx file", () => {
  it("keeps charts, names and custom parts of others when a table is added", async () => {
    const { Line, NewFile } = await excelize();
    const file = NewFile();
    file.SetSheetRow("Sheet1", "A1", ["year", 2019, 2020]);
    file.SetSheetRow("Sheet1", "A2", ["gdp", 1, 2]);
    const series = [{ Name: "Sheet1!$A$2", Categories: "Sheet1!$B$1:$C$1", Values: "Sheet1!$B$2:$C$2" }];
    assert.equal(file.AddChart("Sheet1", "E2", { Type: Line, Series: series }).error, null);
    assert.equal(file.SetDefinedName({ Name: "gdp", RefersTo: "Sheet1!$B$2:$C$2" }).error, null);
    const parts = unzipSync(file.WriteToBuffer().buffer as Uint8Array);
    parts["customXml/item1.xml"] = strToU8("<study>panel</study>");
    const bytes = zipSync(parts);
    const original = bytes.slice();

    const workbook = await openXlsx(bytes, excelize);
    await workbook.write("t", block([1]), { ...here, row: 9 }, "refuse");
    const saved = unzipSync(await workbook.save());

    assert.deepEqual(bytes, original, "the input is not changed");
    for (const part of ["customXml/item1.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
      assert.deepEqual(saved[part], parts[part], part);
    assert.match(text(saved["xl/workbook.xml"]), /<definedName name="gdp"[^>]*>Sheet1!\$B\$2:\$C\$2</);
  });

  it("comes back byte for byte when nothing was changed", async () => {
    const bytes = xlsxSeed({ data: [["a", 1]] });
    const saved = await (await openXlsx(bytes, excelize)).save();
    assert.deepEqual(saved, bytes);
    assert.notEqual(saved.buffer, bytes.buffer);
  });

  it("shows stars and brackets by number formats and keeps the numbers whole", async () => {
    const workbook = await newXlsx(excelize);
    const table: Block = {
      cells: [
        [
          { value: "ai", style: { bold: true, top: "thick", bottom: "thin" } },
          { value: 0.04321, style: { format: '0.000"***"' } },
        ],
        [{ value: null }, { value: 0.0123456789, style: { format: "(0.000)", italic: true, align: "center" } }],
        [{ value: "注：括号内为聚类稳健标准误", style: { wrap: true, indent: 1, bottom: "thick" } }, { value: null }],
      ],
      merges: [{ row: 2, column: 0, rows: 1, columns: 2 }],
      widths: [30, null],
      font: "SimSun",
    };
    await workbook.write("t", table, here, "refuse");
    const file = (await excelize()).OpenReader(await workbook.save());
    const sheet = read(await workbook.save(), { cellNF: true }).Sheets.Sheet1;
    assert.deepEqual([sheet.B1.v, sheet.B1.z], [0.04321, '0.000"***"']);
    assert.deepEqual([sheet.B2.v, sheet.B2.z], [0.0123456789, "(0.000)"]);
    assert.deepEqual(sheet["!merges"], [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }]);
    const styleOf = (cell: string) => file.GetStyle(file.GetCellStyle("Sheet1", cell).style).style;
    const top = styleOf("A1");
    assert.deepEqual([top.Font?.Bold, top.Font?.Family, top.Font?.Size], [true, "SimSun", 11]);
    assert.deepEqual(
      top.Border?.map(({ Type, Style }) => [Type, Style]),
      [
        ["top", 5],
        ["bottom", 1],
      ],
    );
    assert.deepEqual([styleOf("B2").Font?.Italic, styleOf("B2").Alignment?.Horizontal], [true, "center"]);
    const { WrapText, Indent, Horizontal } = styleOf("A3").Alignment!;
    // An indent shows only where the alignment is not "general".
    assert.deepEqual([WrapText, Indent, Horizontal], [true, 1, "left"]);
    assert.equal(file.GetColWidth("Sheet1", "A").width, 30);
  });

  it("makes one style for each look, however many cells have it", async () => {
    const workbook = await newXlsx(excelize);
    const style = { format: "0.000" };
    const cells = Array.from({ length: 200 }, (_, r) => [
      { value: r / 3, style },
      { value: r, style: { bold: true } },
    ]);
    await workbook.write("t", { cells }, here, "refuse");
    const styles = text(unzipSync(await workbook.save())["xl/styles.xml"]);
    // The empty style, the two looks, the text format of `_panelwise`, and one that excelize itself writes when it asks
    // for the usual font.
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    assert.ok(count <= 5, `${count} styles`);
  });

  it("takes back the formats and merges of a block that is removed", async () => {
    const workbook = await newXlsx(excelize);
    const cells = [[{ value: 1, style: { format: "0.000", bold: true } }, { value: null }]];
    await workbook.write("t", { cells, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }, here, "refuse");
    await workbook.remove("t");
    const file = (await excelize()).OpenReader(await workbook.save());
    assert.equal(file.GetCellStyle("Sheet1", "A1").style, 0);
    assert.deepEqual(file.GetMergeCells("Sheet1").mergeCells, []);
  });

  it("says that a formula was never calculated, and takes it neither for 0 nor for a blank", async () => {
    const parts = unzipSync(xlsxSeed({ data: [["gdp", 1]] }));
    const sheet = text(parts["xl/worksheets/sheet1.xml"]);
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace(/<c r="B1".*?<\/c>/, '<c r="B1"><f>A9*2</f><v></v></c>'));
    const workbook = await openXlsx(zipSync(parts), excelize);
    assert.deepEqual(await workbook.read({ sheet: "data", row: 0, column: 0, rows: 1, columns: 2 }), [
      ["gdp", { error: "#CALC!" }],
    ]);
  });

  it("reads dates as serial numbers", async () => {
    const file = (await excelize()).NewFile();
    file.SetSheetRow("Sheet1", "A1", [43_831]);
    file.SetCellStyle("Sheet1", "A1", "A1", file.NewStyle({ NumFmt: 14 }).style);
    const workbook = await openXlsx(file.WriteToBuffer().buffer as Uint8Array, excelize);
    assert.deepEqual(await workbook.read({ ...here, rows: 1, columns: 1 }), [[43_831]]);
  });

  it("finds worksheet tables with their addresses", async () => {
    const file = (await excelize()).NewFile();
    file.SetSheetRow("Sheet1", "B2", ["city", "gdp"]);
    file.SetSheetRow("Sheet1", "B3", ["北京", 1]);
    assert.equal(file.AddTable("Sheet1", { Range: "B2:C3", Name: "Cities" }).error, null);
    const workbook = await openXlsx(file.WriteToBuffer().buffer as Uint8Array, excelize);
    assert.deepEqual(await workbook.tables(), [
      { name: "Cities", address: { sheet: "Sheet1", row: 1, column: 1, rows: 2, columns: 2 } },
    ]);
  });

  it("writes shared formulas out where the one that defined them is frozen", async () => {
    const parts = unzipSync(
      xlsxSeed({
        data: [
          [1, 2],
          [3, 4],
        ],
      }),
    );
    const part = "xl/worksheets/sheet1.xml";
    const sheet = text(parts[part])
      .replace(/<c r="A1".*?<\/c>/, '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2&lt;5</f><v>1</v></c>')
      .replace(/<c r="A2".*?<\/c>/, '<c r="A2"><f t="shared" si="0"/><v>3</v></c>');
    parts[part] = strToU8(sheet);
    const workbook = await openXlsx(zipSync(parts), excelize);
    const only = { sheet: "data", row: 0, column: 0, rows: 1, columns: 1 };
    assert.equal(await workbook.freeze(only, () => true), 1);
    const after = read(await workbook.save()).Sheets.data;
    assert.deepEqual([after.A1.v, after.A1.f], [1, undefined]);
    assert.deepEqual([after.A2.v, after.A2.f], [3, "B2*2<5"]);
  });

  it("takes out the calculation chain with the formulas it names", async () => {
    const parts = unzipSync(xlsxSeed({ data: [[{ formula: "=PW.ONE()", result: 1 }]] }));
    const link =
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
    const kind =
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
    parts["xl/calcChain.xml"] = strToU8(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    );
    const insert = (part: string, before: string, xml: string) =>
      (parts[part] = strToU8(text(parts[part]).replace(before, xml + before)));
    insert("xl/_rels/workbook.xml.rels", "</Relationships>", link);
    insert("[Content_Types].xml", "</Types>", kind);
    const workbook = await openXlsx(zipSync(parts), excelize);
    assert.equal(await workbook.freeze(null, () => true), 1);
    const saved = unzipSync(await workbook.save());
    assert.equal(saved["xl/calcChain.xml"], undefined);
    for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"])
      assert.doesNotMatch(text(saved[part]), /calcChain/);
  });

  it("reads a matrix of 1,444 regions by 399 industries whole, and puts a column of 20,000 beside it", async () => {
    const rows = Array.from({ length: 1444 }, (_, r) => Array.from({ length: 399 }, (__, c) => (r * 399 + c) / 7));
    const workbook = await openXlsx(xlsxSeed({ shares: rows }), excelize);
    assert.deepEqual(await workbook.read({ sheet: "shares", row: 0, column: 0, rows: 1444, columns: 399 }), rows);
    const column = Array.from({ length: 20_000 }, (_, r) => [r / 3]);
    const sheet = await workbook.addSheet("measures");
    await workbook.write("t", block(...column), { sheet, row: 0, column: 0 }, "refuse");
    const again = await openXlsx(await workbook.save(), excelize);
    assert.deepEqual(await again.read({ sheet, row: 0, column: 0, rows: 20_000, columns: 1 }), column);
  });

  it("says what to do with an old, a locked and a broken file", async () => {
    const keyOf = async (bytes: Uint8Array) =>
      openXlsx(bytes, excelize).then(
        () => "opened",
        (error: unknown) => (error instanceof Problem ? error.key : String(error)),
      );
    assert.equal(await keyOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), "workbook.oldOrLocked");
    assert.equal(await keyOf(strToU8("city,year\n1,2\n")), "workbook.notXlsx");
    assert.equal(await keyOf(zipSync({ "a.txt": strToU8("x") })), "workbook.notXlsx");
    assert.equal(await keyOf(xlsxSeed({ data: [[1]] }).slice(0, 300)), "workbook.notXlsx");
  });
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const block = (...rows: (string | number)[][]): Block => ({
  cells: rows.map((row) => row.map((value) => ({ value }))),
});
