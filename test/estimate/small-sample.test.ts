import assert from "node:assert/strict";
import { regress } from "../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../src/estimate/spec.ts";
import { valuesOf, withColumn } from "./dummies.ts";
import { simulatedPanel } from "./simulated-panel.ts";

const panel = simulatedPanel({ firms: 12, years: 6, share: 0.9, regressors: 2, seed: 6 });
const frame = withColumn(
  panel,
  "province",
  valuesOf(panel, "firm").map((firm) => firm % 4),
);
const spec: ModelSpecInput = { method: "fe", y: "y", x: ["x1", "x2"], absorb: ["firm", "year"], constant: false };
const K = (change: Partial<ModelSpecInput>) => regress(frame, { ...spec, ...change }).conventions.K;

describe("counting parameters for the finite-sample factor", () => {
  const byFirm: ModelSpecInput["vcov"] = { type: "cluster", by: ["firm"] };
  const byProvince: ModelSpecInput["vcov"] = { type: "cluster", by: ["province"] };

  it("counts every independent level when nothing is nested", () => {
    assert.equal(K({}), 2 + 12 + 6 - 1);
    assert.equal(K({ vcov: { type: "cluster", by: ["year"] }, absorb: ["firm"] }), 2 + 12);
  });

  it("leaves out effects nested in the clusters, but for one", () => {
    assert.equal(K({ vcov: byFirm }), 2 + 1 + 5);
    assert.equal(K({ vcov: byProvince }), 2 + 1 + 5);
    assert.equal(K({ vcov: byFirm, absorb: ["firm"] }), 2 + 1);
    assert.equal(K({ vcov: { type: "cluster", by: ["firm", "year"] } }), 2 + 1);
  });

  it("finds levels that other effects make redundant; fixest assumes one for each further effect", () => {
    const absorb = ["firm", "year", "province"];
    assert.equal(K({ absorb }), 2 + 12 + 5);
    assert.equal(K({ absorb, ssc: "fixest" }), 2 + 12 + 6 + 4 - 2);
    assert.equal(K({ absorb, vcov: byFirm }), 2 + 1 + 5);
    assert.equal(K({ absorb, vcov: byFirm, ssc: "fixest" }), 2 + 1 + 6 + 4 - 2);
  });

  it("counts all levels, or none, when told to", () => {
    assert.equal(K({ vcov: byFirm, ssc: "full" }), 2 + 12 + 6 - 1);
    assert.equal(K({ vcov: byFirm, ssc: "none" }), 2);
  });

  it("says which choices it made", () => {
    const { conventions } = regress(frame, { ...spec, vcov: byFirm });
    assert.equal(conventions["effects.nested"], "firm");
    assert.equal(conventions["effects.redundant"], "exact");
    assert.equal(conventions["t.df"], 11);
    assert.equal(conventions.groups, 12);
    assert.equal(conventions.vcov, "cluster");
  });
});
