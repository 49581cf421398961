import assert from "node:assert/strict";
import { resultMemory } from "../../src/functions/result-memory.ts";
import type { Cells } from "../../src/frame/cells.ts";

function counted() {
  const runs: string[] = [];
  return {
    runs,
    compute:
      (name: string, result: Cells = [[1]]) =>
      async () => (runs.push(name), result),
  };
}

describe("results kept by content", () => {
  it("forgets the result used longest ago first", async () => {
    const memory = resultMemory(2);
    const { runs, compute } = counted();
    for (const key of ["a", "b", "a", "c", "a", "b"]) await memory.recall(key, compute(key));
    assert.deepEqual(runs, ["a", "b", "c", "b"]);
  });

  it("bounds the cells it keeps", async () => {
    const memory = resultMemory(100, 10);
    const { runs, compute } = counted();
    const six = [[1, 2, 3, 4, 5, 6]];
    for (const key of ["a", "b", "b", "a"]) await memory.recall(key, compute(key, six));
    assert.deepEqual(runs, ["a", "b", "a"]);
  });

  it("does not keep one result larger than the bound", async () => {
    const memory = resultMemory(100, 3);
    const { runs, compute } = counted();
    for (const key of ["a", "a"]) await memory.recall(key, compute(key, [[1, 2, 3, 4]]));
    assert.deepEqual(runs, ["a", "a"]);
  });

  it("aborts the work when its last waiter leaves, and starts anew for the next", async () => {
    const memory = resultMemory();
    const signals: AbortSignal[] = [];
    const endless = (signal: AbortSignal) => (signals.push(signal), new Promise<Cells>(() => {}));
    const [one, two] = [new AbortController(), new AbortController()];
    const waits = [one, two].map(({ signal }) => memory.recall("a", endless, signal));
    one.abort(new Error("left"));
    await assert.rejects(waits[0], /left/);
    assert.equal(signals[0].aborted, false);
    two.abort(new Error("left too"));
    await assert.rejects(waits[1], /left too/);
    assert.equal(signals[0].aborted, true);
    assert.deepEqual(await memory.recall("a", async () => [[7]]), [[7]]);
  });
});
