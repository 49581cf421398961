import assert from "node:assert/strict";
import { imputation } from "../../../src/estimate/did/imputation/imputation.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import type { Figure, IntervalFigure } from "../../../src/report/figure.ts";
import { figureSvg } from "../../../src/report/figure-svg.ts";
import type { Table, TableCell } from "../../../src/report/table.ts";
import type { Analysis } from "../../../src/study/analysis.ts";
import { bacon } from "../../../src/study/analyses/bacon.ts";
import { did } from "../../../src/study/analyses/did.ts";
import { eventStudyAnalysis } from "../../../src/study/analyses/event-study.ts";
import { placeboAnalysis } from "../../../src/study/analyses/placebo.ts";
import type { Progress } from "../../../src/study/context.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { numbersIn, staggeredPanel } from "../../estimate/did/staggered-panel.ts";
import { runAnalysis, studyContext } from "../study-context.ts";

const frame = staggeredPanel(
  Array.from({ length: 60 }, (_, u) => [0, 4, 5, 6][u % 4]),
  8,
);
const panel = { outcomes: ["y"], controls: ["x"], entity: "unit", time: "year" };

const rowNamed = ({ rows }: Table, label: string): readonly TableCell[] => {
  const row = rows.find(({ cells }) => cellText(cells[0]) === label);
  assert.ok(row, `no row ${label} in ${rows.map(({ cells }) => cellText(cells[0])).join("; ")}`);
  return row.cells;
};
const valueOf = (cell: TableCell): number => {
  assert.equal(cell.kind, "number");
  return cell.kind === "number" ? cell.value : NaN;
};
// The tables hold what the estimators give, whose own tests pin them.
const close = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
const foretold = (analysis: Analysis, data: Frame, given: Readonly<Record<string, unknown>>) =>
  analysis.foresee!(data, parseOptions(analysis.name, analysis.fields, given));
const isIntervals = (figure: Figure | undefined): figure is IntervalFigure => figure?.kind === "intervals";
const refuses = (run: () => Promise<unknown>, key: string) =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]|undefined/);
    assert.match(error.in("zh-CN"), /[\u4e00-\u9fff]/);
    return true;
  });

describe("the difference-in-differences table", () => {
  it("has a column without and one with controls, the treatment in both", async () => {
    const { tables, models } = await runAnalysis(did, frame, { ...panel, treat: "d" });
    const [, without, withControls] = rowNamed(tables[0], "d");
    const spec = {
      method: "did" as const,
      y: "y",
      entity: "unit",
      time: "year",
      did: { treat: "d" },
      vcov: { type: "cluster" as const, by: ["unit"] },
    };
    close(valueOf(without), estimateModel(frame, { ...spec, x: [] }).terms[0].estimate);
    close(valueOf(withControls), estimateModel(frame, { ...spec, x: ["x"] }).terms[0].estimate);
    assert.equal(models.length, 2);
  });

  it("takes a group and a time after it for their product", async () => {
    const group = {
      kind: "number" as const,
      name: "group",
      values: numbersIn(frame, "start").map((g) => Number(g > 0)),
    };
    const post = { kind: "number" as const, name: "post", values: numbersIn(frame, "year").map((t) => Number(t >= 5)) };
    const both = { kind: "number" as const, name: "both", values: group.values.map((g, i) => g * post.values[i]) };
    const data = { ...frame, columns: [...frame.columns, group, post, both] };
    const product = await runAnalysis(did, data, { ...panel, treat: "group", post: "post" });
    const status = await runAnalysis(did, data, { ...panel, treat: "both" });
    close(valueOf(rowNamed(product.tables[0], "group × post")[2]), valueOf(rowNamed(status.tables[0], "both")[2]));
    const pooled = await runAnalysis(did, data, {
      ...panel,
      treat: "group",
      post: "post",
      steps: [{ controls: false, effects: false }],
    });
    for (const name of ["group", "post", "group × post"]) valueOf(rowNamed(pooled.tables[0], name)[1]);
  });

  it("tells cohorts before it runs, and that a treatment which switches off is for two-way effects only", () => {
    const counts = foretold(did, frame, { ...panel, treat: "d" }).find(({ key }) => key === "didStudy.counts")!;
    assert.deepEqual(
      [counts.parameters.treated, counts.parameters.cohorts, counts.parameters.never, counts.parameters.before],
      [45, 3, 15, 5],
    );
    const off = {
      kind: "number" as const,
      name: "off",
      values: numbersIn(frame, "d").map((d, i) => (i % 8 === 7 ? 0 : d)),
    };
    const messages = foretold(did, { ...frame, columns: [...frame.columns, off] }, { ...panel, treat: "off" });
    assert.ok(messages.some(({ key }) => key === "didStudy.notAbsorbing"));
  });
});

