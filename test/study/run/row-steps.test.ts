import assert from "node:assert/strict";
import type { Cells } from "../../../src/frame/cells.ts";
import type { RecipeInput } from "../../../src/study/recipe.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe, type StudyDone } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { refusesLater } from "../../measure/steps/refusal.ts";
import { cells, contents } from "../../measure/steps/frames.ts";
import { memoryWorkbook, type MemoryWorkbook } from "../../taskpane/memory-workbook.ts";

type Step = NonNullable<RecipeInput["prepare"]>[number];

const data: Cells = [
  ["city", "year", "x"],
  ["a", 2010, 1],
  ["a", 2011, 2],
  ["b", 2010, 3],
  ["b", 2011, 5],
  ["c", 2011, 8],
];
const people: Cells = [
  ["name", "pop", "region"],
  ["b", 20, "S"],
  ["a", 10, "N"],
  ["d", 40, "E"],
];
const wide: Cells = [
  ["city", "gdp2010", "gdp2011", "gdp2012"],
  ["a", 1, 2, 4],
  ["b", 3, 5, 6],
];

const run = async (prepare: readonly Step[], workbook: MemoryWorkbook, sheet = "data"): Promise<StudyDone> => {
  const text = JSON.stringify({
    panelwise: 1,
    name: "Steps",
    data: { sheet, entity: "city", time: "year" },
    prepare: [...prepare],
  } satisfies RecipeInput);
  return runRecipe(readRecipe(text), workbook, { executor: inlineExecutor, locale: "en-US" }, "Panelwise test");
};
const book = () => memoryWorkbook({ data, people, wide });
const sheetCells = async (workbook: MemoryWorkbook, name: string): Promise<Cells> => {
  const sheet = (await workbook.sheets()).find((one) => one.name === name);
  assert.ok(sheet?.used, `no sheet ${name}`);
  return workbook.read(sheet.used);
};
const account = async (workbook: MemoryWorkbook): Promise<string> =>
  (await sheetCells(workbook, "Study")).map((row) => row.join(" ")).join("\n");

