import assert from "node:assert/strict";
import { pool, type SpawnWorker } from "../../src/compute/pool.ts";
import type { FromWorker } from "../../src/compute/protocol.ts";
import { serve } from "../../src/compute/serve.ts";
import { Problem, problem } from "../../src/messages/problem.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { defineTask } from "../../src/tasks/task.ts";

const sum = defineTask("test-sum", (shared: { base: number }, chunk: number) => shared.base + chunk);
const wait = defineTask(
  "test-wait",
  (_: null, chunk: number) => new Promise<number>((done) => setTimeout(done, 20, chunk)),
);
const refuse = defineTask("test-refuse", (_: null, name: string) => {
  throw problem("study.unexpected", { detail: name });
});

let alive = 0;
let sharesSent = 0;
/** Workers without threads: messages are cloned and delivered later, as real ones do. */
const localWorker: SpawnWorker = ({ onMessage }) => {
  alive += 1;
  let ended = false;
  const handle = serve((message: FromWorker) => setTimeout(() => ended || onMessage(structuredClone(message)), 0));
  return {
    post: (message) => {
      if (message.kind === "share") sharesSent += 1;
      const copy = structuredClone(message);
      setTimeout(() => ended || void handle(copy), 0);
    },
    terminate: () => {
      if (!ended) alive -= 1;
      ended = true;
    },
  };
};

describe("a pool of workers", () => {
  const chunks = Array.from({ length: 23 }, (_, index) => index);
  beforeEach(() => {
    alive = 0;
    sharesSent = 0;
  });

  it("gives the results in the order of the chunks, the same for any number of workers", async () => {
    const expected = await inlineExecutor.map(sum, { base: 10 }, chunks);
    for (const width of [1, 2, 5]) {
      const executor = pool(localWorker, width);
      assert.deepEqual(await executor.map(sum, { base: 10 }, chunks), expected);
      await executor.close();
    }
    assert.equal(alive, 0);
  });

  it("sends the shared data once to each worker", async () => {
    const executor = pool(localWorker, 3);
    await executor.map(sum, { base: 1 }, chunks);
    assert.ok(sharesSent <= 3, `sent ${sharesSent} times`);
    await executor.close();
  });

  it("counts progress up to the number of chunks", async () => {
    const executor = pool(localWorker, 2);
    const seen: number[] = [];
    await executor.map(sum, { base: 0 }, chunks, { onProgress: (done) => seen.push(done) });
    assert.deepEqual(
      seen,
      chunks.map((chunk) => chunk + 1),
    );
    await executor.close();
  });

  it("stops at once when cancelled, and serves the next job", async () => {
    const executor = pool(localWorker, 2);
    const control = new AbortController();
    const cancelled = executor.map(wait, null, chunks, { signal: control.signal });
    const beside = executor.map(sum, { base: 5 }, chunks);
    setTimeout(() => control.abort(new Error("cancelled by the person")), 5);
    await assert.rejects(cancelled, /cancelled by the person/);
    assert.deepEqual(
      await beside,
      chunks.map((chunk) => chunk + 5),
    );
    assert.deepEqual(await executor.map(sum, { base: 1 }, [1]), [2]);
    await executor.close();
  });

  it("hands a Problem over whole, in both languages", async () => {
    const executor = pool(localWorker, 1);
    await assert.rejects(executor.map(refuse, null, ["x"]), (error) => {
      assert.ok(error instanceof Problem);
      assert.match(error.in("zh-CN"), /自身出现错误（x）/);
      return true;
    });
    await executor.close();
  });

  it("fails the job, not the program, when a worker dies", async () => {
    const dying: SpawnWorker = ({ onFault }) => ({
      post: () => setTimeout(() => onFault(new Error("out of memory")), 0),
      terminate: () => {},
    });
    const executor = pool(dying, 1);
    await assert.rejects(executor.map(sum, { base: 1 }, [1]), /out of memory/);
    await executor.close();
  });
});