describe("the event study", () => {
  const all = { ...panel, start: "start", sunab: true, cs: true, imputation: true };

  it("puts estimators side by side with their tests of the periods before treatment", async () => {
    const { tables, models } = await runAnalysis(eventStudyAnalysis, frame, all);
    assert.deepEqual(
      tables[0].header[0].map(({ text }) => text),
      ["", "Two-way effects", "Sun-Abraham", "Callaway-Sant'Anna", "Imputation"],
    );
    const own = imputation(frame, {
      method: "imputation",
      y: "y",
      x: ["x"],
      entity: "unit",
      time: "year",
      did: { cohort: "start" },
    });
    close(valueOf(rowNamed(tables[0], "t + 1")[4]), own.terms.find(({ name }) => name === "event1")!.estimate);
    assert.deepEqual(
      rowNamed(tables[0], "Periods before treatment, F").map(({ kind }) => kind),
      ["text", "number", "number", "blank", "number"],
    );
    assert.ok(models.every((model) => "estimate" in model));
  });

  it("draws them in one figure, the base period at zero and the start of treatment marked", async () => {
    const { figures } = await runAnalysis(eventStudyAnalysis, frame, { ...all, low: -3, high: 3, base: "universal" });
    const [figure] = figures!;
    assert.ok(isIntervals(figure) && figure.direction === "across");
    assert.deepEqual(
      figure.series.map(({ points }) => points.map(({ x }) => x)),
      figure.series.map(() => [-3, -2, -1, 0, 1, 2, 3]),
    );
    const base = figure.series.map(({ points }) => points.find(({ x }) => x === -1)!);
    assert.deepEqual(
      base.slice(0, 3).map(({ value, low, high }) => [value, low, high]),
      [0, 1, 2].map(() => [0, null, null]),
    );
    assert.ok(base[3].low !== null);
    assert.deepEqual(
      figure.marks?.map(({ x }) => x),
      [-0.5],
    );
    assert.match(figureSvg(figure), /<svg/);
  });

  it("offers a simultaneous band by bootstrap, wider than single intervals, and tells how far it is", async () => {
    const seen: Progress[] = [];
    const given = { ...panel, start: "start", twfe: false, cs: true, draws: 400, seed: 3 };
    const widths = async (intervals: string) => {
      const context = studyContext("en-US", { onProgress: (progress) => seen.push(progress) });
      const { figures } = await runAnalysis(eventStudyAnalysis, frame, { ...given, intervals }, context);
      assert.ok(isIntervals(figures?.[0]));
      return figures[0].series[0].points.map(({ low, high }) => high! - low!);
    };
    const [single, together] = [await widths("pointwise"), await widths("simultaneous")];
    // 1.96 and about 2.7 errors, and the errors themselves within 1.17 / sqrt(400) x 5 = 29% of each other.
    const ratio = together.map((width, k) => width / single[k]);
    assert.ok(ratio.reduce((sum, one) => sum + one / ratio.length, 0) > 1.15, ratio.join());
    assert.ok(seen.some(({ step, done, total }) => step.key === "didStudy.stepBootstrap" && done === total));
  });

  it("keeps the columns that can be estimated where nobody is never treated, and warns before", async () => {
    const everybody = staggeredPanel(
      Array.from({ length: 40 }, (_, u) => [4, 5, 6, 7][u % 4]),
      8,
    );
    const given = { ...all, low: -3, high: 3 };
    for (const locale of locales) {
      const { models, tables, figures } = await runAnalysis(eventStudyAnalysis, everybody, given, studyContext(locale));
      assert.deepEqual(
        models.map((model) => ("problem" in model ? model.problem.detail.key : "ok")),
        ["ok", "did.noControls", "did.noControls", "ok"],
      );
      assert.ok(tables[0].notes.every((note) => !/[{}]|undefined/.test(note)));
      assert.ok(isIntervals(figures?.[0]) && figures[0].series.length === 2);
    }
    const messages = foretold(eventStudyAnalysis, everybody, given);
    assert.ok(messages.some(({ key }) => key === "didStudy.neverMissing"));
    for (const locale of locales)
      for (const note of messages) assert.doesNotMatch(speak(locale, note), /[{}]|undefined/);
  });

  it("says that a single period before treatment leaves no trend to test", async () => {
    const short = staggeredPanel([0, 0, 0, 0, 2, 2, 2, 2], 4);
    const given = { ...panel, controls: [], start: "start", sunab: true };
    assert.ok(foretold(eventStudyAnalysis, short, given).some(({ key }) => key === "didStudy.oneBefore"));
    for (const [locale, words] of [
      ["en-US", /single period before treatment/],
      ["zh-CN", /处理前只有一期/],
    ] as const) {
      const { tables } = await runAnalysis(eventStudyAnalysis, short, given, studyContext(locale));
      assert.ok(tables[0].notes.some((note) => words.test(note)));
    }
  });

  it("names units that are always treated before it runs", () => {
    const always = staggeredPanel([1, 1, 3, 4, 0, 0], 6);
    const [note] = foretold(eventStudyAnalysis, always, { ...panel, start: "start" }).filter(
      ({ key }) => key === "didStudy.always",
    );
    assert.deepEqual([note.parameters.units, note.parameters.names], [2, "1, 2"]);
  });

  it("explains in both languages an empty window, no estimator, and a treatment that switches off", async () => {
    const run = (data: Frame, more: Readonly<Record<string, unknown>>) => () =>
      runAnalysis(eventStudyAnalysis, data, { ...panel, start: "start", ...more });
    await refuses(run(frame, { twfe: false, sunab: true, low: 20, high: 30 }), "didStudy.emptyWindow");
    await refuses(run(frame, { twfe: false }), "didStudy.noEstimator");
    const off = {
      kind: "number" as const,
      name: "off",
      values: numbersIn(frame, "d").map((d, i) => (i % 8 === 7 ? 0 : d)),
    };
    const data = { ...frame, columns: [...frame.columns, off] };
    assert.throws(
      () => foretold(eventStudyAnalysis, data, { ...panel, start: "off" }),
      (error) => error instanceof Problem && error.key === "did.switchesOff" && /2, 3, 4, …/.test(error.in("zh-CN")),
    );
  });
});

