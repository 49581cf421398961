import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { evaluateExpression } from "../../src/frame/evaluate.ts";
import { factorOf } from "../../src/frame/factor.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import {
  baseFromLong,
  baseFromWide,
  regionalShocksFromLong,
  shocksFromLong,
} from "../../src/measure/exposure-input.ts";
import { exposure, type Exposure, type ExposureOptions } from "../../src/measure/exposure.ts";
import { exposureCase } from "../../src/measure/reference-case.ts";
import { frameOf, stops } from "../frame/frames.ts";
import { differences, readCase } from "./tables.ts";

const employment = {
  region: ["r1", "r1", "r2", "r2"],
  industry: ["cars", "food", "cars", "food"],
  workers: [30, 70, 10, 90],
};
const robots = {
  industry: ["cars", "cars", "food", "food"],
  year: [2010, 2011, 2010, 2011],
  robots: [40, 80, 16, 32],
  abroad: [100, 200, 50, 60],
  abroad0: [10, 10, 5, 5],
  output: [1, 2, 1, 1],
};
const base = () => baseFromLong(frameOf(employment), { region: "region", industry: "industry", value: "workers" });
const shocks = (changes: Partial<Record<keyof typeof robots, (string | number | null)[]>> = {}) =>
  shocksFromLong(frameOf({ ...robots, ...changes }), {
    industry: "industry",
    time: "year",
    shock: "robots",
    foreign: "abroad",
    foreignBase: "abroad0",
    output: "output",
  });
const values = (options: ExposureOptions = {}) => [...exposure(base(), shocks(), options).value];
const close = (got: Iterable<number>, wanted: readonly number[]) =>
  // Each value is a sum of two products: a few roundings.
  assert.ok(
    [...got].every((v, i) => Math.abs(v - wanted[i]) <= 1e-14 * Math.max(1, Math.abs(wanted[i]))),
    `${[...got]} for ${wanted}`,
  );

