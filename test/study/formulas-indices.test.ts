import assert from "node:assert/strict";
import type { Cells } from "../../src/frame/cells.ts";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

/** Case values hold to 1e-10: their own tolerance. */
const close = (found: unknown, expected: number, tolerance = 1e-10): void =>
  assert.ok(
    Math.abs(Number(found) - expected) <= tolerance * Math.abs(expected),
    `${String(found)} is not ${expected}`,
  );

const refusal = (name: string, given: Parameters<typeof call>[1], ...mentions: readonly RegExp[]): Promise<void> =>
  assert.rejects(call(name, given), (error) => {
    assert.ok(error instanceof Problem, String(error));
    for (const locale of locales) {
      const sentence = error.in(locale);
      assert.doesNotMatch(sentence, /\{\w+(\|[^}]*)?\}|undefined|NaN/, sentence);
      for (const mention of mentions) assert.match(sentence, mention);
    }
    return true;
  });

describe("=PW.ROBOTSTOCK", () => {
  const data = dataCells("robot_installs_a.csv");
  const [installed, years, entity, initial] = ["installations", "year", "id", "stock_before_first_year"].map((name) =>
    columnsOf(data, [name]),
  );
  const { expected } = referenceCase("measurement/robot_stock_a.json");

  it("agrees with the reference case by every rule, beside the data", async () => {
    const rules = [
      ["one_hoss_shay_12", null, ""],
      ["one_hoss_shay_12_initial", initial, ""],
      ["declining_10_initial", initial, "method=declining"],
      ["declining_10_steady_state", null, "method=declining; start=steady"],
    ] as const;
    for (const [rule, before, options] of rules) {
      const cells = await call("ROBOTSTOCK", [installed, years, entity, before, options]);
      assert.deepEqual(cells[0], ["robot_stock"]);
      expected.forEach((row: Record<string, number>, at: number) => close(cells[at + 1][0], row[rule]));
    }
  });

  it("takes a blank for missing and refuses it inside a series; a zero is a zero", async () => {
    const holed = installed.map((row, at) => (at === 5 ? [null] : row));
    await refusal("ROBOTSTOCK", [holed, years, entity], /2002/, /A/, /blank=zero/);
    const zero = installed.map((row, at) => (at === 5 ? [0] : row));
    assert.deepEqual(
      await call("ROBOTSTOCK", [holed, years, entity, "blank=zero"]),
      await call("ROBOTSTOCK", [zero, years, entity]),
    );
  });

  it("spills the printed stock of Chinese industries, and says that years are needed elsewhere", async () => {
    const cells = await call("ROBOTSTOCK", ["show=china"], "zh-CN");
    assert.equal(cells.length, 1 + 13 + 13 + 14 + 14);
    assert.ok(cells.some((row) => row[1] === "汽车制造业" && row[2] === 2019 && row[3] === 230520));
    await refusal("ROBOTSTOCK", [installed], /years/);
  });
});

describe("=PW.ROBOTALLOC", () => {
  const employment = dataCells("allocation_regions12.csv");
  const robots = columnsOf(dataCells("bartik_regions12_robots.csv"), ["industry", "year", "robots"]);
  const { expected } = referenceCase("measurement/allocation_regions12.json");

  it("agrees with the reference case for provinces, and for cities by both weights", async () => {
    for (const [options, key] of [
      ["level=province", "province"],
      ["level=city", "city_by_industry"],
      ["share=total", "city_by_total"],
    ] as const) {
      const cells = await call("ROBOTALLOC", [robots, employment, options]);
      assert.equal(cells.length, expected[key].length + 1);
      expected[key].forEach((row: { value: number; year: number; region?: string; province?: string }, at: number) => {
        assert.deepEqual(cells[at + 1].slice(0, 2), [row.region ?? row.province, row.year]);
        close(cells[at + 1][2], row.value);
      });
    }
  });

  it("shares out by a table of cities, and fills the rows asked for, blank where there is none", async () => {
    const table: Cells = [
      ["province", "industry", "workers"],
      ["P", "cars", 30],
      ["Q", "cars", 70],
    ];
    const cities: Cells = [
      ["province", "city", "workers", "firms"],
      ["P", "a", 1, 3],
      ["P", "b", 3, 1],
      ["Q", "c", 1, 1],
    ];
    const stock: Cells = [
      ["industry", "year", "robots"],
      ["cars", 2019, 1000],
    ];
    const asked: Cells = [
      ["city", "year"],
      ["b", 2019],
      ["b", 2018],
      ["a", 2019],
    ];
    assert.deepEqual(await call("ROBOTALLOC", [stock, table, cities, asked]), [["robots"], [225], [""], [75]]);
    assert.deepEqual(await call("ROBOTALLOC", [stock, table, cities, asked, "weight=firms"]), [
      ["robots"],
      [75],
      [""],
      [225],
    ]);
  });

  it("refuses robots of an industry without employment, with the nearest name", () => {
    const other = robots.map((row, at) => (at > 0 && row[0] === "C13" ? ["C1 3x", row[1], row[2]] : row));
    return refusal("ROBOTALLOC", [other, employment], /C1 3x/, /unmatched=leave-out/);
  });
});

