import assert from "node:assert/strict";
import { dynamicPanel } from "../../src/estimate/gmm/dynamic-panel.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import type { Cells } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells } from "./formula-cells.ts";

const data = dataCells("empluk.csv");
const of = (...names: string[]): Cells => columnsOf(data, names);
const panel = () => [of("emp"), of("wage", "capital"), of("firm"), of("year")];
const pick = async (result: Cells, ...what: string[]) => (await call("PICK", [result, ...what]))[0][0];

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
      if ("statistic" in test) assert.ok(result.some(([name, value]) => name === test.name && value === test.statistic));
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
    const refuses = (options: string, key: string) =>
      assert.rejects(call("GMMREG", [...panel(), options]), (error) => {
        assert.ok(error instanceof Problem);
        assert.equal(error.key, key);
        assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
        return true;
      });
    await refuses("endogenous=wages", "gmm.unknownRegressor");
    await refuses("endogenous=wage; predetermined=wage", "gmm.twoKinds");
  });
});