describe("shift-share exposure", () => {
  const cases = ["", "_adjusted_change", "_components", "_foreign", "_foreign_domestic_base", "_leave_one_out", "_log"];
  for (const variant of cases)
    it(`agrees with the reference case bartik_regions12${variant} in every number`, () => {
      const { own, tables } = readCase(`bartik_regions12${variant}`);
      assert.deepEqual(differences(exposureCase(tables, own.spec), own.expected, own.tolerance), []);
    });

  it("is shares times shocks per base-year worker", () => {
    // National base: cars 40, food 160, so shocks are 1 and 2 for cars, 0.1 and 0.2 for food.
    close(values(), [0.3 + 0.07, 0.6 + 0.14, 0.1 + 0.09, 0.2 + 0.18]);
    close(values({ multiply: 1000 }), [370, 740, 190, 380]);
    close(values({ log1p: true }), [0.37, 0.74, 0.19, 0.38].map(Math.log1p));
    close(values({ source: "foreign", per: "foreign-base" }), [3 + 7, 6 + 8.4, 1 + 9, 2 + 10.8]);
    close(values({ change: "difference" }), [0, 0.37, 0, 0.19]);
    close(values({ change: "difference", baseTime: 2011 }), [-0.37, 0, -0.19, 0]);
    // Output of cars doubled: their robots only kept pace.
    close(values({ change: "adjusted" }), [0, 0.07, 0, 0.09]);
  });

  it("takes shares as given, and a national base from the shock table", () => {
    const wide = baseFromWide(frameOf({ id: ["r1", "r2"], s_cars: [0.3, 0.1], s_food: [0.2, 0] }), {
      region: "id",
      prefix: "s_",
    });
    close(exposure(wide, shocks(), { shares: "as-given", per: "nothing" }).value, [12 + 3.2, 24 + 6.4, 4, 8]);
    const own = shocksFromLong(frameOf({ ...robots, base: [40, 40, 16, 16] }), {
      industry: "industry",
      time: "year",
      shock: "robots",
      nationalBase: "base",
    });
    close(exposure(wide, own, { shares: "as-given" }).value, [0.5, 1, 0.1, 0.2]);
  });

  it("meets a base that changes over time with the shocks of its own time", () => {
    const long = frameOf({ r: ["a", "a", "a"], j: ["cars", "food", "cars"], t: [2010, 2010, 2011], l: [1, 1, 5] });
    const result = exposure(baseFromLong(long, { region: "r", industry: "j", value: "l", time: "t" }), shocks(), {
      per: "nothing",
    });
    assert.deepEqual(result.time, [2010, 2011]);
    close(result.value, [28, 80]);
  });

  it("leaves the region out of the national shock when shocks are seen by region", () => {
    const regional = regionalShocksFromLong(
      frameOf({ region: ["r1", "r1", "r2", "r2"], industry: ["cars", "food", "cars", "food"], n: [6, 7, 2, 18] }),
      { region: "region", industry: "industry", shock: "n" },
    );
    const national = shocksFromLong(frameOf({ industry: ["cars", "food"], n: [8, 25] }), {
      industry: "industry",
      shock: "n",
    });
    close(exposure(base(), national, { regional }).value, [0.3 * 0.2 + 0.7 * 0.2, 0.1 * 0.2 + 0.9 * 0.1]);
  });

  it("is linear in the shocks", () => {
    const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(series, series, fc.double({ min: -10, max: 10, noNaN: true }), (a, b, k) => {
        const of = (values: number[]) => exposure(base(), shocks({ robots: values })).value;
        const [left, right, both] = [of(a), of(b), of(a.map((v, i) => v + k * b[i]))];
        // Shocks up to 1e7 over a base of 40: sums of that size round at about 1e-10.
        both.forEach((v, i) => assert.ok(Math.abs(v - left[i] - k * right[i]) <= 1e-8));
      }),
    );
  });

  it("has shares that sum to one, and as many effective shocks as industries when those are equal", () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, (workers) => {
        const own = baseFromLong(frameOf({ ...employment, workers }), {
          region: "region",
          industry: "industry",
          value: "workers",
        });
        const { shares, effectiveShocks } = exposure(own, shocks()).components;
        for (const row of shares) assert.ok(Math.abs(row.reduce((sum, v) => sum + v, 0) - 1) < 1e-14);
        assert.ok(effectiveShocks >= 1 - 1e-12 && effectiveShocks <= 2 + 1e-12);
      }),
    );
  });

  it("refuses names that do not match, and counts them as told", () => {
    const stranger = () =>
      baseFromLong(frameOf({ region: ["r1", "r1"], industry: ["cars", "foods"], workers: [50, 50] }), {
        region: "region",
        industry: "industry",
        value: "workers",
      });
    stops("measure.industriesUnmatchedNear", () => exposure(stranger(), shocks()), "foods", "“food”", "unmatched=zero");
    const zero = exposure(stranger(), shocks(), { unmatched: "zero" });
    close(zero.value, [0.5 * 0.8, 0.5 * 1.6]);
    assert.deepEqual(
      zero.notes.map(({ key }) => key),
      ["measure.unmatchedZero", "measure.shocksIdle"],
    );
    const out = exposure(stranger(), shocks(), { unmatched: "leave-out" });
    close(out.value, [0.8, 1.6]);
    assert.equal(out.notes[0].key, "measure.unmatchedLeftOut");
    const far = shocksFromLong(frameOf({ j: ["steel works"], n: [1] }), { industry: "j", shock: "n" });
    stops("measure.industriesUnmatched", () => exposure(base(), far), "cars, food", "steel works");
  });

  it("ignores spaces around names", () => {
    const spaced = baseFromLong(frameOf({ ...employment, industry: ["cars ", "food", " cars", "food"] }), {
      region: "region",
      industry: "industry",
      value: "workers",
    });
    close(exposure(spaced, shocks()).value, values());
  });

  it("is missing, and says so, where a share or a shock is", () => {
    const { value, notes } = exposure(base(), shocks({ robots: [40, null, 16, 32] }));
    assert.deepEqual([...value].map(Number.isNaN), [false, true, false, true]);
    assert.deepEqual(
      notes.map(({ key, parameters }) => [key, parameters.rows]),
      [["measure.exposureUnknown", 2]],
    );
    const blank = baseFromLong(frameOf({ ...employment, workers: [30, null, 10, 90] }), {
      region: "region",
      industry: "industry",
      value: "workers",
    });
    const other = exposure(blank, shocks());
    assert.deepEqual([...other.value].map(Number.isNaN), [true, true, false, false]);
    assert.equal(other.notes[0].key, "measure.baseMissing");
  });

  it("refuses tables that cannot be right, naming the place", () => {
    const long = { region: "region", industry: "industry", value: "workers" };
    const of = (changes: object) => () =>
      exposure(baseFromLong(frameOf({ ...employment, ...changes }), long), shocks());
    stops("measure.pairTwice", of({ region: ["r1", "r1", "r1", "r2"] }), "r1, cars", "4");
    stops("measure.nameMissing", of({ industry: ["cars", null, "cars", "food"] }), "3");
    stops("measure.baseNegative", of({ workers: [-1, 70, 10, 90] }), "r1", "cars");
    stops("measure.regionEmpty", of({ workers: [0, 0, 10, 90] }), "r1");
    stops(
      "measure.noIndustries",
      () => baseFromWide(frameOf({ id: ["a"], x: [1] }), { region: "id", prefix: "sic" }),
      "sic",
    );
    const twice = frameOf({ id: ["a", "a"], x: [1, 2] });
    stops("measure.pairTwice", () => baseFromWide(twice, { region: "id" }), "3");
    stops("measure.baseTimeUnknown", () => values({ change: "difference", baseTime: 1999 }), "1999", "2010, 2011");
    stops(
      "measure.logOfExposure",
      () => exposure(base(), shocks({ robots: [-400, 0, -400, 0] }), { log1p: true }),
      "r1",
    );
    const plain = shocksFromLong(frameOf(robots), { industry: "industry", time: "year", shock: "robots" });
    stops("measure.foreignMissing", () => exposure(base(), plain, { source: "foreign" }));
    stops("measure.foreignBaseMissing", () => exposure(base(), plain, { per: "foreign-base" }));
    stops("measure.outputMissing", () => exposure(base(), plain, { change: "adjusted" }));
    const timed = baseFromLong(frameOf({ ...employment, t: [1999, 1999, 1999, 1999] }), { ...long, time: "t" });
    stops("measure.timesUnmatched", () => exposure(timed, shocks()), "1999", "2010, 2011");
    const regional = regionalShocksFromLong(frameOf({ ...employment, t: [2010, 2010, 2010, 2010] }), {
      ...long,
      time: "t",
      shock: "workers",
    });
    stops("measure.regionalUnmatched", () => exposure(base(), shocks(), { regional }), "2011");
    stops("measure.leaveOneOutTimes", () => exposure(timed, shocks(), { regional }));
  });

  const open = (file: string) => {
    const book = XLSX.read(readFileSync(file), { type: "buffer", dense: true });
    return (name: string) =>
      frameFromCells(XLSX.utils.sheet_to_json<never[]>(book.Sheets[name], { header: 1, defval: null, blankrows: true }))
        .frame;
  };
  /** The largest distance between what was built and a column of the data, by region and time. */
  const worst = (result: Exposure, data: Frame, region: string, time: string, published: string): number => {
    const label = (name: string) => {
      const { codes, levels } = factorOf(data, name);
      return (i: number) => levels[codes[i]];
    };
    const [of, at] = [label(region), label(time)];
    const built = new Map(result.region.map((name, i) => [`${name} ${result.time[i]}`, result.value[i]]));
    const distances = [...evaluateExpression(data, published)].map((v, i) =>
      Math.abs(v - built.get(`${of(i)} ${at(i)}`)!),
    );
    return distances.reduce((most, v) => (v > most ? v : v === v ? most : Infinity), 0);
  };

  const adh = "../shared/real/adh-shift-share.xlsx";
  (existsSync(adh) ? it : it.skip)(
    "rebuilds the instrument of Autor, Dorn and Hanson from 397 industries",
    function () {
      this.timeout(60_000);
      const sheet = open(adh);
      const result = exposure(
        baseFromWide(sheet("shares"), { region: "czone", time: "year", prefix: "sic" }),
        shocksFromLong(sheet("shocks"), { industry: "sic87dd", time: "year", shock: "g_import_oth" }),
        { shares: "as-given", per: "nothing" },
      );
      assert.equal(result.value.length, 1444);
      assert.deepEqual(result.notes, []);
      // Shares, shocks and instrument are printed to eight digits; the instrument reaches 50.
      assert.ok(worst(result, sheet("data"), "czone", "year", "iv_import_oth_pw") < 1e-6);
    },
  );

  const cep = "../shared/real/simulated-e-cep-shiftshare.xlsx";
  (existsSync(cep) ? it : it.skip)("rebuilds robots per thousand workers of 300 Chinese cities", function () {
    this.timeout(60_000);
    const sheet = open(cep);
    const [data, shares] = [sheet("data"), sheet("shares")];
    const industries = shares.columns.map(({ name }) => name).filter((name) => /^C\d\d /.test(name));
    const result = exposure(
      baseFromWide(shares, { region: "city_code", industries }),
      shocksFromLong(sheet("shocks"), {
        industry: "industry",
        time: "year",
        shock: "robots_stock",
        nationalBase: "national_emp_2008_10k",
      }),
      // Employment is in units of 10,000: robots per 10,000 workers over ten are robots per thousand.
      { shares: "as-given", multiply: 0.1 },
    );
    // Shares are printed to six decimals and times shocks of about ten; the check column has eight digits.
    assert.ok(worst(result, data, "city_code", "year", "exposure_check") < 1e-5);
  });
});
