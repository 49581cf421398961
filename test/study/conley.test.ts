import assert from "node:assert/strict";
import { regress } from "../../src/estimate/regression.ts";
import type { Cells } from "../../src/frame/cells.ts";
import { iv } from "../../src/study/analyses/iv.ts";
import { regression } from "../../src/study/analyses/regression.ts";
import { applies, type OptionValue } from "../../src/study/field.ts";
import { checkForm } from "../../src/taskpane/form/check.ts";
import { valuesOf as formValues } from "../../src/taskpane/form/initial.ts";
import { guessFields } from "../../src/taskpane/state/guess.ts";
import { valuesOf } from "../estimate/dummies.ts";
import { simulatedPlaces } from "../estimate/simulated-places.ts";
import { stops } from "../frame/frames.ts";
import { call } from "./formula-cells.ts";
import { runAnalysis } from "./study-context.ts";

const frame = simulatedPlaces({ firms: 30, years: 5, share: 1, regressors: 2, seed: 5 }, [28, 36, 110, 122]);
const column = (name: string): Cells => [[name], ...Array.from(valuesOf(frame, name), (value) => [value])];
const beside = (...names: string[]): Cells =>
  column(names[0]).map((_, row) => names.map((name) => column(name)[row][0]));
const vcov = { type: "conley", latitude: "lat", longitude: "lon", cutoff: 250 } as const;
const expected = regress(frame, {
  method: "fe",
  y: "y",
  x: ["x1", "x2"],
  absorb: ["firm", "year"],
  entity: "firm",
  time: "year",
  vcov,
});
const standardErrors = async (cells: Cells): Promise<unknown[]> =>
  Promise.all(["x1", "x2"].map(async (name) => (await call("PICK", [cells, name, "se"]))[0][0]));
const wanted = expected.terms.slice(0, 2).map(({ stdError }) => stdError);
const options = {
  outcomes: ["y"],
  x: ["x1"],
  controls: ["x2"],
  entity: "firm",
  time: "year",
  steps: [{ controls: true, effects: true }],
  se: "conley",
  latitude: "lat",
  longitude: "lon",
  cutoff: 250,
};

describe("Conley's standard errors in a study", () => {
  it("come from ranges of latitude and longitude after the options of a cell formula", async () => {
    const model = [column("y"), beside("x1", "x2"), column("firm"), column("year")];
    const places = [column("lat"), column("lon")];
    assert.deepEqual(await standardErrors(await call("FEREG", [...model, "se=conley; cutoff=250", ...places])), wanted);
    const table = beside("y", "x1", "x2", "firm", "year", "lat", "lon");
    const text = "se=conley; lat=lat; lon=lon; cutoff=250; time=year";
    assert.deepEqual(await standardErrors(await call("ESTIMATE", [table, "y ~ x1 + x2 | firm + year", text])), wanted);
    // Without the time, rows of all periods are linked: another number.
    const all = await standardErrors(
      await call("ESTIMATE", [table, "y ~ x1 + x2 | firm + year", "se=conley; lat=lat; lon=lon; cutoff=250"]),
    );
    assert.notDeepEqual(all, wanted);
  });

  it("come from the wizard's fields, in a table that says how far errors reach", async () => {
    const { models, tables } = await runAnalysis(regression, frame, options);
    const [model] = models;
    assert.ok("estimate" in model);
    assert.deepEqual(model.estimate.terms, expected.terms);
    assert.ok(JSON.stringify(tables).includes("Conley standard errors, correlated within 250 km (uniform kernel)"));
    const serial = await runAnalysis(regression, frame, { ...options, kernel: "bartlett", lag: 1 });
    assert.ok(JSON.stringify(serial.tables).includes("(Bartlett kernel) and within units over 1 period"));
  });

  it("go with instruments, as do Newey-West and Driscoll-Kraay with their lags", async () => {
    const model = { ...options, controls: [], endog: ["x1"], instruments: ["x2", "w"], x: undefined, steps: undefined };
    for (const errors of [{}, { se: "newey-west", lag: 1 }, { se: "driscoll-kraay", lag: 2 }]) {
      const places = "se" in errors ? { latitude: null, longitude: null, cutoff: null } : {};
      const given = Object.fromEntries(
        Object.entries({ ...model, ...places, ...errors }).filter(([, value]) => value != null),
      );
      const { models } = await runAnalysis(iv, frame, given);
      const [fitted] = models;
      assert.ok("estimate" in fitted);
      assert.equal(fitted.estimate.conventions.vcov, given.se);
      assert.equal(fitted.estimate.conventions.lag, given.lag ?? 0);
      assert.ok(fitted.estimate.tests.some((test) => test.name === "Hansen J" && "statistic" in test));
    }
  });

  it("are refused in words when places are given to other errors, or not given to these", async () => {
    const table = beside("y", "x1", "firm", "lat", "lon");
    const run = (text: string) => call("ESTIMATE", [table, "y ~ x1 | firm", text]);
    const refused = async (text: string) => {
      const error = await run(text).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      return () => {
        throw error;
      };
    };
    stops("conley.unused", await refused("se=hc1; lat=lat"), "latitude", "hc1");
    stops("conley.needsPlaces", await refused("se=conley; lat=lat; lon=lon"));
    stops("conley.needsPlaces", await refused("se=conley; cutoff=100"));
  });

  it("are asked for in the form only when chosen, found by their headers, and forgotten when not", () => {
    const { fields } = regression;
    const values: Record<string, OptionValue> = {
      ...formValues(fields, { se: "conley", cutoff: 100 }, {}, guessFields(fields, frame)),
      outcomes: ["y"],
      x: ["x1"],
    };
    assert.deepEqual([values.latitude, values.longitude], ["lat", "lon"]);
    const shown = (se: string) => fields.filter((field) => applies(field, { ...values, se })).map(({ name }) => name);
    for (const name of ["latitude", "longitude", "cutoff", "kernel"]) {
      assert.ok(shown("conley").includes(name));
      assert.ok(!shown("auto").includes(name));
    }
    const columns = frame.columns.map(({ name }) => name);
    assert.equal(checkForm(fields, values, columns).options?.latitude, "lat");
    assert.ok(!("latitude" in checkForm(fields, { ...values, se: "hc1" }, columns).options!));
  });
});
