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

  it("offer imputation with leads, and the bootstrap of Callaway and Sant'Anna", async () => {
    const bare = [of("roa"), of("policyyear"), null, of("firm"), of("year")];
    const imputed = await call("EVENTSTUDY", [...bare, "method=imputation; leads=2"]);
    for (const name of ["ATT", "event-2", "event0"]) assert.ok(Number(await pick(imputed, name, "se")) > 0);
    const drawn = await call("EVENTSTUDY", [...bare, "method=cs; draws=200; seed=5"]);
    const again = await call("EVENTSTUDY", [...bare, "method=cs; draws=200; seed=5"]);
    assert.deepEqual(drawn, again);
    assert.notEqual(
      await pick(drawn, "ATT", "se"),
      await pick(await call("EVENTSTUDY", [...bare, "method=cs"]), "ATT", "se"),
    );
    for (const locale of ["en-US", "zh-CN"] as const)
      await assert.rejects(
        call("EVENTSTUDY", [...bare, "draws=200"], locale),
        (error) => error instanceof Problem && error.key === "did.drawsUnused" && !/[{}]/.test(error.in(locale)),
      );
  });
});

describe("=PW.PLACEBO", () => {
  const given = [of("roa"), of("policy"), of("lev"), of("firm"), of("year")];

  it("gives the estimate of DIDREG and where it stands among random assignments", async () => {
    const result = await call("PLACEBO", [...given, "draws=100; seed=3"]);
    const [, estimate] = result[0];
    close(estimate, Number(await pick(await call("DIDREG", given), "policy")));
    const draws = (await call("PLACEBO", [...given, "draws=100; seed=3; show=draws"])).slice(1).map(([b]) => Number(b));
    assert.equal(draws.length, 100);
    assert.equal(result[2][1], draws.filter((b) => Math.abs(b) >= Math.abs(Number(estimate))).length / 100);
  });

  it("speaks Chinese where the person does", async () => {
    const result = await call("PLACEBO", [...given, "draws=20"], "zh-CN");
    assert.equal(result[0][0], "真实估计值");
  });
});
