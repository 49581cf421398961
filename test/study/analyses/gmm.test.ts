import assert from "node:assert/strict";
import { dynamicPanel } from "../../../src/estimate/gmm/dynamic-panel.ts";
import type { CellValue } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { gmmAnalysis } from "../../../src/study/analyses/gmm.ts";
import { analyses } from "../../../src/study/registry.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { expectGolden } from "../../golden/golden.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const employment = dataFrame("empluk.csv");
const basic = {
  outcomes: ["log(emp)"],
  endogenous: ["log(wage)"],
  predetermined: ["log(capital)"],
  exogenous: ["log(output)"],
  entity: "firm",
  time: "year",
  estimator: "system",
  collapse: true,
};
const valueOf = ({ rows }: Table, label: string, column = 1): number => {
  const cell = rows.find(({ cells: [first] }) => cellText(first) === label)?.cells[column];
  assert.ok(cell?.kind === "number", label);
  return cell.value;
};
const foreseen = (given: Readonly<Record<string, unknown>>, frame = employment): string[] =>
  gmmAnalysis.foresee!(frame, parseOptions("gmm", gmmAnalysis.fields, given)).map((note) => speak("en-US", note));
const keyOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
    assert.notEqual(error.in("en-US"), error.in("zh-CN"));
    return error.key;
  }
  return "no problem";
};

