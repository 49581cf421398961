import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../../../src/frame/cells.ts";
import { call, columnsOf, dataCells, referenceCase } from "../../formula-cells.ts";
import { refusesLater } from "../../../measure/steps/refusal.ts";

const column = (cells: Cells, at = 0): CellValue[] => cells.slice(1).map((row) => row[at]);
const same = (found: readonly CellValue[], expected: readonly (number | null)[], tolerance = 1e-12): void => {
  assert.equal(found.length, expected.length);
  expected.forEach((value, row) =>
    value === null
      ? assert.equal(found[row], "")
      : assert.ok(Math.abs(Number(found[row]) - value) <= tolerance * Math.max(1, Math.abs(value)), `row ${row}`),
  );
};

describe("=PW.WINSORIZE and =PW.TRIM", () => {
  const data = dataCells("winsor_a.csv");
  const { expected } = referenceCase("measurement/winsor_a.json");

  it("give the values of Stata, row for row, and those of Excel's percentiles by option", async () => {
    const both = await call("WINSORIZE", [columnsOf(data, ["x", "y"])]);
    assert.deepEqual(both[0], ["x", "y"]);
    same(column(both, 0), expected.pctile_x.winsorised);
    same(column(both, 1), expected.pctile_y.winsorised);
    same(column(await call("TRIM", [columnsOf(data, ["x"]), "type=7"])), expected.type7_x.trimmed);
  });

  it("list the cuts of each year with show=cuts", async () => {
    const cuts = await call("WINSORIZE", [
      ...[["x"], ["year"]].map((own) => columnsOf(data, own)),
      "type=6; show=cuts",
    ]);
    assert.deepEqual(cuts[0], ["Column", "Group", "N", "Low cut", "High cut", "Below", "Above"]);
    for (const [, year, , low, high] of cuts.slice(1))
      same([low, high], [expected.centile_x_by_year[String(year)].low, expected.centile_x_by_year[String(year)].high]);
  });

  it("refuse percentiles in the wrong order, and an option that is not known", async () => {
    const x = columnsOf(data, ["x"]);
    await refusesLater(() => call("WINSORIZE", [x, null, "lower=99; upper=1"]), /99 and the upper one 1/, /99.*1/);
    await refusesLater(() => call("TRIM", [x, null, "cut=1"]), /cut.*lower, upper, type, show/, /cut.*lower/);
  });
});

describe("=PW.INTERPOLATE and the panel shifts", () => {
  const data = dataCells("gaps_a.csv");
  const { expected } = referenceCase("measurement/interpolate_lag_a.json");
  const ranges = (header = true) => [["x"], ["id"], ["year"]].map((own) => columnsOf(data, own, header));

  it("agree with the case on every row of a shuffled panel with gaps", async () => {
    same(column(await call("INTERPOLATE", ranges())), expected.interpolated);
    same(column(await call("INTERPOLATE", [...ranges(), "outside=line"])), expected.extrapolated);
    same(column(await call("INTERPOLATE", [...ranges(), "outside=trend"])), expected.trend);
    same(column(await call("PANELLAG", ranges())), expected.lag1);
    same(column(await call("PANELLAG", [...ranges(), 2])), expected.lag2);
    same(column(await call("PANELDIFF", ranges())), expected.diff);
  });

  it("have no header where the ranges have none, and look ahead with PANELLEAD", async () => {
    const lead = await call("PANELLEAD", [
      [[1], [2], [4]],
      [["a"], ["a"], ["a"]],
      [[2010], [2011], [2013]],
    ]);
    assert.deepEqual(lead, [[2], [""], [""]]);
    assert.equal((await call("PANELLAG", ranges(false))).length, data.length - 1);
  });

  it("refuse an order that is no whole number, and a pair of entity and time that is there twice", async () => {
    await refusesLater(() => call("PANELLAG", [...ranges(), 1.5]), /“1\.5”.*whole number/, /“1\.5”.*整数/);
    const twice = [
      [["x"], [1], [2]],
      [["id"], ["a"], ["a"]],
      [["year"], [2010], [2010]],
    ];
    await refusesLater(() => call("PANELLAG", twice), /a, 2010 \(2, 3\)/, /a, 2010/);
  });
});

