import assert from "node:assert/strict";
import type { FormulaCall } from "../../../src/functions/formula-call.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import type { Formula } from "../../../src/study/formula.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { formulaRuns } from "../../../src/workbench/formulas/runs.ts";

const formula = { name: "TEST" } as Formula;

/** Runs whose work ends when the test says so. */
function table(options: { capacity?: number } = {}) {
  const calls: {
    args: unknown;
    signal: AbortSignal;
    end: (value: number) => Promise<void>;
    fail: (error: unknown) => Promise<void>;
  }[] = [];
  const done: string[][] = [];
  const language: { locale: Locale } = { locale: "en-US" };
  const turn = () => new Promise<void>((resume) => setTimeout(resume, 0));
  const call: FormulaCall = (_, args, { signal }) =>
    new Promise((resolve, reject) =>
      calls.push({
        args,
        signal: signal!,
        end: (value) => (resolve([[value]]), turn()),
        fail: (error) => (reject(error), turn()),
      }),
    );
  const runs = formulaRuns({
    call,
    context: { executor: inlineExecutor },
    locale: () => language.locale,
    onDone: (cells) => done.push([...cells]),
    ...options,
  });
  return { runs, calls, done, language, turn };
}

describe("formulas calculated off the grid", () => {
  it("show as busy until the work ends, and then ask their cells again", async () => {
    const { runs, calls, done, turn } = table();
    assert.equal(runs.ask("A1", formula, [1]), "busy");
    runs.settle();
    await turn();
    assert.deepEqual(runs.waiting(), ["A1"]);
    await calls[0].end(7);
    assert.deepEqual(done, [["A1"]]);
    assert.deepEqual(runs.ask("A1", formula, [1]), { cells: [[7]] });
    assert.equal(calls.length, 1);
    assert.deepEqual(runs.waiting(), []);
  });

  it("work once for cells that ask the same, and again in another language", async () => {
    const { runs, calls, done, language, turn } = table();
    runs.ask("A1", formula, [[[1, null]]]);
    runs.ask("B1", formula, [[[1, null]]]);
    runs.ask("C1", formula, [[[1, 0]]]);
    runs.settle();
    await turn();
    assert.equal(calls.length, 2, "a blank is not a zero");
    await calls[0].end(1);
    assert.deepEqual(done, [["A1", "B1"]]);
    language.locale = "zh-CN";
    assert.equal(runs.ask("A1", formula, [[[1, null]]]), "busy");
  });

  it("are cancelled when their cell asks for something else, unless another cell still waits", async () => {
    const { runs, calls, turn } = table();
    runs.ask("A1", formula, [1]);
    runs.ask("B1", formula, [1]);
    runs.settle();
    await turn();
    runs.ask("A1", formula, [2]);
    runs.settle();
    await turn();
    assert.equal(calls[0].signal.aborted, false);
    runs.ask("B1", formula, [3]);
    runs.settle();
    assert.equal(calls[0].signal.aborted, true);
    assert.equal(calls[1].signal.aborted, false);
  });

  it("go on while their cell has two of them and both ask in one calculation", async () => {
    const { runs, calls, turn } = table();
    runs.ask("A1", formula, [1]);
    runs.ask("A1", formula, [2]);
    runs.settle();
    await turn();
    runs.ask("A1", formula, [1]);
    runs.ask("A1", formula, [2]);
    runs.settle();
    assert.deepEqual(
      calls.map(({ signal }) => signal.aborted),
      [false, false],
    );
  });

  it("are cancelled when their cell is emptied, and never answer it", async () => {
    const { runs, calls, done, turn } = table();
    runs.ask("A1", formula, [1]);
    runs.settle();
    await turn();
    runs.forget((cell) => cell === "A1");
    assert.equal(calls[0].signal.aborted, true);
    await calls[0].end(1);
    assert.deepEqual(done, []);
    assert.deepEqual(runs.waiting(), []);
  });

  it("hand the error over as it was thrown", async () => {
    const { runs, calls, turn } = table();
    runs.ask("A1", formula, [1]);
    runs.settle();
    await turn();
    const error = new Error("no");
    await calls[0].fail(error);
    assert.deepEqual(runs.ask("A1", formula, [1]), { error });
  });

  it("forget the oldest results first when the memory is full, never one that a cell shows", async () => {
    const { runs, calls, turn } = table({ capacity: 40 });
    for (const argument of ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"]) {
      runs.ask("A1", formula, [argument]);
      runs.settle();
      await turn();
      await calls.at(-1)!.end(1);
      runs.ask("A1", formula, [argument]);
      runs.settle();
    }
    assert.deepEqual(runs.ask("B1", formula, ["bbbbbbbbbbbbbbbb"]), { cells: [[1]] });
    assert.equal(runs.ask("B1", formula, ["aaaaaaaaaaaaaaaa"]), "busy");
  });
});
