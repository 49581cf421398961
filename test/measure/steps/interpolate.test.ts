import assert from "node:assert/strict";
import fc from "fast-check";
import { panelOf } from "../../../src/frame/panel.ts";
import { interpolate } from "../../../src/measure/steps/interpolate.ts";
import { panelShift } from "../../../src/measure/steps/panel-shift.ts";
import { cells, columnNamed, frameOf } from "./frames.ts";
import { refuses } from "./refusal.ts";

const numbers = (frame: ReturnType<typeof frameOf>, name: string) => {
  const column = columnNamed(frame, name);
  if (column?.kind !== "number") throw new Error(`${name} is no column of numbers`);
  return column;
};
const shown = (values: Float64Array) => Array.from(values, (value) => (Number.isFinite(value) ? value : null));

/** Rows of a few entities over a few years, in any order, some values blank: at least one value each time. */
const panels = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2000, max: 2009 })), {
    selector: ([e, t]) => `${e} ${t}`,
    minLength: 1,
    maxLength: 30,
  })
  .chain((pairs) =>
    fc.tuple(
      fc.constant(pairs),
      fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
        minLength: pairs.length,
        maxLength: pairs.length,
      }),
    ),
  )
  .filter(([, values]) => values.some((value) => value !== null))
  .map(([pairs, values]) => frameOf(["id", "year", "x"], ...pairs.map(([e, t], k) => [`e${e}`, t, values[k]] as const)))
  .filter((frame) => columnNamed(frame, "x")?.kind === "number");

describe("interpolation", () => {
  const gaps = frameOf(
    ["id", "year", "x"],
    ["b", 2012, 9],
    ["a", 2013, null],
    ["a", 2010, 10],
    ["a", 2012, 16],
    ["a", 2011, null],
    ["a", 2009, null],
    ["b", 2010, null],
    [null, 2011, null],
  );
  const panel = panelOf(gaps, "id", "year");

  it("follows the straight line in time inside an entity, whatever the order of the rows", () => {
    const filled = interpolate(numbers(gaps, "x"), panel);
    assert.deepEqual(shown(filled.values), [9, null, 10, 16, 13, null, null, null]);
    assert.deepEqual([filled.inside, filled.outside, filled.missing], [1, 0, 4]);
  });

  it("goes on outside only where asked, and only from two observed values", () => {
    const filled = interpolate(numbers(gaps, "x"), panel, "line");
    assert.deepEqual(shown(filled.values), [9, 19, 10, 16, 13, 7, null, null]);
    assert.deepEqual([filled.inside, filled.outside, filled.missing], [1, 2, 2]);
  });

  it("never changes an observed value, and counts what it filled", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom("none", "line", "trend"), (frame, outside) => {
        const x = numbers(frame, "x");
        const {
          values,
          inside,
          outside: beyond,
          missing,
        } = interpolate(x, panelOf(frame, "id", "year"), outside as "none");
        x.values.forEach((value, row) => Number.isFinite(value) && assert.equal(values[row], value));
        const blanks = x.values.filter((value) => !Number.isFinite(value)).length;
        assert.equal(inside + beyond + missing, blanks);
      }),
    );
  });

  it("refuses times that cannot be counted", () => {
    const words = frameOf(["id", "wave", "x"], ["a", "first", 1], ["a", "second", null], ["a", "third", 2]);
    refuses(
      () => interpolate(numbers(words, "x"), panelOf(words, "id", "wave")),
      /“wave” holds texts such as “first”/,
      /“wave”是“first”/,
    );
  });
});

describe("lags, leads and differences", () => {
  const frame = frameOf(
    ["id", "year", "x"],
    ["a", 2010, 1],
    ["a", 2011, 4],
    ["a", 2013, 9],
    ["a", 2012, 6],
    ["b", 2013, 5],
    ["b", 2010, 7],
  );
  const panel = panelOf(frame, "id", "year");
  const shift = (kind: "lag" | "lead" | "difference" | "change", order?: number) =>
    shown(panelShift(numbers(frame, "x"), frame, panel, kind, order));

  it("go by the time value: a gap gives a missing value", () => {
    assert.deepEqual(shift("lag"), [null, 1, 6, 4, null, null]);
    assert.deepEqual(shift("lead"), [4, 6, null, 9, null, null]);
    assert.deepEqual(shift("lag", 3), [null, null, 1, null, 7, null]);
  });

  it("tell a second difference from a change over two periods", () => {
    assert.deepEqual(shift("difference", 2), [null, null, 1, -1, null, null]);
    assert.deepEqual(shift("change", 2), [null, null, 5, 5, null, null]);
  });

  it("undo one another inside: the lead of the lag is the value, where the row is seen one period later", () => {
    let interior = 0;
    fc.assert(
      fc.property(panels, fc.integer({ min: 1, max: 3 }), (given, order) => {
        const index = panelOf(given, "id", "year");
        const x = numbers(given, "x");
        const span = index.timeNumbers!;
        // A shift further than any two times are apart is refused, and has no interior.
        if (span[span.length - 1] - span[0] < order || span.some((t, k) => k > 0 && t - span[k - 1] > order)) return;
        const lagged = panelShift(x, given, index, "lag", order);
        if (!lagged.some(Number.isFinite)) return;
        const back = panelShift({ name: "x", values: lagged }, given, index, "lead", order);
        const at = new Set(
          cells(columnNamed(given, "id")).map((id, row) => `${id} ${numbers(given, "year").values[row]}`),
        );
        cells(columnNamed(given, "id")).forEach((id, row) => {
          const later = at.has(`${id} ${numbers(given, "year").values[row] + order}`);
          assert.equal(back[row], later ? x.values[row] : NaN);
          if (later && Number.isFinite(x.values[row])) interior++;
        });
      }),
      { numRuns: 400 },
    );
    assert.ok(interior > 20, `only ${interior} values had an interior`);
  });
});
