import assert from "node:assert/strict";
import { Problem } from "../../src/messages/problem.ts";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

/** The tolerance of the reference cases on distances and indices. */
const tolerance = 1e-8;
const close = (found: CellValue, expected: number | null): void =>
  expected === null
    ? assert.equal(found, "")
    : assert.ok(
        typeof found === "number" && Math.abs(found - expected) <= tolerance,
        `${String(found)} is not ${expected}`,
      );

const refusal = (name: string, given: Parameters<typeof call>[1], en: RegExp, zh: RegExp): Promise<void> =>
  assert.rejects(call(name, given), (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.match(error.in("en-US"), en);
    assert.match(error.in("zh-CN"), zh);
    return true;
  });

const provinces = dataCells("dea_panel18x4.csv");
const ranges = (...names: readonly (readonly string[])[]): Cells[] => names.map((own) => columnsOf(provinces, own));
const [inputs, goods, bads, entity, period] = ranges(
  ["capital", "labor", "energy"],
  ["gdp"],
  ["co2"],
  ["id"],
  ["year"],
);
/** Row of a unit-year in the spilled result: under the header, in the order of the sheet. */
const rowOf = (id: string, year: number): number =>
  provinces.findIndex((row) => row[0] === id && row[provinces[0].indexOf("year")] === year);

describe("=PW.DDFEFF", () => {
  it("gives the directional distance of every row, to its own period or to all", async () => {
    for (const name of ["crs_weak", "crs_strong", "vrs_strong"]) {
      const [rts, disposability] = name.split("_");
      const { expected } = referenceCase(`dea/ddf_panel18x4_${name}.json`);
      const options = `rts=${rts}; disposability=${disposability}`;
      const global = await call("DDFEFF", [inputs, goods, bads, period, options]);
      const own = await call("DDFEFF", [inputs, goods, bads, period, `${options}; frontier=period`]);
      assert.deepEqual(global[0], ["inefficiency"]);
      expected.forEach((unit: { id: string; year: number; beta_global: number; beta_contemporaneous: number }) => {
        const row = rowOf(unit.id, unit.year);
        close(global[row][0], unit.beta_global);
        close(own[row][0], unit.beta_contemporaneous);
      });
    }
  });

  it("takes bad outputs as weakly disposable and the outputs' own values as direction unless told otherwise", async () => {
    const plain = await call("DDFEFF", [inputs, goods, bads]);
    assert.deepEqual(await call("DDFEFF", [inputs, goods, bads, "disposability=weak; direction=gb"]), plain);
    assert.deepEqual(await call("DDFEFF", [inputs, goods, bads, "vector=0,0,0,own,own"]), plain);
    assert.deepEqual(await call("DDFEFF", [inputs, goods, bads, "vector=0,0,0,gdp,co2"]), plain);
    assert.notDeepEqual(await call("DDFEFF", [inputs, goods, bads, "direction=xgb"]), plain);
  });

  it("says in both languages what is wrong with a direction", async () => {
    await refusal("DDFEFF", [inputs, goods, bads, "vector=0,own"], /2 entries for 5 columns/, /2 个分量.*5 列/);
    await refusal("DDFEFF", [inputs, goods, bads, "vector=0,0,0,-1,own"], /gdp.*-1/, /gdp.*-1/);
    await refusal("DDFEFF", [inputs, goods, bads, "vector=0,0,0,own,coal"], /coal/, /coal/);
    await refusal("DDFEFF", [inputs, goods, bads, "frontier=sequential"], /needs a time column/, /需要时间变量/);
  });
});

