import assert from "node:assert/strict";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { spatialAnalysis } from "../../../src/study/analyses/spatial.ts";
import type { StudyContext } from "../../../src/study/context.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { expectGolden } from "../../golden/golden.ts";
import { dataCells, referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const frame = dataFrame("sim_panel60x8_inverse.csv");
const { expected } = referenceCase("spatial/panel_sdm_sim60_twoways.json");
const given = {
  outcomes: ["y"],
  x: ["x1"],
  controls: ["x2", "x3"],
  entity: "id",
  time: "year",
  weights: ["inverse"],
  se: "information",
  draws: 100,
};
const sheets: Readonly<Record<string, () => Frame>> = {
  inverse: () => frameFromCells(dataCells("sim_panel60x8_inverse_w.csv")).frame,
  ring: () =>
    frameFromCells([
      ["from", "to"],
      ...Array.from({ length: 60 }, (_, i) => [i + 1, ((i + 1) % 60) + 1]),
      ...Array.from({ length: 60 }, (_, i) => [((i + 1) % 60) + 1, i + 1]),
    ]).frame,
};
const context = (more: Partial<StudyContext> = {}): StudyContext =>
  studyContext("en-US", { sheet: (name) => Promise.resolve(sheets[name]()), ...more });
const run = (more: Readonly<Record<string, unknown>> = {}, own = context()) =>
  runAnalysis(spatialAnalysis, frame, { ...given, ...more }, own);

const tableOf = (tables: readonly Table[], id: string): Table => {
  const found = tables.find((table) => table.id === id);
  assert.ok(found, `no table ${id} among ${tables.map((table) => table.id).join(", ")}`);
  return found;
};
const rowOf = ({ rows }: Table, label: string) => {
  const row = rows.find(({ cells }) => cellText(cells[0]) === label);
  assert.ok(row, `no row ${label} in ${rows.map(({ cells }) => cellText(cells[0])).join("; ")}`);
  return row.cells.slice(1).map((cell) => (cell.kind === "number" ? cell.value : null));
};
// The reference cases are good to 1e-6.
const close = (actual: number | null, value: number) =>
  assert.ok(actual !== null && Math.abs(actual - value) <= 1e-6 * Math.abs(value), `${actual} is not ${value}`);

describe("spatial models as a study", () => {
  it("set Main and Wx side by side under each matrix, with rho, sigma2 and likelihood", async () => {
    const { tables, models } = await run({ weights: ["inverse", "ring"] });
    const table = tableOf(tables, "spatial-model");
    assert.deepEqual(
      table.header[0].map(({ text, span = 1 }) => [text, span]),
      [
        ["", 1],
        ["inverse", 2],
        ["ring", 2],
      ],
    );
    assert.deepEqual(
      table.header[2].map(({ text }) => text),
      ["Variable", "Main", "Wx", "Main", "Wx"],
    );
    const [main, lagged, ringMain] = rowOf(table, "x1");
    close(main, expected.coef[0]);
    close(lagged, expected.coef[3]);
    assert.notEqual(ringMain, main);
    close(rowOf(table, "ρ")[0], expected.spatial);
    assert.equal(rowOf(table, "ρ")[1], null);
    close(rowOf(table, "σ²")[0], expected.sigma2);
    close(rowOf(table, "Log likelihood")[0], expected.logLik);
    assert.equal(rowOf(table, "Observations")[0], 480);
    assert.equal(models.length, 2);
  });

  it("give the battery, the choice and the effects of the reference cases", async () => {
    const { tables } = await run({ effectErrors: "delta" });
    const lm = referenceCase("spatial/panel_lm_sim60.json").expected.within_twoways;
    const battery = tableOf(tables, "spatial-tests");
    close(rowOf(battery, "LM-lag")[0], lm.lml.statistic);
    close(rowOf(battery, "LM-lag")[1], lm.lml.p);
    close(rowOf(battery, "Wald, SDM against SAR")[0], expected.wald.theta_zero.statistic);
    const choice = tableOf(tables, "spatial-choice");
    assert.equal(cellText(choice.rows[choice.rows.length - 1].cells[1]), "SAR");
    assert.match(choice.notes.join(" "), /inverse\. LM: a spatial lag is found/);
    const effects = tableOf(tables, "spatial-effects");
    const [direct, indirect, total] = rowOf(effects, "x1");
    close(direct, expected.impacts.direct[0]);
    close(indirect, expected.impacts.indirect[0]);
    close(total, expected.impacts.total[0]);
  });

  it("draw effects with their intervals: regressors under one matrix, matrices under several", async () => {
    const one = await run({ x: ["x1", "x2"], controls: ["x3"], tests: false });
    assert.equal(one.figures!.length, 1);
    const [figure] = one.figures!;
    assert.ok(figure.kind === "intervals" && figure.direction === "down");
    assert.deepEqual(
      figure.series.map(({ name, points }) => [name, points.length]),
      [
        ["Direct", 2],
        ["Indirect", 2],
        ["Total", 2],
      ],
    );
    close(figure.series[0].points[0].value, expected.impacts.direct[0]);
    const several = await run({ weights: ["inverse", "ring"], tests: false });
    const [points] = several.figures!.map((own) => (own.kind === "intervals" ? own.series[0].points : []));
    assert.deepEqual(
      points.map(({ label }) => label),
      ["inverse", "ring"],
    );
  });

  it("read the same in both languages, and do not change unseen", async () => {
    for (const locale of locales) {
      const { tables } = await run({ effectErrors: "delta" }, { ...context(), locale });
      expectGolden(`sim60-spatial.${locale}.txt`, tables.map((table) => tableText(table)).join("\n\n"));
    }
  });

  it("have one column a matrix where regressors are not lagged, and fold controls on request", async () => {
    const { tables } = await run({ model: "sar", tests: false, controlsAs: "yes-no", weights: ["inverse", "ring"] });
    const table = tableOf(tables, "spatial-model");
    assert.equal(table.rows[0].cells.length, 3);
    assert.ok(!table.rows.some(({ cells }) => cellText(cells[0]) === "x2"));
    assert.ok(table.rows.some(({ cells }) => cellText(cells[0]) === "Controls"));
    assert.ok(!tableOf(tables, "spatial-effects").rows.some(({ cells }) => cellText(cells[0]) === "x2"));
    assert.ok(!tables.some(({ id }) => id === "spatial-tests"));
  });

  it("let a matrix that fails stand beside one that does not, with its reason", async () => {
    // Lee and Yu's correction needs rows that sum to one: an island has none.
    const broken = {
      ...sheets,
      ring: () =>
        frameFromCells([
          ["from", "to"],
          [1, 2],
          [2, 1],
          [3, 4],
        ]).frame,
    };
    const { tables, models } = await run(
      { weights: ["inverse", "ring"], leeyu: true },
      context({ sheet: (name) => Promise.resolve(broken[name as "ring"]()) }),
    );
    assert.deepEqual(
      models.map((model) => "estimate" in model),
      [true, false],
    );
    const table = tableOf(tables, "spatial-model");
    assert.match(table.notes.join(" "), /ring was not estimated: The Lee–Yu correction/);
    assert.equal(table.rows[0].cells[3].kind, "text");
    close(rowOf(table, "ρ")[0], expected.leeyu_twoways_transformation.spatial);
  });

  it("repeat their simulated errors from the seed, and tell how far they are", async () => {
    const seen: [number, number][] = [];
    const [one, again, other] = [
      await run({ seed: 3 }, context({ onProgress: ({ done, total }) => seen.push([done, total]) })),
      await run({ seed: 3 }),
      await run({ seed: 4 }),
    ].map(({ tables }) => JSON.stringify(tableOf(tables, "spatial-effects").rows));
    assert.equal(one, again);
    assert.notEqual(one, other);
    assert.deepEqual(seen, [[1, 1]]);
  });

  it("stop when they are cancelled", async () => {
    const cancel = new AbortController();
    cancel.abort();
    await assert.rejects(run({}, context({ signal: cancel.signal })), { name: "AbortError" });
  });

  it("tell before they run how many units, periods and rows there are, or what is in the way", () => {
    const options = (more: Readonly<Record<string, unknown>> = {}) =>
      parseOptions("spatial", spatialAnalysis.fields, { ...given, ...more });
    const [told] = spatialAnalysis.foresee!(frame, options());
    assert.equal(speak("en-US", told), "60 units over 8 periods, balanced: 480 rows; each matrix is 60 × 60.");
    assert.match(speak("zh-CN", told), /60 个单元、8 个时期/);
    assert.throws(
      () => spatialAnalysis.foresee!(frame, options({ subset: "id != 5 or year < 2010" })),
      (error) => error instanceof Problem && error.key === "spatialModels.unbalanced" && /5 20/.test(error.message),
    );
  });

  it("tell what the chosen sheets hold: units matched, neighbours, islands", async () => {
    const options = (more: Readonly<Record<string, unknown>> = {}) =>
      parseOptions("spatial", spatialAnalysis.fields, { ...given, ...more });
    const told = async (more: Readonly<Record<string, unknown>>, own = context()) =>
      (await spatialAnalysis.foreseeSheets!(frame, options(more), own)).map((note) => speak("en-US", note));
    assert.deepEqual(await told({ weights: ["ring"] }), ["ring: 60 units matched, 2 neighbours each on average."]);
    const pair = frameFromCells([
      ["from", "to"],
      [1, 2],
      [2, 1],
    ]).frame;
    const [, islands] = await told({ weights: ["pair"] }, context({ sheet: () => Promise.resolve(pair) }));
    assert.match(islands, /^pair: 58 units have no neighbour/);
    await assert.rejects(
      told({ weights: [] }),
      (error) => error instanceof Problem && error.place.column === "weights",
    );
  });

  it("ask for weights where there are none, in both languages", async () => {
    await assert.rejects(run({ weights: [] }), (error) => {
      assert.ok(error instanceof Problem);
      assert.equal(error.key, "spatialTests.noMatrix");
      for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
      return true;
    });
  });
});