describe("the Goodman-Bacon decomposition", () => {
  const given = { outcome: "y", treat: "d", entity: "unit", time: "year" };

  it("is a table whose weights sum to 1, and a cloud of as many points", async () => {
    for (const locale of locales) {
      const { tables, figures } = await runAnalysis(bacon, frame, given, studyContext(locale));
      const comparisons = tables[0].rows.slice(0, 9).map(({ cells }) => cells.slice(3).map(valueOf));
      // Nine numbers are summed.
      close(
        comparisons.reduce((sum, [, weight]) => sum + weight, 0),
        1,
      );
      const [figure] = figures!;
      assert.ok(figure.kind === "scatter");
      assert.equal(
        figure.series.reduce((sum, { points }) => sum + points.length, 0),
        9,
      );
      close(
        comparisons.reduce((sum, [estimate, weight]) => sum + estimate * weight, 0),
        figure.cross!.y,
      );
      assert.match(figureSvg(figure), /<svg/);
    }
  });

  it("explains that units treated all at the same time cannot be compared", () =>
    refuses(() => runAnalysis(bacon, staggeredPanel([3, 3, 3], 5), given), "did.baconSameTime"));

  it("says that one cohort beside units never treated leaves nothing to decompose", async () => {
    const { tables, figures } = await runAnalysis(bacon, staggeredPanel([3, 3, 0, 0], 5), given);
    assert.deepEqual(figures, [], "a single point is no cloud");
    assert.ok(tables[0].notes.some((note) => /single comparison/.test(note)));
  });
});

describe("the placebo test", () => {
  const given = { ...panel, treat: "d", draws: 60, seed: 4 };

  it("sets the true estimate beside those of chance, and marks it in their density", async () => {
    for (const locale of locales) {
      const { tables, figures, models } = await runAnalysis(placeboAnalysis, frame, given, studyContext(locale));
      const [model] = models;
      assert.ok("estimate" in model);
      const [first, , p] = tables[0].rows.map(({ cells }) => valueOf(cells[1]));
      close(first, model.estimate.terms[0].estimate);
      assert.equal(p, 0);
      const [figure] = figures!;
      assert.ok(figure.kind === "density");
      assert.equal(figure.marks?.[0].x, first);
      assert.ok(tables[0].notes.every((note) => !/[{}]|undefined/.test(note)));
    }
  });

  it("explains random times for a treatment that is not 0/1", () =>
    refuses(
      () => runAnalysis(placeboAnalysis, frame, { ...given, treat: "x", controls: [], assign: "timing" }),
      "did.placeboTiming",
    ));
});