describe("the analysis of dynamic panels", () => {
  it("is one that every door offers", () => assert.ok(analyses.includes(gmmAnalysis)));

  it("prints the engine's numbers: coefficients, AR, Sargan, Hansen, its difference, instruments and entities", async () => {
    const { tables, models } = await runAnalysis(gmmAnalysis, employment, basic);
    const lags = (name: string, from: number) => [
      { var: name, lagMin: from, lagMax: 1000, equation: "diff" as const },
      { var: name, lagMin: from - 1, lagMax: from - 1, equation: "level" as const },
    ];
    const own = dynamicPanel(employment, {
      y: "log(emp)",
      x: ["log(wage)", "log(capital)", "log(output)"],
      entity: "firm",
      time: "year",
      gmm: [...lags("log(emp)", 2), ...lags("log(wage)", 2), ...lags("log(capital)", 1)],
      iv: ["log(output)"],
      system: true,
      collapse: true,
      timeDummies: true,
    });
    assert.deepEqual(models, [{ estimate: own }]);
    const [table, groups] = tables;
    const test = (name: string) => {
      const found = own.tests.find((one) => one.name === name);
      assert.ok(found && "statistic" in found);
      return found;
    };
    assert.equal(valueOf(table, "log(wage)"), own.terms.find(({ name }) => name === "log(wage)")!.estimate);
    assert.equal(valueOf(table, "AR(2) z"), test("AR(2)").statistic);
    assert.equal(valueOf(table, "Sargan χ²"), test("Sargan").statistic);
    assert.equal(valueOf(table, "Hansen χ²"), test("Hansen").statistic);
    assert.equal(valueOf(table, "Difference-in-Hansen χ², levels"), test("Diff-Hansen levels").statistic);
    assert.equal(valueOf(table, "Instruments"), own.quantities!.instruments);
    assert.equal(valueOf(table, "Entities"), 140);
    assert.equal(valueOf(groups, "Lags of log(wage)", 1), test("Hansen excl. gmm(log(wage))").statistic);
    assert.equal(valueOf(groups, "Lags of log(wage)", 4), test("Diff-Hansen gmm(log(wage))").statistic);
    assert.equal(valueOf(groups, "Lags of log(wage)", 5), test("Diff-Hansen gmm(log(wage))").df);
    assert.ok(!table.rows.some(({ cells: [first] }) => cellText(first).startsWith("year::")));
  });

  for (const locale of locales)
    it(`prints its tables as before in ${locale}`, async () => {
      const { tables, notes } = await runAnalysis(gmmAnalysis, employment, basic, studyContext(locale));
      const texts = [...tables.map(tableText), ...notes.map((note) => speak(locale, note))];
      expectGolden(`empluk-gmm.${locale}.txt`, texts.join("\n"));
    });

  it("keeps the results of a panel too short for AR(2), and says why that test is not there", async () => {
    const short = { ...basic, estimator: "difference", subset: "year <= 1979" };
    const { tables, models } = await runAnalysis(gmmAnalysis, employment, short);
    assert.ok("estimate" in models[0]);
    assert.ok(tables[0].notes.includes("AR(2): not available (T < 5)."));
    assert.ok(valueOf(tables[0], "AR(1) z") !== 0);
    const row = tables[0].rows.find(({ cells: [first] }) => cellText(first) === "AR(2) z")!;
    assert.equal(cellText(row.cells[1]), "n.a.");
    const chinese = await runAnalysis(gmmAnalysis, employment, short, studyContext("zh-CN"));
    assert.ok(chinese.tables[0].notes.includes("AR(2)：无法计算（T < 5）。"));
  });

  it("gives a column to each outcome, and the reason of one that fails beside one that does not", async () => {
    const { tables, models } = await runAnalysis(gmmAnalysis, employment, {
      ...basic,
      outcomes: ["log(emp)", "log(wage)"],
      exogenous: [],
    });
    assert.deepEqual(
      models.map((model) => "estimate" in model),
      [true, false],
    );
    assert.match(tables[0].notes.join(" "), /Column \(2\) was not estimated/);
    assert.equal(tables[1].rows[0].cells.length, 8);
  });

  it("foresees the number of instruments that the estimate reports", async () => {
    assert.deepEqual(foreseen(basic), ["891 of 1,031 rows will be used.", "34 instruments for 140 entities."]);
    const { tables } = await runAnalysis(gmmAnalysis, employment, { ...basic, collapse: false, lastLag: 3 });
    const count = valueOf(tables[0], "Instruments");
    assert.ok(foreseen({ ...basic, collapse: false, lastLag: 3 }).includes(`${count} instruments for 140 entities.`));
  });

  it("warns before it runs when instruments outnumber entities", () => {
    const few = { ...basic, collapse: false, subset: "firm <= 60" };
    const told = foreseen(few);
    assert.match(told.at(-1)!, /^\d+ instruments for 60 entities: more instruments than entities overfit/);
    assert.ok(!foreseen(basic).some((text) => /overfit/.test(text)));
  });

  it("says before it runs what stands in the way", () => {
    const run = (given: object, frame = employment) => keyOf(() => foreseen({ ...basic, ...given }, frame));
    assert.equal(run({ exogenous: ["log(wage)"] }), "gmm.twoLists");
    assert.equal(run({ lags: 8 }), "gmm.fewPeriods");
    assert.equal(run({ exogenous: ["L8.log(output)"] }), "gmm.noRows");
    assert.equal(run({ subset: "year == 1978 | year == 1980 | year == 1982" }), "gmm.noRows");
    const cells: CellValue[][] = [["id", "year", "y"]];
    for (let g = 0; g < 9; g++) for (const t of [1, 3, 5, 7]) cells.push([`e${g}`, 2000 + t, Math.sin(7 * g + t * t)]);
    const gaps = frameFromCells(cells, { header: "yes" }).frame;
    const own = { outcomes: ["y"], entity: "id", time: "year" };
    assert.equal(
      keyOf(() => foreseen(own, gaps)),
      "frame.lagNever",
    );
  });

  it("says when the lags asked for leave fewer instruments than coefficients", async () => {
    const { models } = await runAnalysis(gmmAnalysis, employment, {
      ...basic,
      estimator: "difference",
      lags: 2,
      firstLag: 8,
      lastLag: 8,
      timeDummies: false,
      predetermined: [],
      exogenous: [],
    });
    assert.ok("problem" in models[0]);
    assert.equal(models[0].problem.detail.key, "gmm.fewInstruments");
  });
});
