import assert from "node:assert/strict";
import { BooleanNumber } from "@univerjs/core";
import { figureBlock } from "../../../src/report/figure-block.ts";
import { excelizeInNode } from "../../../src/workbook/xlsx-node.ts";
import { newXlsx } from "../../../src/workbook/xlsx.ts";
import { openZip } from "../../../src/workbook/zip.ts";
import type { GridBook } from "../../../src/workbench/file/grid-book.ts";
import { openFile } from "../../../src/workbench/file/open-file.ts";
import { openedSheet } from "../../../src/workbench/file/opened-sheet.ts";
import { saveFile } from "../../../src/workbench/file/save-file.ts";
import { sampleFigures } from "../../report/sample-figures.ts";

const excelize = excelizeInNode();

/** What the grid holds once it has opened these bytes. */
function held(bytes: Uint8Array) {
  const opened = openFile(bytes, "a.xlsx");
  const sheets = opened.book.sheetOrder.map((id) => {
    const { name, hidden } = opened.book.sheets[id];
    return { id, name: name!, hidden: hidden === BooleanNumber.TRUE, ...openedSheet(opened, id) };
  });
  return { opened, book: { sheets, usual: {} } as GridBook };
}

async function book(...ids: string[]): Promise<Uint8Array> {
  const made = await newXlsx(excelize, "data");
  let row = 0;
  for (const figure of sampleFigures("en-US").filter(({ id }) => ids.includes(id))) {
    const block = figureBlock(figure, { locale: "en-US", errorBars: true });
    await made.write(figure.id, block, { sheet: "data", row, column: 0 }, "refuse");
    row += block.cells.length + 2;
  }
  return made.save();
}
const chartsOf = (bytes: Uint8Array): string[] => {
  const zip = openZip(bytes);
  const names = zip.names.filter((name) => name.startsWith("xl/charts/chart"));
  return names.map((name) => zip.text(name)!).sort();
};

describe("charts in the workbench's files", () => {
  it("are native once the grid is saved as a new file, the same as in a file written without the grid", async () => {
    const written = await book("event-study", "moran");
    const saved = await saveFile(held(written).book, null, excelize);
    assert.equal(chartsOf(saved).length, 2);
    assert.deepEqual(chartsOf(saved), chartsOf(written));
  });

  it("stay as they are when a file that has them is opened and saved", async () => {
    const written = await book("event-study", "moran");
    const { opened, book: same } = held(written);
    assert.deepEqual(chartsOf(await saveFile(same, opened, excelize)), chartsOf(written));
  });

  it("go when their block was taken back in the grid, and come when one was written", async () => {
    const { opened } = held(await book("moran"));
    const now = await book("placebo");
    const saved = await saveFile(held(now).book, opened, excelize);
    assert.deepEqual(chartsOf(saved), chartsOf(now));
  });
});
