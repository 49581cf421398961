import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const grunfeld = dataCells("grunfeld.csv");
const of = (...names: string[]): Cells => columnsOf(grunfeld, names);
const bare = (...names: string[]): Cells => columnsOf(grunfeld, names, false);
const panel = () => [of("inv"), of("value", "capital"), of("firm"), of("year")];

// Two programs sum 200 products in another order: relative agreement of 1e-10 asks for ten correct digits.
const close = (actual: CellValue, expected: number, relative = 1e-10): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= relative * Math.abs(expected),
    `${String(actual)} is not ${expected}`,
  );
const pick = async (result: Cells, ...what: string[]): Promise<CellValue> =>
  (await call("PICK", [result, ...what]))[0][0];
const refuses = (run: Promise<unknown>, key: string, wording?: RegExp): Promise<void> =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    if (wording) assert.match(error.in("en-US"), wording);
    assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
    return true;
  });

/** The cells with one of them changed. */
const changed = (cells: Cells, row: number, column: number, value: CellValue): Cells =>
  cells.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));

describe("=PW.FEREG", () => {
  it("with entity and time agrees with fixest, clustered by entity, in every number", async () => {
    const { expected } = referenceCase("panel/grunfeld-twfe-cluster-firm.json");
    const result = await call("FEREG", panel());
    for (const term of ["value", "capital"]) {
      close(await pick(result, term), expected.coef[term]);
      close(await pick(result, term, "se"), expected.se[term]);
      close(await pick(result, term, "t"), expected.t[term]);
      close(await pick(result, term, "p"), expected.p[term], 1e-8);
    }
    assert.equal(await pick(result, "N"), expected.nobs);
    close(await pick(result, "R2"), expected.r2);
    close(await pick(result, "within R2"), expected.r2Within);
    close(await pick(result, "adjusted R2"), expected.r2Adj);
    assert.equal(await pick(result, "clusters"), 10);
  });

  it("with the entity alone has entity effects only", async () => {
    const { expected } = referenceCase("panel/grunfeld-firmfe-cluster-firm.json");
    const result = await call("FEREG", [of("inv"), of("value", "capital"), of("firm")]);
    close(await pick(result, "value"), expected.coef.value);
    close(await pick(result, "value", "se"), expected.se.value);
  });

  it("takes other errors by its options, also in the place of the time", async () => {
    const { expected } = referenceCase("panel/grunfeld-twfe-cluster-twoway.json");
    const twoWay = await call("FEREG", [...panel(), "cluster=firm, year"]);
    close(await pick(twoWay, "value", "se"), expected.se.value);
    const byRole = await call("FEREG", [
      bare("inv"),
      bare("value", "capital"),
      bare("firm"),
      bare("year"),
      "cluster=entity, time",
    ]);
    close(await pick(byRole, "x1", "se"), expected.se.value);
    const early = await call("FEREG", [of("inv"), of("value", "capital"), of("firm"), "se=iid"]);
    const late = await call("FEREG", [of("inv"), of("value", "capital"), of("firm"), null, "se=iid"]);
    assert.deepEqual(early, late);
  });

  it("names columns y, x1, x2 where the ranges have no header, and gives the same numbers", async () => {
    const result = await call("FEREG", [bare("inv"), bare("value", "capital"), bare("firm"), bare("year")]);
    const named = await call("FEREG", panel());
    assert.deepEqual(
      result.slice(1, 3).map(([name]) => name),
      ["x1", "x2"],
    );
    assert.deepEqual(
      result.slice(1, 3).map((row) => row.slice(1)),
      named.slice(1, 3).map((row) => row.slice(1)),
    );
  });

  it("speaks the language of the workbook, with the same numbers", async () => {
    const [english, chinese] = [await call("FEREG", panel()), await call("FEREG", panel(), "zh-CN")];
    assert.deepEqual(chinese[0], ["变量", "系数", "标准误", "t值", "p值", "置信下限", "置信上限"]);
    const numbers = (cells: Cells) => cells.map((row) => row.filter((cell) => typeof cell === "number"));
    assert.deepEqual(numbers(chinese), numbers(english));
    assert.match(String(chinese.at(-1)![0]), /聚类/);
  });

  it("shows a printed column with show=paper, as a journal would set it", async () => {
    const result = await call("FEREG", [...panel(), "show=paper"]);
    assert.deepEqual(result.slice(1, 5), [
      ["Variable", "inv"],
      ["value", "0.118***"],
      ["", "(0.011)"],
      ["capital", "0.358***"],
    ]);
    assert.ok(result.some(([label, value]) => label === "Observations" && value === 200));
    const chinese = await call("FEREG", [...panel(), "show=paper; bracket=t; digits=2"], "zh-CN");
    assert.deepEqual(chinese[3], ["", "(10.88)"]);
    assert.match(String(chinese.at(-1)![0]), /^注：括号内为t值/);
  });

  it("shows coefficients, fit or covariance alone", async () => {
    assert.equal((await call("FEREG", [...panel(), "show=coefficients"])).length, 4);
    assert.equal((await call("FEREG", [...panel(), "show=fit"]))[0][1], 200);
    const vcov = await call("FEREG", [...panel(), "show=vcov"]);
    const { expected } = referenceCase("panel/grunfeld-twfe-cluster-firm.json");
    close(Math.sqrt(vcov[1][1] as number), expected.se.value);
    assert.equal(vcov[1][2], vcov[2][1]);
  });

  it("leaves out rows with blanks and cells without a number, and says so", async () => {
    const y = changed(changed(of("inv"), 5, 0, null), 6, 0, "not known yet");
    const result = await call("FEREG", [changed(y, 7, 0, { error: "#N/A" }), ...panel().slice(1)]);
    assert.equal(await pick(result, "N"), 197);
    assert.ok(result.some(([text]) => /missing: 2 cells of “inv”/.test(String(text))));
  });

  it("never returns a missing number as such, and a term that is dropped is named", async () => {
    const x = of("value", "capital").map(([value, capital], row) => [
      value,
      capital,
      row === 0 ? "double" : 2 * (value as number),
    ]);
    const result = await call("FEREG", [of("inv"), x, of("firm"), of("year")]);
    assert.deepEqual(
      result.slice(1, 4).map(([name]) => name),
      ["value", "capital", "Constant"],
    );
    assert.ok(result.some(([text]) => /^double left out: a linear combination/.test(String(text))));
    const chinese = await call("FEREG", [of("inv"), x, of("firm"), of("year")], "zh-CN");
    assert.ok(chinese.some(([text]) => /^剔除 double/.test(String(text))));
  });

  it("warns of few clusters", async () => {
    assert.ok((await call("FEREG", panel())).some(([text]) => /Only 10 clusters of “firm”/.test(String(text))));
  });

  it("keeps names that look like formulas, or hold signs, as they are", async () => {
    const odd = of("value", "capital").map((row, at) => (at === 0 ? ["=1+1", "CO2 (Mt) + `x`"] : row));
    const result = await call("FEREG", [of("inv"), odd, of("firm"), of("year")]);
    assert.deepEqual(
      result.slice(1, 3).map(([name]) => name),
      ["=1+1", "CO2 (Mt) + `x`"],
    );
    close(await pick(result, "=1+1"), referenceCase("panel/grunfeld-twfe-cluster-firm.json").expected.coef.value);
  });

  describe("refuses", () => {
    it("ranges of different heights, naming both", () =>
      refuses(
        call("FEREG", [of("inv"), of("value").slice(0, 100), of("firm")]),
        "study.rangesDiffer",
        /“y” has 201 rows.*“x” has 100/,
      ));
    it("a header in one range only", () =>
      refuses(call("FEREG", [of("inv").slice(0, 200), bare("value"), bare("firm")]), "study.headerDiffers", /“inv”/));
    it("two columns where one is needed", () =>
      refuses(call("FEREG", [of("inv", "value"), of("capital"), of("firm")]), "study.oneColumn", /2 columns/));
    it("an empty range", () =>
      refuses(call("FEREG", [of("inv").map(() => [null]), of("value"), of("firm")]), "study.emptyRange"));
    it("an unknown option, listing the known ones", () =>
      refuses(call("FEREG", [...panel(), "robust=yes"]), "frame.unknownOption", /se, cluster, lag/));
    it("an unknown choice, and a cluster that is no column", async () => {
      await refuses(call("FEREG", [...panel(), "se=hc9"]), "frame.optionChoiceNear", /hc1/);
      await refuses(call("FEREG", [...panel(), "cluster=province"]), "frame.unknownColumnAmong");
    });
    it("clusters beside errors that are not clustered", () =>
      refuses(call("FEREG", [...panel(), "se=hc1; cluster=firm"]), "study.clusterUnused"));
    it("a regressor without a single value", () =>
      refuses(
        call("FEREG", [
          of("inv"),
          of("value", "capital").map(([v], row) => [v, row === 0 ? "capital" : null]),
          of("firm"),
        ]),
        "estimate.allMissing",
        /capital/,
      ));
    it("a single cluster", () => {
      const one = of("firm").map((_, row) => [row === 0 ? "country" : "China"]);
      return refuses(call("FEREG", [of("inv"), of("value"), one]), "estimate.oneCluster", /China/);
    });
    it("a regressor that the effects absorb", async () => {
      const size = of("value", "firm").map(([, firm], row) => [row === 0 ? "size" : String(firm).length]);
      await refuses(call("FEREG", [of("inv"), size, of("firm"), of("year")]), "estimate.absorbed", /size/);
    });
    it("an outcome of words", () => {
      const words = of("inv").map((_, row) => [row === 0 ? "colour" : row % 2 ? "red" : "blue"]);
      return refuses(call("FEREG", [words, of("value"), of("firm")]), "frame.textAsNumber", /colour/);
    });
  });
});

