import assert from "node:assert/strict";
import type { Cells } from "../../src/frame/cells.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { stops } from "./frames.ts";

const numbersIn = (cells: Cells, name: string) => {
  const column = frameFromCells(cells).frame.columns.find((one) => one.name === name);
  assert.ok(column?.kind === "number");
  return [...column.values];
};
const header = (cells: Cells, given: "auto" | "yes" | "no" = "auto") =>
  frameFromCells(cells, { header: given }).health.headerRow;

describe("reading a frame from worksheet cells", () => {
  it("tells a blank from a zero", () => {
    assert.deepEqual(
      numbersIn(
        [
          ["x", "y"],
          [0, 1],
          [null, 2],
          ["", 3],
          ["  ", 4],
        ],
        "x",
      ),
      [0, NaN, NaN, NaN],
    );
  });

  it("keeps text in a number column missing and reports each kind of it", () => {
    const { frame, health } = frameFromCells(
      [["x"], [1], [2], [3], [4], [5], [6], ["7"], [".."], ["about 3"], [{ error: "#DIV/0!" }], [9], [10], [11], [NaN]],
      { firstRow: 11 },
    );
    const [x] = health.columns;
    assert.equal(x.type, "number");
    assert.deepEqual([x.textNumbers.rows, x.textNumbers.examples], [[18], ["7"]]);
    assert.deepEqual([x.missingTexts.rows, x.missingTexts.examples], [[19], [".."]]);
    assert.deepEqual([x.text.rows, x.text.examples], [[20], ["about 3"]]);
    assert.deepEqual(
      [x.errors.rows, x.errors.examples],
      [
        [21, 25],
        ["#DIV/0!", "NaN"],
      ],
    );
    assert.deepEqual([x.missing, x.min, x.max, x.distinct], [5, 1, 11, 9]);
    assert.deepEqual([...frame.rows].slice(0, 2), [12, 13]);
  });

  it("never converts numbers typed as text: the column is a category that looks numeric", () => {
    const { frame } = frameFromCells([
      ["x", "n"],
      ["1,234.5", 1],
      ["12%", 2],
      ["１２", 3],
      [null, 4],
      ["..", 5],
    ]);
    const [x] = frame.columns;
    assert.ok(x.kind === "category" && x.looksNumeric);
    assert.deepEqual(x.levels, ["1,234.5", "12%", "１２"]);
    assert.deepEqual([...x.codes], [0, 1, 2, -1, -1]);
  });

  it("takes a column of half numbers and half words as text, and TRUE and FALSE as 1 and 0", () => {
    const { frame } = frameFromCells([
      ["a", "b"],
      [1, true],
      ["one", false],
      [2, null],
      ["two", true],
    ]);
    assert.deepEqual(
      frame.columns.map(({ kind }) => kind),
      ["category", "number"],
    );
    assert.deepEqual(frame.columns[1].kind === "number" && [...frame.columns[1].values], [1, 0, NaN, 1]);
  });

  it("keeps Namibia: NA is a name among words and a blank among numbers", () => {
    const { frame } = frameFromCells([
      ["iso2", "x"],
      ["NA", 1],
      ["CN", "NA"],
      ["n/a", 3],
      ["DE", 4],
    ]);
    const [iso2, x] = frame.columns;
    assert.deepEqual(iso2.kind === "category" && iso2.levels, ["NA", "CN", "DE"]);
    assert.deepEqual(x.kind === "number" && [...x.values], [1, NaN, 3, 4]);
  });

  it("drops wholly blank rows, counts those between data, and keeps the sheet's row numbers", () => {
    const { frame, health } = frameFromCells(
      [
        ["x", "y"],
        [1, 2],
        [null, " "],
        [3, 4],
        [null, null],
      ],
      { firstRow: 5 },
    );
    assert.deepEqual([...frame.rows], [6, 8]);
    assert.deepEqual(health.blankRows.rows, [7]);
  });

  it("names blank headers by their column letters and numbers repeated ones, and says so", () => {
    const { frame, health } = frameFromCells(
      [
        ["gdp", null, "gdp", "gdp_2", " 碳 排放 "],
        [1, 2, 3, 4, 5],
      ],
      {
        firstColumn: 26,
      },
    );
    assert.deepEqual(
      frame.columns.map(({ name }) => name),
      ["gdp", "AA", "gdp_3", "gdp_2", "碳 排放"],
    );
    assert.deepEqual(health.renamed, [
      { letters: "AA", from: "", to: "AA", why: "blank" },
      { letters: "AB", from: "gdp", to: "gdp_3", why: "duplicate" },
    ]);
  });

  it("leaves a wholly blank column out and names it", () => {
    const { frame, health } = frameFromCells([
      ["a", null, "b", null],
      [1, null, 2, null],
      [3, null, 4, null],
    ]);
    assert.deepEqual(
      frame.columns.map(({ name }) => name),
      ["a", "b"],
    );
    assert.deepEqual(health.blankColumns, ["B"]);
  });

  it("finds the header, also under a title, and also when all columns are text", () => {
    assert.equal(
      header([
        ["x", "y"],
        [1, 2],
      ]),
      1,
    );
    assert.equal(
      header([
        ["city", "province"],
        ["北京", "北京市"],
        ["上海", "上海市"],
      ]),
      1,
    );
    assert.equal(
      header([
        ["表1 描述", null, null],
        [null, null, null],
        ["city", "year", "y"],
        ["北京", 2010, 1],
        ["上海", 2010, 2],
      ]),
      3,
    );
    assert.equal(
      header([
        ["region", 2010, 2011],
        ["East", 1, 2],
        ["West", 3, 4],
      ]),
      1,
    );
  });

  it("finds that there is no header", () => {
    assert.equal(
      header([
        [1, 2],
        [3, 4],
      ]),
      null,
    );
    assert.equal(
      header([
        ["East", 1],
        ["West", 2],
        ["East", 3],
      ]),
      null,
    );
    assert.equal(header([["East"], ["West"], ["East"]]), null);
    assert.equal(
      header(
        [
          ["x", "y"],
          [1, 2],
        ],
        "no",
      ),
      null,
    );
    assert.deepEqual(
      frameFromCells([
        [1, 2],
        [3, 4],
      ]).frame.columns.map(({ name }) => name),
      ["A", "B"],
    );
  });

  it("counts rows that repeat an earlier one in every cell, and keeps them", () => {
    const { frame, health } = frameFromCells([
      ["a", "b"],
      ["x", 1],
      ["x", 2],
      ["x", 1],
      ["x ", 1],
      ["x", 1],
    ]);
    assert.equal(frame.nrow, 5);
    assert.deepEqual(health.duplicateRows.rows, [4, 6]);
  });

  it("refuses a range without data or beyond a worksheet's width", () => {
    stops("frame.noData", () =>
      frameFromCells(
        [
          ["x", "y"],
          [null, ""],
        ],
        { header: "yes" },
      ),
    );
    stops("frame.noData", () => frameFromCells([]));
    stops("frame.tooManyColumns", () => frameFromCells([new Array(16_385).fill(1)]), "16,384");
    stops("frame.tooManyCells", () => frameFromCells(new Array(20_001).fill(new Array(1000).fill(1))));
  });

  it("reads five million cells within ten seconds, most of which is slack for a busy machine", function () {
    this.timeout(20_000);
    const cells = Array.from({ length: 250_000 }, (_, i) =>
      Array.from({ length: 20 }, (_, j) => (i === 0 ? `x${j}` : j === 0 ? `city${i % 300}` : i * j)),
    );
    const start = performance.now();
    const { frame } = frameFromCells(cells);
    assert.equal(frame.nrow, 249_999);
    assert.ok(performance.now() - start < 10_000);
  });
});
