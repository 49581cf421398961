import assert from "node:assert/strict";
import { heckman } from "../../src/estimate/selection/heckman.ts";
import { oster } from "../../src/estimate/oster/oster.ts";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { selectionCells } from "../estimate/selection/simulated-selection.ts";
import { call, columnsOf, dataCells } from "./formula-cells.ts";

const cells = selectionCells({ rows: 300, seed: 12, rho: 0.5 });
const of = (...names: string[]): Cells => columnsOf(cells, names);
const frame = frameFromCells(cells, { header: "yes" }).frame;
const model = (estimator: "twostep" | "ml") => ({
  method: "heckman" as const,
  y: "y",
  x: ["x"],
  selection: { y: "work", x: ["x", "z"], estimator },
});
// The same computation, called in two ways.
const close = (actual: CellValue, expected: number, relative = 1e-12): void =>
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

describe("=PW.HECKMANREG", () => {
  it("spills the outcome with the Mills ratio, the selection equation, rho and sigma", async () => {
    const { terms, selection } = heckman(frame, model("twostep"));
    const result = await call("HECKMANREG", [of("y"), of("x"), of("x", "z"), of("work")]);
    assert.deepEqual(
      result.slice(1, 4).map(([name]) => name),
      ["x", "Inverse Mills ratio (lambda)", "Constant"],
    );
    close(await pick(result, "x"), terms[0].estimate);
    close(await pick(result, "x", "se"), terms[0].stdError);
    close(await pick(result, "lambda"), terms[1].estimate);
    close(await pick(result, "IMR", "se"), terms[1].stdError);
    // Not in the outcome equation: found in the selection equation.
    close(await pick(result, "z"), selection!.estimate.terms[1].estimate);
    close(await pick(result, "rho"), selection!.links[0].estimate);
    close(await pick(result, "sigma"), selection!.links[1].estimate);
    close(await pick(result, "Selected"), selection!.selected);
    close(await pick(result, "Not selected"), selection!.censored);
    close(await pick(result, "N"), 300);
  });

  it("takes a row without an outcome as not selected when no column says so, with or without headers", async () => {
    const expected = heckman(frame, model("twostep")).terms[0];
    const byBlank = await call("HECKMANREG", [of("y"), of("x"), of("x", "z"), "stage=second"]);
    close(await pick(byBlank, "x"), expected.estimate);
    const bare = (...names: string[]) => columnsOf(cells, names, false);
    const headless = await call("HECKMANREG", [bare("y"), bare("x"), bare("x", "z"), bare("work")]);
    close(await pick(headless, "x1"), expected.estimate);
    assert.ok(!headless.flat().some((cell) => String(cell).includes("exclusion restriction")));
  });

  it("estimates by maximum likelihood, with the errors asked for, and shows the first stage alone", async () => {
    const { terms, selection, fit, tests } = heckman(frame, model("ml"));
    const result = await call("HECKMANREG", [of("y"), of("x"), of("x", "z"), of("work"), "estimator=ml"]);
    close(await pick(result, "lambda"), terms[1].estimate);
    close(await pick(result, "athrho", "se"), selection!.links[0].stdError!);
    close(await pick(result, "Log likelihood"), fit.logLik!);
    const lr = tests.find(({ name }) => name === "LR rho = 0")!;
    assert.ok("statistic" in lr);
    close(await pick(result, "LR rho = 0"), lr.statistic);
    const first = await call("HECKMANREG", [of("y"), of("x"), of("x", "z"), of("work"), "estimator=ml; stage=first"]);
    close(await pick(first, "x"), selection!.estimate.terms[0].estimate);
    const robust = heckman(frame, { ...model("ml"), vcov: { type: "hc1" } });
    const spilled = await call("HECKMANREG", [of("y"), of("x"), of("x", "z"), of("work"), "estimator=ml; se=robust"]);
    close(await pick(spilled, "x", "se"), robust.terms[0].stdError);
  });

  it("puts dummies of a column into both equations, and speaks Chinese", async () => {
    const ranges = [of("y"), of("x", "year"), of("x", "z", "year"), of("work"), "i=year"];
    const result = await call("HECKMANREG", ranges, "zh-CN");
    assert.ok(result.some(([name]) => name === "year::2013"));
    assert.ok(result.some(([name]) => name === "逆米尔斯比率（IMR）"));
    assert.ok(result.some(([name]) => name === "选择方程（Probit）：work"));
    close(await pick(result, "lambda"), Number(await pick(result, "逆米尔斯比率")));
  });

  it("says what is wrong", async () => {
    const ranges = [of("y"), of("x"), of("x", "z"), of("work")];
    await refuses(call("HECKMANREG", [...ranges, "se=robust"]), "selection.twoStepErrors");
    await refuses(call("HECKMANREG", [...ranges, "i=yaer"]), "selection.unknownDummy");
    await refuses(call("HECKMANREG", [of("wage"), of("x"), of("z")]), "selection.noneMissing");
    await refuses(call("HECKMANREG", [...ranges, "estimator=3sls"]), "frame.optionChoice");
  });
});

