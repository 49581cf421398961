import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import type { Cells } from "../../src/frame/cells.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import type { MeasureOutcome } from "../../src/study/measure.ts";
import { measures } from "../../src/study/registry.ts";
import { parseOptions } from "../../src/study/run/parse-options.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { dataCells, referenceCase } from "./formula-cells.ts";
import { numbersOf } from "../frame/numbers-of.ts";

type Sheets = Readonly<Record<string, Cells>>;
const frameOfSheet = (sheets: Sheets, name: string): Frame => {
  assert.ok(sheets[name], `no sheet ${name}`);
  return frameFromCells(sheets[name], { sheet: name }).frame;
};

/** Runs a measure as a recipe step or the pane does. */
function run(
  name: string,
  sheets: Sheets,
  options: Readonly<Record<string, unknown>>,
  locale: Locale = "en-US",
): Promise<MeasureOutcome> {
  const measure = measures.find((one) => one.name === name)!;
  return measure.run(frameOfSheet(sheets, "data"), parseOptions(name, measure.fields, options), {
    executor: inlineExecutor,
    locale,
    sheet: async (sheet) => frameOfSheet(sheets, sheet),
  });
}
const close = (found: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(found - expected) <= tolerance * Math.abs(expected), `${found} is not ${expected}`);
const valuesOf = ({ columns }: MeasureOutcome, at = 0): Float64Array => numbersOf(columns[at]);

describe("robot exposure", () => {
  const employment: Cells = [
    ["region", "industry", "workers"],
    ["A", "C13", 30],
    ["A", "C14", 10],
    ["B", "C13", 20],
    ["B", "C14", 60],
  ];
  const shocks: Cells = [
    ["industry", "year", "robots"],
    ["C13", 2015, 100],
    ["C14", 2015, 7],
  ];
  const data: Cells = [
    ["city", "year"],
    ["B", 2015],
    ["A", 2015],
  ];
  const options = { entity: "city", time: "year", base: "base", shocks: "shocks" };

  it("sees by itself whether base employment is long or wide, whatever its first column is called", async () => {
    const wide: Cells = [
      ["area", "C13", "C14"],
      ["A", 30, 10],
      ["B", 20, 60],
    ];
    // Shares of the region times robots per base-year worker of the nation.
    const [perC13, perC14] = [100 / 50, 7 / 70];
    for (const base of [employment, wide]) {
      const { columns } = await run("robot-exposure", { data, base, shocks }, options);
      const [b, a] = numbersOf(columns[0]);
      close(a, 0.75 * perC13 + 0.25 * perC14, 1e-15);
      close(b, 0.25 * perC13 + 0.75 * perC14, 1e-15);
    }
  });
});

