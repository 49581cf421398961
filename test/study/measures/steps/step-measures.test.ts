import assert from "node:assert/strict";
import type { Cells } from "../../../../src/frame/cells.ts";
import { frameFromCells } from "../../../../src/frame/from-cells.ts";
import type { Frame } from "../../../../src/frame/frame.ts";
import { locales } from "../../../../src/messages/locale.ts";
import { sentenceOf, speak } from "../../../../src/messages/message.ts";
import type { Measure, MeasureOutcome } from "../../../../src/study/measure.ts";
import { stepMeasures } from "../../../../src/study/measures/steps/step-measures.ts";
import { parseOptions } from "../../../../src/study/run/parse-options.ts";
import { cells, contents } from "../../../measure/steps/frames.ts";
import { refuses, refusesLater } from "../../../measure/steps/refusal.ts";
import { dataFrame, studyContext } from "../../study-context.ts";
import { referenceCase } from "../../formula-cells.ts";
import { numbersOf } from "../../../frame/numbers-of.ts";

const measureNamed = (name: string): Measure => {
  const found = stepMeasures.find((measure) => measure.name === name);
  if (!found) throw new Error(`No step is called ${name}`);
  return found;
};
const optionsOf = (name: string, given: Readonly<Record<string, unknown>>) =>
  parseOptions(name, measureNamed(name).fields, given);
const run = (
  name: string,
  frame: Frame,
  given: Readonly<Record<string, unknown>>,
  more: Parameters<typeof studyContext>[1] = {},
): Promise<MeasureOutcome> => measureNamed(name).run(frame, optionsOf(name, given), studyContext("en-US", more));
const foresee = (name: string, frame: Frame, given: Readonly<Record<string, unknown>>) =>
  measureNamed(name).foresee!(frame, optionsOf(name, given));
const told = ({ notes }: MeasureOutcome): string => notes.map((note) => speak("en-US", note)).join("\n");
const frameOf = (lines: Cells): Frame => frameFromCells(lines, { header: "yes", sheet: "data" }).frame;

const small = frameOf([
  ["city", "year", "CO2 (Mt)", "gdp", "name"],
  ["a", 2010, 4, 10, "x"],
  ["a", 2012, 8, 0, "y"],
  ["b", 2010, null, 30, "z"],
  ["b", 2011, 5, 40, "x"],
  ["b", 2012, 6, 50, "y"],
  ["a", 2011, null, 20, "z"],
]);
const panel = { entity: "city", time: "year" };

