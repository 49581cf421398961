import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const grunfeld = dataCells("grunfeld.csv");
const firms = dataCells("firmpanel.csv");
const of = (...names: string[]): Cells => columnsOf(grunfeld, names);
const model = [of("inv"), of("value", "capital"), of("firm")];

// The cases' own tolerance for closed forms.
const close = (actual: CellValue, expected: number, relative = 1e-8): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= relative * Math.abs(expected),
    `${String(actual)} is not ${expected}`,
  );
const pick = async (result: Cells, ...what: string[]): Promise<CellValue> =>
  (await call("PICK", [result, ...what]))[0][0];
const refuses = (run: Promise<unknown>, key: string): Promise<void> =>
  assert.rejects(run, (error) => error instanceof Problem && error.key === key);

describe("=PW.REREG", () => {
  it("agrees with plm, z statistics and variance components with it", async () => {
    const { expected } = referenceCase("panel/grunfeld-re-swamy-arora.json");
    const result = await call("REREG", [...model, of("year"), "se=iid"]);
    close(await pick(result, "value"), expected.coef.value);
    close(await pick(result, "value", "se"), expected.se.value);
    close(await pick(result, "value", "z"), expected.t.value);
    close(await pick(result, "rho"), expected.extra.rho);
    close(await pick(result, "sigma u"), expected.extra.sigma_u);
  });

  it("clusters by entity unless told otherwise, options standing in the place of the time", async () => {
    const { expected } = referenceCase("panel/grunfeld-re-swamy-arora.json");
    const result = await call("REREG", model);
    close(await pick(result, "value", "se"), expected.extra.seClusterEntity_sss.value);
    assert.deepEqual(await call("REREG", [...model, "cluster=entity"]), result);
  });

  it("gives the between, first-difference and pooled estimators by option", async () => {
    for (const [option, name] of [
      ["be", "between"],
      ["fd", "firstdiff"],
    ]) {
      const { expected } = referenceCase(`panel/grunfeld-${name}.json`);
      const result = await call("REREG", [...model, of("year"), `model=${option}; se=iid`]);
      close(await pick(result, "value"), expected.coef.value);
      close(await pick(result, "value", "se"), expected.se.value);
    }
    const pooled = await call("REREG", [...model, of("year"), "model=pooled; se=iid"]);
    const ols = await call("OLSREG", [of("inv"), of("value", "capital"), "se=iid"]);
    assert.equal(await pick(pooled, "value"), await pick(ols, "value"));
  });

  it("speaks both languages, and says what is missing", async () => {
    const chinese = await call("REREG", model, "zh-CN");
    assert.ok(chinese.some(([label]) => label === "个体数"));
    await refuses(call("REREG", [...model, "model=fd"]), "panelTests.needsTime");
  });
});

describe("=PW.HAUSMAN", () => {
  it("agrees with plm in its classic and auxiliary forms", async () => {
    const { extra } = referenceCase("panel/grunfeld-hausman.json").expected;
    const classic = await call("HAUSMAN", model);
    close(await pick(classic, "Hausman χ²"), extra.hausman.stat, 1e-7);
    close(await pick(classic, "Hausman, p"), extra.hausman.p, 1e-7);
    const robust = await call("HAUSMAN", [...model, "form=robust"]);
    close(await pick(robust, "Hausman χ²"), extra.hausmanAuxiliaryRobust.stat, 1e-7);
    close(classic[1][1], extra.b_fe.value);
    close(classic[1][2], extra.b_re.value);
  });
});

describe("=PW.DESCRIBE, =PW.CORRELATE and =PW.VIF", () => {
  it("describe each column, quantiles by the definition asked for", async () => {
    const { extra } = referenceCase("panel/grunfeld-describe.json").expected;
    const result = await call("DESCRIBE", [of("inv", "value"), "statistics=full; quantiles=inc"]);
    const at = (name: string) => result[0].indexOf(name);
    close(result[1][at("Kurtosis")], extra.inv.kurtosis, 1e-10);
    close(result[1][at("99th pct.")], extra.inv.quantileType7.p99, 1e-10);
    close(result[2][at("Mean")], extra.value.mean, 1e-10);
  });

  it("correlate in a lower triangle: numbers, p values, counts, or text with stars", async () => {
    const { extra } = referenceCase("panel/grunfeld-correlation.json").expected;
    const all = of("inv", "value", "capital");
    const r = await call("CORRELATE", [all, "method=spearman"]);
    close(r[3][2], extra.spearmanListwise[2][1], 1e-9);
    assert.equal(r[1][2], "");
    assert.equal((await call("CORRELATE", [all, "show=n"]))[2][1], 200);
    assert.equal((await call("CORRELATE", [all, "show=p"]))[1][1], "");
    assert.equal((await call("CORRELATE", [all, "show=table; digits=2"]))[2][1], "0.86***");
  });

  it("inflate: every factor with its inverse, and infinite where the others say it all", async () => {
    const { expected } = referenceCase("panel/firmpanel-vif.json");
    const result = await call("VIF", [columnsOf(firms, ["dig", "fin", "size", "lev", "growth"])]);
    // The case also drops rows without the outcome; without it there are a few more rows and a slightly other factor.
    assert.ok(Math.abs(Number(result[1][1]) - expected.extra.vif.dig) < 0.01);
    const twice = of("value", "capital").map(([a, b], row) => [a, b, row === 0 ? "twice" : 2 * Number(a)]);
    assert.deepEqual(
      (await call("VIF", [twice])).slice(1, 4).map(([name, vif]) => [name, typeof vif]),
      [
        ["value", "string"],
        ["capital", "number"],
        ["twice", "string"],
      ],
    );
    await refuses(call("VIF", [of("value")]), "panelTests.vifNeedsTwo");
  });
});