describe("=PW.STANDARDIZE, =PW.CUTGROUP and =PW.BALANCED", () => {
  it("standardise, or only centre, and leave blanks blank", async () => {
    assert.deepEqual(await call("STANDARDIZE", [[["x"], [1], [null], [3]], null, "center=yes"]), [
      ["x"],
      [-1],
      [""],
      [1],
    ]);
    const z = await call("STANDARDIZE", [[["x"], [1], [2], [3]]]);
    assert.deepEqual(z, [["x"], [-1], [0], [1]]);
  });

  it("cut at the median, at 30/70, or at own values", async () => {
    const x = [["x"], ...Array.from({ length: 10 }, (_, k) => [k + 1])];
    assert.deepEqual(column(await call("CUTGROUP", [x])), [1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    assert.deepEqual(column(await call("CUTGROUP", [x, "at=30/70"])), [1, 1, 1, 2, 2, 2, 2, 3, 3, 3]);
    assert.deepEqual(column(await call("CUTGROUP", [x, "cuts=2, 9; of=values"])), [1, 1, 2, 2, 2, 2, 2, 2, 2, 3]);
  });

  it("mark balanced rows by the values that are needed", async () => {
    const given = [
      [["x"], [1], [2], [3], [null]],
      [["id"], ["a"], ["a"], ["b"], ["b"]],
      [["year"], [1], [2], [1], [2]],
    ];
    assert.deepEqual(await call("BALANCED", given), [["balanced"], [1], [1], [0], [0]]);
  });
});

describe("=PW.MERGECOLUMNS", () => {
  const keys = [
    ["city", "year"],
    ["a", 2010],
    [null, null],
    ["b", 2010],
    ["c", 2011],
  ];
  const table = [
    ["name", "yr", "gdp", "region"],
    ["b", 2010, 20, "S"],
    ["a", 2010, 10, "N"],
    ["d", 2011, 40, "E"],
  ];

  it("spills the columns of the table beside the keys, texts too, blank rows kept", async () => {
    assert.deepEqual(await call("MERGECOLUMNS", [keys, table]), [
      ["gdp", "region"],
      [10, "N"],
      ["", ""],
      [20, "S"],
      ["", ""],
    ]);
    assert.deepEqual((await call("MERGECOLUMNS", [keys, table, "columns=region"]))[3], ["S"]);
  });

  it("lists names without a partner on either side", async () =>
    assert.deepEqual((await call("MERGECOLUMNS", [keys, table, "show=unmatched"])).slice(1), [
      ["keys", "c", 1, "d"],
      ["table", "d", 1, "c"],
    ]));

  it("refuses a table with nothing to bring in, and repeats", async () => {
    await refusesLater(
      () => call("MERGECOLUMNS", [keys, table.map((row) => row.slice(0, 2))]),
      /2 columns, but 2 are needed/,
      /2 列/,
    );
    await refusesLater(
      () => call("MERGECOLUMNS", [keys, [...table, ["a", 2010, 11, "N"]]]),
      /1 row repeats.*a 2010 \(3, 5\)/,
      /a 2010/,
    );
  });
});

describe("=PW.LONGTABLE and =PW.WIDETABLE", () => {
  const wide = [
    ["city", "gdp_2010", "gdp_2011", "region"],
    ["a", 10, 11, "N"],
    ["b", 20, null, "S"],
  ];

  it("turn one into the other and back", async () => {
    const long = await call("LONGTABLE", [wide, "gdp_*"]);
    assert.deepEqual(long, [
      ["city", "year", "gdp", "region"],
      ["a", 2010, 10, "N"],
      ["a", 2011, 11, "N"],
      ["b", 2010, 20, "S"],
      ["b", 2011, "", "S"],
    ]);
    const back = await call("WIDETABLE", [
      long.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      "city",
      "year",
      "gdp",
    ]);
    assert.deepEqual(back, [
      ["city", "region", "gdp_2010", "gdp_2011"],
      ["a", "N", 10, 11],
      ["b", "S", 20, ""],
    ]);
  });

  it("take columns called by their year, under a name of one's own", async () => {
    const cells = await call("LONGTABLE", [
      [
        ["city", 2010, 2011],
        ["a", 1, 2],
      ],
      "gdp = *",
      "t",
    ]);
    assert.deepEqual(cells, [
      ["city", "t", "gdp"],
      ["a", 2010, 1],
      ["a", 2011, 2],
    ]);
  });

  it("refuse a variable without a star, and a blank argument", async () => {
    await refusesLater(() => call("LONGTABLE", [wide, "gdp=gdp_"]), /“gdp=gdp_” is not read/, /“gdp=gdp_”/);
    await refusesLater(() => call("WIDETABLE", [wide, "city", "", "gdp"]), /“time” is blank/, /“time”为空/);
  });
});
