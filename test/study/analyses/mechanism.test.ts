import assert from "node:assert/strict";
import { nodePool } from "../../../src/compute/pool-node.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { groupDifferenceAnalysis } from "../../../src/study/analyses/group-difference.ts";
import { mediationAnalysis } from "../../../src/study/analyses/mediation.ts";
import { moderationAnalysis } from "../../../src/study/analyses/moderation.ts";
import { figureSvg } from "../../../src/report/figure-svg.ts";
import { expectGolden } from "../../golden/golden.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const firms = dataFrame("firmpanel.csv");
const panel = { entity: "firm", time: "year", ssc: "fixest", singletons: "keep" };
const valuesOf = ({ rows }: Table, label: string, nth = 0): (number | null)[] => {
  const found = rows.filter(({ cells: [first] }) => cellText(first) === label)[nth];
  assert.ok(found, `no row ${label} among ${rows.map(({ cells: [first] }) => cellText(first)).join(", ")}`);
  return found.cells.slice(1).map((cell) => (cell.kind === "number" ? cell.value : null));
};
// Two programs sum products in another order: nine correct digits.
const same = (found: number | null, value: number) =>
  assert.ok(
    found !== null && Math.abs(found - value) <= 1e-9 * Math.max(1e-3, Math.abs(value)),
    `${found} is not ${value}`,
  );
const refuses = (run: Promise<unknown>, key: string) =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

const CASES = {
  mediation: referenceCase("panel/firmpanel-mediation-twfe-cluster.json"),
  moderation: referenceCase("panel/firmpanel-moderation-twfe-cluster.json"),
  soe: referenceCase("panel/firmpanel-groupdiff-soe-twfe.json"),
  size: referenceCase("panel/firmpanel-groupdiff-size-median.json"),
};

describe("the analysis of mediation", () => {
  const { spec, expected } = CASES.mediation;
  const basic = {
    ...panel,
    outcomes: [spec.y],
    treatment: spec.treatment,
    mediators: [spec.mediator],
    controls: spec.controls,
    draws: 60,
  };

  it("prints the three steps and the tests of the indirect effect with the numbers of the reference", async () => {
    const { tables, models, notes } = await runAnalysis(mediationAnalysis, firms, basic);
    assert.equal(models.length, 3);
    const [steps, effects] = tables;
    const treatment = valuesOf(steps, spec.treatment);
    same(treatment[0], expected.coef.total_c);
    same(treatment[1], expected.coef.a);
    same(treatment[2], expected.coef.direct_cprime);
    same(valuesOf(steps, spec.mediator)[2], expected.coef.b);
    same(valuesOf(effects, "Indirect effect (a×b)")[0], expected.coef.indirect_ab);
    same(valuesOf(effects, "Sobel z")[0], expected.extra.sobelZ);
    same(valuesOf(effects, "Aroian, p")[0], expected.extra.aroianP);
    same(valuesOf(effects, "Share of the total")[0], expected.extra.proportionMediated);
    const interval = effects.rows[1].cells[1];
    assert.ok(interval.kind === "interval" && interval.low < expected.coef.indirect_ab);
    assert.ok(interval.kind === "interval" && interval.high > expected.coef.indirect_ab);
    assert.match(effects.notes.join(" "), /60 draws of \d+ blocks of “firm”/);
    assert.ok(notes.length > 0);
  });

  for (const locale of locales)
    it(`prints its tables as before in ${locale}`, async () => {
      const { tables } = await runAnalysis(mediationAnalysis, firms, basic, studyContext(locale));
      expectGolden(`firmpanel-mediation.${locale}.txt`, tables.map((table) => tableText(table)).join("\n\n"));
    });

  it("takes several mediators one after the other, and one that fails brings its reason", async () => {
    const two = { ...basic, mediators: [spec.mediator, spec.treatment], draws: 0 };
    const { tables, models } = await runAnalysis(mediationAnalysis, firms, two);
    assert.equal(models.length, 6);
    assert.ok("problem" in models[3] && models[3].problem.detail.key === "mechanism.same");
    assert.equal(valuesOf(tables[1], "Indirect effect (a×b)").length, 2);
    assert.ok(!tables[1].rows.some(({ cells }) => cells.some(({ kind }) => kind === "interval")));
  });

  it("tells its progress in draws, and gives the same table with workers", async () => {
    const executor = nodePool(2);
    try {
      const told: string[] = [];
      const context = studyContext("en-US", {
        executor,
        onProgress: ({ step, done, total }) => told.push(`${speak("en-US", step)} ${done} of ${total}`),
      });
      const elsewhere = await runAnalysis(mediationAnalysis, firms, basic, context);
      assert.deepEqual(elsewhere.tables, (await runAnalysis(mediationAnalysis, firms, basic)).tables);
      assert.equal(told.at(-1), "Mediation 60 of 60");
    } finally {
      await executor.close();
    }
  }).timeout(30_000);
});

