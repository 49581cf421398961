import assert from "node:assert/strict";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { recipe } from "../../src/study/recipe.ts";
import { guessPanel, rolesOf } from "../../src/taskpane/state/guess.ts";
import { recipeOf } from "../../src/taskpane/state/recipe-of.ts";
import { reduce, type Action } from "../../src/taskpane/state/reduce.ts";
import { emptyStudy, readStudy, type Addition, type StudyState } from "../../src/taskpane/state/study-state.ts";
import { sampleCells } from "./sample-fields.ts";

const data = { sheet: "data", row: 0, column: 0, rows: 5, columns: 5 };
const after = (...actions: readonly Action[]): StudyState => actions.reduce(reduce, emptyStudy);
const withData: Action = { do: "source", source: data, table: null };
const table = {
  id: "table-1",
  analysis: "regression",
  options: { outcome: "lnco2" },
  title: "Table 1",
  sheet: "Sheet2",
  hash: "00",
};
const scores = (id: string, column: number): Addition => ({
  id,
  address: { ...data, column, columns: 1 },
  names: ["te"],
  from: { kind: "measure", measure: "sbm", options: { inputs: ["gdp"] }, rename: { te: "te_2" } },
});

describe("the study the pane keeps", () => {
  it("survives being kept as text and read again", () => {
    const study = after(
      withData,
      { do: "guess", entity: "city", time: "year" },
      { do: "choose", form: "analysis", name: "regression" },
      { do: "set", form: "analysis", field: "steps", value: [{ controls: false, effects: true }] },
      { do: "added", addition: scores("measure-1", 5) },
      { do: "wrote", table },
    );
    assert.deepEqual(readStudy(JSON.stringify(study)), study);
  });

  it("starts anew when what was kept is damaged or of another kind", () => {
    for (const text of [null, "", "{", "{}", '"study"', JSON.stringify({ ...emptyStudy, page: "nowhere" })])
      assert.equal(readStudy(text), null);
  });

  it("marks roles as guessed until a person changes or confirms them", () => {
    const guessed = after(withData, { do: "guess", entity: "city", time: "year" });
    assert.equal(guessed.guessed, true);
    assert.equal(reduce(guessed, { do: "confirm-roles" }).guessed, false);
    const changed = reduce(guessed, { do: "role", role: "entity", column: "firm" });
    assert.deepEqual([changed.entity, changed.time, changed.guessed], ["firm", "year", false]);
  });

  it("forgets roles and columns beside the old data when other data are chosen, but not the tables written from it", () => {
    const study = after(
      withData,
      { do: "role", role: "entity", column: "city" },
      { do: "added", addition: scores("m", 5) },
      { do: "wrote", table },
    );
    const other = reduce(study, { do: "source", source: { ...data, sheet: "other" }, table: null });
    assert.deepEqual([other.entity, other.additions, other.tables], [null, [], [table]]);
  });

  it("keeps the choices of every analysis apart", () => {
    const study = after(
      { do: "choose", form: "analysis", name: "regression" },
      { do: "set", form: "analysis", field: "outcome", value: "lnco2" },
      { do: "choose", form: "analysis", name: "descriptives" },
      { do: "set", form: "analysis", field: "columns", value: ["gdp"] },
      { do: "choose", form: "analysis", name: "regression" },
    );
    assert.deepEqual(study.analysis.drafts, { regression: { outcome: "lnco2" }, descriptives: { columns: ["gdp"] } });
    assert.deepEqual(reduce(study, { do: "reset", form: "analysis" }).analysis.drafts, {
      regression: {},
      descriptives: { columns: ["gdp"] },
    });
  });

  it("goes on editing a table after it was written, and writes a new one for another analysis", () => {
    const written = after({ do: "choose", form: "analysis", name: "regression" }, { do: "wrote", table });
    assert.equal(written.editing, "table-1");
    assert.equal(written.next, 2);
    assert.equal(reduce(written, { do: "choose", form: "analysis", name: "regression" }).editing, "table-1");
    assert.equal(reduce(written, { do: "choose", form: "analysis", name: "descriptives" }).editing, null);
    const again = reduce(written, { do: "wrote", table: { ...table, title: "Table 1b" } });
    assert.deepEqual(
      again.tables.map(({ title }) => title),
      ["Table 1b"],
    );
  });

  it("leaves what the Analyse page is editing alone when another table is refreshed", () => {
    const study = after(
      { do: "wrote", table },
      { do: "edit", id: null },
      { do: "refreshed", table: { ...table, hash: "11" } },
    );
    assert.deepEqual([study.editing, study.tables.map(({ hash }) => hash)], [null, ["11"]]);
  });

  it("brings the options of a written table back into the form to be edited", () => {
    const study = after({ do: "wrote", table }, { do: "edit", id: null }, { do: "edit", id: "table-1" });
    assert.deepEqual([study.page, study.editing, study.analysis.chosen], ["analyse", "table-1", "regression"]);
    assert.deepEqual(study.analysis.drafts.regression, { outcome: "lnco2" });
  });

  it("forgets what was taken back", () => {
    const study = after(
      { do: "wrote", table },
      { do: "added", addition: scores("m", 5) },
      { do: "taken-back", id: "table-1" },
      { do: "taken-back", id: "m" },
    );
    assert.deepEqual([study.tables, study.additions, study.editing], [[], [], null]);
  });
});

