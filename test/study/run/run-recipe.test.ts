import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Cells, CellValue } from "../../../src/frame/cells.ts";
import { Problem } from "../../../src/messages/problem.ts";
import type { RecipeInput } from "../../../src/study/recipe.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe, type StudyDone } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import type { Workbook } from "../../../src/workbook/port.ts";
import { memoryWorkbook } from "../../taskpane/memory-workbook.ts";

/** A small panel with known numbers: y = 2 x + city + year exactly, inputs and outputs positive. */
function panel(cities: readonly string[], years: readonly number[]): Cells {
  const rows = cities.flatMap((city, i) =>
    years.map((year, t): CellValue[] => {
      const x = ((i * 7 + t * 3) % 11) + 0.5 * ((i + t) % 3);
      return [
        city,
        year,
        2 * x + 3 * i - t,
        x,
        10 + i + t,
        5 + ((i * t) % 4),
        20 + 2 * i + ((i * 3 + t) % 5),
        3 + ((i + 2 * t) % 4),
      ];
    }),
  );
  return [["city", "year", "y", "x", "capital", "labor", "gdp", "co2"], ...rows];
}

const recipe = (changes: Partial<RecipeInput> = {}): string =>
  JSON.stringify({
    panelwise: 1,
    name: "A small study",
    data: { sheet: "data", entity: "city", time: "year" },
    prepare: [
      { step: "keep", where: "year >= 2001" },
      {
        step: "measure",
        measure: "sbm-efficiency",
        options: { inputs: ["capital", "labor"], goods: ["gdp"], bads: ["co2"] },
        rename: { efficiency: "eff" },
      },
      { step: "derive", name: "ln_eff", as: "log(eff)" },
    ],
    analyses: [
      {
        analysis: "regression",
        options: { outcomes: ["y"], x: ["x"], steps: [{ controls: false, effects: true }] },
        title: "Baseline",
        sheet: "Table 1",
      },
    ],
    ...changes,
  } satisfies RecipeInput);

const years = [2000, 2001, 2002, 2003, 2004];
const cities = ["A", "B", "C", "D", "E", "=1+1"];
const run = (workbook: Workbook, text = recipe(), signal?: AbortSignal): Promise<StudyDone> => {
  const read = readRecipe(text);
  return runRecipe(read, workbook, { executor: inlineExecutor, locale: read.language, signal }, "Panelwise test");
};
const sheetCells = async (workbook: Workbook, name: string): Promise<Cells> => {
  const sheet = (await workbook.sheets()).find((one) => one.name === name);
  assert.ok(sheet?.used, `no sheet ${name}`);
  return workbook.read(sheet.used);
};

