import assert from "node:assert/strict";
import fc from "fast-check";
import { baseFromLong, shocksFromLong } from "../../src/measure/exposure-input.ts";
import { cityEmployment, cityWeights } from "../../src/measure/robot-allocation-input.ts";
import { allocateRobots, type AllocationOptions } from "../../src/measure/robot-allocation.ts";
import { frameOf, stops } from "../frame/frames.ts";

const robots = { industry: ["cars", "cars", "food"], year: [2018, 2019, 2018], robots: [100, 200, 10] };
const employment = {
  province: ["P", "P", "Q", "Q"],
  industry: ["cars", "food", "cars", "food"],
  workers: [30, 5, 70, 5],
};
const cities = { province: ["P", "P", "Q"], city: ["a", "b", "c"], workers: [1, 3, 9], firms: [1, 1, 7] };
const nation = (table: Record<string, (string | number | null)[]> = robots) =>
  shocksFromLong(frameOf(table), { industry: "industry", time: "year", shock: "robots" });
const provinces = (table: Record<string, (string | number | null)[]> = employment) =>
  baseFromLong(frameOf(table), { region: "province", industry: "industry", value: "workers" });
const weights = (weight = "workers", table: Record<string, (string | number | null)[]> = cities) =>
  cityWeights(frameOf(table), { province: "province", city: "city", weight });
const allocate = (weight?: string, options?: AllocationOptions) =>
  allocateRobots(nation(), provinces(), weights(weight), options);

describe("robots handed down to provinces and cities", () => {
  it("follow employment industry by industry, then the weight of each city", () => {
    const { provinces: first, cities: second } = allocate();
    assert.deepEqual(first.place, ["P", "P", "Q", "Q"]);
    // 100 x 30/100 + 10 x 5/10, and 200 x 30/100; food has no number for 2019.
    assert.deepEqual([...first.value], [35, NaN, 75, NaN]);
    assert.deepEqual([second!.place[0], second!.time[0], second!.value[0]], ["a", 2018, 35 / 4]);
    assert.deepEqual([second!.value[2], second!.value[4]], [(35 * 3) / 4, 75]);
  });

  it("follow the number of firms instead when that is the weight, in thousands when so multiplied", () => {
    const { cities: by } = allocate("firms", { multiply: 0.001 });
    // A product and a quotient of three roundings.
    assert.ok(Math.abs(by!.value[0] - 0.0175) < 1e-16);
  });

  it("add up to the nation, whatever the employment", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 12, maxLength: 12 }), (workers) => {
        const frame = frameOf({
          province: workers.map((_, i) => (i < 6 ? "P" : "Q")),
          city: workers.map((_, i) => `c${Math.floor(i / 2)}`),
          industry: workers.map((_, i) => (i % 2 ? "food" : "cars")),
          workers,
        });
        const own = cityEmployment(frame, {
          province: "province",
          city: "city",
          industry: "industry",
          value: "workers",
        });
        for (const by of [own.byIndustry, own.byTotal]) {
          const { cities: value } = allocateRobots(nation(), own.provinces, by);
          const total = value!.value.filter((_, k) => value!.time[k] === 2018).reduce((a, b) => a + b, 0);
          // Sums of twelve shares of 110.
          assert.ok(Math.abs(total - 110) < 1e-10);
        }
      }),
    ));

  it("meet shares of their own year where shares change over time", () => {
    const base = baseFromLong(
      frameOf({
        province: ["P", "Q", "P", "Q"],
        industry: ["cars", "cars", "cars", "cars"],
        year: [2018, 2018, 2019, 2019],
        workers: [1, 3, 1, 1],
      }),
      { region: "province", industry: "industry", value: "workers", time: "year" },
    );
    const table = { industry: ["cars", "cars"], year: [2018, 2019], robots: [100, 200] };
    assert.deepEqual([...allocateRobots(nation(table), base).provinces.value], [25, 75, 100, 100]);
  });

  it("tell cities of the same name in two provinces apart", () => {
    const frame = frameOf({
      province: ["P", "Q"],
      city: ["朝阳", "朝阳"],
      industry: ["cars", "cars"],
      workers: [1, 3],
    });
    const own = cityEmployment(frame, { province: "province", city: "city", industry: "industry", value: "workers" });
    const table = { industry: ["cars"], year: [2018], robots: [100] };
    assert.deepEqual([...allocateRobots(nation(table), own.provinces, own.byIndustry).cities!.value], [25, 75]);
  });

  it("are refused where an industry has no employment, with the nearest name, or left out and named", () => {
    const misspelt = { ...robots, industry: ["car", "car", "food"] };
    stops("indices.robotsUnmatchedNear", () => allocateRobots(nation(misspelt), provinces()), "“car”", "“cars”");
    const { notes, provinces: rest } = allocateRobots(nation(misspelt), provinces(), null, { unmatched: "leave-out" });
    assert.deepEqual([rest.value[0], notes[0].key], [5, "indices.robotsLeftOut"]);
    const none = { ...employment, workers: [0, 5, 0, 5] };
    stops("indices.robotsUnmatched", () => allocateRobots(nation(), provinces(none)), "cars");
  });

  it("are refused on blank or negative employment, a city without a province, a province whose cities weigh nothing", () => {
    const blank = { ...employment, workers: [30, null, 70, 5] };
    stops("indices.employmentBlank", () => allocateRobots(nation(), provinces(blank)), "P", "food");
    const negative = { ...employment, workers: [30, -1, 70, 5] };
    stops("indices.weightNegative", () => allocateRobots(nation(), provinces(negative)), "P", "food");
    const stray = { ...cities, province: ["P", "R", "Q"] };
    stops(
      "indices.cityWithoutProvince",
      () => allocateRobots(nation(), provinces(), weights("workers", stray)),
      "b",
      "R",
    );
    const idle = { ...cities, workers: [0, 0, 9] };
    stops("indices.provinceWithoutWeights", () => allocateRobots(nation(), provinces(), weights("workers", idle)), "P");
    stops("measure.pairTwice", () => weights("workers", { ...cities, city: ["a", "a", "c"] }), "P, a");
  });

  it("say which provinces have no city to go to", () => {
    const { notes } = allocateRobots(
      nation(),
      provinces(),
      weights("workers", { province: ["P"], city: ["a"], workers: [1] }),
    );
    assert.deepEqual(notes.find(({ key }) => key === "indices.provinceWithoutCities")?.parameters, { names: "Q" });
  });
});