describe("index measures as steps of a study", () => {
  it("robot stock and capital stock fill a column beside the data", async () => {
    const installs = { data: dataCells("robot_installs_a.csv") };
    const stock = await run("robot-stock", installs, { installations: "installations", entity: "id", time: "year" });
    referenceCase("measurement/robot_stock_a.json").expected.forEach((row: Record<string, number>, at: number) =>
      close(valuesOf(stock)[at], row.one_hoss_shay_12, 1e-10),
    );
    const invest = { data: dataCells("capital_a.csv") };
    const index = "price_index_previous_year_100";
    const capital = await run("capital-stock", invest, { investment: "investment", entity: "id", time: "year", index });
    const expected = referenceCase("measurement/capital_stock_a.json").expected;
    const all = expected
      .filter((one: { growth: string }) => one.growth === "all")
      .flatMap((one: { K: number[] }) => one.K);
    all.forEach((value: number, at: number) => close(valuesOf(capital)[at], value, 1e-10));
    assert.equal(capital.tables[0].rows.length, 4);
  });

  it("CO2 of fuels takes factors from a sheet, and shows the factors it used", async () => {
    const data = dataCells("fuels_a.csv");
    const fuels = ["diesel", "coke"];
    const usual = await run("co2-fuels", { data }, { fuels });
    const edited: Cells = [
      ["fuel", "factor"],
      ["Diesel", 3],
      ["焦炭", 2],
    ];
    const own = await run("co2-fuels", { data, factors: edited }, { fuels, factors: "factors" });
    const at = (name: string): number => Number(data[1][data[0].indexOf(name)]);
    assert.equal(valuesOf(own)[0], 3 * at("diesel") + 2 * at("coke"));
    assert.equal(usual.tables[0].rows.length, 9);
    assert.deepEqual(
      usual.notes.map(({ key, parameters }) => [key, parameters.count]),
      [["indices.fuelsAbsent", 7]],
    );
  });

  it("robots are handed down to the cities of the data, and cities without any are named", async () => {
    const sheets = {
      data: [
        ["city", "year"],
        ["b", 2019],
        ["z", 2019],
      ],
      robots: [
        ["industry", "year", "robots"],
        ["cars", 2019, 1000],
        ["food", 2019, 100],
      ],
      workers: [
        ["province", "industry", "workers"],
        ["P", "cars", 30],
        ["Q", "cars", 70],
        ["P", "food", 1],
        ["Q", "food", 3],
      ],
      cities: [
        ["province", "city", "workers"],
        ["P", "a", 1],
        ["P", "b", 3],
        ["Q", "c", 1],
      ],
    };
    const options = { entity: "city", time: "year", robots: "robots", employment: "workers", cities: "cities" };
    const { columns, notes } = await run("robot-allocation", sheets, { ...options, multiply: 0.001 });
    // (300 + 25) x 3/4, in thousands.
    close(numbersOf(columns[0])[0], 0.24375, 1e-15);
    assert.ok(Number.isNaN(numbersOf(columns[0])[1]));
    assert.deepEqual(
      notes.map(({ key, parameters }) => [key, parameters.examples]),
      [["indexMeasures.notMatched", "z 2019"]],
    );
  });

  it("values of divisions are laid beside the sectors of the data, whichever way they are written", async () => {
    const sheets = {
      data: [
        ["sector", "year"],
        ["食品饮料加工制造业", 2019],
        ["29", 2019],
        ["10-12", 2018],
      ],
      workers: [
        ["code", "year", "workers"],
        ["C13", 2019, 10],
        ["14", 2019, 5],
        ["36", 2019, 7],
        ["13", 2018, 1],
      ],
    };
    const { columns } = await run("concordance", sheets, { code: "sector", time: "year", source: "workers" });
    assert.deepEqual([columns[0].name, [...numbersOf(columns[0])]], ["workers", [15, 7, 1]]);
  });

  it("values of several years are not added up for want of a year", async () => {
    const sheets = {
      data: [
        ["sector", "id"],
        ["29", 1],
      ],
      workers: [
        ["code", "年份", "workers"],
        ["36", 2019, 7],
        ["36", 2018, 1],
      ],
    };
    await assert.rejects(run("concordance", sheets, { code: "sector", source: "workers" }), /年份/);
    const one = {
      ...sheets,
      workers: [
        ["code", "workers"],
        ["36", 7],
      ],
    };
    const { columns } = await run("concordance", one, { code: "sector", source: "workers" });
    assert.deepEqual([...numbersOf(columns[0])], [7]);
  });

  it("keywords come from a text or a sheet, and are counted in all texts together", async () => {
    const sheets = {
      data: [
        ["report", "id"],
        ["绿色低碳发展", 1],
        [null, 2],
        ["经济增长", 3],
      ],
      words: [
        ["关键词", "n"],
        ["绿色", 1],
        ["低碳", 2],
      ],
    };
    const { columns, tables } = await run("keyword-share", sheets, {
      texts: ["report"],
      keywords: "绿色，环保",
      keywordSheet: "words",
      unit: "characters",
    });
    assert.deepEqual([...numbersOf(columns[0])], [4 / 6, NaN, 0]);
    assert.deepEqual(
      tables[0].rows.map(({ cells }) =>
        cells.map((cell) => ("text" in cell ? cell.text : "value" in cell ? cell.value : null)),
      ),
      [
        ["绿色", 1],
        ["环保", 0],
        ["低碳", 1],
      ],
    );
  });

  it("structure gives every index there is employment for", async () => {
    const data: Cells = [
      ["a", "b", "c"],
      [10, 40, 50],
    ];
    const { columns } = await run("structure", { data }, { output: ["a", "b", "c"] }, "zh-CN");
    assert.deepEqual(
      columns.map(({ name }) => name),
      ["a占比", "b占比", "c占比", "三二产业之比", "产业结构层次系数"],
    );
  });
});