describe("=PW.OLSREG", () => {
  it("agrees with R on a cross-section, with iid errors by option", async () => {
    const { spec, data, expected } = referenceCase("panel/firmpanel-ols-iid.json");
    const cells = dataCells(data);
    const result = await call("OLSREG", [columnsOf(cells, [spec.y]), columnsOf(cells, spec.x), "se=iid"]);
    for (const term of spec.x) {
      close(await pick(result, term), expected.coef[term]);
      close(await pick(result, term, "std. error"), expected.se[term]);
    }
    close(await pick(result, "Constant"), expected.coef._cons);
    assert.equal(await pick(result, "N"), expected.nobs);
  });

  it("is robust (HC1) unless told otherwise", async () => {
    const args = [of("inv"), of("value", "capital")];
    assert.deepEqual(await call("OLSREG", args), await call("OLSREG", [...args, "se=hc1"]));
    assert.notDeepEqual(await call("OLSREG", args), await call("OLSREG", [...args, "se=iid"]));
  });
});

describe("=PW.ESTIMATE", () => {
  it("reads a model in words and gives what FEREG gives", async () => {
    const words = await call("ESTIMATE", [grunfeld, "inv ~ value + capital | firm + year"]);
    assert.deepEqual(words, await call("FEREG", panel()));
  });

  it("tells of cells without a number, in the columns of the model only", async () => {
    const table = changed(
      changed(grunfeld, 5, grunfeld[0].indexOf("value"), "unknown"),
      6,
      grunfeld[0].indexOf("capital"),
      "?",
    );
    const result = await call("ESTIMATE", [table, "inv ~ value | firm"]);
    const notes = result.map(([text]) => String(text)).filter((text) => /^Without a number/.test(text));
    assert.deepEqual(notes, ["Without a number, and so missing: 1 cell of “value” (such as “unknown”)."]);
  });

  it("knows logarithms, lags by the time value, interactions and conditions", async () => {
    const result = await call("ESTIMATE", [
      grunfeld,
      "log(inv) ~ L.value*capital | firm",
      "entity=firm; time=year; subset=year >= 1940; se=hc1",
    ]);
    assert.deepEqual(
      result.slice(1, 4).map(([name]) => name),
      ["L.value", "capital", "L.value:capital"],
    );
    assert.equal(await pick(result, "N"), 150);
    assert.equal(typeof (await pick(result, "L.value:capital", "p值")), "number");
  });

  it("refuses an unknown column with the nearest names, a missing tilde, a table without header", async () => {
    await refuses(call("ESTIMATE", [grunfeld, "inv ~ valeu | firm"]), "frame.unknownColumn", /value/);
    await refuses(call("ESTIMATE", [grunfeld, "inv + value"]), "frame.formulaTilde");
    await refuses(call("ESTIMATE", [grunfeld.slice(1), "inv ~ value"]), "study.tableNeedsHeader");
  });

  it("names a repeated pair of entity and time where lags need the panel", () =>
    refuses(
      call("ESTIMATE", [[...grunfeld, grunfeld[1]], "inv ~ L.value | firm", "entity=firm; time=year"]),
      "frame.duplicatePairs",
      /1935/,
    ));
});

