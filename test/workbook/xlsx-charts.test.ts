import assert from "node:assert/strict";
import { elementsIn, parseXml } from "../../scripts/manifest/xml.ts";
import { locales } from "../../src/messages/locale.ts";
import { figureBlock } from "../../src/report/figure-block.ts";
import type { Figure } from "../../src/report/figure.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import { excelizeInNode } from "../../src/workbook/xlsx-node.ts";
import { newXlsx, openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx.ts";
import { openZip, type Zip } from "../../src/workbook/zip.ts";
import { sampleFigures } from "../report/sample-figures.ts";

const excelize = excelizeInNode();
const corner = { sheet: "Sheet1", row: 0, column: 0 };
const named = (id: string): Figure => sampleFigures("en-US").find((figure) => figure.id === id)!;
const blockOf = (id: string) => figureBlock(named(id), { locale: "en-US", errorBars: true });

async function saved(...ids: string[]): Promise<Zip> {
  const book = await newXlsx(excelize);
  await put(book, ids);
  return openZip(await book.save());
}
async function put(book: XlsxWorkbook, ids: readonly string[], from = 0): Promise<number> {
  let row = from;
  for (const id of ids) {
    const block = blockOf(id);
    await book.write(id, block, { ...corner, row }, "refuse");
    row += block.cells.length + 2;
  }
  return row;
}
const charts = (zip: Zip): string[] =>
  zip.names
    .filter((name) => name.startsWith("xl/charts/chart"))
    .sort()
    .map((name) => zip.text(name)!);
const elements = (xml: string, name: string) => [...elementsIn(parseXml(xml))].filter((one) => one.name === name);

/** Formulas of the ranges a chart refers to, each with the values it keeps. */
function references(xml: string): { formula: string; values: string[]; isText: boolean }[] {
  return [...elementsIn(parseXml(xml))]
    .filter(({ name }) => name === "c:numRef" || name === "c:strRef")
    .map((reference) => {
      const inside = [...elementsIn(reference)];
      const formula = inside.find(({ name }) => name === "c:f")!.text;
      const values: string[] = [];
      const count = inside.find(({ name }) => name === "c:ptCount")!.attributes.val;
      values.length = Number(count);
      values.fill("");
      for (const point of inside.filter(({ name }) => name === "c:pt"))
        values[Number(point.attributes.idx)] = point.children[0].text;
      return { formula, values, isText: reference.name === "c:strRef" };
    });
}

describe("charts in an .xlsx file", () => {
  it("refer to the numbers beside them, and keep them to the last digit, in both languages", async () => {
    for (const locale of locales)
      for (const figure of sampleFigures(locale)) {
        const book = await newXlsx(excelize, "Results '26");
        const at = { sheet: "Results '26", row: 3, column: 2 };
        await book.write("f", figureBlock(figure, { locale, errorBars: true }), at, "refuse");
        const bytes = await book.save();
        const [xml] = charts(openZip(bytes));
        const again = await openXlsx(bytes, excelize);
        const all = references(xml);
        assert.ok(all.length >= 3, figure.id);
        for (const { formula, values, isText } of all) {
          const address = parseAddress(formula.replaceAll("$", ""));
          assert.ok(address, formula);
          const cells = (await again.read(address)).flat();
          assert.deepEqual(
            values.map((value) => (value === "" ? null : isText ? value : Number(value))),
            isText ? cells.map((cell) => (cell === null ? null : String(cell))) : cells,
            `${figure.id} ${formula}`,
          );
        }
        assert.ok(elements(xml, "a:t").some(({ text }) => text === figure.title));
      }
  });

  it("hold every estimate of an event study, with error bars that end at its bounds", async () => {
    const figure = named("event-study");
    assert.ok(figure.kind === "intervals");
    const [xml] = charts(await saved("event-study"));
    const series = elements(xml, "c:ser").slice(0, 3);
    assert.equal(elements(xml, "c:errBars").length, 3);
    series.forEach((one, at) => {
      const inside = [...elementsIn(one)];
      const numbers = (name: string) => references(xmlOf(inside.find((part) => part.name === name)!))[0].values;
      const { points } = figure.series[at];
      assert.deepEqual(
        numbers("c:yVal").map(Number),
        points.map(({ value }) => value),
      );
      numbers("c:plus").forEach((plus, k) => {
        const { value, high } = points[k];
        assert.equal(plus === "" ? null : Number(plus), high === null ? null : high - value);
      });
      numbers("c:minus").forEach((minus, k) => {
        const { value, low } = points[k];
        assert.equal(minus === "" ? null : Number(minus), low === null ? null : value - low);
      });
    });
    assert.ok(!elements(xml, "c:errValType").some(({ attributes }) => attributes.val !== "cust"));
  });

  it("are told apart without colour: marks differ, and so do dashes", async () => {
    const [xml] = charts(await saved("event-study"));
    const symbols = elements(xml, "c:symbol").map(({ attributes }) => attributes.val);
    assert.deepEqual(symbols.slice(0, 3), ["circle", "square", "triangle"]);
  });

  it("have a name, a description and a size of their own", async () => {
    const zip = await saved("moran");
    const drawing = zip.text("xl/drawings/drawing1.xml")!;
    const [properties] = elements(drawing, "xdr:cNvPr");
    assert.equal(properties.attributes.descr, named("moran").description);
    assert.equal(elements(drawing, "xdr:oneCellAnchor").length, 1);
    assert.equal(elements(drawing, "xdr:ext")[0].attributes.cx, String(500 * 9525));
  });

  it("stay as they are when the file is opened again and more is written", async () => {
    const book = await newXlsx(excelize);
    const row = await put(book, ["event-study", "moran"]);
    const first = await book.save();
    const again = await openXlsx(first, excelize);
    await put(again, ["placebo"], row);
    const second = openZip(await again.save());
    assert.equal(charts(second).length, 3);
    for (const xml of charts(openZip(first))) assert.ok(charts(second).includes(xml));
    assert.equal(elements(second.text("xl/drawings/drawing1.xml")!, "xdr:oneCellAnchor").length, 3);
  });

  it("are replaced with their block and go with it, also after the file was opened again", async () => {
    const book = await newXlsx(excelize);
    await put(book, ["moran"]);
    const again = await openXlsx(await book.save(), excelize);
    await again.write("moran", blockOf("placebo"), corner, "replace-own");
    const replaced = openZip(await again.save());
    assert.equal(elements(replaced.text("xl/drawings/drawing1.xml")!, "c:chart").length, 1);
    await again.remove("moran");
    const gone = openZip(await again.save());
    assert.ok(!(gone.text("xl/drawings/drawing1.xml") ?? "").includes("c:chart"));
    assert.deepEqual(charts(gone), []);
    assert.ok(!gone.text("[Content_Types].xml")!.includes("/xl/charts/"));
    assert.equal((await again.sheets())[0].used, null);
  });

  it("never cover a person's cells", async () => {
    const book = await newXlsx(excelize);
    await book.write("mine", { cells: [[{ value: "mine" }]] }, { ...corner, row: 8, column: 4 }, "refuse");
    await assert.rejects(book.write("f", blockOf("moran"), corner, "refuse"), /E9/);
  });
});

function xmlOf(element: ReturnType<typeof parseXml>): string {
  const inside = element.children.map(xmlOf).join("") || escape(element.text);
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${element.name}${attributes.join("")}>${inside}</${element.name}>`;
}
const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
