import assert from "node:assert/strict";
import fc from "fast-check";
import { entropyIndex, type Indicator } from "../../src/measure/entropy.ts";
import { entropyCase } from "../../src/measure/reference-case.ts";
import { speak } from "../../src/messages/message.ts";
import { stops } from "../frame/frames.ts";
import { differences, readCase } from "./tables.ts";

const indicator = (name: string, values: number[], direction: "positive" | "negative" = "positive"): Indicator => ({
  name,
  direction,
  values: Float64Array.from(values),
});

describe("the entropy-weighted index", () => {
  for (const variant of ["", "_by_year", "_constant", "_shift"])
    it(`agrees with the reference case entropy_panel30x6${variant} in every number`, () => {
      const { own, tables } = readCase(`entropy_panel30x6${variant}`);
      assert.deepEqual(differences(entropyCase(tables, own.spec), own.expected, own.tolerance), []);
    });

  it("gives weights that sum to one and do not depend on units or on the order of rows", () => {
    const column = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 8 });
    const directions = fc.constantFrom("positive", "negative");
    fc.assert(
      fc.property(column, column, directions, fc.integer({ min: 1, max: 64 }), (a, b, direction, unit) => {
        fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
        const of = (x: number[], y: number[]) =>
          entropyIndex([indicator("a", x), indicator("b", y, direction as "positive")]).groups[0].indicators.map(
            ({ weight }) => weight,
          );
        const weights = of(a, b);
        assert.ok(Math.abs(weights[0] + weights[1] - 1) < 1e-12);
        // A column of evenly spread values has redundancy of about 0.1: its rounding is about 1e-14 of that.
        of(
          a.map((v) => v * unit + 7),
          b,
        ).forEach((w, k) => assert.ok(Math.abs(w - weights[k]) < 1e-9));
        of([...a].reverse(), [...b].reverse()).forEach((w, k) => assert.ok(Math.abs(w - weights[k]) < 1e-9));
      }),
    );
  });

  it("a negative indicator is the positive one turned round", () => {
    const x = [3, 1, 4, 1, 5, 9];
    const one = entropyIndex([indicator("a", x), indicator("b", [2, 7, 1, 8, 2, 8])]);
    const other = entropyIndex([
      indicator(
        "a",
        x.map((v) => -v),
        "negative",
      ),
      indicator("b", [2, 7, 1, 8, 2, 8]),
    ]);
    assert.deepEqual([...one.score], [...other.score]);
  });

  it("leaves incomplete rows without a score, and says how many", () => {
    const { score, missing, groups, notes } = entropyIndex([
      indicator("a", [1, 2, NaN, 4]),
      indicator("b", [1, NaN, 2, 3]),
    ]);
    assert.deepEqual([...score].map(Number.isNaN), [false, true, true, false]);
    assert.deepEqual([missing, groups[0].rows, notes[0].key], [2, 2, "measure.entropyMissing"]);
  });

  it("names a constant indicator, which has weight 0", () => {
    const { groups, notes } = entropyIndex([indicator("flat", [5, 5, 5]), indicator("b", [1, 2, 4])]);
    assert.deepEqual(
      groups[0].indicators.map(({ weight, constant, entropy }) => [weight, constant, entropy === null]),
      [
        [0, true, true],
        [1, false, false],
      ],
    );
    assert.match(speak("en-US", notes[0]), /flat/);
    assert.match(speak("zh-CN", notes[0]), /flat/);
  });

  it("computes each year apart, and says where a year cannot be weighed", () => {
    const group = { codes: Int32Array.from([0, 0, 0, 1]), levels: [2010, 2011] };
    const { groups, score, notes } = entropyIndex([indicator("a", [1, 2, 4, 3]), indicator("b", [1, 3, 4, 3])], {
      group,
    });
    assert.deepEqual(
      groups.map(({ level, rows }) => [level, rows]),
      [
        [2010, 3],
        [2011, 1],
      ],
    );
    assert.deepEqual([...score].map(Number.isNaN), [false, false, false, true]);
    assert.equal(notes[0].key, "measure.entropyGroupConstant");
    assert.match(speak("en-US", notes[0]), /“2011”/);
    const flat = entropyIndex([indicator("a", [1, 2, 1, 1, 2]), indicator("b", [1, 3, 5, 6, 9])], {
      group: { codes: Int32Array.from([0, 0, 1, 1, 1]), levels: ["x", "y"] },
    });
    assert.deepEqual(flat.notes, []);
    const one = entropyIndex([indicator("a", [1, 2, 1, 1]), indicator("b", [1, 3, 5, 6])], {
      group: { codes: Int32Array.from([0, 0, 1, 1]), levels: ["x", "y"] },
    });
    assert.deepEqual(
      one.notes.map(({ key }) => key),
      ["measure.constantIndicatorIn"],
    );
  });

  it("may keep zeros as they are, with 0 ln 0 = 0", () => {
    const { groups } = entropyIndex([indicator("a", [0, 1, 1]), indicator("b", [0, 1, 3])], { zero: "keep" });
    // Two equal shares of three rows: ln 2 / ln 3.
    assert.ok(Math.abs(groups[0].indicators[0].entropy! - Math.log(2) / Math.log(3)) < 1e-15);
  });

  it("refuses what cannot be weighed", () => {
    stops("measure.noIndicators", () => entropyIndex([]));
    stops("measure.entropySmall", () => entropyIndex([indicator("a", [1, 2])], { small: 0 }), "0.00001");
    stops("measure.entropyRows", () => entropyIndex([indicator("a", [1, NaN])]), "1");
    stops("measure.entropyConstant", () => entropyIndex([indicator("a", [1, 1])]), "a");
  });
});
