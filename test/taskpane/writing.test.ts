import assert from "node:assert/strict";
import { cellAt } from "../../src/frame/cell-at.ts";
import type { CategoryColumn, NumberColumn } from "../../src/frame/frame.ts";
import { isCellError } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import type { Table } from "../../src/report/table.ts";
import { tableBlock } from "../../src/report/table-block.ts";
import { freeNames } from "../../src/taskpane/actions/beside.ts";
import { readSource } from "../../src/taskpane/actions/read-source.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { rangeOf, scoreTable, sheetTable } from "../../src/taskpane/actions/score-table.ts";
import { proposed, sourceChoices } from "../../src/taskpane/actions/source-choices.ts";
import { placeBeside, writeBeside } from "../../src/taskpane/actions/write-beside.ts";
import { isStale } from "../../src/taskpane/actions/use-refresh.ts";
import { writeSample } from "../../src/taskpane/actions/write-sample.ts";
import { stacked, writeTables } from "../../src/taskpane/actions/write-tables.ts";
import type { Cells } from "../../src/frame/cells.ts";
import { memoryWorkbook } from "./memory-workbook.ts";
import { sampleCells } from "./sample-fields.ts";

const area = { sheet: "data", row: 0, column: 0, rows: 5, columns: 5 };
const never = new AbortController().signal;
const read = (workbook: ReturnType<typeof memoryWorkbook>, additions: Parameters<typeof readSource>[2] = []) =>
  readSource(workbook, area, additions, never, () => {});
const score = (values: number[]): NumberColumn => ({ kind: "number", name: "te", values: Float64Array.from(values) });

const table = (id: string, rows: number): Table => ({
  id,
  title: id,
  header: [[{ text: "" }, { text: "(1)" }]],
  rows: Array.from({ length: rows }, (_, at) => ({
    cells: [
      { kind: "text", text: `x${at}` },
      { kind: "number", value: at + 0.25, decimals: 3 },
    ],
  })),
  notes: [],
  font: "sheet",
});

describe("columns written beside the data", () => {
  it("stand right of everything on the sheet, under their headers, and are read back with the data", async () => {
    const workbook = memoryWorkbook({
      data: sampleCells.map((row, at) => (at === 2 ? [...row, null, "a remark"] : row)),
    });
    const source = await read(workbook);
    const at = await placeBeside(workbook, source, 1);
    assert.deepEqual(at, { sheet: "data", row: 0, column: 7, rows: 5, columns: 1 });
    const address = await writeBeside(workbook, "measure-1", source.frame, [score([0.5, NaN, 0.75, 1])], at);
    assert.deepEqual(await workbook.read(address), [["te"], [0.5], [null], [0.75], [1]]);

    const from = { kind: "measure", measure: "sbm", options: {}, rename: {} } as const;
    const again = await read(workbook, [{ id: "measure-1", address, names: ["te"], from }]);
    const column = again.frame.columns.find(({ name }) => name === "te") as NumberColumn;
    assert.deepEqual([...column.values], [0.5, NaN, 0.75, 1]);
    assert.equal(again.hash, source.hash);
  });

  it("are read back as texts where they hold texts", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    const source = await read(workbook);
    const mayors: CategoryColumn = {
      kind: "category",
      name: "mayor",
      codes: Int32Array.of(1, -1, 0, 1),
      levels: ["=1+1", "Li"],
      looksNumeric: false,
    };
    const address = await writeBeside(
      workbook,
      "m",
      source.frame,
      [mayors, score([1, 2, 3, 4])],
      await placeBeside(workbook, source, 2),
    );
    assert.deepEqual(
      (await workbook.read(address)).map(([text]) => text),
      ["mayor", "Li", null, "=1+1", "Li"],
    );
    const from = { kind: "measure", measure: "merge", options: {}, rename: {} } as const;
    const again = await read(workbook, [{ id: "m", address, names: ["mayor", "te"], from }]);
    const [text, number] = again.frame.columns.slice(-2);
    assert.deepEqual([text.kind, number.kind], ["category", "number"]);
    assert.deepEqual(
      [0, 1, 2, 3].map((row) => cellAt(text, row)),
      ["Li", null, "=1+1", "Li"],
    );
  });

  it("skip blank rows of the sheet and keep each value in its row", async () => {
    const cells: Cells = [["a title"], [null], ["city", "year", "x"], ["a", 2010, 1], [null], ["b", 2010, 2]];
    const workbook = memoryWorkbook({ data: cells });
    const source = await readSource(
      workbook,
      { sheet: "data", row: 0, column: 0, rows: 6, columns: 3 },
      [],
      never,
      () => {},
    );
    const address = await writeBeside(
      workbook,
      "m",
      source.frame,
      [score([7, 8])],
      await placeBeside(workbook, source, 1),
    );
    assert.deepEqual([address.row, await workbook.read(address)], [2, [["te"], [7], [null], [8]]]);
  });

  it("are refused, and nothing written, where a cell is not blank", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    const source = await read(workbook);
    const at = await placeBeside(workbook, source, 1);
    workbook.type("data", 3, at.column, "mine");
    await assert.rejects(
      writeBeside(workbook, "m", source.frame, [score([1, 2, 3, 4])], at),
      (error) => error instanceof Problem && error.key === "workbook.occupied" && error.place.cell === "F4",
    );
    assert.deepEqual(await workbook.read(at), [[null], [null], [null], ["mine"], [null]]);
  });

  it("need a header row to be named in", async () => {
    const workbook = memoryWorkbook({ data: sampleCells.slice(1).map((row) => row.slice(1, 4)) });
    const source = await readSource(
      workbook,
      { sheet: "data", row: 0, column: 0, rows: 4, columns: 3 },
      [],
      never,
      () => {},
    );
    await assert.rejects(
      placeBeside(workbook, source, 1),
      (error) => error instanceof Problem && error.key === "pane.needHeader",
    );
  });

  it("get names that no column has yet", async () => {
    const { frame } = await read(memoryWorkbook({ data: sampleCells }));
    assert.deepEqual(freeNames(frame, ["te", "gdp", "gdp", "gdp_2"]), ["te", "gdp_2", "gdp_3", "gdp_2_2"]);
  });

  it("are gone after undo, and no longer part of the data", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    const source = await read(workbook);
    const address = await writeBeside(
      workbook,
      "m",
      source.frame,
      [score([1, 2, 3, 4])],
      await placeBeside(workbook, source, 1),
    );
    await workbook.remove("m");
    const from = { kind: "copy", column: "gdp" } as const;
    const again = await read(workbook, [{ id: "m", address, names: ["te"], from }]);
    assert.deepEqual(
      again.frame.columns.map(({ name }) => name),
      source.frame.columns.map(({ name }) => name),
    );
    assert.deepEqual(
      await workbook.read(address),
      Array.from({ length: 5 }, () => [null]),
    );
  });
});

