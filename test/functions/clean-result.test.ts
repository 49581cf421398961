import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanResult } from "../../src/functions/clean-result.ts";
import type { Cells } from "../../src/frame/cells.ts";

const dirty: readonly [string, unknown, RegExp][] = [
  ["NaN", [[1, NaN]], /PW\.FEREG returned NaN in row 1, column 2/],
  ["Infinity", [[-Infinity]], /-Infinity/],
  ["undefined", [[undefined]], /undefined in row 1, column 1/],
  ["a Date", [[new Date(0)]], /a Date/],
  ["a typed array for a row", [new Float64Array([1, 2])], /not a plain array/],
  ["a ragged array", [[1, 2], [3]], /ragged array: row 2 has 1 cells of 2/],
  ["an object", [[{ value: 1 }]], /an? object/],
  ["one value", 5, /not an array of rows/],
  ["a text longer than a cell holds", [["x".repeat(32_768)]], /32768 characters/],
];

describe("what a formula hands to the sheet", () => {
  for (const [what, result, complaint] of dirty) {
    it(`never is ${what}: an error in tests, a blank in production`, () => {
      assert.throws(() => cleanResult("FEREG", result as Cells, true), complaint);
      assertClean(cleanResult("FEREG", result as Cells, false));
    });
  }

  it("keeps numbers, texts, truth values and errors as they are, and shows a blank as an empty text", () => {
    const table: Cells = [
      ["b", 0, true],
      [{ error: "#N/A" }, null, "=A1"],
    ];
    assert.deepEqual(cleanResult("FEREG", table, true), [
      ["b", 0, true],
      [{ error: "#N/A" }, "", "=A1"],
    ]);
    assert.deepEqual(cleanResult("FEREG", [], true), [[""]]);
  });

  it("is a rectangle of cells whatever a formula returns", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.anything())), (anything) =>
        assertClean(cleanResult("X", anything as Cells, false)),
      ),
    );
  });
});

function assertClean(cells: Cells): void {
  assert.ok(cells.length > 0 && cells.every((row) => row.length === cells[0].length && row.length > 0));
  for (const value of cells.flat()) {
    if (typeof value === "number") assert.ok(Number.isFinite(value));
    else if (typeof value === "object") assert.equal(typeof (value as { error?: unknown } | null)?.error, "string");
    else assert.ok(typeof value === "string" || typeof value === "boolean");
  }
}
