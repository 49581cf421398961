import assert from "node:assert/strict";
import type { Locale } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import type { Measure, MeasureOutcome } from "../../../src/study/measure.ts";
import { ddfEfficiency } from "../../../src/study/measures/ddf-efficiency.ts";
import { deaEfficiency } from "../../../src/study/measures/dea-efficiency.ts";
import { gmlIndex } from "../../../src/study/measures/gml-index.ts";
import { nddfEfficiency } from "../../../src/study/measures/nddf-efficiency.ts";
import { sbmEfficiency } from "../../../src/study/measures/sbm-efficiency.ts";
import { tcTe } from "../../../src/study/measures/tc-te.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, studyContext } from "../study-context.ts";
import { numbersOf } from "../../frame/numbers-of.ts";

const frame = dataFrame("dea_panel18x4.csv");
const columns = { inputs: ["capital", "labor", "energy"], goods: ["gdp"] };
const panel = { ...columns, bads: ["co2"], entity: "id", time: "year" };

const run = (
  measure: Measure,
  options: Readonly<Record<string, unknown>>,
  locale: Locale = "en-US",
): Promise<MeasureOutcome> =>
  measure.run(frame, parseOptions(measure.name, measure.fields, options), studyContext(locale));
const named = ({ columns: all }: MeasureOutcome, name: string): Float64Array => {
  const found = all.find((column) => column.name === name);
  assert.ok(found, `${name} is not among ${all.map((column) => column.name).join(", ")}`);
  return numbersOf(found);
};
/** The tolerance of the reference cases. */
const close = (a: number, b: number): void => assert.ok(Math.abs(a - b) <= 1e-8, `${a} and ${b}`);

describe("measures of efficiency", () => {
  it("add one column of scores and a table by period, which says what was done", async () => {
    const cases = [
      [deaEfficiency, columns, "efficiency", /^CCR, .*Input-oriented/],
      [deaEfficiency, { ...columns, time: "year", super: true, rts: "vrs" }, "efficiency", /^Super-efficiency BCC/],
      [ddfEfficiency, panel, "inefficiency", /^DDF, .*bad outputs weakly disposable, .*own outputs/],
      [nddfEfficiency, { ...panel, betas: false }, "inefficiency", /^NDDF, .*own values/],
      [nddfEfficiency, { ...panel, betas: false, measure: "sbm-ddf" }, "inefficiency", /^SBM-DDF.*strongly/],
      [sbmEfficiency, { ...panel, frontier: "window", window: 2 }, "efficiency", /Window.*\(2\)/],
    ] as const;
    for (const [measure, options, name, note] of cases) {
      const outcome = await run(measure, options);
      assert.deepEqual(
        outcome.columns.map((column) => column.name),
        [name],
      );
      // Super-efficiency under variable returns has no solution for some units; every other score is a number.
      const scored = numbersOf(outcome.columns[0]).filter(Number.isFinite).length;
      assert.ok("super" in options ? scored > 36 : scored === 72);
      const [table] = outcome.tables;
      assert.match(String(table.notes[0]), note);
      assert.equal(table.rows.length, "time" in options ? 5 : 1);
    }
  });

  it("count the efficient rows whether efficient means one or zero", async () => {
    const { expected } = referenceCase("dea/ddf_panel18x4_crs_strong.json");
    const { tables } = await run(ddfEfficiency, { ...panel, disposability: "strong" });
    const efficient = expected.filter(({ beta_global }: { beta_global: number }) => beta_global < 1e-7).length;
    assert.ok(efficient > 0 && efficient < 72);
    const total = tables[0].rows.at(-1)!.cells[2];
    assert.deepEqual(total.kind === "number" && total.value, efficient);
    const [input, output] = [
      await run(deaEfficiency, columns),
      await run(deaEfficiency, { ...columns, orientation: "out", reciprocal: true }),
    ];
    assert.deepEqual(output.tables[0].rows[0].cells[2], input.tables[0].rows[0].cells[2]);
  });

  it("add slacks, targets and the part of each column by option, and take a name", async () => {
    const outcome = await run(nddfEfficiency, { ...panel, slacks: true, targets: true, name: "carbon" }, "zh-CN");
    assert.equal(outcome.columns.length, 1 + 3 * 5);
    const [part, slack, target] = ["无效率值", "松弛", "目标值"].map((what) => named(outcome, `co2 ${what}`));
    const co2 = numbersOf(frame.columns.find(({ name }) => name === "co2"));
    co2.forEach((own, row) => {
      close(part[row], slack[row] / own);
      // A target is the own value less its slack.
      assert.ok(Math.abs(target[row] - own + slack[row]) <= 1e-9 * own);
    });
    assert.equal(outcome.columns[0].name, "carbon");
  });

  it("foresee rows and frontiers before anything is solved", () => {
    const options = parseOptions(sbmEfficiency.name, sbmEfficiency.fields, { ...panel, frontier: "sequential" });
    const said = sbmEfficiency.foresee!(frame, options).map((one) => speak("en-US", one));
    assert.deepEqual(said, ["72 of 72 rows will be scored.", "4 frontiers, one for each period."]);
    const index = parseOptions(gmlIndex.name, gmlIndex.fields, panel);
    assert.equal(speak("en-US", gmlIndex.foresee!(frame, index)[1]), "18 units over 4 periods.");
  });
});