describe("tables written from the pane", () => {
  const wanted = { id: "table-1", wanted: "Baseline", overEdits: false, locale: "en-US" } as const;

  it("go on a sheet of their own, and are replaced in place the next time, longer or shorter", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    for (const rows of [2, 5, 3]) {
      const written = await writeTables(workbook, { ...wanted, tables: [table("t", rows), table("u", 1)] });
      assert.ok("placement" in written);
      assert.equal(written.placement.address.sheet, "Baseline");
      const used = (await workbook.sheets()).find(({ name }) => name === "Baseline")?.used;
      // Title, header, the rows; two blank rows; title, header, one row.
      assert.equal(used?.rows, 2 + rows + 2 + 3);
    }
    assert.equal((await workbook.sheets()).length, 2);
  });

  it("are not replaced over a person's edits before the person agreed", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    await writeTables(workbook, { ...wanted, tables: [table("t", 2)] });
    workbook.type("Baseline", 2, 1, "edited");
    const asked = await writeTables(workbook, { ...wanted, tables: [table("t", 3)] });
    assert.ok("edited" in asked);
    const cell = { sheet: "Baseline", row: 2, column: 1, rows: 1, columns: 1 };
    assert.deepEqual(await workbook.read(cell), [["edited"]]);
    const agreed = await writeTables(workbook, { ...wanted, tables: [table("t", 3)], overEdits: true });
    assert.ok("placement" in agreed);
    assert.deepEqual(await workbook.read(cell), [[0.25]]);
  });

  it("leave no sheet behind after undo", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    await writeTables(workbook, { ...wanted, tables: [table("t", 2)] });
    await workbook.remove("table-1");
    assert.deepEqual(
      (await workbook.sheets()).map(({ name }) => name),
      ["data"],
    );
  });

  it("are nothing when the analysis gave none", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    await assert.rejects(
      writeTables(workbook, { ...wanted, tables: [] }),
      (error) => error instanceof Problem && error.key === "pane.noTable",
    );
    assert.equal((await workbook.sheets()).length, 1);
  });

  it("are stacked with their merges and the widest columns", () => {
    const [first, second] = [tableBlock(table("t", 1)), tableBlock(table("u", 1))];
    const both = stacked([
      { ...first, widths: [5, 30] },
      { ...second, widths: [40, null] },
    ]);
    assert.deepEqual(both.widths, [40, 30]);
    assert.equal(both.cells.length, first.cells.length + 2 + second.cells.length);
    assert.equal(both.merges?.[1].row, first.cells.length + 2);
    assert.ok(both.cells.every((row) => row.length === both.cells[0].length));
  });
});

