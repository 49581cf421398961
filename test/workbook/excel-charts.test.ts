import assert from "node:assert/strict";
import { figureBlock } from "../../src/report/figure-block.ts";
import { excelWorkbook } from "../../src/workbook/excel.ts";
import { sampleFigures } from "../report/sample-figures.ts";
import { FakeExcel } from "./fake-excel-host.ts";

const corner = { sheet: "data", row: 2, column: 1 };

function openExcel() {
  const excel = new FakeExcel();
  const sheet = excel.addSheet("data");
  return { excel, sheet, workbook: excelWorkbook(excel.access) };
}
const blockOf = (id: string) => {
  const figure = sampleFigures("en-US").find((one) => one.id === id)!;
  return figureBlock(figure, { locale: "en-US", errorBars: false });
};

describe("charts in Excel", () => {
  it("are drawn from the numbers beside them, one chart of each kind", async () => {
    const { sheet, workbook } = openExcel();
    let row = 0;
    for (const figure of sampleFigures("en-US")) {
      const block = figureBlock(figure, { locale: "en-US", errorBars: workbook.drawsErrorBars ?? false });
      await workbook.write(figure.id, block, { sheet: "data", row, column: 0 }, "refuse");
      const [chart] = block.charts!;
      const made = sheet.charts.at(-1)!;
      assert.equal(made.set["Title.Text"], figure.title);
      assert.equal(made.seriesCount, chart.series.length);
      chart.series.forEach(({ x, y }, k) => {
        assert.deepEqual(made.set[`Series[${k}].Values`], { ...y, row: row + y.row });
        assert.deepEqual(made.set[`Series[${k}].XAxisValues`], { ...x, row: row + x.row });
      });
      row += block.cells.length + 2;
    }
    assert.deepEqual(
      sheet.charts.map(({ type }) => type),
      [..."EEEEEE"].map(() => "XYScatter").concat("ColumnClustered", "BarClustered"),
    );
  });

  it("draw whiskers from bound to bound, since Excel takes no lengths of error bars from add-ins", async () => {
    const { sheet, workbook } = openExcel();
    assert.equal(workbook.drawsErrorBars, false);
    const block = blockOf("event-study-one");
    await workbook.write("t", block, corner, "refuse");
    const { set } = sheet.charts[0];
    assert.equal(set["Series[0].Format.Line.LineStyle"], "Continuous");
    const { row, column, rows } = set["Series[0].Values"] as { row: number; column: number; rows: number };
    const bounds = Array.from({ length: rows }, (_, k) => sheet.peek(row + k, column)?.value ?? null);
    const [figure] = sampleFigures("en-US").filter(({ id }) => id === "event-study-one");
    assert.ok(figure.kind === "intervals");
    const known = figure.series[0].points.filter(({ low }) => low !== null);
    assert.deepEqual(
      bounds,
      known.flatMap(({ low, high }) => [low, high, null]),
    );
    assert.equal(set["DisplayBlanksAs"], "NotPlotted");
  });

  it("name rows by labels that follow their cells, quoted as the sheet's name asks", async () => {
    const { excel, workbook } = openExcel();
    const sheet = excel.addSheet("Q1 '26");
    await workbook.write("t", blockOf("coefficients"), { ...corner, sheet: "Q1 '26" }, "refuse");
    const [first] = Object.entries(sheet.charts[0].set).filter(([path]) => path.endsWith("DataLabel.Formula"));
    assert.match(String(first[1]), /^='Q1 ''26'!\$[A-Z]+\$\d+$/);
  });

  it("go with their block: when it is replaced, and when it is taken back", async () => {
    const { sheet, workbook } = openExcel();
    await workbook.write("t", blockOf("moran"), corner, "refuse");
    await workbook.write("t", blockOf("placebo"), corner, "replace-own");
    assert.deepEqual(
      sheet.charts.map(({ set }) => set["Title.Text"]),
      ["Estimates of 500 placebo treatments"],
    );
    await workbook.remove("t");
    assert.equal(sheet.charts.length, 0);
  });

  it("may have been deleted by a person before their block is taken back", async () => {
    const { sheet, workbook } = openExcel();
    await workbook.write("t", blockOf("moran"), corner, "refuse");
    sheet.charts = [];
    await workbook.remove("t");
    assert.equal((await workbook.placements()).length, 0);
  });

  it("never cover a person's cells", async () => {
    const { sheet, workbook } = openExcel();
    sheet.cell(10, 5).value = "mine";
    await assert.rejects(workbook.write("t", blockOf("moran"), corner, "refuse"), /F11/);
    assert.equal(sheet.charts.length, 0);
  });
});
