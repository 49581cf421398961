import assert from "node:assert/strict";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

/** Exact to the last digits that 1e-8 on a score leaves: the tolerance of the cases themselves. */
const scoreTolerance = 1e-8;
const close = (found: CellValue, expected: number | null, tolerance: number): void =>
  expected === null
    ? assert.equal(found, "")
    : assert.ok(Math.abs(Number(found) - expected) <= tolerance, `${String(found)} is not ${expected}`);

const refusal = (
  name: string,
  given: Parameters<typeof call>[1],
  expected: { readonly en: RegExp; readonly zh: RegExp },
): Promise<void> =>
  assert.rejects(call(name, given), (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.match(error.in(locales[0]), expected.en);
    assert.match(error.in(locales[1]), expected.zh);
    return true;
  });

describe("=PW.SBMEFF", () => {
  const cities = dataCells("dea_cities30.csv");
  const ranges = (names: readonly (readonly string[])[], header = true): Cells[] =>
    names.map((own) => columnsOf(cities, own, header));
  const groups = [["capital", "labor", "energy"], ["gdp"], ["co2"]];

  it("gives the SBM score of every row, under the header, for each return to scale and orientation", async () => {
    const { expected } = referenceCase("dea/sbm_undesirable_cities30.json");
    for (const rts of ["crs", "vrs"])
      for (const orientation of ["non", "in", "out"]) {
        const cells = await call("SBMEFF", [...ranges(groups), null, `rts=${rts}; orientation=${orientation}`]);
        assert.deepEqual(cells[0], ["efficiency"]);
        expected[`${rts}_${orientation}`].forEach((unit: { score: number }, row: number) =>
          close(cells[row + 1][0], unit.score, scoreTolerance),
        );
      }
  });

  it("ranks the efficient units with super=yes, and gives no number where the program has no solution", async () => {
    const data = dataCells("dea_infeasible.csv");
    const { expected } = referenceCase("dea/super_sbm_vrs_infeasible.json");
    const given = [["x"], ["y"], ["b"]].map((names) => columnsOf(data, names, false));
    const cells = await call("SBMEFF", [...given, null, "super=yes; rts=vrs; orientation=in"]);
    const units: readonly { status: string; score: number | null; combined?: number | null }[] = expected.vrs_in;
    assert.ok(units.some(({ status }) => status === "infeasible"));
    units.forEach((unit, row) => {
      if (unit.status === "infeasible") assert.equal(cells[row][0], "");
      else if (unit.score !== null && unit.score > 1 + 1e-7) close(cells[row][0], unit.score, scoreTolerance);
    });
  });

  it("compares with the same period only where asked, and leaves rows with blanks blank", async () => {
    const data = dataCells("dea_panel18x4.csv");
    const { expected } = referenceCase("dea/super_sbm_panel_panel18x4_crs.json");
    const given = [["capital", "labor", "energy"], ["gdp"], ["co2"], ["year"]].map((names) => columnsOf(data, names));
    const own = await call("SBMEFF", [...given, "super=yes; frontier=period"]);
    expected.contemporaneous.forEach((unit: { combined: number }, row: number) =>
      close(own[row + 1][0], unit.combined, scoreTolerance),
    );
    const holed = given[2].map((row, index) => (index === 5 ? [null] : row));
    const cells = await call("SBMEFF", [given[0], given[1], holed, given[3], "super=yes"]);
    assert.equal(cells[5][0], "");
    assert.ok(typeof cells[6][0] === "number");
  });

  it("spills slacks, targets and peers by option, in the workbook's language", async () => {
    const cells = await call("SBMEFF", [...ranges(groups), null, "show=all"], "zh-CN");
    assert.deepEqual(cells[0].slice(0, 3), ["效率值", "求解状态", "capital 松弛"]);
    assert.equal(cells[0].length, 2 + 5 + 5 + 1);
    assert.match(String(cells[1].at(-1)), /^#15 \(0\.397/);
  });

  it("refuses a negative input, naming the row and the column", () => {
    const bad = columnsOf(cities, groups[0]).map((row, index) => (index === 4 ? [-1, row[1], row[2]] : row));
    return refusal("SBMEFF", [bad, ...ranges(groups).slice(1)], { en: /capital.*-1|-1.*capital/s, zh: /capital/ });
  });

  it("refuses an unknown option, listing the known ones", () =>
    refusal("SBMEFF", [...ranges(groups), null, "return=vrs"], { en: /return.*rts/s, zh: /return.*rts/s }));

  it("takes zero for zero and a blank for missing: only one of them can be solved", async () => {
    const zero = ranges(groups)[2].map((row, index) => (index === 3 ? [0] : row));
    const blank = ranges(groups)[2].map((row, index) => (index === 3 ? [null] : row));
    assert.ok(typeof (await call("SBMEFF", [...ranges(groups).slice(0, 2), zero]))[3][0] === "number");
    assert.equal((await call("SBMEFF", [...ranges(groups).slice(0, 2), blank]))[3][0], "");
  });
});

describe("=PW.ENTROPYINDEX and =PW.ENTROPYWEIGHTS", () => {
  const data = dataCells("entropy_panel30x6.csv");
  const { expected, spec } = referenceCase("measurement/entropy_panel30x6.json");
  const indicators = columnsOf(data, spec.order);

  it("agree with plain arithmetic to ten digits, row by row and weight by weight", async () => {
    const index = await call("ENTROPYINDEX", [indicators, null, "negative=x4,x8"]);
    expected.score.forEach((score: number, row: number) => close(index[row + 1][0], score, 1e-10 * Math.abs(score)));
    const weights = await call("ENTROPYWEIGHTS", [indicators, "negative=4,8"]);
    assert.deepEqual(weights[0], ["Indicator", "Direction", "Entropy", "Redundancy", "Weight"]);
    expected.weights.forEach((weight: number, at: number) => close(weights[at + 1][4], weight, 1e-10 * weight));
  });

  it("weigh each year apart when a group is given", async () => {
    const byYear = referenceCase("measurement/entropy_panel30x6_by_year.json").expected;
    const weights = await call("ENTROPYWEIGHTS", [indicators, columnsOf(data, ["year"]), "negative=x4,x8"]);
    const of2012 = weights.filter((row) => String(row[1]) === "2012");
    byYear["2012"].weights.forEach((weight: number, at: number) => close(of2012[at][5], weight, 1e-10 * weight));
  });

  it("refuse a negative indicator that is not among the data", () =>
    refusal("ENTROPYINDEX", [indicators, null, "negative=so2"], { en: /so2.*x1, x2/s, zh: /so2.*x1/s }));
});

describe("=PW.ROBOTEXPOSURE", () => {
  const base = columnsOf(dataCells("bartik_regions12_employment.csv"), ["region", "industry", "employment0"]);
  const robots = dataCells("bartik_regions12_robots.csv");
  const shocks = columnsOf(robots, ["industry", "year", "robots"]);

  it("lists every region and year, equal to plain arithmetic to ten digits", async () => {
    const { expected } = referenceCase("measurement/bartik_regions12.json");
    const cells = await call("ROBOTEXPOSURE", [base, shocks]);
    const found = new Map(cells.slice(1).map(([region, year, value]) => [`${String(region)} ${String(year)}`, value]));
    assert.equal(found.size, expected.length);
    for (const { region, year, value } of expected)
      close(found.get(`${region} ${year}`) ?? null, value, 1e-10 * Math.abs(value) + 1e-12);
  });

  it("gives the foreign, adjusted, logged and leave-one-out variants by option", async () => {
    const regional = dataCells("bartik_regions12_region_robots.csv");
    const variants: [string, Cells, CellValue | Cells, string][] = [
      [
        "foreign",
        robots,
        null,
        "source=foreign; per=foreign-base; foreign=robots_foreign; foreignbase=employment_foreign0",
      ],
      ["foreign_domestic_base", robots, null, "source=foreign; foreign=robots_foreign"],
      ["adjusted_change", robots, null, "change=adjusted; output=output_index"],
      ["log", robots, null, "log1p"],
      ["leave_one_out", robots, regional, ""],
    ];
    for (const [name, given, seen, options] of variants) {
      const { expected } = referenceCase(`measurement/bartik_regions12_${name}.json`);
      const cells = await call("ROBOTEXPOSURE", [base, given, seen, null, options]);
      const found = new Map(
        cells.slice(1).map(([region, year, value]) => [`${String(region)} ${String(year)}`, value]),
      );
      for (const { region, year, value } of expected)
        close(found.get(`${region} ${year}`) ?? null, value, 1e-10 * Math.abs(value) + 1e-12);
    }
  });

  it("fills the rows asked for, beside the data, and leaves unknown ones blank", async () => {
    const { expected } = referenceCase("measurement/bartik_regions12.json");
    const [first] = expected;
    const cells = await call("ROBOTEXPOSURE", [
      base,
      shocks,
      null,
      [
        ["region", "year"],
        [first.region, first.year],
        ["nowhere", 2008],
      ],
    ]);
    assert.deepEqual([cells[0][0], cells[2][0]], ["exposure", ""]);
    close(cells[1][0], first.value, 1e-12);
  });

  it("reads a wide base as it reads a long one", async () => {
    const names = [...new Set(base.slice(1).map((row) => String(row[1])))];
    const regions = [...new Set(base.slice(1).map((row) => String(row[0])))];
    const employment = new Map(
      base.slice(1).map(([region, industry, workers]) => [`${String(region)} ${String(industry)}`, workers]),
    );
    const wide = [
      ["region", ...names],
      ...regions.map((region) => [region, ...names.map((name) => employment.get(`${region} ${name}`) ?? 0)]),
    ];
    assert.deepEqual(await call("ROBOTEXPOSURE", [wide, shocks]), await call("ROBOTEXPOSURE", [base, shocks]));
  });

  it("refuses industries that do not match, naming them", () =>
    refusal(
      "ROBOTEXPOSURE",
      [
        base.map(([region, industry, workers], row) => [
          region,
          row > 0 && row < 4 ? `${String(industry)}x` : industry,
          workers,
        ]),
        shocks,
      ],
      {
        en: /C1\dx/,
        zh: /C1\dx/,
      },
    ));

  it("says what is missing when the shocks have too few columns", () =>
    refusal("ROBOTEXPOSURE", [base, columnsOf(robots, ["industry", "year"])], {
      en: /2 columns.*3 are needed/,
      zh: /2 列，需要 3 列/,
    }));
});
