import assert from "node:assert/strict";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Cells } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak, type MessageKey } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { selectionCells } from "./simulated-selection.ts";

const cells = selectionCells({ rows: 200, seed: 21, rho: 0.4 });
const [header, ...body] = cells;
/** The simulated columns with others beside them, made row by row. */
const frameWith = (
  more: Readonly<Record<string, (row: readonly number[], i: number) => number | null>> = {},
): Frame => {
  const names = Object.keys(more);
  const rows = body.map((row, i) => [...row, ...names.map((name) => more[name](row as number[], i))]);
  return frameFromCells([[...header, ...names], ...rows] as Cells, { header: "yes" }).frame;
};
const plain = frameWith();
const base: ModelSpecInput = { method: "heckman", y: "y", x: ["x"], selection: { y: "work", x: ["x", "z"] } };
const refuses = (frame: Frame, more: Partial<ModelSpecInput>, key: MessageKey, ...said: RegExp[]): void =>
  assert.throws(
    () => estimateModel(frame, { ...base, ...more }),
    (error: unknown) => {
      assert.ok(error instanceof Problem, String(error));
      assert.equal(error.key, key);
      for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
      for (const pattern of said) assert.match(error.in("en-US"), pattern);
      return true;
    },
  );
const notesOf = (frame: Frame, more: Partial<ModelSpecInput>): string[] =>
  estimateModel(frame, { ...base, ...more }).notes.map((note) => {
    for (const locale of locales) assert.doesNotMatch(speak(locale, note), /[{}]/);
    return note.key;
  });
const [X, Z, WORK] = [0, 1, 4];

describe("a selection model that cannot be estimated is refused with its reason", () => {
  it("when the selection column holds other values than 0 and 1", () =>
    refuses(plain, { selection: { y: "year", x: ["z"] } }, "selection.notBinary", /2,?010.*row 2/));

  it("when everybody is selected, or nobody", () => {
    const frame = frameWith({ all: () => 1, none: () => 0 });
    refuses(frame, { y: "wage", selection: { y: "all", x: ["z"] } }, "selection.allSelected", /200 usable rows/);
    refuses(frame, { selection: { y: "none", x: ["z"] } }, "selection.noneSelected", /none/);
    refuses(frame, { y: "wage", selection: { x: ["z"] } }, "selection.noneMissing", /wage/);
  });

  it("when no row has what selection needs", () =>
    refuses(frameWith({ blank: () => null }), { selection: { y: "work", x: ["blank"] } }, "selection.noRows"));

  it("when nothing explains selection", () => {
    refuses(plain, { selection: { y: "work", x: [] } }, "selection.noRegressors");
    refuses(frameWith({ one: () => 1 }), { selection: { y: "work", x: ["one"] } }, "selection.noRegressors");
    refuses(plain, { selection: undefined }, "selection.needsEquation");
  });

  it("when fixed effects or weights are asked for", () => {
    refuses(plain, { absorb: ["firm"] }, "selection.absorb", /i\(firm\)/);
    refuses(plain, { weights: "x" }, "selection.weights");
  });

  it("when errors are asked for that the estimator does not have", () => {
    refuses(plain, { vcov: { type: "cluster", by: ["firm"] } }, "selection.twoStepErrors", /cluster/);
    const ml = { ...base.selection!, estimator: "ml" as const };
    refuses(plain, { selection: ml, vcov: { type: "hc3" } }, "selection.unknownErrors", /hc3/);
    refuses(plain, { selection: ml, vcov: { type: "cluster" } }, "estimate.needsClusters");
    refuses(
      frameWith({ one: () => 1 }),
      { selection: ml, vcov: { type: "cluster", by: ["one"] } },
      "estimate.oneCluster",
    );
  });

  it("when one regressor tells without error who is selected: a dummy, or a cut", () => {
    const frame = frameWith({
      sure: (row, i) => (row[WORK] === 1 && i % 3 === 0 ? 1 : 0),
      cut: (row) => (row[WORK] === 1 ? 5 + row[X] ** 2 : -(row[Z] ** 2)),
    });
    refuses(frame, { selection: { y: "work", x: ["x", "z", "sure"] } }, "selection.perfectPrediction", /sure/);
    refuses(frame, { selection: { y: "work", x: ["x", "cut"] } }, "selection.perfectPrediction", /cut.*200 rows/);
  });

  it("when several regressors do so together, naming them and not the others", () => {
    const frame = frameWith({ a: (row) => row[X], b: (row) => (row[WORK] === 1 ? 9 : -9) - row[X] * 20 });
    refuses(frame, { selection: { y: "work", x: ["a", "b", "z"] } }, "selection.separated", /Together, a, b tell/);
  });

  it("when a group without a single selected row is the reference of dummies", () => {
    const frame = frameWith({
      kind: (row, i) => (row[WORK] === 0 && i % 2 === 0 ? 0 : 1 + (i % 3)),
    });
    refuses(frame, { selection: { y: "work", x: ["z", "i(kind)"] } }, "selection.separated", /kind::1/);
  });

  it("when the Mills ratio is a combination of the outcome's regressors", () =>
    refuses(
      frameWith({ high: (row) => (row[X] > 0 ? 1 : 0) }),
      { x: ["high"], selection: { y: "work", x: ["high"] } },
      "selection.millsCollinear",
    ));

  it("when there are fewer selected rows than coefficients", () => {
    const rows = body.slice(0, 40).map((row, i) => [...row.slice(0, 4), i < 3 ? 1 : 0, i < 3 ? i * i : null, 0]);
    const frame = frameFromCells([header, ...rows] as Cells, { header: "yes" }).frame;
    refuses(frame, { x: ["x", "z"] }, "estimate.noDegrees");
  });

  it("when the likelihood rises all the way to a correlation of one", () => {
    const frame = frameWith({ steep: (row) => (row[WORK] === 1 ? 10 * Math.exp(-row[X] - row[Z]) : null) });
    const ml = { ...base.selection!, estimator: "ml" as const };
    refuses(frame, { y: "steep", selection: ml }, "selection.rhoAtBound", /correlation of 1,/);
  });

  it("when the outcome is among the regressors", () => refuses(plain, { x: ["y"] }, "estimate.outcomeAsRegressor"));
});

