import assert from "node:assert/strict";
import { blankRestorer, type ReadBlank } from "../../src/functions/blanks.ts";
import { addressName, type Address } from "../../src/workbook/address.ts";

/** A sheet in which every cell of odd row and column (0-based) is blank. */
function oddBlanks() {
  const exchanges: string[][] = [];
  const read: ReadBlank = async (blocks) => {
    exchanges.push(blocks.map(addressName));
    return blocks.map(({ row, column, rows, columns }: Address) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => (row + r) % 2 === 1 && (column + c) % 2 === 1),
      ),
    );
  };
  return { exchanges, restore: blankRestorer(read) };
}

describe("blanks told from zeros", () => {
  it("reads nothing where there is no zero", async () => {
    const { exchanges, restore } = oddBlanks();
    assert.deepEqual(await restore([[1, "a"]], "Data!A1:B1"), [[1, "a"]]);
    assert.deepEqual(exchanges, []);
  });

  it("reads only the smallest rectangle around the zeros", async () => {
    const { exchanges, restore } = oddBlanks();
    const values = [
      [1, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 1],
    ];
    assert.deepEqual(await restore(values, "'My data'!$A$1:$C$4"), [
      [1, 1, 1],
      [1, null, 0],
      [1, 0, 1],
      [1, 1, 1],
    ]);
    assert.deepEqual(exchanges, [["'My data'!B2:C3"]]);
  });

  it("starts whole columns at row 1 and whole rows at column A", async () => {
    const { exchanges, restore } = oddBlanks();
    await Promise.all([restore([[1], [0]], "Data!$B:$B"), restore([[1, 0]], "Data!6:6")]);
    assert.deepEqual(exchanges, [["Data!B2", "Data!B6"]]);
  });

  it("reads a long column in blocks of rows in one exchange, and puts the answers where they belong", async () => {
    const { exchanges, restore } = oddBlanks();
    const values = Array.from({ length: 250_001 }, () => [0]);
    const told = await restore(values, "Data!B1:B250001");
    assert.deepEqual(exchanges, [["Data!B1:B100000", "Data!B100001:B200000", "Data!B200001:B250001"]]);
    assert.ok(told.every(([value], row) => (row % 2 === 1 ? value === null : value === 0)));
  });

  it("reads more than half a million cells in several exchanges, so that none is too large for Excel", async () => {
    const { exchanges, restore } = oddBlanks();
    const told = await restore(
      Array.from({ length: 300_000 }, () => [0, 0]),
      "Data!A1:B300000",
    );
    assert.deepEqual(
      exchanges.map((blocks) => blocks.length),
      [5, 1],
    );
    assert.deepEqual(told.at(-1), [0, null]);
  });

  it("asks again in a later calculation, because a person may have typed 0 into a blank", async () => {
    const { exchanges, restore } = oddBlanks();
    await restore([[0]], "Data!B2");
    await restore([[0]], "Data!B2");
    assert.equal(exchanges.length, 2);
  });

  it("refuses what is not one rectangle when it holds zeros", async () => {
    const { restore } = oddBlanks();
    await assert.rejects(restore([[0]], "Data!A1:A2,Data!C1:C2"), /not a single rectangle/);
    assert.deepEqual(await restore([[1]], "Data!A1:A2,Data!C1:C2"), [[1]]);
  });
});
