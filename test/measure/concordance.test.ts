import assert from "node:assert/strict";
import fc from "fast-check";
import { reclassify, type Concordance } from "../../src/measure/concordance.ts";
import {
  divisionCode,
  divisionsToSectors,
  gbtVersions,
  sectorCode,
  sectorsToDivisions,
  sectorsToSectors,
} from "../../src/measure/concordance-industries.ts";
import { printedRobotStock } from "../../src/measure/robot-stock-printed.ts";
import { stops } from "../frame/frames.ts";

const table: Concordance = {
  rows: [
    { source: "a", target: "X", weight: 0.25 },
    { source: "a", target: "Y", weight: 0.75 },
    { source: "b", target: "Y", weight: 1 },
  ],
};
const mapped = (codes: string[], values: number[], own = table, unmatched?: "refuse" | "leave-out") =>
  reclassify({ codes, keys: codes.map(() => []), values: [Float64Array.from(values)] }, own, unmatched);
const asObject = (codes: readonly string[], values: Float64Array) =>
  Object.fromEntries(codes.map((code, k) => [code, values[k]]));

describe("values of one classification in another", () => {
  it("are parted by weight and added up by target", () => {
    const { codes, values } = mapped(["a", "b"], [8, 1]);
    assert.deepEqual(asObject(codes, values[0]), { X: 2, Y: 7 });
  });

  it("keep their total, and years apart", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(2001, 2002), fc.nat(1000))), (lines) => {
        const { keys, values } = reclassify(
          {
            codes: lines.map(([code]) => code),
            keys: lines.map(([, year]) => [year]),
            values: [Float64Array.from(lines, ([, , v]) => v)],
          },
          table,
        );
        for (const year of [2001, 2002]) {
          const before = lines.reduce((sum, [, own, v]) => sum + (own === year ? v : 0), 0);
          const after = keys.reduce((sum, [own], k) => sum + (own === year ? values[0][k] : 0), 0);
          // Quarters of whole numbers are exact.
          assert.equal(after, before);
        }
      }),
    ));

  it("are missing where a source is missing, never zero", () => {
    const { codes, values } = mapped(["a", "b"], [8, NaN]);
    assert.deepEqual(asObject(codes, values[0]), { X: 2, Y: NaN });
  });

  it("name codes the table does not have, with the nearest", () => {
    const long: Concordance = {
      rows: [
        { source: "metals", target: "M", weight: 1 },
        { source: "cars", target: "C", weight: 1 },
      ],
    };
    stops("indices.codesUnmatchedNear", () => mapped(["metal", "cars"], [1, 2], long), "“metal”", "“metals”");
    const { values, unmatched, notes } = mapped(["metal", "cars"], [1, 2], long, "leave-out");
    assert.deepEqual([[...values[0]], unmatched, notes[0].key], [[2], ["metal"], "indices.codesLeftOut"]);
    stops("indices.codesUnmatched", () => mapped(["zzzzzzz"], [1], long, "leave-out"), "zzzzzzz", "metals, cars");
  });

  it("refuse weights that do not sum to 1 for a source, blank weights and pairs that are there twice", () => {
    const with2 = (weight: number, target = "Z"): Concordance => ({
      rows: [...table.rows, { source: "b", target, weight }],
    });
    stops("indices.weightsSum", () => mapped(["a"], [1], with2(0.5)), "“b”", "1.5");
    stops("indices.weightMissing", () => mapped(["a"], [1], with2(NaN)), "“b”", "“Z”");
    stops("indices.pairTwice", () => mapped(["a"], [1], with2(0, "Y")), "“b”", "“Y”");
    stops("indices.concordanceEmpty", () => mapped(["a"], [1], { rows: [] }));
    const thirds = ["X", "Y", "Z"].map((target) => ({ source: "a", target, weight: 0.333333333333 }));
    assert.equal(mapped(["a"], [3], { rows: thirds }).codes.length, 3);
  });
});