describe("=PW.PICK", () => {
  it("finds any number of a result, whatever the language of either", async () => {
    const [english, chinese] = [await call("FEREG", panel()), await call("FEREG", panel(), "zh-CN")];
    for (const [term, what] of [
      ["value", "estimate"],
      ["value", "标准误"],
      ["capital", "CI low"],
      ["capital", "置信上限"],
      ["Constant", "p"],
      ["常数项", "p值"],
    ])
      assert.equal(await pick(chinese, term, what), await pick(english, term, what), `${term} ${what}`);
    for (const quantity of ["N", "样本量", "r2", "组内R2", "within R²", "clusters", "聚类数", "F", "RMSE", "df"])
      assert.equal(await pick(chinese, quantity), await pick(english, quantity), quantity);
    assert.equal(await pick(english, "VALUE", "SE"), await pick(english, "value", "se"));
  });

  it("says what there is when it finds nothing", async () => {
    const result = await call("FEREG", panel());
    await refuses(pick(result, "valeu"), "study.pickNoTerm", /value/);
    await refuses(pick(result, "value", "kurtosis"), "study.pickNoColumn", /std\. error/);
    await refuses(pick(result, "N", "p"), "study.pickNoQuantity");
    await refuses(pick([[{ error: "#SPILL!" }]], "N"), "study.pickFailed", /#SPILL!/);
  });
});
