import assert from "node:assert/strict";
import { dynamicPanel } from "../../src/estimate/gmm/dynamic-panel.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import type { Cells } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { inlineExecutor, type Executor } from "../../src/tasks/executor.ts";
import { call, columnsOf, dataCells, formulaNamed } from "./formula-cells.ts";

const data = dataCells("empluk.csv");
const of = (...names: string[]): Cells => columnsOf(data, names);
const panel = () => [of("emp"), of("wage", "capital"), of("firm"), of("year")];
const pick = async (result: Cells, ...what: string[]) => (await call("PICK", [result, ...what]))[0][0];

/** Refused with this key, in both languages. */
const refuses = (given: Promise<Cells>, key: string) =>
  assert.rejects(given, (error) => {
    assert.ok(error instanceof Problem);
    assert.equal(error.key, key);
    assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
    return true;
  });

describe("=PW.GMMREG", () => {
  it("gives the estimate of the engine, with its tests", async () => {
    const result = await call("GMMREG", [...panel(), "endogenous=wage; maxlag=4; collapse; timedummies"]);
    const { terms, tests, nobs } = dynamicPanel(frameFromCells(data, { header: "yes" }).frame, {
      y: "emp",
      x: ["wage", "capital"],
      entity: "firm",
      time: "year",
      gmm: ["emp", "wage"].map((name) => ({ var: name, lagMin: 2, lagMax: 4, equation: "diff" as const })),
      iv: ["capital"],
      collapse: true,
      timeDummies: true,
    });
    assert.equal(await pick(result, "wage"), terms.find(({ name }) => name === "wage")!.estimate);
    assert.equal(await pick(result, "wage", "se"), terms.find(({ name }) => name === "wage")!.stdError);
    assert.equal(await pick(result, "N"), nobs);
    for (const test of tests)
      if ("statistic" in test)
        assert.ok(result.some(([name, value]) => name === test.name && value === test.statistic));
    assert.ok(tests.some((test) => test.name === "Diff-Hansen iv" && "statistic" in test));
  });

  it("as a system has a constant and rows in levels, and warns of too many instruments", async () => {
    const result = await call("GMMREG", [...panel(), "system; endogenous=wage,capital; lags=1"]);
    assert.ok(result.some(([name]) => name === "L1.emp"));
    const few = data.filter((_, i) => i <= 90);
    const ranges = [["emp"], ["wage"], ["firm"], ["year"]].map((names) => columnsOf(few, names));
    const warned = await call("GMMREG", [...ranges, "system; endogenous=wage"]);
    assert.ok(warned.some(([note]) => /more instruments than entities/.test(String(note))));
  });

  it("refuses a name that is no regressor, and one of two kinds, in both languages", async () => {
    await refuses(call("GMMREG", [...panel(), "endogenous=wages"]), "gmm.unknownRegressor");
    await refuses(call("GMMREG", [...panel(), "endogenous=wage; predetermined=wage"]), "gmm.twoKinds");
    await refuses(call("GMMREG", [...panel(), "cluster=sector; se=cluster"]), "gmm.errorsUnknown");
  });

  it("takes homoskedastic errors, finite-sample factors and h by option", async () => {
    const told = async (options: string) => pick(await call("GMMREG", [...panel(), options]), "wage", "se");
    const robust = await told("collapse; endogenous=wage");
    assert.notEqual(await told("collapse; endogenous=wage; se=iid"), robust);
    assert.ok(Number(await told("collapse; endogenous=wage; small")) > Number(robust));
    assert.equal(await told("collapse; endogenous=wage; cluster=entity"), robust);
    assert.notEqual(await told("collapse; endogenous=wage; h=1"), robust);
  });

  it("runs where the door runs work, and stops when it is cancelled", async () => {
    const given = Object.fromEntries(
      [...panel(), "collapse"].map((cells, at) => [formulaNamed("GMMREG").parameters[at].name, cells]),
    );
    const asked: string[] = [];
    const executor: Executor = {
      ...inlineExecutor,
      map: (task, ...rest) => {
        asked.push(task.name);
        return inlineExecutor.map(task, ...rest);
      },
    };
    await formulaNamed("GMMREG").run(given, { executor, locale: "en-US" });
    assert.deepEqual(asked, ["fit-model"]);
    const cancelled = formulaNamed("GMMREG").run(given, { executor, locale: "en-US", signal: AbortSignal.abort() });
    await assert.rejects(cancelled, { name: "AbortError" });
  });
});

describe("=PW.ESTIMATE with the option gmm", () => {
  const formula = "log(emp) ~ log(wage) + log(capital)";
  const options = "entity=firm; time=year; gmm; endogenous=log(wage); maxlag=4; system; timedummies";

  it("is the dynamic panel model in words", async () => {
    const result = await call("ESTIMATE", [data, formula, options]);
    const { terms, quantities } = dynamicPanel(frameFromCells(data, { header: "yes" }).frame, {
      y: "log(emp)",
      x: ["log(wage)", "log(capital)"],
      entity: "firm",
      time: "year",
      gmm: ["log(emp)", "log(wage)"].flatMap((name) => [
        { var: name, lagMin: 2, lagMax: 4, equation: "diff" as const },
        { var: name, lagMin: 1, lagMax: 1, equation: "level" as const },
      ]),
      iv: ["log(capital)"],
      system: true,
      timeDummies: true,
    });
    for (const { name, estimate } of terms.slice(0, 3)) assert.equal(await pick(result, name), estimate);
    assert.ok(result.some(([name, value]) => name === "Instruments" && value === quantities!.instruments));
  });

  it("refuses what belongs to other models, and its own options without gmm", async () => {
    const estimate = (text: string, given: string) => call("ESTIMATE", [data, text, given]);
    await refuses(estimate(formula, "entity=firm; time=year; collapse"), "gmm.optionNeedsGmm");
    await refuses(estimate(formula, `${options}; ssc=full`), "gmm.optionUnused");
    await refuses(estimate(`${formula} | firm`, options), "gmm.notWithEffects");
    await refuses(estimate("emp ~ capital | 0 | wage ~ output", options), "gmm.notWithInstruments");
    await refuses(estimate(formula, "entity=firm; gmm"), "gmm.needsPanel");
    await refuses(estimate(formula, "time=year; gmm"), "gmm.needsPanel");
    await refuses(estimate(formula, `${options}; weights=output`), "gmm.notWithWeights");
  });
});
