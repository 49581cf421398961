import assert from "node:assert/strict";
import type { Cells } from "../../src/frame/cells.ts";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells } from "./formula-cells.ts";

const grunfeld = dataCells("grunfeld.csv");
const firms = dataCells("firmpanel.csv");
const of = (data: Cells, ...names: string[]): Cells => columnsOf(data, names);
const refuses = (options: string, key: string, formula = "inv ~ value + capital"): Promise<void> =>
  assert.rejects(call("ESTIMATE", [grunfeld, formula, options]), (error) => {
    assert.ok(error instanceof Problem);
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("=PW.ESTIMATE with the option model", () => {
  it("gives what REREG gives: random effects, between and first differences", async () => {
    const ranges = [of(grunfeld, "inv"), of(grunfeld, "value", "capital"), of(grunfeld, "firm"), of(grunfeld, "year")];
    for (const model of ["re", "be", "fd"])
      assert.deepEqual(
        await call("ESTIMATE", [grunfeld, "inv ~ value + capital", `model=${model}; entity=firm; time=year; se=iid`]),
        await call("REREG", [...ranges, `model=${model}; se=iid`]),
      );
  });

  it("gives what EVENTSTUDY gives, by each of its estimators", async () => {
    const ranges = [of(firms, "roa"), of(firms, "policyyear"), null, of(firms, "firm"), of(firms, "year")];
    for (const [model, method] of Object.entries({
      eventstudy: "twfe",
      sunab: "sunab",
      cs: "cs",
      imputation: "imputation",
    })) {
      const window = model === "eventstudy" ? "; low=-4; high=4" : "";
      const words = await call("ESTIMATE", [
        firms,
        "roa ~ 1",
        `model=${model}; start=policyyear; entity=firm; time=year${window}`,
      ]);
      assert.deepEqual(words, await call("EVENTSTUDY", [...ranges, `method=${method}${window}`]), model);
    }
  });

  it("says what is missing, and which option belongs to another model", async () => {
    await refuses("model=sunab; entity=firm; time=year", "study.modelNeedsStart");
    await refuses("low=-3", "study.optionOfOtherModel");
    await refuses("model=re; entity=firm; start=year", "study.optionOfOtherModel");
    await refuses("model=cs; components=harmonic; start=year", "study.optionOfOtherModel");
    await refuses("model=sunab; start=year; draws=99; entity=firm; time=year", "did.drawsUnused");
    await refuses("model=re; entity=firm", "study.modelNotWithInstruments", "inv ~ 1 | firm | value ~ capital");
    await refuses("model=re; entity=firm", "panelTests.effectsUnused", "inv ~ value | year");
  });
});