describe("=PW.NDDFEFF", () => {
  it("is the slacks-based inefficiency of the reference with measure=sbm-ddf", async () => {
    for (const rts of ["crs", "vrs"]) {
      const { expected } = referenceCase(`dea/gml_sbmddf_panel18x4_${rts}.json`);
      const cells = await call("NDDFEFF", [inputs, goods, bads, period, `measure=sbm-ddf; rts=${rts}`]);
      expected.inefficiency.forEach((unit: { id: string; year: number; s_global: number }) =>
        close(cells[rowOf(unit.id, unit.year)][0], unit.s_global),
      );
    }
  });

  it("spills the part of each column, weighted as asked, in the workbook's language", async () => {
    const cells = await call("NDDFEFF", [inputs, goods, bads, "weights=0,0,1,1,2; show=betas"], "zh-CN");
    assert.deepEqual(cells[0].slice(0, 2), ["无效率值", "capital 无效率值"]);
    for (const [score, , , energy, gdp, co2] of cells.slice(1))
      close(score, (Number(energy) + Number(gdp) + 2 * Number(co2)) / 4);
  });

  it("refuses weights that are no numbers, too few, or where they do not apply", async () => {
    await refusal("NDDFEFF", [inputs, goods, bads, "weights=1,1,1,1,much"], /“much”/, /“much”/);
    await refusal("NDDFEFF", [inputs, goods, bads, "weights=1,1"], /2 weights are given for 5/, /2 个权重/);
    await refusal("NDDFEFF", [inputs, goods, bads, "measure=sbm-ddf; weights=1,1,1,1,1"], /choose nddf/, /nddf/);
  });
});

describe("=PW.DEAEFF", () => {
  // One input and one output: the efficiency of a row is its productivity over the best one.
  const x = [["x"], [2], [4], [5], [8]];
  const y = [["y"], [2], [8], [5], [12]];

  it("is productivity over the best productivity under constant returns, in either orientation", async () => {
    const expected = [0.5, 1, 0.5, 0.75];
    const input = await call("DEAEFF", [x, y]);
    const output = await call("DEAEFF", [x, y, "orientation=out"]);
    const inverse = await call("DEAEFF", [x, y, "orientation=out; reciprocal=yes"]);
    expected.forEach((score, at) => {
      close(input[at + 1][0], score);
      close(output[at + 1][0], 1 / score);
      close(inverse[at + 1][0], score);
    });
    close((await call("DEAEFF", [x, y, "super=yes"]))[2][0], 2 / 1.5);
  });

  it("is higher under variable returns, and undefined where super-efficiency has no solution", async () => {
    const cells = await call("DEAEFF", [x, y, "rts=vrs; super=yes; orientation=in; show=all"]);
    assert.equal(cells[4][0], "");
    assert.match(String(cells[4][1]), /infeasible|no solution/i);
    close((await call("DEAEFF", [x, y, "rts=vrs"]))[1][0], 1);
  });

  it("refuses a zero input, naming row and column, in both languages", () =>
    refusal("DEAEFF", [x.map(([cell], row) => [row === 2 ? 0 : cell]), y], /“x”.*row 3.*is 0/, /第 3 行.*“x”为 0/));
});