describe("=PW.ESTIMATE with select", () => {
  it("is a selection model, its selection named by a column or by the blanks of the outcome", async () => {
    const expected = heckman(frame, model("twostep")).terms;
    for (const options of ["select=work ~ x + z", "select=x + z", "select=x + z; heckman=twostep"]) {
      const result = await call("ESTIMATE", [cells, "y ~ x", options]);
      close(await pick(result, "x"), expected[0].estimate);
      close(await pick(result, "lambda", "se"), expected[1].stdError);
    }
    const first = await call("ESTIMATE", [cells, "y ~ x", "select=work ~ x + z; stage=first"]);
    close(await pick(first, "z"), heckman(frame, model("twostep")).selection!.estimate.terms[1].estimate);
  });

  it("by maximum likelihood clusters by the entity", async () => {
    const { terms } = heckman(frame, { ...model("ml"), vcov: { type: "cluster", by: ["firm"] } });
    const result = await call("ESTIMATE", [cells, "y ~ x", "select=work ~ x + z; heckman=ml; entity=firm"]);
    close(await pick(result, "x", "se"), terms[0].stdError);
    close(await pick(result, "Clusters"), 60);
  });

  it("says what is wrong", async () => {
    await refuses(call("ESTIMATE", [cells, "y ~ x", "heckman=ml"]), "selection.needsEquation");
    await refuses(call("ESTIMATE", [cells, "y ~ x | firm", "select=x + z"]), "selection.absorb");
    await refuses(call("ESTIMATE", [cells, "y ~ 1 | x ~ z", "select=z"]), "selection.notWithInstruments");
  });
});

describe("=PW.OSTER", () => {
  const firms = dataCells("firmpanel.csv");
  const firmFrame = frameFromCells(firms, { header: "yes" }).frame;
  const columns = (...names: string[]): Cells => columnsOf(firms, names);

  it("spills both regressions, Rmax, delta, the adjusted effect and its set", async () => {
    const expected = oster(firmFrame, { y: "roa", treatment: "dig", controls: ["lev", "growth"] });
    const result = await call("OSTER", [columns("roa"), columns("dig"), columns("lev", "growth")]);
    close(await pick(result, "Without controls"), expected.inputs.shortBeta);
    close(await pick(result, "With controls"), expected.inputs.fullBeta);
    close(await pick(result, "Rmax"), expected.rmax);
    close(await pick(result, "Delta for an effect of 0"), expected.delta!);
    close(await pick(result, "Adjusted effect (delta = 1)"), expected.adjusted!.beta);
    close(await pick(result, "N"), expected.full.nobs);
    assert.equal(result[1][3], expected.shortR2);
  });

  it("takes effects with the controls or in both, base controls, and the assumptions by its options", async () => {
    const spec = { y: "roa", treatment: "dig", controls: ["lev"], base: ["growth"], absorb: ["firm", "year"] };
    const expected = oster(firmFrame, { ...spec, r2: "within", rmax: 0.9, beta: 0.5, delta: 1.5 });
    const options = "base=growth; r2=within; rmax=0.9; beta=0.5; delta=1.5";
    const ranges = [columns("roa"), columns("dig"), columns("lev", "growth"), columns("firm", "year")];
    const result = await call("OSTER", [...ranges, options]);
    close(await pick(result, "Delta for an effect of 0.5"), expected.delta!);
    close(await pick(result, "Adjusted effect (delta = 1.5)"), expected.adjusted!.beta);
    const both = oster(firmFrame, { ...spec, effects: "base", factor: 1.1 });
    const again = await call("OSTER", [...ranges, "base=growth; fe=base; factor=1.1"]);
    close(await pick(again, "Delta for an effect of 0"), both.delta!);
  });

  it("speaks Chinese, and says what is wrong", async () => {
    const result = await call("OSTER", [columns("roa"), columns("dig"), columns("lev")], "zh-CN");
    assert.ok(result.some(([name]) => name === "使效应为 0 的 delta"));
    await refuses(call("OSTER", [columns("roa"), columns("dig"), [[null]]]), "oster.noControls");
    await refuses(call("OSTER", [columns("roa"), columns("dig"), columns("lev"), "rmax=0.01"]), "oster.rmaxTooSmall");
  });
});
