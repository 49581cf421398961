import assert from "node:assert/strict";
import { openRangeName, parseOpenRange } from "../../src/workbook/open-range.ts";

const sheet = (rows: number, row = 0) => ({
  name: "data",
  hidden: false,
  used: { sheet: "data", row, column: 0, rows, columns: 30 },
});

describe("a range open below", () => {
  it("holds the columns down to the last row there is", () => {
    assert.equal(openRangeName({ row: 0, column: 0, columns: 14 }), "A:N");
    assert.equal(openRangeName({ row: 4, column: 26, columns: 2 }), "AA5:AB");
    assert.deepEqual(parseOpenRange("A:N", sheet(721)), { sheet: "data", row: 0, column: 0, rows: 721, columns: 14 });
    assert.deepEqual(parseOpenRange("$A:$N", sheet(781))?.rows, 781);
    assert.deepEqual(parseOpenRange("B5:C", sheet(20, 2)), { sheet: "data", row: 4, column: 1, rows: 18, columns: 2 });
  });

  it("is null where it says nothing", () => {
    assert.equal(parseOpenRange("A1:N721", sheet(721)), null);
    assert.equal(parseOpenRange("A50:N", sheet(20)), null);
    assert.equal(parseOpenRange("A0:N", sheet(20)), null);
    assert.equal(parseOpenRange("A:N", { name: "data", hidden: false, used: null }), null);
  });
});
