import assert from "node:assert/strict";
import { doubleMachineLearning } from "../../../src/estimate/dml/double-machine-learning.ts";
import type { DmlSpecInput } from "../../../src/estimate/dml/dml-spec.ts";
import { withColumns } from "../../../src/frame/frame-edit.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { madeRows, numbers } from "./made-rows.ts";

const frame = madeRows();
const base: DmlSpecInput = { y: "y", d: "d", x: ["x1", "x2"], learner: { name: "ols" } };
const gap = numbers(frame, "fold").slice();
gap[4] = NaN;
const wide = withColumns(frame, [
  { kind: "number", name: "gap", values: gap },
  { kind: "number", name: "twice", values: numbers(frame, "d").map((v) => 2 * v) },
  { kind: "number", name: "odd", values: numbers(frame, "year").map((v, i) => v + (i % 6) * 3) },
  { kind: "number", name: "rare", values: numbers(frame, "y").map((_, i) => (i === 3 ? 1 : 0)) },
]);

/** Each way to ask for what cannot be, with what must be answered. */
const refusals: readonly (readonly [string, Partial<DmlSpecInput>, string])[] = [
  ["a treatment that is the outcome", { d: "y" }, "dml.treatmentIsOutcome"],
  ["a treatment among the controls", { x: ["x1", "d"] }, "dml.treatmentAsControl"],
  ["an instrument among the controls", { model: "pliv", z: ["x1"] }, "dml.instrumentAsControl"],
  ["a treatment of several columns", { d: "i(year)" }, "dml.treatmentColumns"],
  ["a constant outcome", { y: "one" }, "estimate.outcomeConstant"],
  ["a constant treatment", { d: "one" }, "dml.treatmentConstant"],
  ["a constant instrument", { model: "pliv", z: ["one"] }, "dml.instrumentConstant"],
  ["a treatment that a control repeats", { x: ["twice"] }, "dml.treatmentExplained"],
  ["a treatment that the effects absorb", { d: "size", effects: ["unit"], effectsAs: "within" }, "dml.absorbed"],
  ["no controls and no effects", { x: [] }, "dml.noControls"],
  ["means by entity without entities", { effects: ["year"], effectsAs: "mundlak" }, "dml.needsEntity"],
  ["differences without periods", { effects: ["unit"], entity: "unit", effectsAs: "fd" }, "dml.needsPanel"],
  [
    "differences without neighbouring periods",
    {
      effects: ["unit"],
      entity: "unit",
      time: "odd",
      effectsAs: "fd",
      subset: "year == 2000 | year == 2003 | year == 2005 & unit == 1",
    },
    "dml.noDifferences",
  ],
  ["a column of folds with a gap", { foldColumns: ["gap"] }, "dml.foldMissing"],
  ["a column of folds with one fold", { foldColumns: ["one"] }, "dml.oneFold"],
  ["folds by entity without entities", { foldsBy: "entity" }, "dml.foldsNeedEntity"],
  ["more folds than half the units", { foldsBy: "entity", entity: "unit", folds: 20 }, "dml.tooFewUnits"],
  ["instruments that are wanted and not there", { model: "pliv" }, "dml.needsInstrument"],
  ["an instrument that nothing uses", { z: ["z"] }, "dml.instrumentUnused"],
  ["two instruments with a score", { model: "pliv", z: ["z", "t"], score: "iv-type" }, "dml.oneInstrument"],
  [
    "the residual as instrument beside an instrument",
    { model: "pliv", z: ["z"], score: "instrument" },
    "dml.instrumentScore",
  ],
  ["an average of folds of a regression", { procedure: "dml1" }, "dml.averageNeedsScore"],
  ["errors that a score does not know", { score: "iv-type", vcov: { type: "hc3" } }, "dml.errorsUnknown"],
  [
    "two clusters with a score",
    { score: "iv-type", vcov: { type: "cluster", by: ["unit", "year"] } },
    "dml.oneCluster",
  ],
  ["a logistic regression of the outcome", { learner: { name: "logistic" } }, "dml.logisticForProbability"],
  ["an interactive model of a number", { model: "irm" }, "dml.treatmentNotBinary"],
  [
    "an interactive model after effects were taken out",
    { model: "irm", d: "t", effects: ["unit"], effectsAs: "within" },
    "dml.treatmentChanged",
  ],
  ["an interactive model with a single treated row", { model: "irm", d: "rare" }, "dml.foldWithoutBoth"],
];

async function problemOf(own: Partial<DmlSpecInput>, data: Frame = wide): Promise<Problem> {
  try {
    await doubleMachineLearning(data, { ...base, ...own }, { executor: inlineExecutor });
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error;
  }
  assert.fail("nothing was refused");
}

describe("double machine learning refuses, in both languages,", () => {
  for (const [what, own, key] of refusals)
    it(what, async () => {
      const problem = await problemOf(own);
      assert.equal(problem.key, key);
      for (const locale of ["en-US", "zh-CN"] as const) assert.doesNotMatch(problem.in(locale), /[{}]|undefined|NaN/);
      assert.match(problem.in("zh-CN"), /[\u4e00-\u9fff]/);
    });
});
