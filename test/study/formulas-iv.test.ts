import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const firms = dataCells("firmpanel.csv");
const of = (...names: string[]): Cells => columnsOf(firms, names);
const model = () => [of("roa"), of("size", "lev", "growth"), of("dig"), of("z1", "z2")];
const cigarettes = dataCells("cigarettessw.csv");

// Two programs sum products in another order: ten correct digits.
const close = (actual: CellValue, expected: number, relative = 1e-9): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= relative * Math.abs(expected),
    `${String(actual)} is not ${expected}`,
  );
const pick = async (result: Cells, ...what: string[]): Promise<CellValue> =>
  (await call("PICK", [result, ...what]))[0][0];
const refuses = (run: Promise<unknown>, key: string): Promise<void> =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
    return true;
  });

describe("=PW.IVREG", () => {
  it("with entity and time agrees with ivreghdfe and fixest, clustered by entity", async () => {
    const { expected } = referenceCase("panel/firmpanel-iv-twfe-overid-cluster-firm.json");
    const result = await call("IVREG", [...model(), of("firm"), of("year")]);
    for (const name of ["dig", "size", "lev", "growth"]) {
      close(await pick(result, name), expected.coef[name]);
      close(await pick(result, name, "se"), expected.se[name]);
    }
    assert.equal(result[1][0], "dig");
    close(await pick(result, "Cragg-Donald F"), expected.extra.cragg_donald_F);
    close(await pick(result, "Kleibergen-Paap rk F"), expected.extra.kp_rk_wald_F);
    close(await pick(result, "Kleibergen-Paap rk LM"), expected.extra.underid.stat);
    close(await pick(result, "Hansen J"), expected.extra.overid.stat);
    close(await pick(result, "Endogeneity C"), expected.extra.endogeneity_C.stat);
    close(await pick(result, "Anderson-Rubin F"), expected.extra.andersonRubin.F);
    close(await pick(result, "First-stage F (dig)"), expected.extra.firstStage.dig.F);
    close(await pick(result, "Partial R² (dig)"), expected.extra.firstStage.dig.partialR2);
  });

  it("takes other estimators and conventions by its options, and a blank cell for no exogenous regressor", async () => {
    const columns = (...names: string[]) => columnsOf(cigarettes, names);
    const own = [columns("lpacks"), columns("lrincome"), columns("lrprice"), columns("tdiff", "rtax")];
    for (const [file, options] of [
      ["liml-hc1", "method=liml; se=hc1; small=no"],
      ["fuller1-iid", "fuller=1; se=iid; small=no"],
      ["gmm2s-hc1", "method=gmm2s; se=robust; small=no"],
      ["iv-overid-iid", "se=iid"],
    ]) {
      const { expected } = referenceCase(`panel/cigarettessw-${file}.json`);
      const result = await call("IVREG", [...own, options]);
      close(await pick(result, "lrprice"), expected.coef.lrprice);
      close(await pick(result, "lrprice", "se"), expected.se.lrprice);
    }
    const { expected } = referenceCase("panel/cigarettessw-iv-noexog-hc1.json");
    close(await pick(await call("IVREG", [own[0], [[null]], own[2], own[3]]), "lrprice", "se"), expected.se.lrprice);
  });

  it("shows the first stage, and the table of a paper", async () => {
    const { expected } = referenceCase("panel/firmpanel-iv-twfe-overid-cluster-firm.json");
    const first = await call("IVREG", [...model(), of("firm"), of("year"), "stage=first"]);
    assert.match(String(first[0][0]), /First stage: dig/);
    close(await pick(first, "z1"), expected.extra.firstStage.dig.coef.z1);
    close(await pick(first, "z1", "se"), expected.extra.firstStage.dig.se.z1);
    const paper = await call("IVREG", [...model(), "show=paper"], "zh-CN");
    assert.ok(paper.flat().some((cell) => String(cell).includes("***")));
  });

  it("gives only what a cell can show, in both languages", async () => {
    for (const locale of ["en-US", "zh-CN"] as const)
      for (const options of ["se=iid", "method=liml; small=no", "stage=first", "show=vcov"]) {
        const cells = await call("IVREG", [...model(), options], locale);
        assert.ok(cells.every((row) => row.length === cells[0].length));
        for (const cell of cells.flat())
          assert.ok(typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell)), String(cell));
      }
  });

  it("refuses what is not identified, and errors that its tests do not know", async () => {
    await refuses(call("IVREG", [of("roa"), of("size"), of("dig", "fin"), of("z1")]), "iv.tooFewInstruments");
    await refuses(call("IVREG", [of("roa"), of("size"), of("dig"), of("size")]), "iv.noInstrumentLeft");
    await refuses(call("IVREG", [...model(), "se=hc3"]), "iv.errorsNotOffered");
  });
});

describe("=PW.ESTIMATE with instruments", () => {
  it("reads them after the second bar and agrees with IVREG in every cell", async () => {
    const byRanges = await call("IVREG", [...model(), of("firm"), of("year")]);
    const byNames = await call("ESTIMATE", [firms, "roa ~ size + lev + growth | firm + year | dig ~ z1 + z2"]);
    assert.deepEqual(byNames, byRanges);
  });

  it("refuses options of instruments where there are none", async () => {
    await refuses(call("ESTIMATE", [firms, "roa ~ size | firm", "method=liml"]), "iv.optionNeedsInstruments");
    await refuses(call("ESTIMATE", [firms, "roa ~ size | firm", "stage=first"]), "iv.optionNeedsInstruments");
  });
});
