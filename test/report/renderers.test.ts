import assert from "node:assert/strict";
import { numberText } from "../../src/report/number-text.ts";
import { regressionTable } from "../../src/report/regression-table.ts";
import { tableBlock } from "../../src/report/table-block.ts";
import { tableHtml } from "../../src/report/table-html.ts";
import { tableText } from "../../src/report/table-text.ts";
import type { Table } from "../../src/report/table.ts";
import { textWidth } from "../../src/report/text-width.ts";
import { sampleColumns } from "./sample-estimates.ts";

const table = regressionTable(sampleColumns, { id: "t", title: "Table 1", locale: "en-US", font: "times" });
const small = (more: Partial<Table>): Table => ({
  id: "t",
  title: "",
  header: [],
  rows: [],
  notes: [],
  font: "sheet",
  ...more,
});

describe("a table as cells of a sheet", () => {
  const block = tableBlock(table);

  it("is a rectangle whose numbers are numbers with a number format", () => {
    assert.ok(block.cells.every((row) => row.length === 4));
    const numbers = block.cells.flat().filter(({ value }) => typeof value === "number");
    assert.equal(
      numbers.length,
      table.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === "number").length,
    );
    assert.ok(numbers.every(({ style }) => style?.format && style.align === "right"));
  });

  it("has a thick rule above and below, a thin one under the header and above the foot, and nothing else", () => {
    const rules = block.cells.map((row) => row.map(({ style }) => [style?.top, style?.bottom]));
    assert.ok(rules[1].every(([top]) => top === "thick"));
    assert.ok(rules[2].every(([, bottom]) => bottom === "thin"));
    const last = 2 + table.rows.length;
    assert.ok(rules[last].every(([, bottom]) => bottom === "thick"));
    assert.ok(block.cells.every((row) => row.every(({ style }) => style?.color === undefined)));
    assert.equal(rules.flat().filter(([top, bottom]) => top === "thick" || bottom === "thick").length, 8);
  });

  it("is as wide as its longest label and number, Chinese characters counting twice", () => {
    const wide = tableBlock(
      small({
        rows: [
          {
            cells: [
              { kind: "text", text: "固定资产投资总额" },
              { kind: "number", value: -1234567.891, decimals: 3 },
            ],
          },
        ],
      }),
    );
    assert.ok(wide.widths![0]! >= 16);
    assert.ok(wide.widths![1]! >= numberText({ kind: "number", value: -1234567.891, decimals: 3 }).length);
  });

  it("takes a serif face by option", () => {
    assert.equal(block.font, "Times New Roman");
    assert.equal(tableBlock({ ...table, font: "simsun" }).font, "SimSun");
    assert.equal(tableBlock({ ...table, font: "sheet" }).font, undefined);
  });

  it("merges the title and a reason that runs down its column, never a cell twice", () => {
    const seen = new Set<string>();
    for (const { row, column, rows, columns } of block.merges!)
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) {
          assert.ok(!seen.has(`${r},${c}`));
          seen.add(`${r},${c}`);
        }
    assert.ok(block.merges!.some(({ rows, column }) => rows > 4 && column === 3));
  });
});

describe("a table as HTML", () => {
  it("escapes everything a person typed", () => {
    const text = `<img src=x onerror="alert('1')">&`;
    const html = tableHtml(
      small({ title: text, header: [[{ text }]], rows: [{ cells: [{ kind: "text", text }] }], notes: [text] }),
      `"><script>`,
    );
    assert.ok(!html.includes("<img") && !html.includes("<script") && !html.includes('onerror="'));
    assert.equal(html.match(/&#60;img/g)?.length, 4);
  });

  it("names its columns and rows for a screen reader", () => {
    const html = tableHtml(table, "en-US");
    assert.match(html, /<caption[^>]*>Table 1<\/caption>/);
    assert.match(html, /<th scope="col"[^>]*>\(1\)<\/th>/);
    assert.match(html, /<th scope="row"[^>]*>value<\/th>/);
    assert.doesNotMatch(html, /<th[^>]*><\/th>/);
    assert.match(html, /rowspan="\d+"/);
  });

  it("reads as the shown numbers when copied: no padding between digits and stars", () => {
    const copied = tableHtml(table).replace(/<[^>]+>/g, "");
    assert.match(copied, /-0\.118\*\*\*/);
    assert.match(copied, /\(0\.011\)/);
  });
});

describe("a table as plain text", () => {
  it("ends the digits of a column at one place, in Chinese too", () => {
    const chinese = tableText(
      regressionTable(sampleColumns.slice(0, 1), {
        id: "t",
        title: "",
        locale: "zh-CN",
        labels: { value: "企业市值" },
      }),
    );
    const ends = chinese
      .split("\n")
      .flatMap((line) => /^(.*?)(-?\(?\d+\.\d{3})(?=[)*\s]|$)/.exec(line)?.slice(1, 3).join("") ?? [])
      .map(textWidth);
    assert.ok(ends.length >= 4);
    assert.equal(new Set(ends).size, 1);
  });

  it("sets spanning headers over their columns", () => {
    const text = tableText(
      small({
        header: [
          [{ text: "" }, { text: "East", span: 2, rule: true }],
          [{ text: "x" }, { text: "(1)" }, { text: "(2)" }],
        ],
        rows: [
          {
            cells: [
              { kind: "text", text: "a" },
              { kind: "number", value: 1, decimals: 3 },
              { kind: "number", value: 2, decimals: 3 },
            ],
          },
        ],
      }),
    );
    assert.match(text, /East\n +-+\nx/);
  });
});
