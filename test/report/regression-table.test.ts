import assert from "node:assert/strict";
import { locales } from "../../src/messages/locale.ts";
import { cellText } from "../../src/report/cell-text.ts";
import { regressionTable, type RegressionTableOptions } from "../../src/report/regression-table.ts";
import { fiveOneTenth } from "../../src/report/stars.ts";
import { tableBlock } from "../../src/report/table-block.ts";
import { tableHtml } from "../../src/report/table-html.ts";
import { tableText } from "../../src/report/table-text.ts";
import type { Table } from "../../src/report/table.ts";
import { expectGolden } from "../golden/golden.ts";
import { sampleColumns } from "./sample-estimates.ts";

const options = (
  locale: (typeof locales)[number],
  more: Partial<RegressionTableOptions> = {},
): RegressionTableOptions => ({
  id: "baseline",
  title: locale === "zh-CN" ? "表1 基准回归结果" : "Table 1. Baseline",
  locale,
  labels: locale === "zh-CN" ? { value: "市值", inv: "投资", firm: "企业", year: "年份" } : {},
  tests: [{ name: "F", label: "F" }],
  ...more,
});
const shown = (table: Table): string[][] => table.rows.map(({ cells }) => cells.map(cellText));
const rowOf = (table: Table, label: string): string[] | undefined => shown(table).find(([first]) => first === label);

describe("a regression table", () => {
  for (const locale of locales) {
    it(`is set as before in ${locale}: as text, as HTML and as cells`, () => {
      const table = regressionTable(sampleColumns, options(locale));
      expectGolden(`regression-table.${locale}.txt`, tableText(table));
      expectGolden(`regression-table.${locale}.html`, `${tableHtml(table, locale)}\n`);
      expectGolden(`regression-table.${locale}.json`, `${JSON.stringify(tableBlock(table), null, 1)}\n`);
    });
  }

  it("puts the coefficient over its bracket and keeps the full precision of both", () => {
    const table = regressionTable(sampleColumns, options("en-US"));
    assert.deepEqual(rowOf(table, "value")?.slice(0, 3), ["value", "-0.118***", "0.110*"]);
    const [over, under] = table.rows;
    assert.equal(over.cells[1].kind === "number" && over.cells[1].value, -0.117715855);
    assert.equal(under.cells[1].kind === "number" && under.cells[1].value, 0.01082);
    assert.equal(cellText(under.cells[1]), "(0.011)");
  });

  it("prints t, p or an interval in the bracket when asked, and says so", () => {
    const second = (bracket: "t" | "p" | "ci") => regressionTable(sampleColumns, options("en-US", { bracket }));
    assert.equal(cellText(second("t").rows[1].cells[1]), "(-10.879)");
    assert.match(second("t").notes[0], /^t statistics in parentheses, from standard errors clustered by firm\./);
    assert.equal(cellText(second("p").rows[1].cells[1]), "(0.002)");
    assert.equal(cellText(second("ci").rows[1].cells[1]), "[-0.142, -0.093]");
    assert.match(second("ci").notes[0], /^95% confidence intervals in brackets/);
  });

  it("takes other levels for its stars, in the numbers and in the note", () => {
    const table = regressionTable(sampleColumns, options("en-US", { stars: fiveOneTenth }));
    assert.deepEqual(rowOf(table, "value")?.slice(1, 3), ["-0.118**", "0.110"]);
    assert.match(table.notes[0], /\*\*\*\u00a0p<0\.001, \*\*\u00a0p<0\.01, \*\u00a0p<0\.05\./);
    assert.match(
      regressionTable(sampleColumns, options("zh-CN", { stars: fiveOneTenth })).notes[0],
      /分别表示在0\.1%、1%、5%的水平上显著/,
    );
    assert.doesNotMatch(regressionTable(sampleColumns, options("en-US", { stars: [] })).notes[0], /\*/);
  });

  it("has controls, effects, sample size, clusters and R² at the foot, in that order", () => {
    const labels = shown(regressionTable(sampleColumns, options("zh-CN"))).map(([label]) => label);
    const foot = ["控制变量", "企业固定效应", "年份固定效应", "样本量", "聚类数（企业）", "R²", "组内R²", "F"];
    assert.deepEqual(
      labels.filter((label) => foot.includes(label)),
      foot,
    );
    const table = regressionTable(sampleColumns, options("zh-CN"));
    assert.deepEqual(rowOf(table, "控制变量")?.slice(1, 3), ["否", "是"]);
    assert.deepEqual(rowOf(table, "企业固定效应")?.slice(1, 3), ["否", "是"]);
  });

  it("keeps, drops, orders and renames terms; the constant stands last", () => {
    const kept = regressionTable(
      sampleColumns,
      options("en-US", { keep: ["capital", "value"], labels: { capital: "Capital <K>" } }),
    );
    assert.deepEqual(
      shown(kept)
        .map(([label]) => label)
        .filter((label) => label !== "")
        .slice(0, 2),
      ["Capital <K>", "value"],
    );
    assert.equal(rowOf(kept, "Constant"), undefined);
    assert.equal(rowOf(regressionTable(sampleColumns, options("en-US", { drop: ["value"] })), "value"), undefined);
    const all = shown(regressionTable(sampleColumns, options("en-US"))).map(([label]) => label);
    assert.ok(all.indexOf("Constant") > all.indexOf("capital"));
  });

  it("shows why a column failed inside that column and leaves its neighbours alone", () => {
    const table = regressionTable(sampleColumns, options("en-US"));
    const reason = table.rows[0].cells[3];
    assert.match(cellText(reason), /“size” does not vary/);
    const span = reason.kind === "text" ? reason.rowSpan! : 0;
    assert.ok(span >= 5 && span <= table.rows.length);
    assert.ok(table.rows.slice(1).every(({ cells }) => cells[3].kind === "blank"));
    assert.match(table.notes.join(" "), /Column \(3\) was not estimated/);
    assert.equal(rowOf(table, "Observations")?.[1], "12,345");
  });

  it("is a table of reasons when every column failed", () => {
    const table = regressionTable([sampleColumns[2]], options("en-US"));
    assert.match(cellText(table.rows[0].cells[1]), /does not vary/);
    assert.doesNotMatch(table.notes.join(" "), /p<0/);
  });
});