const real = "../shared/real";
const sheetsOf = (file: string): Sheets => {
  const book = XLSX.read(readFileSync(`${real}/${file}`), { type: "buffer", dense: true });
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json<never[]>(book.Sheets[name], { header: 1, defval: null, blankrows: true }),
    ]),
  );
};

describe("index measures on the simulated city study", function () {
  const file = "simulated-e-cep-shiftshare.xlsx";
  if (!existsSync(`${real}/${file}`)) {
    it.skip(`needs ${real}/${file}`);
    return;
  }
  const sheets = sheetsOf(file);
  const data = frameOfSheet(sheets, "data");
  const column = (name: string): Float64Array => {
    const found = data.columns.find((one) => one.name === name);
    assert.ok(found?.kind === "number", name);
    return found.values;
  };
  // The workbook rounds its numbers to eight digits, 5e-8 each; its indices were built of a few of them before that.
  const rounded = 2e-7;

  it("HDI agrees with its column: beds and students per head and the logarithm of income, from 0.05 to 1", async () => {
    const outcome = await run("hdi", sheets, {
      indicators: ["hospital_beds / population_10k", "students / population_10k"],
      logs: ["income_yuan_pc"],
      combine: "geometric",
      floor: 0.05,
    });
    column("HDI").forEach((value, row) => close(valuesOf(outcome)[row], value, rounded));
  });

  it("CEP agrees with its column: HDI per tonne and person", async () => {
    const outcome = await run("carbon-performance", sheets, {
      gdp: "GDP_100M_yuan",
      hdi: "HDI",
      co2: "CO2_Mt * 100",
      population: "population_10k",
    });
    column("CEP").forEach((value, row) => close(valuesOf(outcome, 1)[row], value, rounded));
  });

  it("exposure agrees with its column: robots per thousand workers", async () => {
    const [names, ...rows] = sheets.shares;
    // Shares of industries only: without the city's name and its number of workers.
    const keep = names.map((_, at) => at).filter((at) => at !== 1 && at !== names.length - 1);
    const shares = [names, ...rows].map((row) => keep.map((at) => row[at]));
    // Shocks per worker of 2008: 10,000 workers a unit, so robots per thousand are robots / (10 x workers).
    const at = (name: string): number => sheets.shocks[0].indexOf(name);
    const shocks = sheets.shocks.map((row, k) =>
      k === 0
        ? ["industry", "year", "robots_per_1000"]
        : [
            row[at("industry")],
            row[at("year")],
            Number(row[at("robots_stock")]) / (10 * Number(row[at("national_emp_2008_10k")])),
          ],
    );
    const outcome = await run(
      "robot-exposure",
      { ...sheets, shares, shocks },
      {
        entity: "city_code",
        time: "year",
        base: "shares",
        shocks: "shocks",
        shares: "as-given",
        per: "nothing",
      },
    );
    column("exposure_check").forEach((value, row) => close(valuesOf(outcome)[row], value, rounded));
  });
});

describe("index measures on the panel of Chinese provinces", function () {
  const file = "china-province-panel.xlsx";
  if (!existsSync(`${real}/${file}`)) {
    it.skip(`needs ${real}/${file}`);
    return;
  }
  const sheets = sheetsOf(file);

  it("capital stock says that investment is missing there, instead of taking another column", async () => {
    const options = { investment: "investment", entity: "province", time: "year", baseYear: 2000 };
    await assert.rejects(run("capital-stock", sheets, options), (error) => {
      assert.ok(error instanceof Problem);
      assert.match(error.in("en-US"), /investment/);
      assert.match(error.in("zh-CN"), /investment/);
      return true;
    });
  });

  it("tertiary over secondary comes from the shares that are there", async () => {
    const options = { output: ["secondary_share", "tertiary_share"], show: "ratio" };
    const { columns } = await run("structure", sheets, options);
    // Beijing in 2000: 0.66350406 / 0.31230362.
    close(numbersOf(columns[0])[0], 0.66350406 / 0.31230362, 1e-15);
    assert.ok(numbersOf(columns[0]).every((v) => v > 0));
  });
});
