import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const cells = dataCells("dml_a500.csv");
const of = (...names: string[]): Cells => columnsOf(cells, names);
const controls = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];
const found = (result: Cells, label: string | RegExp, at = 1): CellValue => {
  const row = result.find(([first]) => (typeof label === "string" ? first === label : label.test(String(first))));
  assert.ok(row, `no row ${String(label)}`);
  return row[at];
};
// Least squares twice: nine correct digits, as the case asks eight.
const close = (actual: CellValue, expected: number, relative = 1e-9): void =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= relative * Math.abs(expected),
    `${String(actual)} is not ${expected}`,
  );
const refuses = (run: Promise<unknown>, key: string): Promise<void> =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
    return true;
  });

describe("=PW.DMLREG", () => {
  const expected = referenceCase("dml/plr_a500_ols.json").expected;

  it("with folds from a column gives the regression of residuals of the case, and how well each was learned", async () => {
    const result = await call("DMLREG", [
      of("y"),
      of("d"),
      of(...controls, "fold1"),
      "learner=ols; foldcolumns=fold1; se=hc1",
    ]);
    close(found(result, "d"), expected.residual_ols_with_constant.theta);
    close(found(result, "d", 2), expected.residual_ols_with_constant.se_HC1[0]);
    // The constant is 3000 times smaller than what it is made of.
    close(found(result, "Constant"), expected.residual_ols_with_constant.constant, 1e-6);
    close(found(result, "Out-of-fold RMSE of y"), expected.nuisance_rmse.ml_l);
    close(found(result, "Out-of-fold RMSE of d"), expected.nuisance_rmse.ml_m);
    assert.equal(found(result, "Learner"), "Least squares");
    assert.equal(found(result, "Folds"), 5);
  });

  it("with three columns of folds lists the repetitions and gives their median", async () => {
    const folds = ["fold1", "fold2", "fold3"];
    const options = `learner=ols; foldcolumns=${folds.join(",")}; score=partialling-out`;
    const result = await call("DMLREG", [of("y"), of("d"), of(...controls, ...folds), options]);
    const { thetas, theta, se_chernozhukov: se } = expected.three_repetitions_median;
    close(found(result, "d"), theta);
    close(found(result, "d", 2), se);
    thetas.forEach((one: number, k: number) => close(found(result, `Repetition ${k + 1}`), one));
  });

  it("takes an instrument among the columns of X", async () => {
    const pliv = referenceCase("dml/pliv_a500.json").expected.ols_iv_type_dml2;
    const result = await call("DMLREG", [
      of("y_iv"),
      of("d_iv"),
      of(...controls, "z", "fold1"),
      "learner=ols; z=z; foldcolumns=fold1; score=iv-type",
    ]);
    close(found(result, "d_iv"), pliv.theta);
    close(found(result, "d_iv", 2), pliv.se);
  });

  it("learns by forest in five folds unless told otherwise, in Chinese as well", async () => {
    const result = await call("DMLREG", [of("y"), of("d"), of(...controls), "trees=3"], "zh-CN");
    assert.equal(found(result, "学习器"), "随机森林");
    assert.equal(found(result, "折数"), 5);
    assert.equal(typeof found(result, "y 的折外 R²"), "number");
  });

  it("refuses what it cannot read", async () => {
    const given = [of("y"), of("d"), of(...controls)] as const;
    await refuses(call("DMLREG", [...given, "z=nowhere"]), "dmlStudy.notInX");
    await refuses(call("DMLREG", [...given, "tried=2"]), "dmlStudy.tried");
    await refuses(call("DMLREG", [...given, "learner=stacking; of=forest"]), "dmlStudy.stackOf");
    await refuses(call("DMLREG", [...given, "learner=forrest"]), "frame.optionChoiceNear");
  });
});