describe("=PW.CAPITALSTOCK", () => {
  const data = dataCells("capital_a.csv");
  const [investment, years, entity, index] = ["investment", "year", "id", "price_index_previous_year_100"].map((name) =>
    columnsOf(data, [name]),
  );
  const { expected } = referenceCase("measurement/capital_stock_a.json");
  const rules = { all: "growth", first5: "first5", tenpercent: "tenpercent" };

  it("agrees with the reference case by every rule for the base year, depreciating 10.96 % by default", async () => {
    for (const [growth, base] of Object.entries(rules)) {
      const cells = await call("CAPITALSTOCK", [investment, years, entity, index, null, `base=${base}`]);
      const values = expected
        .filter((one: { growth: string }) => one.growth === growth)
        .flatMap((one: { K: number[] }) => one.K);
      assert.equal(cells.length, values.length + 1);
      values.forEach((value: number, at: number) => close(cells[at + 1][0], value));
    }
  });

  it("spills where each stock begins, and leaves years before the base year blank", async () => {
    const base = await call("CAPITALSTOCK", [investment, years, entity, index, "show=base"]);
    assert.deepEqual([base.length, base[1][0], base[1][1]], [5, "p1", 2000]);
    close(base[1][2], expected[0].g);
    const cells = await call("CAPITALSTOCK", [investment, years, entity, index, "baseyear=2003; base=tenpercent"]);
    assert.deepEqual(cells.slice(1, 4).flat(), ["", "", ""]);
    close(cells[4][0], Number(data[4][2]) / 0.1);
  });

  it("refuses a base year before the data and a given base that is blank", async () => {
    await refusal("CAPITALSTOCK", [investment, years, entity, "baseyear=1990"], /1990/, /2000/);
    await refusal("CAPITALSTOCK", [investment, years, entity, "base=given"], /p1/, /2000/);
  });
});

describe("=PW.CO2FUELS", () => {
  const data = dataCells("fuels_a.csv");
  const { spec, expected } = referenceCase("measurement/co2_nine_fuels_a.json");
  const fuels = columnsOf(data, spec.fuels);

  it("agrees with the reference case by both sets of factors, in all and fuel by fuel", async () => {
    for (const [set, key] of [
      ["ipcc2006", "ipcc2006"],
      ["china", "china_guideline"],
    ]) {
      const cells = await call("CO2FUELS", [fuels, `set=${set}; show=all`]);
      expected[key].co2.forEach((total: number, at: number) => close(cells[at + 1][0], total));
      expected[key].by_fuel.forEach((row: number[], at: number) =>
        row.forEach((value, fuel) =>
          value === 0 ? assert.equal(cells[at + 1][fuel + 1], 0) : close(cells[at + 1][fuel + 1], value),
        ),
      );
    }
  });

  it("spills its factors in either language, and takes them back edited", async () => {
    for (const locale of locales) {
      const table = await call("CO2FUELS", ["show=factors"], locale);
      assert.equal(table.length, 10);
      assert.deepEqual(await call("CO2FUELS", [fuels, table], locale), await call("CO2FUELS", [fuels], locale));
      const edited = table.map((row, at) =>
        at === 1 ? [...row.slice(0, 2), 2 * Number(row[2]), ...row.slice(3, 5), ""] : row,
      );
      const [usual, more] = [
        await call("CO2FUELS", [fuels, "show=fuels"], locale),
        await call("CO2FUELS", [fuels, edited, "show=fuels"], locale),
      ];
      close(more[1][0], 2 * Number(usual[1][0]), 1e-15);
      assert.equal(more[1][1], usual[1][1]);
    }
  });

  it("refuses a factor that its parts contradict, and a table that does not say enough", async () => {
    const table = await call("CO2FUELS", ["show=factors"]);
    const torn = table.map((row, at) => (at === 1 ? [row[0], row[1], 99, ...row.slice(3)] : row));
    await refusal("CO2FUELS", [fuels, torn], /Raw coal/);
    const bare = table.map((row) => row.slice(0, 3));
    await refusal("CO2FUELS", [fuels, bare], /factor/);
    const short = table.map((row, at) => (at === 2 ? [row[0], row[1], "", row[3], row[4], ""] : row));
    await refusal("CO2FUELS", [fuels, short], /Coke/, /3/);
    const simple: Cells = [
      ["fuel", "factor"],
      ["raw_coal", 2],
    ];
    const [, [doubled]] = await call("CO2FUELS", [columnsOf(data, ["raw_coal"]), simple]);
    assert.equal(doubled, 2 * Number(data[1][1]));
  });

  it("says in its header when fuels of the table are not there, and names the nearest of one it does not know", async () => {
    const [[title]] = await call("CO2FUELS", [columnsOf(data, ["diesel", "coke"])]);
    assert.equal(title, "CO2_10kt (2 of 9 fuels)");
    const typo = columnsOf(data, ["diesel"]).map((row, at) => (at === 0 ? ["disel"] : row));
    await refusal("CO2FUELS", [typo], /disel/, /Diesel|diesel|柴油/);
  });

  it("leaves a row with a blank fuel blank", async () => {
    const holed = fuels.map((row, at) => (at === 2 ? [null, ...row.slice(1)] : row));
    const cells = await call("CO2FUELS", [holed]);
    assert.equal(cells[2][0], "");
    assert.ok(typeof cells[1][0] === "number");
    assert.ok(typeof (await call("CO2FUELS", [holed, "blank=zero"]))[2][0] === "number");
  });
});

