import assert from "node:assert/strict";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { regression } from "../../../src/study/analyses/regression.ts";
import type { AnalysisOutcome } from "../../../src/study/analysis.ts";
import type { Progress } from "../../../src/study/context.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { expectGolden } from "../../golden/golden.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const firms = dataFrame("firmpanel.csv");
const grunfeld = dataFrame("grunfeld.csv");
const basic = { outcomes: ["inv"], x: ["value"], controls: ["capital"], entity: "firm", time: "year" };
const rowOf = ({ rows }: Table, label: string): string[] | undefined =>
  rows.map(({ cells }) => cells.map(cellText)).find(([first]) => first === label);
const estimates = ({ models }: AnalysisOutcome) =>
  models.map((model) => ("estimate" in model ? model.estimate : assert.fail("a model failed")));
const foresee = (given: Record<string, unknown>, frame = grunfeld): string[] =>
  regression.foresee!(frame, parseOptions("regression", regression.fields, given)).map((note) => speak("en-US", note));

// Two programs sum the products in another order: ten correct digits.
const close = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) <= 1e-10 * Math.abs(expected), `${actual} is not ${expected}`);

describe("the regression analysis", () => {
  it("needs an outcome, a regressor, entity and time only, and builds the table up in three columns", async () => {
    const outcome = await runAnalysis(regression, grunfeld, basic);
    const found = estimates(outcome);
    assert.deepEqual(
      found.map(({ sample, terms }) => [sample.effects.map(({ name }) => name), terms.map(({ name }) => name)]),
      [
        [[], ["value", "_cons"]],
        [
          ["firm", "year"],
          ["value", "_cons"],
        ],
        [
          ["firm", "year"],
          ["value", "capital", "_cons"],
        ],
      ],
    );
    assert.ok(found.every(({ sample }) => sample.clusters[0].name === "firm"));
  });

  it("agrees with fixest in its last column", async () => {
    const { expected } = referenceCase("panel/grunfeld-twfe-cluster-firm.json");
    const [, , last] = estimates(await runAnalysis(regression, grunfeld, basic));
    for (const name of ["value", "capital"]) {
      const term = last.terms.find((one) => one.name === name)!;
      close(term.estimate, expected.coef[name]);
      close(term.stdError, expected.se[name]);
    }
    close(last.fit.r2Within!, expected.r2Within);
  });

  for (const locale of locales)
    it(`prints its table as before in ${locale}`, async () => {
      const labels = locale === "zh-CN" ? "inv=投资; value=市值; capital=资本存量; firm=企业; year=年份" : null;
      const { tables } = await runAnalysis(regression, grunfeld, { ...basic, labels }, studyContext(locale));
      assert.equal(tables[0].font, locale === "zh-CN" ? "simsun" : "times");
      expectGolden(`grunfeld-baseline.${locale}.txt`, tableText(tables[0]));
    });

  it("says yes or no for the controls instead of listing them, when asked", async () => {
    const { tables } = await runAnalysis(
      regression,
      grunfeld,
      { ...basic, controlsAs: "yes-no" },
      studyContext("zh-CN"),
    );
    assert.deepEqual(rowOf(tables[0], "控制变量"), ["控制变量", "否", "否", "是"]);
    assert.equal(rowOf(tables[0], "capital"), undefined);
    const listed = await runAnalysis(regression, grunfeld, basic, studyContext("zh-CN"));
    assert.equal(rowOf(listed.tables[0], "控制变量"), undefined);
    assert.ok(rowOf(listed.tables[0], "capital"));
  });

  it("folds a control that is many dummies", async () => {
    const given = { ...basic, effects: "entity", controls: ["i(year)", "capital"], controlsAs: "yes-no" };
    const { tables } = await runAnalysis(regression, grunfeld, given);
    const labels = tables[0].rows.map(({ cells }) => cellText(cells[0])).filter((label) => label !== "");
    assert.deepEqual(labels.slice(0, 3), ["value", "Constant", "Controls"]);
  });

  it("does not repeat a column: without controls and effects there is one", async () => {
    const outcome = await runAnalysis(regression, grunfeld, { outcomes: ["inv"], x: ["value"] });
    const [only, ...others] = estimates(outcome);
    assert.equal(others.length, 0);
    assert.equal(only.conventions.vcov, "hc1");
  });

  it("gives every outcome columns of its own, and takes expressions, odd headers and a condition", async () => {
    const odd = {
      ...grunfeld,
      columns: grunfeld.columns.map((one) => (one.name === "value" ? { ...one, name: "value (m)" } : one)),
    };
    const given = {
      outcomes: ["inv", "log(inv)"],
      x: ["value (m)", "L.capital"],
      entity: "firm",
      time: "year",
      subset: "year > 1940",
      steps: [{ controls: true, effects: true }],
    };
    const { tables, models, notes } = await runAnalysis(regression, odd, given);
    assert.deepEqual(
      tables[0].header.at(-1)!.map(({ text }) => text),
      ["Variable", "inv", "log(inv)"],
    );
    assert.ok(rowOf(tables[0], "value (m)") && rowOf(tables[0], "L.capital"));
    assert.equal(estimates({ models, tables, notes })[0].nobs, 140);
    assert.match(speak("en-US", notes[0]), /Column \(1\), \(2\): 140 of 200 rows used/);
  });

  it("leaves neighbours standing when one column fails, with the reason in its place", async () => {
    const given = { ...basic, outcomes: ["inv", "firm"], effects: "entity" };
    const { models, tables } = await runAnalysis(regression, grunfeld, given);
    assert.ok(models.some((model) => "problem" in model) && models.some((model) => "estimate" in model));
    assert.match(tables[0].notes.join(" "), /was not estimated/);
  });

  it("names terms that were dropped under the table", async () => {
    const given = { ...basic, controls: ["capital", "twice"], steps: [{ controls: true, effects: true }] };
    const frame = {
      ...grunfeld,
      columns: [
        ...grunfeld.columns,
        { kind: "number" as const, name: "twice", values: column("capital").map((v) => 2 * v) },
      ],
    };
    const { tables } = await runAnalysis(regression, frame, given);
    assert.match(tables[0].notes.join(" "), /twice left out: a linear combination/);
  });

  it("agrees with Stata's reghdfe rules where singletons are dropped", async () => {
    const { spec, expected } = referenceCase("panel/firmpanel-twfe-cluster-firm-dropsingletons.json");
    const given = {
      outcomes: [spec.y],
      x: spec.x,
      entity: "firm",
      time: "year",
      steps: [{ controls: true, effects: true }],
    };
    const [found] = estimates(await runAnalysis(regression, firms, given));
    assert.equal(found.nobs, expected.nobs);
    for (const name of spec.x) close(found.terms.find((term) => term.name === name)!.stdError, expected.se[name]);
  });

  it("tells rows and clusters before anything runs, and objects where it could not run", () => {
    assert.deepEqual(foresee(basic), [
      "200 of 200 rows will be used.",
      "Only 10 clusters of “firm”: with so few, clustered p values tend to be too small.",
    ]);
    assert.match(foresee({ ...basic, x: ["L2.value"], se: "hc1" })[0], /^180 of 200 rows/);
    assert.match(foresee({ ...basic, controls: ["L.capital"] })[0], /^190 to 200 of 200 rows/);
    assert.match(
      foresee({ outcomes: ["roa"], x: ["dig"], entity: "firm", time: "year" }, firms)[1],
      /^\d+ clusters of “firm”\.$/,
    );
    assert.throws(
      () => foresee({ ...basic, outcomes: ["invest"] }),
      (error) => error instanceof Problem && error.key === "frame.unknownColumn",
    );
    assert.throws(
      () => foresee({ ...basic, se: "hc1", cluster: ["firm"] }),
      (error) => error instanceof Problem && error.key === "study.clusterUnused",
    );
    assert.throws(
      () => foresee({ outcomes: ["inv"], x: ["value"], se: "cluster" }),
      (error) => error instanceof Problem && error.key === "study.needsEntityForCluster",
    );
  });

  it("takes every option it declares", async () => {
    const given = {
      ...basic,
      effects: "entity",
      absorb: ["year"],
      se: "driscoll-kraay",
      lag: 3,
      ssc: "fixest",
      singletons: "keep",
      level: 0.9,
      constant: false,
      weights: "capital",
      controls: [],
      stars: "5-1-0.1",
      bracket: "ci",
      digits: 2,
      font: "sheet",
      steps: [{ controls: false, effects: true }],
    };
    const { tables, models, notes } = await runAnalysis(regression, grunfeld, given);
    const [found] = estimates({ models, tables, notes });
    assert.deepEqual(
      [
        found.conventions.vcov,
        found.conventions.lag,
        found.conventions.ssc,
        found.conventions.level,
        found.conventions.weights,
      ],
      ["driscoll-kraay", 3, "fixest", 0.9, "analytic"],
    );
    assert.ok(!found.terms.some(({ name }) => name === "_cons"));
    assert.match(
      tables[0].notes[0],
      /^90% confidence intervals in brackets, from Driscoll–Kraay standard errors \(3 lags\)\. .*p<0\.001/,
    );
    assert.equal(tables[0].rows[1].cells[1].kind, "interval");
  });

  it("refuses an unknown option and a name that is none", async () => {
    assert.throws(() => parseOptions("regression", regression.fields, { ...basic, robust: true }), /robust/);
    await assert.rejects(
      runAnalysis(regression, grunfeld, { ...basic, labels: "value" }),
      (error) => error instanceof Problem && error.key === "study.badLabel",
    );
  });

  it("tells how far it is, and stops when cancelled", async () => {
    const told: Progress[] = [];
    await runAnalysis(
      regression,
      grunfeld,
      basic,
      studyContext("en-US", { onProgress: (progress) => told.push(progress) }),
    );
    assert.deepEqual(
      told.map(({ done, total }) => [done, total]),
      [
        [1, 3],
        [2, 3],
        [3, 3],
      ],
    );
    const stop = AbortSignal.abort();
    await assert.rejects(runAnalysis(regression, grunfeld, basic, studyContext("en-US", { signal: stop })), {
      name: "AbortError",
    });
  });
});

function column(name: string): Float64Array {
  const found = grunfeld.columns.find((one) => one.name === name);
  return found?.kind === "number" ? found.values : assert.fail(`no numbers in ${name}`);
}