describe("the table from GB/T 4754 to sectors of the IFR", () => {
  it("has every division of manufacturing once: 30 in 2002, 31 in 2011 and 2017", () => {
    const divisions = gbtVersions.map((version) =>
      divisionsToSectors(version, "ifr")
        .rows.filter(({ source }) => source.length === 2)
        .map(({ source }) => source),
    );
    assert.deepEqual(
      divisions.map((own) => new Set(own).size),
      [30, 31, 31],
    );
    assert.deepEqual(
      divisions.map((own) => own.length),
      [30, 31, 31],
    );
    assert.ok(!divisions[0].includes("38"));
  });

  it("fills the 13 sectors of the printed table with 2002's divisions, and its 14 with those of 2011", () => {
    const targets = (version: "gbt2002" | "gbt2011") =>
      divisionsToSectors(version, "ifr")
        .rows.filter(({ source }) => source.length === 2)
        .map(({ target }) => target);
    const printed = (year: number) =>
      printedRobotStock("en-US").flatMap((row) => (row.year === year ? [row.sector] : []));
    assert.deepEqual([...new Set(targets("gbt2002"))].sort(), printed(2011).sort());
    assert.deepEqual([...new Set(targets("gbt2011"))].sort(), printed(2019).sort());
  });

  it("takes finer codes with the longest code they begin with: cars are their own sector in 2002 by group only", () => {
    const to = (code: string, version: "gbt2002" | "gbt2011", scheme: "ifr" | "ifr13" = "ifr") =>
      mapped([code], [1], divisionsToSectors(version, scheme)).codes[0];
    assert.deepEqual(
      ["37", "3721", "3751"].map((code) => to(code, "gbt2002")),
      ["29-30", "29", "30"],
    );
    assert.deepEqual(
      ["36", "3720"].map((code) => to(code, "gbt2011")),
      ["29", "30"],
    );
    assert.deepEqual(
      ["36", "3720"].map((code) => to(code, "gbt2011", "ifr13")),
      ["29-30", "29-30"],
    );
    stops("indices.codesUnmatched", () => to("44", "gbt2011"), "44");
  });

  it("reads codes and names as people type them", () => {
    const typed = ["13", "C13", "c 13", "13 农副食品加工业", "农副食品加工业", "Ｃ１３"];
    assert.deepEqual(
      typed.map((text) => divisionCode(text, "gbt2011")),
      typed.map(() => "13"),
    );
    assert.equal(divisionCode("3721", "gbt2002"), "3721");
    const sectors = ["10-12", "10–12", "10-12 Food", "food and beverages", "食品饮料加工制造业"];
    assert.deepEqual(
      sectors.map(sectorCode),
      sectors.map(() => "10-12"),
    );
  });

  it("parts a sector among divisions by their weights, or evenly, and back again gives the sector", () => {
    const weights = new Map(divisionsToSectors("gbt2011", "ifr").rows.map(({ source }) => [source, Number(source)]));
    const parts = sectorsToDivisions("gbt2011", weights);
    const { codes, values } = mapped(["24", "29-30"], [63, 73], parts);
    assert.deepEqual(asObject(codes, values[0]), { 31: 31, 32: 32, 36: 36, 37: 37 });
    const back = mapped([...codes], [...values[0]], divisionsToSectors("gbt2011", "ifr13"));
    assert.deepEqual(asObject(back.codes, back.values[0]), { 24: 63, "29-30": 73 });
    assert.equal(mapped(["29"], [5], sectorsToDivisions("gbt2002", "equal")).codes[0], "37");
    const none = new Map([...weights, ["31", 0], ["32", 0]] as [string, number][]);
    stops("indices.sectorWithoutWeights", () => sectorsToDivisions("gbt2011", none), "24", "31, 32", "split=equal");
  });

  it("puts both kinds of vehicles together where the years before 2012 are to be compared", () => {
    const { codes, values } = mapped(["29", "30", "91"], [1, 2, 4], sectorsToSectors("ifr13"));
    assert.deepEqual(asObject(codes, values[0]), { "29-30": 3, 91: 4 });
  });
});

describe("the printed stock of robots", () => {
  it("is that of table 1: 13 sectors to 2011, 14 from 2012, with the totals of its columns", () => {
    const rows = printedRobotStock("zh-CN");
    const totals = [2006, 2011, 2012, 2019].map((year) => {
      const own = rows.filter((row) => row.year === year);
      return [own.length, own.reduce((sum, { robots }) => sum + robots, 0)];
    });
    assert.deepEqual(totals, [
      [13, 3690],
      [13, 43402],
      [14, 61674],
      [14, 605696],
    ]);
    const cars = rows.find(({ year, name }) => year === 2019 && name === "汽车制造业");
    assert.equal(cars?.robots, 230520);
  });
});