describe("measures of productivity", () => {
  it("add the index, its parts and the cumulated level, and geometric means by period", async () => {
    const { expected } = referenceCase("dea/gml_panel18x4_crs_weak.json");
    const outcome = await run(gmlIndex, { ...panel, name: "gtfp" });
    assert.deepEqual(
      outcome.columns.map(({ name }) => name),
      ["gtfp", "efficiency change", "technical change", "cumulated"],
    );
    const changes: readonly { to: number; gml: number }[] = expected;
    const index = named(outcome, "gtfp");
    close(
      index.filter(Number.isFinite).reduce((product, value) => product * value, 1),
      changes.reduce((product, { gml }) => product * gml, 1),
    );
    const [first, ...others] = outcome.tables[0].rows;
    assert.equal(others.length, 3);
    assert.deepEqual(first.cells[0], { kind: "text", text: "2010–2011" });
    const year = changes.filter(({ to }) => to === 2011).map(({ gml }) => Math.log(gml));
    const mean = first.cells[4];
    assert.ok(mean.kind === "number");
    close(Number(mean.value), Math.exp(year.reduce((sum, value) => sum + value, 0) / year.length));
  });

  it("name the changes that are not defined across periods", async () => {
    const { expected } = referenceCase("dea/ml_panel18x4_crs_weak.json");
    const { notes } = await run(gmlIndex, { ...panel, index: "ml" });
    const lost = expected.filter(({ flag }: { flag?: string }) => flag).length;
    const said = notes.map((note) => speak("en-US", note)).join("\n");
    assert.match(said, new RegExp(`${lost} changes are not defined.*p05 2011`));
  });

  it("give technical innovation as TC over TE, from super-SBM scores under variable returns", async () => {
    const outcome = await run(tcTe, panel);
    const [te, tc, ratio] = ["TE", "TC", "TC/TE"].map((name) => named(outcome, name));
    const { expected } = referenceCase("dea/super_sbm_panel_panel18x4_vrs.json");
    type Block = readonly { id: string; year: number; combined: number | null }[];
    const of = (block: Block, row: number) => block[row].combined!;
    const { contemporaneous, global }: { contemporaneous: Block; global: Block } = expected;
    let compared = 0;
    contemporaneous.forEach(({ id, year }, row) => {
      const before = contemporaneous.findIndex((other) => other.id === id && other.year === year - 1);
      if (before < 0) return assert.ok(Number.isNaN(te[row]) && Number.isNaN(ratio[row]));
      const scores = [contemporaneous[row], contemporaneous[before], global[row], global[before]];
      if (scores.some(({ combined }) => combined === null)) return assert.ok(Number.isNaN(ratio[row]));
      compared++;
      const catching = of(contemporaneous, row) / of(contemporaneous, before);
      const whole = of(global, row) / of(global, before);
      close(te[row], catching);
      close(tc[row], whole / catching);
      close(ratio[row], whole / catching / catching);
    });
    assert.ok(compared > 40);
    const one = await run(tcTe, { ...panel, first: "one", name: "innovation" });
    assert.equal(named(one, "innovation")[0], 1);
  });
});
