import assert from "node:assert/strict";
import { fitModel } from "../../src/estimate/fit-task.ts";
import { regress } from "../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../src/estimate/spec.ts";
import { fromProblemData } from "../../src/messages/problem.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { simulatedPanel } from "./simulated-panel.ts";

describe("fitting models as tasks", () => {
  it("gives each model its estimate or its problem, in order, as plain data", async () => {
    const frame = simulatedPanel({ firms: 6, years: 5, share: 1, regressors: 1, seed: 2 });
    const good: ModelSpecInput = { method: "fe", y: "y", x: ["x1"], absorb: ["firm"] };
    const bad = { ...good, x: ["firm"] };
    const [first, second, third] = await inlineExecutor.map(fitModel, frame, [good, bad, good]);
    assert.ok("ok" in first && "ok" in third && "problem" in second);
    assert.deepEqual(structuredClone(first.ok), regress(frame, good));
    assert.equal(fromProblemData(second.problem).key, "estimate.absorbed");
  });
});
