import assert from "node:assert/strict";
import fc from "fast-check";
import { factorOf } from "../../src/frame/factor.ts";
import { panelOf } from "../../src/frame/panel.ts";
import { panelHealth } from "../../src/frame/health.ts";
import { frameOf, stops } from "./frames.ts";

describe("groups of rows", () => {
  const frame = frameOf({
    firm: ["b", "a", null, "a"],
    year: [2011, 2010, 2010, 2011],
    industry: ["x", "y", "y", "y"],
  });

  it("are sorted, so that the order of rows does not matter, and missing is -1", () => {
    const firm = factorOf(frame, "firm");
    assert.deepEqual(
      [firm.levels, [...firm.codes]],
      [
        ["a", "b"],
        [1, 0, -1, 0],
      ],
    );
    assert.deepEqual(factorOf(frame, "year").levels, [2010, 2011]);
  });

  it("are combined by ^, one group for each combination that occurs", () => {
    const both = factorOf(frame, "industry^year");
    assert.equal(both.name, "industry^year");
    assert.deepEqual(
      [both.levels, [...both.codes]],
      [
        ["x^2011", "y^2010", "y^2011"],
        [0, 1, 1, 2],
      ],
    );
    assert.deepEqual([...factorOf(frame, "firm:year").codes], [2, 0, -1, 1]);
  });

  it("may be values of an expression", () => {
    assert.deepEqual([...factorOf(frame, "floor(year/10)").levels], [201]);
    assert.deepEqual([...factorOf(frame, "I(year > 2010)").codes], [1, 0, 0, 1]);
  });

  it("separate exactly the pairs that differ", () => {
    const pair = fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
        const { codes, levels } = factorOf(frameOf({ g: pairs.map(([g]) => g), t: pairs.map(([, t]) => t) }), "g^t");
        pairs.forEach(([g, t], i) => assert.equal(levels[codes[i]], `${g}^${t}`));
        assert.equal(levels.length, new Set(pairs.map(String)).size);
      }),
    );
  });

  it("are the same for whole numbers as for any others: by value, missing apart", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { nil: Number.NaN }), { minLength: 1 }),
        (years) => {
          const whole = factorOf(frameOf({ g: years }), "g");
          const halves = factorOf(frameOf({ g: years.map((year) => year + 0.5) }), "g");
          assert.deepEqual(whole.codes, halves.codes);
          assert.deepEqual(
            whole.levels,
            halves.levels.map((level) => Number(level) - 0.5),
          );
        },
      ),
    );
  });
});

describe("a panel", () => {
  it("is sorted by entity and time, and says whether it is balanced and where it has gaps", () => {
    const panel = panelOf(frameOf({ id: ["b", "a", "b", "a", "b"], t: [3, 2, 1, 1, 2] }), "id", "t");
    assert.deepEqual([...panel.order], [3, 1, 2, 4, 0]);
    assert.deepEqual([...panel.starts], [0, 2, 5]);
    assert.equal(panel.balanced, false);
    assert.deepEqual(panel.gaps, []);
    assert.equal(panel.step, 1);
    assert.equal(panelOf(frameOf({ id: ["a", "a", "b", "b"], t: [2, 1, 1, 2] }), "id", "t").balanced, true);
    const gap = panelHealth(frameOf({ id: ["a", "a", "b", "b", "b"], t: [1, 3, 1, 2, 3] }), "id", "t");
    assert.deepEqual(gap.gaps, { count: 1, examples: [{ entity: "a", periods: 1 }] });
  });

  it("is reported, not refused, by the health report", () => {
    const frame = frameOf({ id: ["France", "France ", "France", null], t: [2010, 2010, 2010, 2010] });
    const health = panelHealth(frame, "id", "t");
    assert.deepEqual(health.duplicates, { count: 1, pairs: [{ entity: "France", time: 2010, rows: [2, 4] }] });
    assert.deepEqual(health.variants.examples, [["France", "France "]]);
    assert.equal(health.unplaced, 1);
    stops("frame.duplicatePairs", () => panelOf(frame, "id", "t"), "France, 2010 (2, 4)");
  });

  it("puts quarters typed as text in order of time", () => {
    const { time } = panelOf(frameOf({ id: ["a", "a", "a"], t: ["2010-11", "2010-2", "2011-1"] }), "id", "t");
    assert.deepEqual(time.levels, ["2010-2", "2010-11", "2011-1"]);
  });
});
