import assert from "node:assert/strict";
import { figureBlock } from "../../src/report/figure-block.ts";
import { sizeWithin } from "../../src/workbook/grid-pictures.ts";
import { gridWorkbook } from "../../src/workbook/grid.ts";
import { sampleFigures } from "../report/sample-figures.ts";
import { headlessGrid } from "./headless-grid.ts";

interface Picture {
  getId(): string;
  toBuilder(): { getSource(): string };
}

const close: (() => void)[] = [];
after(() => close.forEach((end) => end()));

function openGrid() {
  const grid = headlessGrid({ pictures: true });
  close.push(grid.close);
  grid.open({
    id: "book",
    sheetOrder: ["data"],
    sheets: { data: { id: "data", name: "data", rowCount: 30, columnCount: 12 } },
  } as never);
  const sheet = grid.api.getActiveWorkbook()!.getSheetByName("data") as unknown as { getImages(): Picture[] };
  return { sheet, workbook: gridWorkbook(grid.api) };
}
const blockOf = (id: string) => {
  const figure = sampleFigures("zh-CN").find((one) => one.id === id)!;
  return figureBlock(figure, { locale: "zh-CN", errorBars: true });
};
const corner = { sheet: "data", row: 2, column: 1 };

describe("charts in the browser grid", () => {
  it("float as pictures over the cells of their block, and go with it", async () => {
    const { sheet, workbook } = openGrid();
    const block = blockOf("event-study");
    await workbook.write("t", block, corner, "refuse");
    const [picture] = sheet.getImages();
    assert.equal(picture.getId(), "t event-study");
    const [, base64] = picture.toBuilder().getSource().split(",");
    assert.equal(Buffer.from(base64, "base64").toString("utf8"), block.charts![0].picture);
    await workbook.write("t", blockOf("moran"), corner, "replace-own");
    assert.deepEqual(
      sheet.getImages().map((one) => one.getId()),
      ["t moran"],
    );
    await workbook.remove("t");
    assert.equal(sheet.getImages().length, 0);
  });

  it("keep their proportions inside the place of the chart", () => {
    const picture = (width: number, height: number) => `<svg xmlns="x" width="${width}" height="${height}" viewBox="">`;
    assert.deepEqual(sizeWithin({ picture: picture(500, 200), width: 500, height: 300 }), { width: 500, height: 200 });
    assert.deepEqual(sizeWithin({ picture: picture(500, 600), width: 500, height: 300 }), { width: 250, height: 300 });
    for (const { id } of sampleFigures("en-US")) {
      const chart = blockOf(id).charts![0];
      const { width, height } = sizeWithin(chart);
      assert.ok(
        width <= chart.width && height <= chart.height && width > chart.width / 2,
        `${id}: ${width} x ${height}`,
      );
    }
  });
});
