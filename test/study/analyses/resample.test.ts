import assert from "node:assert/strict";
import { locales } from "../../../src/messages/locale.ts";
import { say, speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { figureSvg } from "../../../src/report/figure-svg.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { regress } from "../../../src/estimate/regression.ts";
import type { Analysis } from "../../../src/study/analysis.ts";
import { groupDifferenceAnalysis } from "../../../src/study/analyses/group-difference.ts";
import { leaveOneOutAnalysis } from "../../../src/study/analyses/leave-one-out.ts";
import { mediationAnalysis } from "../../../src/study/analyses/mediation.ts";
import { moderationAnalysis } from "../../../src/study/analyses/moderation.ts";
import { regression } from "../../../src/study/analyses/regression.ts";
import { wildBootstrapAnalysis } from "../../../src/study/analyses/wild-bootstrap.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const firms = dataFrame("firmpanel.csv");
const panel = { outcomes: ["roa"], controls: ["size", "lev"], entity: "firm", time: "year" };
const rowOf = ({ rows }: Table, label: string) => {
  const found = rows.find(({ cells: [first] }) => cellText(first) === label);
  assert.ok(found, `no row ${label} among ${rows.map(({ cells: [first] }) => cellText(first)).join(", ")}`);
  return found.cells;
};
const refuses = (run: Promise<unknown>, key: string) =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("the analysis by wild cluster bootstrap", () => {
  const basic = { ...panel, x: ["dig"], cluster: ["province"], draws: 99 };

  it("adds a p value and an interval for each regressor under the table, by the clusters of the errors", async () => {
    for (const locale of locales) {
      const { tables, models } = await runAnalysis(wildBootstrapAnalysis, firms, basic, studyContext(locale));
      const [table] = tables;
      assert.ok("estimate" in models[0]);
      const dig = models[0].estimate.terms.find(({ name }) => name === "dig")!;
      const last = table.rows.slice(-2).map(({ cells }) => cells[1]);
      const [p, interval] = last;
      assert.ok(p.kind === "number" && p.value >= 0 && p.value <= 1);
      assert.ok(interval.kind === "interval" && interval.low < dig.estimate && dig.estimate < interval.high);
      assert.match(table.notes.join(" "), /province/);
      assert.doesNotMatch(tableText(table), /[{}]|NaN/);
    }
  });

  it("clusters by two variables at once, and tests instruments by the restricted efficient form", async () => {
    const two = await runAnalysis(wildBootstrapAnalysis, firms, { ...basic, cluster: ["province", "year"] });
    assert.ok("estimate" in two.models[0] && two.models[0].estimate.sample.clusters.length === 2);
    const iv = { ...basic, x: [], endog: "dig", instruments: ["z1", "z2"], draws: 49 };
    const { models, tables } = await runAnalysis(wildBootstrapAnalysis, firms, iv);
    assert.ok("estimate" in models[0] && models[0].estimate.method === "iv");
    assert.equal(rowOf(tables[0], "dig: wild p")[1].kind, "number");
  });

  it("writes an interval without bounds where so few clusters can reject nothing", async () => {
    const few = { ...basic, effects: "none", cluster: ["year"], subset: "year <= 2012", bootWeights: "rademacher" };
    const { tables } = await runAnalysis(wildBootstrapAnalysis, firms, few);
    assert.match(cellText(rowOf(tables[0], "dig: 95% wild CI")[1]), /-∞|∞/);
  });

  it("tests what is left where the effects absorb a regressor, and says that they did", async () => {
    const { tables, models } = await runAnalysis(wildBootstrapAnalysis, firms, { ...basic, x: ["soe", "dig"] });
    assert.ok("estimate" in models[0]);
    assert.equal(rowOf(tables[0], "dig: wild p")[1].kind, "number");
    assert.ok(!tables[0].rows.some(({ cells: [first] }) => cellText(first).startsWith("soe")));
    assert.match(tables[0].notes.join(" "), /soe/);
  });

  it("shows the reason in the column of a model that has no clusters", async () => {
    const { models } = await runAnalysis(wildBootstrapAnalysis, firms, {
      ...basic,
      entity: null,
      time: null,
      cluster: [],
    });
    assert.ok("problem" in models[0] && models[0].problem.detail.key === "resample.needsClusters");
  });
});

describe("the analysis that leaves one group out", () => {
  const basic = { ...panel, focal: "dig" };

  it("lists the groups that move the coefficient most, with the numbers of the regression without them", async () => {
    const { tables, figures } = await runAnalysis(leaveOneOutAnalysis, firms, basic);
    const [table] = tables;
    const rows = table.rows.filter(({ cells }) => cells[1].kind === "number");
    assert.equal(rows.length, 11);
    const [, lowest] = rows;
    const own = regress(firms, {
      method: "fe",
      y: "roa",
      x: ["dig", "size", "lev"],
      absorb: ["firm", "year"],
      vcov: { type: "cluster", by: ["firm"] },
      subset: `firm != ${cellText(lowest.cells[0])}`,
    }).terms[0];
    // The same regression twice.
    assert.ok(lowest.cells[1].kind === "number" && Math.abs(lowest.cells[1].value - own.estimate) < 1e-12);
    assert.ok(lowest.cells[2].kind === "number" && Math.abs(lowest.cells[2].value - own.stdError) < 1e-12);
    const [figure] = figures!;
    assert.ok(figure.kind === "line" && figure.series[0].points.length > 200);
    const ys = figure.series[0].points.map(({ y }) => y!);
    assert.deepEqual(
      ys,
      [...ys].sort((a, b) => a - b),
    );
  });

  it("draws few groups one under the other with their intervals, in both languages", async () => {
    for (const locale of locales) {
      const own = { ...basic, by: "year" };
      const { tables, figures } = await runAnalysis(leaveOneOutAnalysis, firms, own, studyContext(locale));
      const [figure] = figures!;
      assert.ok(figure.kind === "intervals" && figure.direction === "down");
      assert.ok(figure.series[0].points.every(({ low, value, high }) => low! < value && value < high!));
      assert.doesNotMatch(tableText(tables[0]) + figure.title + figure.description, /[{}]|NaN/);
      assert.match(figureSvg(figure), /<svg/);
    }
  });

  it("needs groups to leave out", async () => {
    await refuses(
      runAnalysis(leaveOneOutAnalysis, firms, { ...basic, entity: null, time: null }),
      "resample.needsGroups",
    );
  });
});

describe("the figure of coefficients across models", () => {
  it("is drawn when asked: the first regressor in every column that has it, with its interval", async () => {
    const basic = { ...panel, x: ["dig"] };
    assert.deepEqual((await runAnalysis(regression, firms, basic)).figures ?? [], []);
    for (const locale of locales) {
      const { figures, models } = await runAnalysis(
        regression,
        firms,
        { ...basic, figure: true },
        studyContext(locale),
      );
      const [figure] = figures!;
      assert.ok(figure.kind === "intervals" && figure.direction === "down");
      assert.equal(figure.series[0].points.length, models.length);
      models.forEach((model, k) => {
        assert.ok("estimate" in model);
        const term = model.estimate.terms.find(({ name }) => name === "dig")!;
        const { value, low, high } = figure.series[0].points[k];
        assert.deepEqual([value, low, high], [term.estimate, term.ciLow, term.ciHigh]);
      });
      assert.doesNotMatch(figure.description + figure.title, /[{}]/);
    }
  });
});

describe("what is told before these analyses run", () => {
  const given: readonly (readonly [Analysis, Record<string, unknown>])[] = [
    [mediationAnalysis, { ...panel, treatment: "dig", mediators: ["fin", "growth"] }],
    [moderationAnalysis, { ...panel, focal: "dig", moderator: "fin" }],
    [groupDifferenceAnalysis, { ...panel, focal: "dig", group: "soe" }],
    [wildBootstrapAnalysis, { ...panel, x: ["dig"], cluster: ["province"] }],
    [leaveOneOutAnalysis, { ...panel, focal: "dig" }],
  ];
  for (const [analysis, options] of given)
    it(`are the rows and clusters of ${analysis.name}, in both languages`, () => {
      const parsed = parseOptions(analysis.name, analysis.fields, options);
      const told = analysis.foresee!(firms, parsed);
      assert.ok(told.length >= 2);
      for (const locale of locales) for (const one of told) assert.doesNotMatch(speak(locale, one), /[{}]/);
      for (const field of analysis.fields)
        for (const locale of locales)
          assert.doesNotMatch(say(locale, field.label) + say(locale, field.help), /[{}]/, field.name);
    });
});