describe("the analysis of moderation", () => {
  const { spec, expected } = CASES.moderation;
  const basic = { ...panel, outcomes: [spec.y], focal: spec.focal, moderator: spec.moderator, controls: spec.controls };

  it("prints the interaction, raw or centred, and the marginal effects with the numbers of the reference", async () => {
    for (const centre of [false, true]) {
      const { models, tables } = await runAnalysis(moderationAnalysis, firms, { ...basic, centre });
      const [model] = models;
      assert.ok("estimate" in model);
      const wanted = centre ? expected.extra.centred : expected;
      for (const { name, estimate, stdError } of model.estimate.terms.filter((term) => term.name !== "_cons")) {
        same(estimate, wanted.coef[name]);
        same(stdError, wanted.se[name]);
      }
      const { low, mean } = expected.extra.simpleSlopes;
      const [at, slope, error] = valuesOf(tables[1], "mean - 1 s.d.");
      same(at, low.at);
      same(slope, low.slope);
      same(error, low.se);
      same(valuesOf(tables[1], "mean")[1], mean.slope);
    }
  });

  for (const locale of locales)
    it(`prints its tables as before in ${locale}`, async () => {
      const { tables } = await runAnalysis(moderationAnalysis, firms, { ...basic, centre: true }, studyContext(locale));
      expectGolden(`firmpanel-moderation.${locale}.txt`, tables.map((table) => tableText(table)).join("\n\n"));
    });

  it("draws the marginal effect with its interval and a line at zero, and says where it is significant", async () => {
    for (const locale of locales) {
      const { figures, tables } = await runAnalysis(moderationAnalysis, firms, basic, studyContext(locale));
      const [figure] = figures!;
      assert.ok(figure.kind === "line");
      assert.deepEqual(
        figure.series.map(({ bound }) => bound),
        ["low", "high", undefined, undefined],
      );
      assert.ok(figure.series[3].points.every(({ y }) => y === 0));
      assert.match(figureSvg(figure), /<svg/);
      assert.doesNotMatch(tables[1].notes.join(" ") + figure.description, /[{}]|NaN/);
    }
  });

  it("refuses a variable that moderates itself, in its column", async () => {
    const { models, figures } = await runAnalysis(moderationAnalysis, firms, { ...basic, moderator: basic.focal });
    assert.ok("problem" in models[0] && models[0].problem.detail.key === "mechanism.moderatorSame");
    assert.deepEqual(figures, []);
  });
});

describe("the analysis of differences between groups", () => {
  const { spec, expected } = CASES.soe;
  const basic = {
    ...panel,
    outcomes: [spec.y],
    focal: spec.focal,
    controls: spec.x.filter((name: string) => name !== spec.focal),
    group: spec.group,
    draws: 99,
    test: "both",
  };

  it("prints the sub-samples side by side with the difference and both p values in the last rows", async () => {
    const { tables, models } = await runAnalysis(groupDifferenceAnalysis, firms, basic);
    const [table] = tables;
    assert.equal(models.length, 2);
    const [low, high] = valuesOf(table, spec.focal);
    same(low, expected.extra.group0.coef[spec.focal]);
    same(high, expected.extra.group1.coef[spec.focal]);
    same(valuesOf(table, "Difference")[1], expected.coef.difference);
    same(valuesOf(table, "p of difference, interacted")[1], expected.p.difference_fullyInteracted);
    const last = table.rows.at(-1)!;
    assert.equal(cellText(last.cells[0]), "p of difference, permutation");
    const [blank, p] = valuesOf(table, "p of difference, permutation");
    assert.equal(blank, null);
    assert.ok(p !== null && p >= 0.01 && p <= 1);
    assert.match(table.notes.join(" "), /among the \d+ units of “firm”|among the rows/);
  });

  it("cuts a number at its median over the rows of the model, as the reference does", async () => {
    const own = CASES.size;
    const variable = /median\((\w+)\)/.exec(own.spec.groupDefinition)![1];
    const { tables } = await runAnalysis(groupDifferenceAnalysis, firms, {
      ...basic,
      outcomes: [own.spec.y],
      focal: own.spec.focal,
      controls: own.spec.x.filter((name: string) => name !== own.spec.focal),
      group: variable,
      cut: "median",
      test: "interacted",
    });
    same(valuesOf(tables[0], "Difference")[1], own.expected.coef.difference);
    same(valuesOf(tables[0], "p of difference, interacted")[1], own.expected.p.difference_fullyInteracted);
    assert.match(tableText(tables[0]), /Low \w+ \(≤/);
  });

  it("compares three groups and more with the first, and leaves the middle out of 30/70", async () => {
    const many = { ...basic, group: "size", draws: 19, test: "both" };
    const three = await runAnalysis(groupDifferenceAnalysis, firms, { ...many, cut: "terciles" });
    assert.equal(three.models.length, 3);
    assert.equal(valuesOf(three.tables[0], "Difference").filter((value) => value !== null).length, 2);
    const tails = await runAnalysis(groupDifferenceAnalysis, firms, { ...many, cut: "30-70" });
    const rows = tails.models.map((model) => ("estimate" in model ? model.estimate.nobs : 0));
    assert.equal(rows.length, 2);
    assert.ok(rows[0] + rows[1] < 0.65 * firms.nrow);
  });

  for (const locale of locales)
    it(`prints its table as before in ${locale}`, async () => {
      const { tables, notes } = await runAnalysis(groupDifferenceAnalysis, firms, basic, studyContext(locale));
      expectGolden(
        `firmpanel-groups.${locale}.txt`,
        [tableText(tables[0]), ...notes.map((note) => speak(locale, note))].join("\n"),
      );
    });

  it("says in both languages what stands in the way", async () => {
    const run = (more: object) => runAnalysis(groupDifferenceAnalysis, firms, { ...basic, ...more });
    await refuses(run({ subset: `${spec.group} == 1` }), "mechanism.oneGroup");
    await refuses(run({ group: "firm" }), "mechanism.manyGroups");
    await refuses(run({ group: spec.group, cut: "terciles" }), "mechanism.cutTies");
  });
});
