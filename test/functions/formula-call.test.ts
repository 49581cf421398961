import assert from "node:assert/strict";
import { formulaCall } from "../../src/functions/formula-call.ts";
import { payloadBytes } from "../../src/functions/payload.ts";
import { Problem } from "../../src/messages/problem.ts";
import type { Formula } from "../../src/study/formula.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { count, formulaThat } from "./sample-formulas.ts";

const context = { executor: inlineExecutor, locale: "en-US" as const };
const sentence = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => assert.fail("the call succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Problem, String(error));
  return error.message;
};

describe("a call of a formula", () => {
  it("names the argument that was left out, and how the formula is typed", async () => {
    assert.match(
      await sentence(formulaCall(true)(count, [null], context)),
      /without “data”.*PW\.COUNTKINDS\(data, \[options\], \[level\]\)/,
    );
  });

  it("takes numbers typed as text, and says which argument is not a number", async () => {
    const call = formulaCall(true);
    assert.deepEqual((await call(count, [[[1]], null, " 0.9 "], context))[4], ["level", 0.9]);
    assert.match(await sentence(call(count, [[[1]], null, "high"], context)), /“level” of PW\.COUNTKINDS is “high”/);
  });

  it("takes one value from a single cell, and refuses several", async () => {
    const call = formulaCall(true);
    assert.deepEqual((await call(count, [[[1]], [["se=hc1"]], null], context))[3], ["options", "se=hc1"]);
    assert.match(await sentence(call(count, [[[1]], [["a", "b"]], null], context)), /1 × 2 cells/);
    assert.match(await sentence(call(count, [[[1]], { error: "#REF!" }, null], context)), /the error #REF!/);
  });

  it("computes equal calls once, and different ones apart", async () => {
    let runs = 0;
    const counted = formulaThat("COUNTED", async ({ data }) => {
      runs += 1;
      return data as never;
    });
    const call = formulaCall(true);
    await Promise.all([call(counted, [[[1, ""]]], context), call(counted, [[[1, ""]]], context)]);
    await call(counted, [[[1, ""]]], context);
    assert.equal(runs, 1);
    await call(counted, [[[1, "1"]]], context);
    await call(counted, [[[1], ["1"]]], context);
    await call(counted, [[[1, ""]]], { ...context, locale: "zh-CN" });
    assert.equal(runs, 4);
  });

  it("does not remember a failure", async () => {
    let runs = 0;
    const once = formulaThat("ONCEBAD", async () => {
      runs += 1;
      if (runs === 1) throw new Error("worker lost");
      return [[1]];
    });
    const call = formulaCall(true);
    await assert.rejects(call(once, [[[1]]], context), /worker lost/);
    assert.deepEqual(await call(once, [[[1]]], context), [[1]]);
  });

  it("sends 6 MB of cells to the pane before any work is done", async () => {
    const big = Array.from({ length: 60_000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 1000 + column + 0.5),
    );
    const never: Formula = formulaThat("NEVERRUN", () => assert.fail("it ran"));
    assert.match(await sentence(formulaCall(true)(never, [big], context)), /handed \d(\.\d)? MB.*at most 5 MB.*pane/);
  });

  it("sends a result over 5 MB to the pane", async () => {
    const wide = formulaThat("WIDE", async () => Array.from({ length: 200 }, () => ["x".repeat(30_000)]));
    assert.match(await sentence(formulaCall(true)(wide, [[[1]]], context)), /result of PW\.WIDE takes 5\.7 MB/);
  });

  it("measures a payload as the bytes of its JSON, within five per cent", () => {
    const cells = Array.from({ length: 200 }, (_, row) => [row / 7, `城市${row}`, "café 🌍", row % 2 === 0, null]);
    const exact = new TextEncoder().encode(JSON.stringify(cells)).length;
    // Quotes inside texts are escaped in JSON and not counted here; commas after the last cell are.
    assert.ok(Math.abs(payloadBytes(cells) / exact - 1) < 0.05, `${payloadBytes(cells)} against ${exact}`);
  });
});