describe("=PW.HDI and =PW.CARBONPERF", () => {
  const data = dataCells("hdi_a.csv");
  const { expected } = referenceCase("measurement/hdi_carbon_performance_a.json");
  const human = columnsOf(data, ["life", "mean_years", "expected_years", "gni_pc"]);

  it("agree with the reference case by the goalposts of the UNDP, typed or by name", async () => {
    const typed =
      "low=20,0,0,100; high=85,15,18,75000; dimensions=health,education,education,income; log=gni_pc; combine=geometric";
    for (const options of ["undp", typed]) {
      const cells = await call("HDI", [human, `${options}; show=dimensions`]);
      assert.deepEqual(cells[0], ["HDI", "health", "education", "income"]);
      ["hdi", "health", "education", "income"].forEach((key, column) =>
        expected[key].forEach((value: number, at: number) => close(cells[at + 1][column], value)),
      );
    }
    const hdi = await call("HDI", [human, "undp"]);
    const [gdp, co2, population] = ["gdp", "co2", "population"].map((name) => columnsOf(data, [name]));
    const cells = await call("CARBONPERF", [gdp, hdi, co2, population]);
    assert.deepEqual(cells[0], ["CEE", "CSE", "CEP"]);
    expected.carbon_productivity.forEach((value: number, at: number) => {
      close(cells[at + 1][0], value);
      close(cells[at + 1][1], expected.carbon_wellbeing[at]);
      close(cells[at + 1][2], Math.sqrt(value * expected.carbon_wellbeing[at]));
    });
  });

  it("refuse goalposts for fewer indicators than there are, an unknown indicator, and CO2 of zero", async () => {
    await refusal("HDI", [human, "low=1,2; high=3,4"], /low/, /4/);
    await refusal("HDI", [human, "log=income"], /income/, /gni_pc/);
    await refusal("HDI", [columnsOf(data, ["life"]), "undp"], /UNDP/);
    await refusal("HDI", [human, "low=a,0,0,0; high=1,1,1,1"], /“a”/);
    const [gdp, co2] = ["gdp", "co2"].map((name) => columnsOf(data, [name]));
    const none = co2.map((row, at) => (at === 3 ? [0] : row));
    await refusal("CARBONPERF", [gdp, gdp, none], /CO2/, /4/);
  });
});

describe("=PW.STRUCTURE", () => {
  const output: Cells = [
    ["一产", "二产", "三产"],
    [10, 40, 50],
    [0, 0, 0],
    [10, null, 50],
  ];

  it("spills shares, ratio, level, and with employment the Theil index and productivity", async () => {
    const cells = await call("STRUCTURE", [output], "zh-CN");
    assert.deepEqual(cells[0], ["一产占比", "二产占比", "三产占比", "三二产业之比", "产业结构层次系数"]);
    assert.deepEqual(cells[1].slice(0, 4), [0.1, 0.4, 0.5, 1.25]);
    for (const row of cells.slice(2)) assert.deepEqual(row, ["", "", "", "", ""]);
    const workers = output.map((row, at) => (at === 0 ? ["l1", "l2", "l3"] : row));
    const [title, value] = await call("STRUCTURE", [output, workers, "show=theil"]);
    assert.deepEqual([title, value], [["Theil"], [0]]);
  });

  it("refuses the Theil index without employment", () => refusal("STRUCTURE", [output, "show=theil"], /show=shares/));
});