describe("data steps beside the data", () => {
  it("never alter a column of the data", async () => {
    const before = structuredClone(contents(small));
    const runs: readonly [string, Readonly<Record<string, unknown>>][] = [
      ["winsorize", { columns: ["CO2 (Mt)", "gdp"], lower: 10, upper: 90, by: "year" }],
      ["interpolate", { columns: ["CO2 (Mt)"], ...panel, outside: "trend" }],
      ["panel-shift", { columns: ["gdp"], ...panel, kind: "difference" }],
      ["logarithm", { columns: ["CO2 (Mt)"] }],
      ["standardize", { columns: ["gdp"] }],
      ["cut-groups", { columns: ["gdp"], at: "terciles" }],
      ["balance", panel],
    ];
    for (const [name, given] of runs) await run(name, small, given);
    assert.deepEqual(contents(small), before);
  });

  it("have titles, fields and choices in both languages, and defaults that are valid", () => {
    for (const { fields, title, summary, name } of stepMeasures)
      for (const locale of locales) {
        for (const key of [title, summary, ...fields.flatMap((field) => [field.label, field.help])])
          assert.ok(sentenceOf(key)[locale], `${name}: ${key}`);
        for (const field of fields)
          if (field.kind === "choice") assert.ok(field.choices.some(({ value }) => value === field.default));
      }
  });

  it("winsorise by year as Stata does, and list the cuts of each year", async () => {
    const frame = dataFrame("firmpanel.csv");
    const { byGroup } = referenceCase("panel/firmpanel-winsor-1-99.json").expected.extra;
    const outcome = await run("winsorize", frame, { columns: ["roa"], by: "year" });
    const [column] = outcome.columns;
    assert.equal(column.name, "roa_w");
    const filled = numbersOf(column).filter(Number.isFinite);
    // The tolerance of the case: sums of 1,408 numbers in another order.
    const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
    assert.ok(Math.abs(mean / byGroup.roa.mean - 1) < 1e-10);
    const years = new Set(cells(frame.columns.find(({ name }) => name === "year"))).size;
    assert.equal(outcome.tables[0].rows.length, years);
    const changed = outcome.tables[0].rows.reduce(
      (sum, { cells: [, , , , , below, above] }) =>
        sum + (below.kind === "number" ? below.value : NaN) + (above.kind === "number" ? above.value : NaN),
      0,
    );
    assert.equal(changed, byGroup.roa.nChanged);
    assert.match(told(outcome), /roa: \d+ values? raised.*\d+ lowered.*of 1,408/);
  });

  it("take percentile definitions by choice, and tell which in the table", async () => {
    const frame = dataFrame("firmpanel.csv");
    const { excelType7 } = referenceCase("panel/firmpanel-winsor-1-99.json").expected.extra;
    const outcome = await run("winsorize", frame, { columns: ["lev"], beyond: "drop", type: "7" });
    assert.equal(outcome.columns[0].name, "lev_tr");
    assert.equal(numbersOf(outcome.columns[0]).filter(Number.isFinite).length, excelType7.lev.trimmedN);
    assert.match(outcome.tables[0].notes[0], /PERCENTILE\.INC/);
  });

  it("fill gaps and say how many were inside, outside and left, and when a filled value is not positive", async () => {
    const inside = await run("interpolate", small, { columns: ["CO2 (Mt)"], ...panel });
    assert.deepEqual(cells(inside.columns[0]), [4, 8, null, 5, 6, 6]);
    assert.match(told(inside), /1 value filled between observed ones, 0 outside them; 1 still missing/);
    const beyond = await run("interpolate", small, { columns: ["CO2 (Mt)"], ...panel, outside: "line" });
    assert.deepEqual(cells(beyond.columns[0]), [4, 8, 4, 5, 6, 6]);
    const steep = frameOf([
      ["city", "year", "x"],
      ["a", 2010, null],
      ["a", 2011, 1],
      ["a", 2012, 5],
    ]);
    assert.match(
      told(await run("interpolate", steep, { columns: ["x"], ...panel, outside: "line" })),
      /1 filled value is zero or less although every observed value is positive/,
    );
  });

  it("lag by year and tell what is missing because the other period is absent", async () => {
    const outcome = await run("panel-shift", small, { columns: ["gdp"], ...panel });
    assert.deepEqual([outcome.columns[0].name, cells(outcome.columns[0])], ["gdp_lag1", [null, 20, null, 30, 40, 10]]);
    assert.match(told(outcome), /4 values; 2 missing because the other period is absent/);
  });

  it("refuse the logarithm of zero before anything runs, and take ln(1 + x)", async () => {
    refuses(
      () => foresee("logarithm", small, { columns: ["gdp"] }),
      /log\(gdp\).*1 row .*\(first rows: 3\)/,
      /1 行.*3/,
    );
    const outcome = await run("logarithm", small, { columns: ["gdp"], plusOne: true });
    assert.deepEqual([outcome.columns[0].name, numbersOf(outcome.columns[0])[1]], ["ln1p_gdp", 0]);
  });

  it("standardise or centre, and tell the mean and deviation they took out", async () => {
    const outcome = await run("standardize", small, { columns: ["gdp"], centreOnly: true });
    assert.deepEqual([outcome.columns[0].name, cells(outcome.columns[0])], ["gdp_c", [-15, -25, 5, 15, 25, -5]]);
    assert.match(told(outcome), /mean 25, standard deviation 18\.7083/);
    const groups = await run("standardize", small, { columns: ["CO2 (Mt)"], by: "year" });
    assert.match(told(groups), /does not vary in 2 groups \(2010, 2011\)/);
  });

  it("number groups by own cuts, and refuse cuts that are no numbers", async () => {
    const own = await run("cut-groups", small, { columns: ["gdp"], at: "values", cuts: "10；35" });
    assert.deepEqual([own.columns[0].name, cells(own.columns[0])], ["gdp_group", [1, 1, 2, 3, 3, 2]]);
    assert.match(told(own), /cut at 10, 35; 2, 2, 2 rows in groups 1 to 3/);
    refuses(
      () => foresee("cut-groups", small, { columns: ["gdp"], at: "percentiles", cuts: "30 and 70" }),
      /“30 and 70” is not a list of numbers/,
      /“30 and 70”/,
    );
    refuses(() => foresee("cut-groups", small, { columns: ["gdp"], at: "values" }), /none are given/, /没有填写/);
    const ties = frameOf([["x"], [1], [1], [1], [1], [2]]);
    assert.match(told(await run("cut-groups", ties, { columns: ["x"], at: "quartiles" })), /leave a group empty/);
  });

  it("mark the rows of the balanced panel and drop none", async () => {
    const whole = await run("balance", small, panel);
    assert.deepEqual(cells(whole.columns[0]), [1, 1, 1, 1, 1, 1]);
    const outcome = await run("balance", small, { ...panel, keep: "span", columns: ["CO2 (Mt)"] });
    assert.deepEqual(cells(outcome.columns[0]), [0, 0, 0, 1, 1, 0]);
    assert.match(told(outcome), /1 unit in 2 periods from 2,?011 to 2,?012, 2 of 6 rows; 1 unit is left out/);
    assert.match(told(outcome), /Left out: a\./);
  });

  it("bring in numbers and texts of another sheet, and list names without a partner", async () => {
    const other = {
      ...frameOf([
        ["place", "when", "pop", "mayor"],
        ["a", 2010, 1, "P"],
        ["a", 2011, 2, "Q"],
        ["c", 2010, 3, "R"],
      ]),
      sheet: "people",
    };
    const sheet = async () => other;
    const given = { sheet: "people", by: ["city", "year"], other: "place, when" };
    const outcome = await run("merge", small, given, { sheet });
    assert.deepEqual(
      outcome.columns.map((column) => [column.name, cells(column)]),
      [
        ["pop", [1, null, null, null, null, 2]],
        ["mayor", ["P", null, null, null, null, "Q"]],
      ],
    );
    assert.match(told(outcome), /people: 2 of 6 rows found their row by city, year; 1 row of the sheet not used/);
    assert.match(told(outcome), /Only in the data \(1 name\): b\.[^]*Only in people \(1 name\): c\./);
    assert.equal(outcome.tables[0].rows.length, 2);
    const one = await run("merge", small, { ...given, columns: "mayor" }, { sheet });
    assert.deepEqual(
      one.columns.map(({ name }) => name),
      ["mayor"],
    );
    await refusesLater(
      () => run("merge", small, { ...given, other: "place" }, { sheet }),
      /2 columns are matched by, but 1 name is given/,
      /2 个.*1 个/,
    );
  });
});