describe("a selection model tells what its reader must know", () => {
  it("that there is no exclusion restriction, whatever the columns are called", () => {
    const frame = frameWith({ again: (row) => row[X] });
    for (const x of [["x"], ["again"]])
      assert.ok(notesOf(frame, { selection: { y: "work", x } }).includes("selection.noExclusion"));
    assert.ok(!notesOf(frame, {}).includes("selection.noExclusion"));
  });

  it("that the Mills ratio is nearly a combination of the other regressors", () =>
    assert.ok(
      notesOf(plain, { x: ["x", "z", "x^2", "z^2", "x:z"], selection: { y: "work", x: ["x", "z"] } }).includes(
        "selection.millsNearCollinear",
      ),
    ));

  it("that selected rows lack the outcome, and which terms of selection are collinear", () => {
    const frame = frameWith({ seen: (row) => row[WORK], twice: (row) => 2 * row[Z] });
    const holes = frameFromCells(
      [header, ...body.map((row, i) => row.map((v, j) => (j === 5 && i < 9 ? null : v)))] as Cells,
      { header: "yes" },
    ).frame;
    assert.ok(notesOf(holes, {}).includes("selection.incomplete"));
    assert.ok(
      notesOf(frame, { selection: { y: "work", x: ["x", "z", "twice"] } }).includes("selection.droppedInSelection"),
    );
  });

  it("that rho was outside its bounds and set to the end, with sigma the size of lambda", () => {
    const frame = frameWith({ steep: (row) => (row[WORK] === 1 ? 10 * Math.exp(-row[X] - row[Z]) : null) });
    const { selection, notes } = estimateModel(frame, { ...base, y: "steep" });
    const link = (name: string) => selection!.links.find((one) => one.name === name)!.estimate;
    assert.deepEqual(
      notes.map(({ key }) => key),
      ["selection.truncated"],
    );
    assert.equal(Math.abs(link("rho")), 1);
    assert.equal(link("sigma"), Math.abs(link("lambda")));
  });
});