describe("=PW.CONCORD", () => {
  const employment: Cells = [
    ["code", "year", "workers"],
    ["C13", 2019, 10],
    [14, 2019, 5],
    ["36 汽车制造业", 2019, 7],
    ["C13", 2018, 1],
  ];

  it("adds divisions of GB/T 4754 up to sectors of the IFR, years apart, with names where asked", async () => {
    const cells = await call("CONCORD", [employment, "from=gbt2011; to=ifr; names=yes"]);
    assert.deepEqual(cells, [
      ["target", "target name", "year", "workers"],
      ["10-12", "Food and beverages", 2019, 15],
      ["29", "Automotive", 2019, 7],
      ["10-12", "Food and beverages", 2018, 1],
    ]);
  });

  it("parts robots of a sector among its divisions by employment only, unless told to part them evenly", async () => {
    const robots: Cells = [
      ["sector", "year", "robots"],
      ["金属加工冶炼业", 2019, 4346],
    ];
    await refusal("CONCORD", [robots, "from=ifr; to=gbt2011"], /split=equal/);
    const weights: Cells = [["code", "workers"], ...Array.from({ length: 31 }, (_, k) => [13 + k, k === 18 ? 3 : 1])];
    const cells = await call("CONCORD", [robots, null, weights, "from=ifr; to=gbt2011"]);
    assert.deepEqual(cells.slice(1), [
      ["31", 2019, 3259.5],
      ["32", 2019, 1086.5],
    ]);
    const even = await call("CONCORD", [robots, "from=ifr; to=gbt2011; split=equal"]);
    assert.deepEqual(
      even.slice(1).map((row) => row[2]),
      [2173, 2173],
    );
  });

  it("spills its table, takes a table of the person's own, and the spilled one back", async () => {
    const table = await call("CONCORD", ["show=table; from=gbt2011; to=ifr"], "zh-CN");
    assert.equal(table.length, 32);
    const plain: Cells = [
      ["code", "workers"],
      ["13", 3],
      ["14", 4],
    ];
    const own = await call("CONCORD", [plain, table]);
    assert.deepEqual(own.slice(1), [["10-12", 7]]);
    const split: Cells = [
      ["from", "to", "part"],
      ["13", "x", 0.25],
      ["13", "y", 0.75],
      ["14", "y", 1],
    ];
    assert.deepEqual((await call("CONCORD", [plain, split])).slice(1), [
      ["x", 0.75],
      ["y", 6.25],
    ]);
    const torn = split.map((row, at) => (at === 1 ? ["13", "x", 0.5] : row));
    await refusal("CONCORD", [plain, torn], /13/, /1\.25/);
  });

  it("refuses a code that is not there, a direction without a table, and data without numbers", async () => {
    const other: Cells = [...employment, ["C44", 2019, 1]];
    await refusal("CONCORD", [other, "from=gbt2011; to=ifr"], /44/, /unmatched=leave-out/);
    assert.equal((await call("CONCORD", [other, "from=gbt2011; to=ifr; unmatched=leave-out"])).length, 4);
    await refusal("CONCORD", [employment, "from=gbt2002; to=gbt2011"], /gbt2002/, /gbt2011/);
    await refusal("CONCORD", [employment, "from=gbt2011; to=ifr; by=year,workers"], /by=/);
  });
});

describe("=PW.KEYWORDSHARE", () => {
  const texts: Cells = [
    ["推进碳排放权交易，", "降低碳排放。"],
    [null, null],
    ["Low-carbon growth", null],
  ];
  const keywords: Cells = [
    ["碳排放", "碳排放权"],
    ["carbon", null],
  ];

  it("reads the cells of a row as one text, and leaves a row without text blank", async () => {
    const cells = await call("KEYWORDSHARE", [texts, keywords, "unit=characters; show=all"]);
    assert.deepEqual(cells, [
      [7 / 13, 7, 13],
      ["", "", ""],
      [6 / 15, 6, 15],
    ]);
  });

  it("takes keywords typed in one text, and shows each of them", async () => {
    const cells = await call("KEYWORDSHARE", [texts, "碳排放、碳排放权，carbon", "show=each"]);
    assert.deepEqual(cells, [
      ["碳排放", "碳排放权", "carbon"],
      [1, 1, 0],
      ["", "", ""],
      [0, 0, 1],
    ]);
  });

  it("refuses an empty list of keywords", () => refusal("KEYWORDSHARE", [texts, [[null]]], /./));
});
