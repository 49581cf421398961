import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import { dynamicPanel } from "../../../src/estimate/gmm/dynamic-panel.ts";
import { modelSpec, type ModelSpecInput } from "../../../src/estimate/spec.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

const employment = frameOfCsv(
  ["../shared/reference/data/empluk.csv", "test/reference/data/empluk.csv"].find(existsSync)!,
);
const instruments = [{ var: "log(emp)", lagMin: 2, lagMax: 4, equation: "diff" as const }];
const spec: ModelSpecInput = {
  method: "gmm",
  y: "log(emp)",
  x: ["log(wage)"],
  entity: "firm",
  time: "year",
  gmm: { instruments, iv: ["log(wage)"], timeDummies: true },
};
const own = {
  y: "log(emp)",
  x: ["log(wage)"],
  entity: "firm",
  time: "year",
  gmm: instruments,
  iv: ["log(wage)"],
  timeDummies: true,
};

describe("a model spec of method gmm", () => {
  it("is the dynamic panel model it describes, robust unless conventional errors are asked for", () => {
    assert.deepEqual(estimateModel(employment, spec), dynamicPanel(employment, own));
    const clustered = { ...spec, vcov: { type: "cluster" as const, by: ["firm"] } };
    assert.deepEqual(estimateModel(employment, clustered), dynamicPanel(employment, own));
    assert.deepEqual(
      estimateModel(employment, { ...spec, gmm: { ...spec.gmm!, errors: "conventional" }, small: true }),
      dynamicPanel(employment, { ...own, errors: "conventional", small: true }),
    );
  });

  it("survives JSON and is validated like any other spec", () => {
    assert.deepEqual(estimateModel(employment, modelSpec.parse(spec)), estimateModel(employment, spec));
    assert.deepEqual(modelSpec.parse(JSON.parse(JSON.stringify(spec))).gmm?.instruments, instruments);
    assert.throws(() => modelSpec.parse({ ...spec, gmm: { instruments, steps: 3 } }), /gmm/);
    assert.throws(() => modelSpec.parse({ ...spec, gmm: { instruments, collaps: true } }), /collaps/);
  });

  it("tells in both languages what it cannot use", () => {
    const refuses = (changed: Partial<ModelSpecInput>, key: string, column: string | null) =>
      assert.throws(
        () => estimateModel(employment, { ...spec, ...changed }),
        (error) => {
          assert.ok(error instanceof Problem);
          assert.equal(error.key, key);
          assert.equal(error.place.column ?? null, column);
          assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
          assert.notEqual(error.in("en-US"), error.in("zh-CN"));
          return true;
        },
      );
    refuses({ gmm: undefined }, "gmm.needsSpec", null);
    refuses({ entity: undefined }, "gmm.needsPanel", "entity");
    refuses({ time: undefined }, "gmm.needsPanel", "time");
    refuses({ absorb: ["firm"] }, "gmm.notWithEffects", "absorb");
    refuses({ weights: "output" }, "gmm.notWithWeights", "weights");
    refuses({ vcov: { type: "cluster", by: ["sector"] } }, "gmm.errorsUnknown", "se");
    refuses({ vcov: { type: "driscoll-kraay" } }, "gmm.errorsUnknown", "se");
  });
});
