import assert from "node:assert/strict";
import type { CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import type { Block } from "../../src/workbook/block.ts";
import { hashCells } from "../../src/workbook/hash.ts";
import type { Workbook } from "../../src/workbook/port.ts";

/** A cell a workbook starts with: a value, or a formula with the result its program has stored. */
export type Seed = CellValue | { readonly formula: string; readonly result: CellValue; readonly spill?: string };

/** A workbook under test, and what a person or another program would do with it. */
export interface Subject {
  /** The adapter; a new one after `reopen` and, for files, after `type`. */
  workbook: Workbook;
  /** A person types a value into a cell. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  /** The formula in a cell, null when it holds a plain value. */
  formula(sheet: string, row: number, column: number): Promise<string | null>;
  /** How hidden the program says a sheet is. */
  visibility(sheet: string): Promise<"visible" | "hidden" | "very-hidden" | "absent">;
  /** Saves and opens again, or looks at the same workbook with a new adapter. */
  reopen(): Promise<void>;
}

export type Make = (sheets: Readonly<Record<string, readonly (readonly Seed[])[]>>) => Promise<Subject>;

export interface Ability {
  /** How hidden `_panelwise` can be made. */
  readonly ownSheet: "hidden" | "very-hidden";
  /** Whether the program has worksheet tables. */
  readonly tables: boolean;
}

const at = (sheet: string, row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const block = (...rows: (string | number | boolean | null)[][]): Block => ({
  cells: rows.map((row) => row.map((value) => ({ value }))),
});
const problemNamed =
  (key: string, cell?: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    if (cell !== undefined) assert.equal(error.place.cell, cell);
    return true;
  };

const data: Seed[][] = [
  ["省份", "year", "gdp", "ok", null],
  ["北京", 2019, 0, true, null],
  ["上海", 2020, null, false, null],
  ["=1+1", -1.5, { error: "#N/A" }, null, null],
  ["007", 0.1 + 0.2, { error: "#DIV/0!" }, "+1", null],
];

/** Everything that must hold for a Workbook, whatever program is behind it. */
export function workbookContract(name: string, make: Make, ability: Ability): void {
  describe(`A workbook in ${name}`, () => {
    it("tells a blank cell from a zero and from false", async () => {
      const { workbook } = await make({ data });
      const cells = await workbook.read(at("data", 1, 2, 2, 2));
      assert.deepEqual(cells, [
        [0, true],
        [null, false],
      ]);
    });

    it("reads Chinese, errors, text that looks like a number or a formula, and numbers to the last digit", async () => {
      const { workbook } = await make({ data });
      assert.deepEqual(
        await workbook.read(at("data", 0, 0, 5, 4)),
        data.map((row) => row.slice(0, 4)),
      );
    });

    it("fills a rectangle beyond the data with blanks, never ragged", async () => {
      const { workbook } = await make({ data });
      const cells = await workbook.read(at("data", 3, 3, 4, 3));
      assert.deepEqual(cells, [
        [null, null, null],
        ["+1", null, null],
        [null, null, null],
        [null, null, null],
      ]);
    });

    it("reads the results of formulas, and tells an empty text from a blank", async () => {
      const { workbook } = await make({
        data: [[{ formula: "=1+2", result: 3 }, { formula: '=""', result: "" }, null]],
      });
      assert.deepEqual(await workbook.read(at("data", 0, 0, 1, 3)), [[3, "", null]]);
    });

    it("stops reading when it is told to, and says how far it is", async () => {
      const { workbook } = await make({ data });
      const steps: number[][] = [];
      await workbook.read(at("data", 0, 0, 5, 4), { onProgress: (done, total) => steps.push([done, total]) });
      assert.deepEqual(steps.at(-1), [5, 5]);
      const stopped = AbortSignal.abort();
      await assert.rejects(workbook.read(at("data", 0, 0, 5, 4), { signal: stopped }), { name: "AbortError" });
    });

    it("names the sheets there are when one is asked for that is not there", async () => {
      const { workbook } = await make({ data });
      await assert.rejects(workbook.read(at("Data 2", 0, 0)), (error) => {
        problemNamed("workbook.noSheet")(error);
        return /data/.test((error as Problem).message);
      });
    });

    it("lists sheets with the rectangle they use", async () => {
      const { workbook } = await make({ data, empty: [] });
      assert.deepEqual(await workbook.sheets(), [
        { name: "data", hidden: false, used: at("data", 0, 0, 5, 4) },
        { name: "empty", hidden: false, used: null },
      ]);
    });

    if (!ability.tables)
      it("has no worksheet tables to list", async () => {
        const { workbook } = await make({ data });
        assert.deepEqual(await workbook.tables(), []);
      });

    it("writes text as text, whatever it begins with", async () => {
      const subject = await make({ out: [] });
      const written = [
        "=1+1",
        "+x",
        "-y",
        "@z",
        "'quoted",
        "007",
        "1-2",
        "TRUE",
        "#N/A",
        "  spaced ",
        "_x0041_",
        "中文😀",
      ];
      const [rows, columns] = [written.length, 1];
      await subject.workbook.write(
        "t",
        block(...written.map((text) => [text])),
        { sheet: "out", row: 0, column: 0 },
        "refuse",
      );
      await subject.reopen();
      assert.deepEqual((await subject.workbook.read(at("out", 0, 0, rows, columns))).flat(), written);
      for (let row = 0; row < rows; row++) assert.equal(await subject.formula("out", row, 0), null, written[row]);
    });

    it("writes numbers to the last digit, zeros, booleans and blanks, and reads them back", async () => {
      const subject = await make({ out: [] });
      const rows = [
        [1 / 3, 0.1 + 0.2, 1e-300, -5e300],
        [0, true, false, null],
      ];
      await subject.workbook.write("t", block(...rows), { sheet: "out", row: 2, column: 1 }, "refuse");
      await subject.reopen();
      assert.deepEqual(await subject.workbook.read(at("out", 2, 1, 2, 4)), rows);
    });

    it("refuses to write over anything, names the first occupied cell, and changes nothing", async () => {
      const { workbook } = await make({ data });
      const before = await workbook.hash(at("data", 0, 0, 9, 9));
      const write = workbook.write("t", block([1, 2], [3, 4]), { sheet: "data", row: 4, column: 3 }, "refuse");
      await assert.rejects(write, problemNamed("workbook.occupied", "D5"));
      assert.equal(await workbook.hash(at("data", 0, 0, 9, 9)), before);
      assert.deepEqual(await workbook.placements(), []);
    });

    it("counts an error and an empty text as occupied", async () => {
      const { workbook } = await make({
        data: [
          [null, { error: "#N/A" }],
          [{ formula: '=""', result: "" }, null],
        ],
      });
      const put = (row: number, column: number) =>
        workbook.write("t", block([1]), { sheet: "data", row, column }, "refuse");
      await assert.rejects(put(0, 1), problemNamed("workbook.occupied", "B1"));
      await assert.rejects(put(1, 0), problemNamed("workbook.occupied", "A2"));
      await put(0, 0);
    });

    it("replaces a block of its own by a smaller one and leaves nothing of the old", async () => {
      const subject = await make({ out: [["keep"]] });
      const here = { sheet: "out", row: 1, column: 1 };
      await subject.workbook.write("t", block([1, 2, 3], [4, 5, 6], [7, 8, 9]), here, "refuse");
      await subject.reopen();
      const placement = await subject.workbook.write("t", block(["a", "b"]), here, "replace-own");
      assert.deepEqual(placement, { id: "t", address: at("out", 1, 1, 1, 2) });
      assert.deepEqual(await subject.workbook.read(at("out", 0, 0, 4, 4)), [
        ["keep", null, null, null],
        [null, "a", "b", null],
        [null, null, null, null],
        [null, null, null, null],
      ]);
    });

    it("replaces a block of its own by a larger one only where that is blank", async () => {
      const { workbook } = await make({ out: [["x", null, null, "theirs"]] });
      const here = { sheet: "out", row: 0, column: 1 };
      await workbook.write("t", block([1, 2]), here, "refuse");
      await assert.rejects(
        workbook.write("t", block([1, 2, 3]), here, "replace-own"),
        problemNamed("workbook.occupied", "D1"),
      );
      assert.deepEqual(await workbook.read(at("out", 0, 0, 1, 4)), [["x", 1, 2, "theirs"]]);
      await workbook.write("t", block([5, 6], [7, 8]), here, "replace-own");
      assert.deepEqual(await workbook.read(at("out", 0, 0, 2, 4)), [
        ["x", 5, 6, "theirs"],
        [null, 7, 8, null],
      ]);
    });

    it("treats a block written under another id as somebody else's", async () => {
      const { workbook } = await make({ out: [] });
      await workbook.write("one", block([1]), { sheet: "out", row: 0, column: 0 }, "refuse");
      const write = workbook.write("two", block([2]), { sheet: "out", row: 0, column: 0 }, "replace-own");
      await assert.rejects(write, problemNamed("workbook.occupied", "A1"));
    });

    it("sees a person's edit inside a block, refuses to lose it, and replaces it when told it may go", async () => {
      const subject = await make({ out: [] });
      const here = { sheet: "out", row: 0, column: 0 };
      await subject.workbook.write("t", block(["n", 3836], ["R2", 0.5]), here, "refuse");
      assert.deepEqual(
        (await subject.workbook.placements()).map(({ edited }) => edited),
        [false],
      );
      await subject.type("out", 1, 1, 0.75);
      assert.deepEqual(await subject.workbook.placements(), [
        { id: "t", address: at("out", 0, 0, 2, 2), edited: true },
      ]);
      await assert.rejects(
        subject.workbook.write("t", block([1]), here, "replace-own"),
        problemNamed("workbook.edited"),
      );
      assert.deepEqual(await subject.workbook.read(at("out", 1, 1)), [[0.75]]);
      await subject.workbook.write("t", block([1]), here, "replace-edited");
      assert.deepEqual(await subject.workbook.read(at("out", 0, 0, 2, 2)), [
        [1, null],
        [null, null],
      ]);
    });

    it("does not take a block for edited after it was saved and opened again", async () => {
      const subject = await make({ out: [] });
      await subject.workbook.write(
        "t",
        block(["系数", 1 / 3, null, true, ""]),
        { sheet: "out", row: 3, column: 2 },
        "refuse",
      );
      await subject.reopen();
      assert.deepEqual(await subject.workbook.placements(), [
        { id: "t", address: at("out", 3, 2, 1, 5), edited: false },
      ]);
    });

    it("takes a block back, and the sheet that was added for it", async () => {
      const subject = await make({ data });
      const sheet = await subject.workbook.addSheet("Table 1");
      await subject.workbook.write("t", block([1, 2]), { sheet, row: 0, column: 0 }, "refuse");
      await subject.workbook.write("u", block([3]), { sheet: "data", row: 9, column: 0 }, "refuse");
      await subject.reopen();
      await subject.workbook.remove("t");
      await subject.workbook.remove("u");
      await subject.workbook.remove("never written");
      assert.deepEqual(
        (await subject.workbook.sheets()).map(({ name: sheetName, used }) => [sheetName, used?.rows]),
        [["data", 5]],
      );
      assert.deepEqual(await subject.workbook.placements(), []);
    });

    it("keeps a sheet it added when something else is on it", async () => {
      const subject = await make({ data });
      const sheet = await subject.workbook.addSheet("Table 1");
      await subject.workbook.write("t", block([1, 2]), { sheet, row: 0, column: 0 }, "refuse");
      await subject.type(sheet, 5, 5, "a person's note");
      await subject.workbook.remove("t");
      assert.deepEqual(await subject.workbook.read(at(sheet, 0, 0, 1, 2)), [[null, null]]);
      assert.deepEqual(await subject.workbook.read(at(sheet, 5, 5)), [["a person's note"]]);
    });

    it("gives a new sheet a name that is free and that Excel accepts", async () => {
      const { workbook } = await make({ Results: [[1]] });
      assert.equal(await workbook.addSheet("results"), "results (2)");
      assert.equal(await workbook.addSheet("Results"), "Results (3)");
      assert.equal(await workbook.addSheet("a/b: [c]?"), "a b   c");
      assert.equal(await workbook.addSheet("表 1"), "表 1");
      const long = await workbook.addSheet("Robots, emissions and the skill structure");
      assert.equal(long, "Robots, emissions and the skill");
      assert.equal(
        await workbook.addSheet("Robots, emissions and the skill structure"),
        "Robots, emissions and the s (2)",
      );
    });

    it("keeps text inside the workbook, however long, in a sheet nobody sees", async () => {
      const subject = await make({ data });
      const long = JSON.stringify({ note: "稳健性😀".repeat(15_000) });
      await subject.workbook.keep("recipe", long);
      await subject.workbook.keep("=sum", "=1+1");
      await subject.reopen();
      assert.equal(await subject.workbook.kept("recipe"), long);
      assert.equal(await subject.workbook.kept("=sum"), "=1+1");
      assert.equal(await subject.workbook.kept("other"), null);
      assert.equal(await subject.visibility("_panelwise"), ability.ownSheet);
      assert.deepEqual(
        (await subject.workbook.sheets()).map((sheet) => sheet.name),
        ["data"],
      );
    });

    it("replaces and removes kept text, and leaves no rest of a longer one", async () => {
      const { workbook } = await make({ data });
      await workbook.keep("a", "x".repeat(100_000));
      await workbook.keep("b", "second");
      await workbook.keep("a", "short\nlines");
      assert.equal(await workbook.kept("a"), "short\nlines");
      await workbook.keep("a", null);
      assert.equal(await workbook.kept("a"), null);
      assert.equal(await workbook.kept("b"), "second");
      await workbook.keep("c", "");
      assert.equal(await workbook.kept("c"), "");
    });

    it("keeps what is asked for at the same time", async () => {
      const { workbook } = await make({ data });
      await Promise.all(["a", "b", "c", "d"].map((key) => workbook.keep(key, key.toUpperCase())));
      assert.deepEqual(await Promise.all(["a", "b", "c", "d"].map((key) => workbook.kept(key))), ["A", "B", "C", "D"]);
    });

    it("hashes a rectangle to what the values alone decide", async () => {
      const { workbook } = await make({ data });
      const values = data.map((row) => row.slice(0, 5)) as CellValue[][];
      assert.equal(await workbook.hash(at("data", 0, 0, 5, 5)), await hashCells(values));
      assert.notEqual(await workbook.hash(at("data", 1, 2)), await workbook.hash(at("data", 2, 2)));
    });

    it("freezes our formulas to their values, spilled cells too, and leaves others' formulas", async () => {
      const subject = await make({
        data: [
          [{ formula: "=PW.FEREG(A9,B9)", result: "coef", spill: "A1:B2" }, 0.5, { formula: "=SUM(1,2)", result: 3 }],
          ["se", null, { formula: "=PW.PICK(A1,1)", result: { error: "#N/A" } }],
        ],
      });
      const before = await subject.workbook.read(at("data", 0, 0, 2, 3));
      const count = await subject.workbook.freeze(null, (formula) => /\bPW\./.test(formula));
      assert.equal(count, 5);
      await subject.reopen();
      assert.deepEqual(await subject.workbook.read(at("data", 0, 0, 2, 3)), before);
      assert.equal(await subject.formula("data", 0, 0), null);
      assert.equal(await subject.formula("data", 1, 2), null);
      assert.equal((await subject.formula("data", 0, 2))?.replace(/^=/, ""), "SUM(1,2)");
    });

    it("freezes only inside the rectangle when one is given", async () => {
      const one = { formula: "=PW.ONE()", result: 1 };
      const subject = await make({ data: [[one, one]], more: [[one]] });
      assert.equal(await subject.workbook.freeze(at("data", 0, 1), (formula) => formula.startsWith("=PW.")), 1);
      assert.notEqual(await subject.formula("data", 0, 0), null);
      assert.equal(await subject.formula("data", 0, 1), null);
      assert.notEqual(await subject.formula("more", 0, 0), null);
    });

    it("tells which sheets changed until it is asked to stop", async () => {
      const { workbook } = await make({ data });
      const heard: string[][] = [];
      const stop = workbook.onChange((sheets) => heard.push([...sheets]));
      await workbook.write("t", block([1]), { sheet: "data", row: 8, column: 0 }, "refuse");
      await settled();
      assert.ok(heard.length > 0);
      assert.deepEqual([...new Set(heard.flat())], ["data"]);
      const calls = heard.length;
      stop();
      await workbook.write("u", block([1]), { sheet: "data", row: 9, column: 0 }, "refuse");
      await settled();
      assert.equal(heard.length, calls);
    });

    it("says which text no cell can hold, before anything is written", async () => {
      const { workbook } = await make({ out: [] });
      const write = workbook.write("t", block([1, "x".repeat(32_768)]), { sheet: "out", row: 0, column: 0 }, "refuse");
      await assert.rejects(write, problemNamed("workbook.textTooLong", "B1"));
      const off = workbook.write("t", block([1, 2]), { sheet: "out", row: 0, column: 16_383 }, "refuse");
      await assert.rejects(off, problemNamed("workbook.offSheet", "XFD1"));
      assert.deepEqual(await workbook.read(at("out", 0, 0, 1, 2)), [[null, null]]);
    });
  });
}

/** Programs tell of changes a moment later. */
const settled = () => new Promise((resume) => setTimeout(resume, 50));
