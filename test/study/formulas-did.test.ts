import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const data = dataCells("firmpanel.csv");
const of = (...names: string[]): Cells => columnsOf(data, names);
const panel = (treatment: string) => [of("roa"), of(treatment), of("lev", "growth"), of("firm"), of("year")];
const pick = async (result: Cells, ...what: string[]): Promise<CellValue> =>
  (await call("PICK", [result, ...what]))[0][0];
// Both programs sum about 1,400 products in another order: nine digits.
const close = (actual: CellValue, expected: number): void =>
  assert.ok(Math.abs(Number(actual) - expected) <= 1e-9 * Math.abs(expected), `${String(actual)} is not ${expected}`);
const options = "cluster=entity, time; ssc=fixest; singletons=keep";

describe("=PW.DIDREG and =PW.EVENTSTUDY", () => {
  it("agree with fixest in the coefficients of policy and of each period since it", async () => {
    const did = referenceCase("panel/firmpanel-twfe-did.json").expected;
    close(await pick(await call("DIDREG", [...panel("policy"), options]), "policy"), did.coef.policy);
    const event = referenceCase("panel/firmpanel-eventstudy.json").expected;
    const result = await call("EVENTSTUDY", [...panel("policyyear"), `low=-4; high=4; ${options}`]);
    for (const name of ["event-4", "event-2", "event0", "event4"]) close(await pick(result, name), event.coef[name]);
  });

  it("speak Chinese where the person does", async () => {
    const result = await call("EVENTSTUDY", [...panel("policyyear"), "low=-4; high=4"], "zh-CN");
    assert.ok(result.some(([cell]) => typeof cell === "string" && cell.includes("基期")));
  });

  it("offer Sun-Abraham, Callaway-Sant'Anna and the Goodman-Bacon weights", async () => {
    const bare = (treatment: string) => [of("roa"), of(treatment), null, of("firm"), of("year")];
    for (const method of ["sunab", "cs"]) {
      const result = await call("EVENTSTUDY", [...bare("policyyear"), `method=${method}`]);
      assert.ok(Number(await pick(result, "event0", "se")) > 0);
    }
    // This panel has gaps, which the decomposition cannot have.
    for (const locale of ["en-US", "zh-CN"] as const)
      await assert.rejects(
        call("DIDREG", [...bare("policy"), "bacon=yes"], locale),
        (error) => error instanceof Problem && error.key === "did.baconBalanced" && !/[{}]/.test(error.in(locale)),
      );
  });
});
