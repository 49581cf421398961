import assert from "node:assert/strict";
import { doubleMachineLearning } from "../../../src/estimate/dml/double-machine-learning.ts";
import { locales } from "../../../src/messages/locale.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { figureSvg } from "../../../src/report/figure-svg.ts";
import type { Table, TableCell } from "../../../src/report/table.ts";
import { dmlAnalysis } from "../../../src/study/analyses/dml.ts";
import type { Progress } from "../../../src/study/context.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { madeRows } from "../../estimate/dml/made-rows.ts";
import { runAnalysis, studyContext } from "../study-context.ts";

const frame = madeRows();
const panel = { outcomes: ["y"], treatment: "d", controls: ["x1", "x2"], entity: "unit", time: "year", learner: "ols" };
const cellsNamed = ({ rows }: Table, label: string): readonly TableCell[] => {
  const row = rows.find(({ cells }) => cellText(cells[0]) === label);
  assert.ok(row, `no row ${label} in ${rows.map(({ cells }) => cellText(cells[0])).join("; ")}`);
  return row.cells.slice(1);
};
const textsOf = (table: Table, label: string) => cellsNamed(table, label).map((cell) => cellText(cell));

describe("the table of double machine learning", () => {
  it("has a column for each specification, with its learner, folds and fits", async () => {
    const columns = "label=K = 3; folds=3 || learner=boosting; trees=10; squares || model=pliv; y=w; d=e; z=z";
    const { tables, models } = await runAnalysis(dmlAnalysis, frame, { ...panel, columns });
    const [table] = tables;
    assert.equal(models.length, 3);
    assert.deepEqual(textsOf(table, "Folds"), ["3", "5", "5"]);
    assert.deepEqual(textsOf(table, "Learner"), ["Least squares", "Gradient boosting", "Least squares"]);
    assert.deepEqual(textsOf(table, "Squared controls"), ["No", "Yes", "No"]);
    assert.deepEqual(textsOf(table, "Fixed effects as"), ["Factors", "Factors", "Factors"]);
    assert.equal(cellsNamed(table, "Out-of-fold R²: instrument 1").filter(({ kind }) => kind === "number").length, 1);
    assert.ok(table.header[0].some(({ text }) => text === "K = 3"));
    const { estimate } = await doubleMachineLearning(
      frame,
      {
        ...{ y: "y", d: "d", x: ["x1", "x2"], effects: ["unit", "year"], entity: "unit", time: "year" },
        ...{ learner: { name: "ols" }, folds: 3 },
      },
      { executor: inlineExecutor },
    );
    const [effect] = cellsNamed(table, "d");
    assert.ok(effect.kind === "number" && effect.value === estimate.terms[0].estimate);
    const [constant] = cellsNamed(table, "Constant");
    assert.ok(constant.kind === "number" && constant.value === estimate.terms[1].estimate);
  });

  it("has a column for each group; one that cannot be estimated shows why beside its neighbours", async () => {
    const { models, tables } = await runAnalysis(dmlAnalysis, frame, {
      ...panel,
      effects: "none",
      by: "fold",
      columns: "folds=3 || folds=40; subset=year == 2000",
    });
    assert.equal(models.length, 8);
    assert.equal(models.filter((model) => "estimate" in model).length, 4);
    const failed = models.find((model) => "problem" in model);
    assert.ok(failed && "problem" in failed && failed.problem.detail.key === "dml.tooFewUnits");
    assert.deepEqual(tables[0].header[0].map(({ text }) => text).slice(1, 5), ["1", "2", "3", "4"]);
  });

  it("draws the effect under other seeds, in both languages", async () => {
    for (const locale of locales) {
      const seen: Progress[] = [];
      const context = studyContext(locale, { onProgress: (progress) => seen.push(progress) });
      const { figures } = await runAnalysis(dmlAnalysis, frame, { ...panel, seeds: 3 }, context);
      const [figure] = figures!;
      assert.ok(figure.kind === "intervals" && figure.series[0].points.length === 3);
      const values = figure.series[0].points.map(({ value }) => value);
      assert.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
      );
      assert.match(figureSvg(figure), /<svg/);
      assert.doesNotMatch(JSON.stringify(figure), /[{]\w+[}]|undefined|NaN/);
      for (const { step } of seen) assert.doesNotMatch(speak(locale, step), /[{}]/);
    }
  });

  it("tells rows, functions and trees before anything runs", () => {
    const options = { ...panel, learner: "forest", columns: "folds=3; trees=50 || learner=ols" };
    const told = dmlAnalysis.foresee!(frame, parseOptions("dml", dmlAnalysis.fields, options));
    assert.deepEqual(
      told.slice(0, 3).map(({ key, parameters }) => [key, parameters]),
      [
        ["study.rowsForeseen", { used: 180, read: 180 }],
        // Two functions in three folds, and in five.
        ["dmlStudy.foreseen", { columns: 2, fits: 16 }],
        ["dmlStudy.foreseenTrees", { trees: 300 }],
      ],
    );
  });

  it("says in both languages what it cannot read", async () => {
    const refusals: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
      [{ columns: "fold=3" }, "frame.unknownOptionNear"],
      [{ by: "y" }, "dmlStudy.manyLevels"],
      [{ se: "hc1", cluster: ["unit"] }, "study.clusterUnused"],
    ];
    for (const [own, key] of refusals)
      await assert.rejects(runAnalysis(dmlAnalysis, frame, { ...panel, ...own }), (error) => {
        assert.ok(error instanceof Problem, String(error));
        assert.equal(error.key, key);
        for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]|undefined/);
        return true;
      });
  });
});