describe("the recipe of a study", () => {
  it("is none before data are chosen", () => assert.equal(recipeOf(emptyStudy, "en-US"), null));

  it("names the data, the panel, the measures and the tables, and is valid", () => {
    const study = after(
      withData,
      { do: "name", name: "Robots and carbon" },
      { do: "guess", entity: "city", time: "year" },
      { do: "added", addition: scores("measure-1", 5) },
      { do: "wrote", table },
    );
    const made = recipeOf(study, "zh-CN");
    assert.deepEqual(recipe.parse(JSON.parse(JSON.stringify(made))), made);
    assert.equal(made?.name, "Robots and carbon");
    assert.equal(made?.language, "zh-CN");
    assert.deepEqual(made?.data, { sheet: "data", range: "A1:E5", entity: "city", time: "year", units: {} });
    assert.deepEqual(made?.prepare, [
      { step: "measure", measure: "sbm", options: { inputs: ["gdp"] }, rename: { te: "te_2" } },
    ]);
    assert.deepEqual(made?.analyses, [
      { analysis: "regression", options: { outcome: "lnco2" }, title: "Table 1", sheet: "Sheet2" },
    ]);
  });

  it("widens the range to hold a converted copy, and takes scores inside it as data", () => {
    const copy: Addition = {
      id: "copy-2",
      address: { ...data, column: 6, columns: 1 },
      names: ["gdp_number"],
      from: { kind: "copy", column: "gdp" },
    };
    const made = recipeOf(
      after(withData, { do: "added", addition: scores("measure-1", 5) }, { do: "added", addition: copy }),
      "en-US",
    );
    assert.equal(made?.data.range, "A1:G5");
    assert.deepEqual(made?.prepare, []);
  });

  it("takes in rows that are added below, where the data are all that a sheet holds", () => {
    const whole: Action = { do: "source", source: data, table: null, whole: true };
    assert.equal(recipeOf(after(whole), "en-US")?.data.range, "A:E");
    const grown = after(whole, { do: "grow", rows: 9 });
    assert.deepEqual(grown.source, { ...data, rows: 9 });
    assert.equal(recipeOf(grown, "en-US")?.data.range, "A:E");
  });

  it("binds to an Excel table by its name", () => {
    const made = recipeOf(after({ do: "source", source: data, table: "Panel" }), "en-US");
    assert.deepEqual(made?.data, { table: "Panel", units: {} });
  });
});

describe("guessed roles", () => {
  const { frame } = frameFromCells(sampleCells);

  it("finds city and year by their headers, in English and Chinese", () => {
    assert.deepEqual(guessPanel(frame), { entity: "city", time: "year" });
    const chinese = frameFromCells([
      ["城市", "年份", "碳排放"],
      ["甲", 2010, 1],
      ["甲", 2011, 2],
      ["乙", 2010, 3],
      ["乙", 2011, 4],
    ]).frame;
    assert.deepEqual(guessPanel(chinese), { entity: "城市", time: "年份" });
  });

  it("proposes outcome and regressor, never the columns of the panel", () => {
    const roles = rolesOf(frame, "city", "year");
    assert.deepEqual(
      [roles.entity, roles.time, roles.outcome, roles.regressor],
      [["city"], ["year"], ["lnco2"], ["robots"]],
    );
    assert.equal(rolesOf(frame, "city", "lnco2").outcome, undefined);
  });
});