describe("=PW.GMLINDEX", () => {
  type Change = { id: string; to: number; ec: number; [key: string]: number | string | null };
  const checkAll = async (options: string, expected: readonly Change[], total: string, tc: string): Promise<Cells> => {
    const cells = await call("GMLINDEX", [inputs, goods, entity, period, bads, `${options}; show=all`]);
    for (const change of expected) {
      const row = cells[rowOf(change.id, change.to)];
      close(row[0], change[total] as number | null);
      close(row[1], change.ec);
      close(row[2], change[tc] as number | null);
      assert.equal(row.at(-1), change.flag ? "no solution" : "defined");
    }
    return cells;
  };

  it("gives the global Malmquist-Luenberger index and its parts, beside the rows", async () => {
    for (const name of ["crs_weak", "crs_strong", "vrs_strong"]) {
      const [rts, disposability] = name.split("_");
      const { expected } = referenceCase(`dea/gml_panel18x4_${name}.json`);
      await checkAll(`rts=${rts}; disposability=${disposability}`, expected, "gml", "bpc");
    }
    const { expected } = referenceCase("dea/gml_sbmddf_panel18x4_vrs.json");
    await checkAll("rts=vrs; distance=sbm-ddf", expected.index, "gml", "bpc");
  });

  it("gives the adjacent index, blank and flagged where a distance across periods does not exist", async () => {
    const { expected } = referenceCase("dea/ml_panel18x4_crs_weak.json");
    assert.ok(expected.some(({ flag }: Change) => flag));
    await checkAll("index=ml", expected, "ml", "tc");
  });

  it("shows what is asked, in that order; first periods are blank or no change, the cumulated level starts at one", async () => {
    const start = rowOf("p01", 2010);
    const blank = await call("GMLINDEX", [inputs, goods, entity, period, bads]);
    assert.deepEqual(blank[0], [
      "Global Malmquist-Luenberger (GML)",
      "efficiency change",
      "technical change",
      "cumulated",
    ]);
    assert.deepEqual(blank[start], ["", "", "", 1]);
    const one = await call("GMLINDEX", [inputs, goods, entity, period, bads, "first=one; show=cumulated,ratio,index"]);
    assert.deepEqual(one[start], [1, 1, 1]);
    const row = rowOf("p01", 2012);
    close(one[row][1], Number(blank[row][2]) / Number(blank[row][1]));
    close(one[row][0], Number(blank[row][0]) * Number(blank[rowOf("p01", 2011)][3]));
  });

  it("measures Malmquist by super-SBM too, and Luenberger by the non-radial distance", async () => {
    const tcte = await call("GMLINDEX", [
      inputs,
      goods,
      entity,
      period,
      bads,
      "index=global-malmquist; distance=super-sbm; rts=vrs; show=index,ec,tc,ratio",
    ]);
    const scores = await call("SBMEFF", [inputs, goods, bads, period, "super=yes; rts=vrs"]);
    const [row, before] = [rowOf("p07", 2013), rowOf("p07", 2012)];
    close(tcte[row][0], Number(scores[row][0]) / Number(scores[before][0]));
    close(tcte[row][3], Number(tcte[row][2]) / Number(tcte[row][1]));
    const luenberger = await call("GMLINDEX", [inputs, goods, entity, period, bads, "index=global-luenberger"]);
    const distance = await call("NDDFEFF", [inputs, goods, bads]);
    close(luenberger[row][0], Number(distance[before][0]) - Number(distance[row][0]));
  });

  it("refuses one period, two rows of a unit in a year, an unknown part, a distance that does not fit", async () => {
    const still = period.map((row, at) => (at === 0 ? row : [2010]));
    await refusal("GMLINDEX", [inputs, goods, entity, still, bads], /one period/, /同一时期/);
    const copy = entity.map((row, at) => (at === 2 ? entity[1] : row));
    const sameYear = period.map((row, at) => (at === 2 ? period[1] : row));
    await refusal("GMLINDEX", [inputs, goods, copy, sameYear, bads], /two rows in period/, /有两行/);
    await refusal("GMLINDEX", [inputs, goods, entity, period, bads, "show=te"], /show=te.*index, ec/, /show=te/);
    await refusal("GMLINDEX", [inputs, goods, entity, period, bads, "distance=sbm"], /gml.*sbm/, /gml.*sbm/);
  });
});

describe("=PW.SBMEFF with weights and other frontiers", () => {
  it("takes weights in proportion, and equal ones by default", async () => {
    const plain = await call("SBMEFF", [inputs, goods, bads, period]);
    const same = await call("SBMEFF", [inputs, goods, bads, period, "weights=2,2,2,7,7"]);
    const other = await call("SBMEFF", [inputs, goods, bads, period, "weights=1,1,4,1,1"]);
    plain.slice(1).forEach(([score], at) => close(same[at + 1][0], Number(score)));
    assert.ok(plain.slice(1).some(([score], at) => Math.abs(Number(score) - Number(other[at + 1][0])) > 1e-3));
  });

  it("compares the last period with all before it, and the first with itself, on a sequential frontier", async () => {
    const of = (frontier: string) => call("SBMEFF", [inputs, goods, bads, period, `frontier=${frontier}`]);
    const [global, own, sequential, window] = [
      await of("global"),
      await of("period"),
      await of("sequential"),
      await of("window; window=1"),
    ];
    for (const id of ["p01", "p02", "p03"]) {
      close(sequential[rowOf(id, 2013)][0], Number(global[rowOf(id, 2013)][0]));
      close(sequential[rowOf(id, 2010)][0], Number(own[rowOf(id, 2010)][0]));
      close(window[rowOf(id, 2012)][0], Number(own[rowOf(id, 2012)][0]));
    }
  });
});
