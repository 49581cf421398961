import assert from "node:assert/strict";
import { heckman } from "../../../src/estimate/selection/heckman.ts";
import { oster } from "../../../src/estimate/oster/oster.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { heckmanAnalysis } from "../../../src/study/analyses/heckman.ts";
import { osterAnalysis } from "../../../src/study/analyses/oster.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { selectionCells } from "../../estimate/selection/simulated-selection.ts";
import { expectGolden } from "../../golden/golden.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const frame = frameFromCells(selectionCells({ rows: 500, seed: 31, rho: 0.6 }), { header: "yes" }).frame;
const basic = { outcomes: ["y"], x: ["x"], selected: "work", exclusion: ["z"] };
const valuesOf = ({ rows }: Table, label: string): (number | null)[] | undefined =>
  rows
    .find(({ cells: [first] }) => cellText(first) === label)
    ?.cells.slice(1)
    .map((cell) => (cell.kind === "number" ? cell.value : null));

describe("the analysis of selection", () => {
  it("prints the selection equation beside the outcome, with the Mills ratio and each its own rows", async () => {
    const spec = { method: "heckman" as const, y: "y", x: ["x"], selection: { y: "work", x: ["x", "z"] } };
    const { terms, selection } = heckman(frame, spec);
    const { tables, models } = await runAnalysis(heckmanAnalysis, frame, basic);
    assert.equal(models.length, 1);
    const [table] = tables;
    const [choice] = selection!.estimate.terms;
    assert.deepEqual(valuesOf(table, "x"), [choice.estimate, terms[0].estimate]);
    assert.deepEqual(valuesOf(table, "Inverse Mills ratio (lambda)"), [null, terms[1].estimate]);
    assert.deepEqual(valuesOf(table, "Observations"), [500, selection!.selected]);
    assert.deepEqual(valuesOf(table, "rho"), [null, selection!.links[0].estimate]);
  });

  it("reads as a table of a journal in both languages", async () => {
    const options = { ...basic, dummies: ["year"], controls: [] };
    const english = await runAnalysis(heckmanAnalysis, frame, options);
    expectGolden("heckman-twostep.txt", `${tableText(english.tables[0])}\n`);
    const chinese = await runAnalysis(
      heckmanAnalysis,
      frame,
      { ...options, estimator: "ml", entity: "firm" },
      studyContext("zh-CN"),
    );
    expectGolden("heckman-ml-zh.txt", `${tableText(chinese.tables[0])}\n`);
  });

  it("clusters maximum likelihood by the entity, and refuses errors that two steps do not have", async () => {
    const ml = await runAnalysis(heckmanAnalysis, frame, { ...basic, estimator: "ml", entity: "firm" });
    const [model] = ml.models;
    assert.ok("estimate" in model && model.estimate.conventions.vcov === "cluster");
    const [two] = (await runAnalysis(heckmanAnalysis, frame, { ...basic, se: "hc1" })).models;
    assert.ok("problem" in two && two.problem.detail.key === "selection.twoStepErrors");
    // An entity alone is no wish for clustered errors.
    const [plain] = (await runAnalysis(heckmanAnalysis, frame, { ...basic, entity: "firm" })).models;
    assert.ok("estimate" in plain);
  });

  it("tells before it runs how many rows are selected", () => {
    const options = parseOptions("heckman", heckmanAnalysis.fields, { ...basic, selected: null });
    const said = heckmanAnalysis.foresee!(frame, options).map((note) => speak("en-US", note));
    assert.match(said.join(" "), /\d+ selected and \d+ not selected/);
  });
});

describe("the analysis of omitted variables", () => {
  const firms = dataFrame("firmpanel.csv");
  const chosen = {
    outcomes: ["roa", "size"],
    treatment: "dig",
    controls: ["lev", "growth"],
    entity: "firm",
    time: "year",
  };

  it("prints a column for each outcome with the numbers of the estimator", async () => {
    const { tables, models } = await runAnalysis(osterAnalysis, firms, chosen);
    assert.equal(models.length, 4);
    const expected = ["roa", "size"].map((y) =>
      oster(firms, { y, treatment: "dig", controls: ["lev", "growth"], absorb: ["firm", "year"] }),
    );
    const row = (label: string) => valuesOf(tables[0], label);
    assert.deepEqual(
      row("Delta for an effect of 0"),
      expected.map(({ delta }) => delta),
    );
    assert.deepEqual(
      row("Adjusted effect (delta = 1)"),
      expected.map(({ adjusted }) => adjusted!.beta),
    );
  });

  it("reads as a table of a journal in both languages", async () => {
    const english = await runAnalysis(osterAnalysis, firms, chosen);
    expectGolden("oster.txt", `${tableText(english.tables[0])}\n`);
    const chinese = await runAnalysis(osterAnalysis, firms, { ...chosen, r2: "within" }, studyContext("zh-CN"));
    expectGolden("oster-within-zh.txt", `${tableText(chinese.tables[0])}\n`);
  });

  it("shows why an outcome has no result beside one that has", async () => {
    const { tables, models } = await runAnalysis(osterAnalysis, firms, { ...chosen, rmax: 0.85 });
    assert.ok(models.some((model) => "problem" in model) && models.some((model) => "estimate" in model));
    assert.match(tables[0].notes.join(" "), /Rmax is 0.85, less than/);
  });
});