describe("what was written", () => {
  it("is stale when the data have changed since, but a converted copy never is", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    const source = await read(workbook);
    const made = { address: area, names: ["te"] };
    const scores = {
      ...made,
      id: "m",
      hash: source.hash,
      from: { kind: "measure", measure: "sbm", options: {}, rename: {} },
    } as const;
    const copy = { ...made, id: "c", from: { kind: "copy", column: "gdp" } } as const;
    assert.equal(isStale({ ...scores, names: [...scores.names] }, source), false);
    workbook.type("data", 1, 2, 9.9);
    const changed = await read(workbook);
    assert.equal(isStale({ ...scores, names: [...scores.names] }, changed), true);
    assert.equal(isStale({ ...copy, names: [...copy.names] }, changed), false);
    assert.equal(isStale({ ...scores, names: [...scores.names] }, null), false);
  });
});

describe("where the data are", () => {
  it("is proposed around the selection, else the first sheet that holds a table of cells", async () => {
    const workbook = memoryWorkbook({ empty: [], note: [["one line"]], data: sampleCells, more: sampleCells });
    const choices = await sourceChoices(workbook);
    assert.deepEqual(
      choices.map(({ label }) => label),
      ["data!A1:E5", "more!A1:E5"],
    );
    assert.equal(proposed(choices, null)?.label, "data!A1:E5");
    assert.equal(proposed(choices, { ...area, sheet: "more" })?.label, "more!A1:E5");
    assert.equal(proposed(choices, { ...area, sheet: "empty" })?.label, "data!A1:E5");
    assert.equal(proposed([], null), null);
  });

  it("tells how far the reading is and stops when it is cancelled", async () => {
    const workbook = memoryWorkbook({ data: Array.from({ length: 301 }, (_, at) => (at === 0 ? ["x"] : [at])) }, 1);
    const controller = new AbortController();
    const told: number[] = [];
    const reading = readSource(workbook, { ...area, rows: 301, columns: 1 }, [], controller.signal, ({ done }) => {
      told.push(done);
      if (done === 200) controller.abort();
    });
    await assert.rejects(reading, { name: "AbortError" });
    assert.deepEqual(told, [0, 100, 200]);
  });
});

describe("the look at new scores", () => {
  it("shows the first rows beside the panel and counts what is missing", async () => {
    const { frame } = await read(memoryWorkbook({ data: sampleCells }));
    const column = score([0.5, NaN, 0.75, 1]);
    const shown = scoreTable(frame, [column], ["city", "year"], "en-US", 2);
    assert.deepEqual(
      shown.header[0].map(({ text }) => text),
      ["city", "year", "te"],
    );
    assert.deepEqual(
      shown.rows[1].cells.map(({ kind }) => kind),
      ["text", "text", "blank"],
    );
    assert.deepEqual(shown.notes, ["The first 2 of 4 rows."]);
    assert.deepEqual(rangeOf(column), { filled: 3, missing: 1, min: 0.5, max: 1 });
  });
});

describe("the look at a new sheet", () => {
  it("shows its first rows and columns, years whole and weights in six digits, and counts the rest", () => {
    const units = Array.from({ length: 20 }, (_, k) => `u${k}`);
    const frame = frameFromCells([
      ["unit", "year", ...units],
      ...units.map((unit, k) => [unit, 2000 + k, ...units.map(() => 1 / 3)]),
    ]).frame;
    const shown = sheetTable(frame, "zh-CN");
    assert.deepEqual(
      shown.rows[7].cells.slice(0, 3).map((cell) => (cell.kind === "text" ? cell.text : "")),
      ["u7", "2007", "0.333333"],
    );
    assert.equal(shown.header[0].length, 12);
    assert.deepEqual(shown.notes, ["前 8 行，共 20 行。", "前 12 列，共 22 列。"]);
  });
});

describe("the sample study", () => {
  it("comes on a sheet of its own and is shown", async () => {
    const workbook = memoryWorkbook({ data: sampleCells });
    await writeSample(workbook, "en-US");
    const [own, sample] = await workbook.sheets();
    assert.deepEqual(own.used, area);
    assert.ok(sample.used && sample.used.rows > 100);
    assert.equal(workbook.selected?.sheet, sample.name);
    const [header] = await workbook.read({ ...sample.used, rows: 2 });
    assert.ok(header.every((cell) => cell !== null && !isCellError(cell)));
  });
});