describe("recipe steps that change the rows", () => {
  it("merge a sheet by name, text columns too, and keep the sheet rows of what is matched", async () => {
    const workbook = book();
    const { prepared } = await run(
      [
        {
          step: "merge",
          sheet: "people",
          by: ["city"],
          called: { city: "name" },
          rename: { pop: "people" },
          keep: "matched",
        },
        { step: "derive", name: "per head", as: "x / people" },
      ],
      workbook,
    );
    assert.deepEqual([...prepared.frame.rows], [2, 3, 4, 5]);
    assert.deepEqual(cells(prepared.frame.columns.find(({ name }) => name === "region")), ["N", "N", "S", "S"]);
    const written = await sheetCells(workbook, "Prepared");
    assert.deepEqual(written[0], ["city", "year", "people", "region", "per head"]);
    assert.deepEqual(written[3], ["b", 2010, 20, "S", 0.15]);
    const text = await account(workbook);
    assert.match(text, /people: 4 of 5 rows found their row by city; 1 row of the sheet not used/);
    assert.match(
      text,
      /Only in the data \(1 name\): c[^]*Only in people \(1 name\): d[^]*Kept the 4 rows with a partner, of 5/,
    );
    assert.match((await sheetCells(workbook, "Measures")).flat().join(" "), /Names without a partner/);
  });

  it("leave every sheet that was there as it was", async () => {
    const workbook = book();
    await run(
      [{ step: "merge", sheet: "people", by: ["city"], called: { city: "name" } }, { step: "balance" }],
      workbook,
    );
    for (const [name, before] of Object.entries({ data, people, wide }))
      assert.deepEqual(await sheetCells(workbook, name), before);
  });

  it("balance the panel, and say which units and periods stayed", async () => {
    const workbook = book();
    const { prepared } = await run([{ step: "balance" }], workbook);
    assert.deepEqual([...prepared.frame.rows], [2, 3, 4, 5]);
    assert.match(
      await account(workbook),
      /2 units in 2 periods from 2010 to 2011, 4 of 5 rows; 1 unit is left out\.\s*\n.*Left out: c/,
    );
  });

  it("reshape to long and go on with a lag that needs the new panel", async () => {
    const workbook = book();
    const { prepared } = await run(
      [
        { step: "reshape", to: "long", values: { gdp: "gdp*" } },
        { step: "derive", name: "before", as: "L.gdp" },
      ],
      workbook,
      "wide",
    );
    assert.deepEqual(contents(prepared.frame), {
      rows: [2, 2, 2, 3, 3, 3],
      columns: {
        city: ["a", "a", "a", "b", "b", "b"],
        year: [2010, 2011, 2012, 2010, 2011, 2012],
        gdp: [1, 2, 4, 3, 5, 6],
        before: [null, 1, 2, null, 3, 5],
      },
    });
    assert.deepEqual((await sheetCells(workbook, "Prepared"))[0], ["city", "year", "gdp", "before"]);
    assert.match(await account(workbook), /2 rows and 3 periods of year \(2010 to 2012\) gave 6 rows/);
  });

  it("reshape to wide, after which there is no time column to write", async () => {
    const workbook = book();
    const steps: Step[] = [
      { step: "derive", name: "y", as: "2 * x" },
      { step: "reshape", to: "wide", values: { x: "x_*", y: "y_*" } },
    ];
    const { prepared } = await run(steps, workbook);
    assert.deepEqual(contents(prepared.frame), {
      rows: [2, 4, 6],
      columns: {
        city: ["a", "b", "c"],
        x_2010: [1, 3, null],
        x_2011: [2, 5, 8],
        y_2010: [2, 6, null],
        y_2011: [4, 10, 16],
      },
    });
    assert.deepEqual((await sheetCells(workbook, "Prepared"))[0], ["city", "x_2010", "x_2011", "y_2010", "y_2011"]);
  });

  it("two steps of one kind write two tables", async () => {
    const workbook = book();
    const winsor = (columns: readonly string[], rename: Record<string, string>): Step => ({
      step: "measure",
      measure: "winsorize",
      options: { columns },
      rename,
    });
    const { prepared } = await run([winsor(["x"], {}), winsor(["x_w"], {})], workbook);
    assert.deepEqual(
      prepared.tables.map(({ id }) => id),
      ["winsor-cuts", "winsor-cuts-2"],
    );
    const text = (await sheetCells(workbook, "Measures")).map((row) => row[0]);
    assert.ok(text.includes("x") && text.includes("x_w"));
  });

  const refused: readonly [string, readonly Step[], RegExp, RegExp][] = [
    [
      "a merge that would take the name of a column",
      [{ step: "merge", sheet: "people", by: ["city"], called: { city: "name" }, rename: { pop: "x" } }],
      /“x” is there already/,
      /已有名为“x”/,
    ],
    [
      "a merge by a column that the sheet has not",
      [{ step: "merge", sheet: "people", by: ["city"] }],
      /“city”, which “people” does not have/,
      /“people”中没有/,
    ],
    [
      "a merge with a sheet that is not there",
      [{ step: "merge", sheet: "pepole", by: ["city"] }],
      /no sheet “pepole”/,
      /“pepole”/,
    ],
    [
      "a reshape of columns that are not there",
      [{ step: "reshape", to: "long", values: { z: "z_*" }, time: "t" }],
      /“z_\*”/,
      /“z_\*”/,
    ],
    [
      "a step without an entry it needs",
      [{ step: "reshape", to: "sideways", values: { z: "x*" } } as unknown as Step],
      /at “prepare\.0\.to”/,
      /“prepare\.0\.to”/,
    ],
  ];
  for (const [what, steps, english, chinese] of refused)
    it(`refuse ${what}, and write nothing`, async () => {
      const workbook = book();
      await refusesLater(() => run(steps, workbook), english, chinese);
      assert.deepEqual(
        (await workbook.sheets()).map(({ name }) => name),
        ["data", "people", "wide"],
      );
    });
});
