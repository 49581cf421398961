import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const grunfeld = dataCells("grunfeld.csv");
const of = (...names: string[]): Cells => columnsOf(grunfeld, names);
const model = [of("inv"), of("value", "capital"), of("firm"), of("year")];

// The cases' own tolerance for closed forms.
const close = (actual: CellValue, expected: number): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= 1e-8 * Math.abs(expected),
    `${String(actual)} is not ${expected}`,
  );
const pick = async (result: Cells, ...what: string[]): Promise<CellValue> =>
  (await call("PICK", [result, ...what]))[0][0];
const refuses = (run: Promise<unknown>, key: string): Promise<void> =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem && error.key === key, String(error));
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("=PW.FGLSREG", () => {
  for (const [name, options] of [
    ["pwls-none", ""],
    ["parks-none", "panels=correlated"],
    ["pwls-ar1", "corr=ar1; bound=each"],
    ["parks-ar1", "panels=correlated; corr=ar1; bound=each"],
  ])
    it(`agrees with panelAR: ${options || "a variance for each entity unless told otherwise"}`, async () => {
      const { expected } = referenceCase(`panel/grunfeld-fgls-${name}.json`);
      const result = await call("FGLSREG", [...model, options]);
      for (const term of ["value", "capital"]) {
        close(await pick(result, term), expected.coef[term]);
        close(await pick(result, term, "se"), expected.se[term]);
        close(await pick(result, term, "z"), expected.t[term]);
      }
      close(await pick(result, "constant"), expected.coef._cons);
      if (expected.extra.rho) close(await pick(result, "rho"), expected.extra.rho);
    });

  it("takes options in the place of the time, and tells what needs the time", async () => {
    const withTime = await call("FGLSREG", model);
    assert.deepEqual(await call("FGLSREG", [...model.slice(0, 3), "panels=heteroskedastic"]), withTime);
    await refuses(call("FGLSREG", [...model.slice(0, 3), "corr=ar1"]), "panelTests.needsTime");
  });

  it("gives general FGLS by option", async () => {
    const { spec, expected } = referenceCase("panel/produc-pggls-pooling.json");
    const table = dataCells("produc.csv");
    const formula = `${spec.y} ~ ${spec.x.join(" + ")}`;
    const result = await call("ESTIMATE", [table, formula, "model=fgls; general=pooling; entity=state; time=year"]);
    const named = await call("ESTIMATE", [table, formula, "model=fgls; panels=general; entity=state; time=year"]);
    assert.deepEqual(named, result);
    // The case's tolerance.
    const value = await pick(result, "unemp");
    assert.ok(Math.abs(Number(value) / expected.coef.unemp - 1) <= 1e-7);
  });

  it("refuses options that would change nothing", async () => {
    await refuses(call("FGLSREG", [...model, "rho=dw"]), "panelErrors.needsSerial");
    await refuses(call("FGLSREG", [...model, "panels=iid; general=within"]), "panelErrors.generalForm");
    await refuses(call("FGLSREG", [...model, "pairs=casewise"]), "frame.unknownOption");
    await refuses(call("FGLSREG", [...model, "se=hc1"]), "frame.unknownOptionNear");
  });

  it("speaks both languages", async () => {
    const chinese = await call("FGLSREG", [...model, "panels=correlated"], "zh-CN");
    assert.ok(chinese.some(([label]) => label === "个体数"));
    assert.ok(chinese.some(([label]) => String(label).includes("面板校正标准误更为稳妥")));
  });
});

describe("=PW.PCSEREG", () => {
  for (const [name, options] of [
    ["pcse-none", ""],
    ["pcse-ar1", "corr=ar1"],
    ["phet-none", "panels=heteroskedastic"],
    ["phet-ar1", "panels=heteroskedastic; correlation=ar1; rhotype=regress"],
  ])
    it(`agrees with panelAR: ${options || "correlated entities unless told otherwise"}`, async () => {
      const { expected } = referenceCase(`panel/grunfeld-pcse-${name}.json`);
      const result = await call("PCSEREG", [...model, options]);
      for (const term of ["value", "capital"]) {
        close(await pick(result, term), expected.coef[term]);
        close(await pick(result, term, "se"), expected.se[term]);
        close(await pick(result, term, "p"), expected.p[term]);
      }
      if (expected.extra.rho) close(await pick(result, "rho"), expected.extra.rho);
    });

  it("shows a table as papers print it, by option", async () => {
    const paper = await call("PCSEREG", [...model, "show=paper"]);
    assert.ok(paper.some(([note]) => String(note).includes("anel-corrected standard errors")));
  });
});

describe("=PW.ESTIMATE with model=fgls or model=pcse", () => {
  const run = (options: string, formula = "inv ~ value + capital") => call("ESTIMATE", [grunfeld, formula, options]);
  it("is the formula of that name", async () => {
    assert.deepEqual(
      await run("model=pcse; corr=ar1; entity=firm; time=year"),
      await call("PCSEREG", [...model, "corr=ar1"]),
    );
  });

  it("refuses what does not belong to it, and its options without it", async () => {
    await refuses(run("panels=correlated; entity=firm; time=year"), "panelErrors.optionNeedsModel");
    await refuses(run("model=fgls; se=hc1; entity=firm; time=year"), "panelErrors.vcovUnused");
    await refuses(run("model=fgls; entity=firm; time=year", "inv ~ value | firm"), "panelTests.effectsUnused");
    await refuses(run("model=fgls; entity=firm", "inv ~ 1 | 0 | value ~ capital"), "panelErrors.notWithInstruments");
    await refuses(run("model=pcse; time=year"), "panelTests.needsEntity");
  });
});