describe("running a recipe", () => {
  it("prepares, measures, regresses and writes, and leaves the source as it was", async () => {
    const data = panel(cities, years);
    const workbook = memoryWorkbook({ data });
    const done = await run(workbook);
    assert.deepEqual(await sheetCells(workbook, "data"), data);
    const [model] = done.analyses[0].models;
    assert.ok("estimate" in model);
    // y was built as 2 x plus effects: the slope is 2 up to rounding of sums of 24 numbers of size 30.
    assert.ok(Math.abs(model.estimate.terms[0].estimate - 2) < 1e-12);
    assert.equal(model.estimate.nobs, cities.length * 4);
    const table = await sheetCells(workbook, "Table 1");
    assert.equal(table[0][0], "Baseline");
    assert.ok(table.flat().includes(24));
    const prepared = await sheetCells(workbook, "Prepared");
    assert.deepEqual(prepared[0], ["city", "year", "eff", "ln_eff"]);
    assert.ok(prepared.slice(1).every((row) => Math.abs(Math.exp(Number(row[3])) - Number(row[2])) < 1e-12));
  });

  it("derives columns by plain arithmetic: a product is a product, a condition is 0 or 1", async () => {
    const workbook = memoryWorkbook({ data: panel(["A", "B"], [2000, 2001]) });
    const prepare = [
      { step: "derive" as const, name: "product", as: "x * capital" },
      { step: "derive" as const, name: "treated", as: '(city == "B") * (year >= 2001)' },
    ];
    await run(workbook, recipe({ prepare, analyses: [] }));
    const [, ...rows] = await sheetCells(workbook, "Prepared");
    assert.deepEqual(rows, [
      ["A", 2000, 0, 0],
      ["A", 2001, 3.5 * 11, 0],
      ["B", 2000, 7.5 * 11, 0],
      ["B", 2001, 11 * 12, 1],
    ]);
  });

  it("keeps text that looks like a formula as text", async () => {
    const workbook = memoryWorkbook({ data: panel(cities, years) });
    await run(workbook);
    const prepared = await sheetCells(workbook, "Prepared");
    assert.ok(prepared.some((row) => row[0] === "=1+1"));
  });

  it("writes an account that names the data, its hash, every step and option", async () => {
    const workbook = memoryWorkbook({ data: panel(cities, years) });
    const done = await run(workbook);
    const account = (await sheetCells(workbook, "Study")).map((row) => row.join(" ")).join("\n");
    for (const text of [
      "data!A1:H31",
      done.dataHash,
      "Kept 24 of 30 rows where year >= 2001",
      "ln_eff = log(eff)",
      "outcomes: y",
      "Panelwise test",
    ])
      assert.ok(account.includes(text), `the account does not say ${text}`);
  });

  it("keeps itself in the workbook, and runs again from there on other units and years", async () => {
    const workbook = memoryWorkbook({ data: panel(cities, years) });
    await run(workbook);
    const kept = await workbook.kept("recipe");
    assert.ok(kept);
    const other = memoryWorkbook({ data: panel(["K", "L", "M", "N", "O", "P", "Q"], [2010, 2011, 2012]) });
    const done = await run(other, kept);
    const [model] = done.analyses[0].models;
    assert.ok("estimate" in model && model.estimate.nobs === 21);
  });

  it("writes Chinese tables and account when its language is Chinese", async () => {
    const workbook = memoryWorkbook({ data: panel(cities, years) });
    await run(workbook, recipe({ language: "zh-CN", prepare: [] }));
    const table = (await sheetCells(workbook, "Table 1")).flat().join(" ");
    assert.match(table, /样本量/);
    assert.match(table, /括号内/);
    assert.match((await sheetCells(workbook, "研究记录")).flat().join(" "), /研究名称/);
  });

  it("writes nothing when it is cancelled, or when a step fails", async () => {
    const data = panel(cities, years);
    for (const attempt of [
      (workbook: Workbook) => run(workbook, recipe(), AbortSignal.abort(new Error("cancelled"))),
      (workbook: Workbook) => run(workbook, recipe({ prepare: [{ step: "derive", name: "z", as: "log(0 - x)" }] })),
    ]) {
      const workbook = memoryWorkbook({ data });
      await assert.rejects(attempt(workbook));
      assert.deepEqual(
        (await workbook.sheets()).map(({ name }) => name),
        ["data"],
      );
    }
  });

  const refused: readonly [string, string, RegExp, RegExp][] = [
    ["text that is not JSON", "{", /not valid JSON/, /不是有效的 JSON/],
    ["an unknown entry, with its path", recipe().replace('"name"', '"nom"'), /at “(name|nom)”/, /“(name|nom)”/],
    [
      "an unknown analysis, listing those there are",
      recipe().replace('"analysis":"regression"', '"analysis":"regresion"'),
      /regresion.*regression/,
      /regresion.*regression/,
    ],
    [
      "an unknown option, listing the known ones",
      recipe().replace('"outcomes"', '"outcome"'),
      /outcome.*outcomes/s,
      /outcome.*outcomes/s,
    ],
    [
      "a sheet that is not there, listing those there are",
      recipe({ data: { sheet: "panel", entity: "city", time: "year" } }),
      /“panel”.*data/,
      /“panel”.*data/,
    ],
    [
      "a condition that no row meets",
      recipe({ prepare: [{ step: "keep", where: "year > 2100" }] }),
      /year > 2100/,
      /year > 2100/,
    ],
    [
      "a new column that would take a source column's name",
      recipe({ prepare: [{ step: "derive", name: "x", as: "y" }] }),
      /“x” is there already/,
      /已有名为“x”/,
    ],
  ];
  for (const [what, text, english, chinese] of refused)
    it(`refuses ${what}`, async () => {
      const workbook = memoryWorkbook({ data: panel(cities, years) });
      await assert.rejects(
        async () => run(workbook, text),
        (error) => {
          assert.ok(error instanceof Problem, String(error));
          assert.match(error.in("en-US"), english);
          assert.match(error.in("zh-CN"), chinese);
          return true;
        },
      );
    });

  it("every recipe that travels with the project is valid", () => {
    for (const name of ["country-efficiency", "shift-share"])
      assert.equal(readRecipe(readFileSync(`assets/samples/${name}.recipe.json`, "utf8")).panelwise, 1);
  });
});
