import assert from "node:assert/strict";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { panelErrorsAnalysis } from "../../../src/study/analyses/panel-errors.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { expectGolden } from "../../golden/golden.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const grunfeld = dataFrame("grunfeld.csv");
const given = { outcomes: ["inv"], x: ["value", "capital"], entity: "firm", time: "year" };

const rowNamed = ({ rows }: Table, label: string) => {
  const row = rows.find(({ cells }) => cellText(cells[0]) === label);
  assert.ok(row, `no row ${label} in ${rows.map(({ cells }) => cellText(cells[0])).join("; ")}`);
  return row.cells;
};
const valueOf = (cell: Table["rows"][number]["cells"][number]): number => (cell.kind === "number" ? cell.value : NaN);
// The tables hold what the estimators give, which the reference cases pin to 1e-8.
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) <= 1e-8 * Math.abs(expected), `${actual} is not ${expected}`);

describe("FGLS and panel-corrected standard errors beside pooled and fixed effects", () => {
  it("stand in one table: Grunfeld in four estimators", async () => {
    const { tables, models } = await runAnalysis(panelErrorsAnalysis, grunfeld, {
      ...given,
      panels: "correlated",
      corr: "independent",
    });
    const [table] = tables;
    assert.deepEqual(
      table.header[0].map(({ text }) => text),
      ["", "Pooled", "Fixed effects", "FGLS", "PCSE"],
    );
    const cells = rowNamed(table, "value").slice(1).map(valueOf);
    ["ols-cluster-firm", "firmfe-cluster-firm", "fgls-parks-none", "pcse-pcse-none"].forEach((name, at) => {
      const { expected } = referenceCase(`panel/grunfeld-${name}.json`);
      close(cells[at], expected.coef.value);
      const model = models[at];
      assert.ok("estimate" in model);
      close(model.estimate.terms[0].stdError, expected.se.value);
    });
    assert.match(table.notes[0], /FGLS standard errors in \(3\), panel-corrected standard errors .* in \(4\)/);
    assert.match(table.notes.join(" "), /Beck and Katz/);
    assert.equal(rowNamed(table, "Wald χ²")[1].kind, "blank");
  });

  it("print as a table that does not change unseen, in both languages", async () => {
    for (const locale of locales) {
      const { tables } = await runAnalysis(
        panelErrorsAnalysis,
        grunfeld,
        { ...given, corr: "ar1" },
        studyContext(locale),
      );
      expectGolden(`grunfeld-panel-errors.${locale}.txt`, tableText(tables[0]));
    }
  });

  it("print rho, and the least and the most of many", async () => {
    const one = await runAnalysis(panelErrorsAnalysis, grunfeld, { ...given, estimators: "pcse", corr: "ar1" });
    const { expected } = referenceCase("panel/grunfeld-pcse-pcse-ar1.json");
    close(valueOf(rowNamed(one.tables[0], "rho")[1]), expected.extra.rho);
    const many = await runAnalysis(panelErrorsAnalysis, grunfeld, { ...given, estimators: "pcse", corr: "psar1" });
    assert.ok(valueOf(rowNamed(many.tables[0], "rho, least")[1]) < expected.extra.rho);
    assert.equal(valueOf(rowNamed(many.tables[0], "rho, most")[1]), 1);
  });

  it("tell in both languages why a column could not be estimated, without losing the others", async () => {
    for (const locale of locales) {
      const { tables, models } = await runAnalysis(
        panelErrorsAnalysis,
        grunfeld,
        { ...given, panels: "correlated", subset: "year < 1942" },
        studyContext(locale),
      );
      assert.deepEqual(
        models.map((model) => "estimate" in model),
        [true, true, false, true],
      );
      assert.match(tables[0].notes.join(" "), /PCSEREG/);
      assert.doesNotMatch(tables[0].notes.join(" "), /[{}]/);
    }
  });

  it("may leave serial correlation to FGLS with a general covariance, whatever the other column does", async () => {
    const { models } = await runAnalysis(panelErrorsAnalysis, dataFrame("produc.csv"), {
      outcomes: ["log(gsp)"],
      x: ["log(pcap)", "log(emp)"],
      entity: "state",
      time: "year",
      estimators: "two",
      panels: "general",
      corr: "ar1",
    });
    assert.deepEqual(
      models.map((model) => ("estimate" in model ? model.estimate.conventions.panels : model.problem.detail.key)),
      ["general", "correlated"],
    );
  });

  it("say how many rows they will use", () => {
    const options = parseOptions("panel-errors", panelErrorsAnalysis.fields, given);
    assert.match(speak("en-US", panelErrorsAnalysis.foresee!(grunfeld, options)[0]), /200/);
  });
});
