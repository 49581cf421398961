import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { inlineExecutor } from "../../../tasks/executor.ts";
import type { Estimate } from "../../estimate.ts";
import type { VcovSpec } from "../../spec.ts";
import type { DmlSpecInput } from "../dml-spec.ts";
import { doubleMachineLearning } from "../double-machine-learning.ts";
import { medianOf } from "../repetitions.ts";
import { caseLearner } from "./case-learner.ts";
import { firstTen, scoreValues } from "./case-values.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  d: z.string(),
  x: z.array(z.string()),
  folds: z.string(),
  learner: z.string(),
});

/**
 * Runs a reference case of the partially linear model with folds given by columns.
 *
 * @reference test/reference/dml/plr_a500_ols.json, plr_a500_lasso.json, plr_a500_ridge.json
 */
export async function plrCase(frame: Frame, spec: unknown): Promise<Record<string, unknown>> {
  const { y, d, x, folds, learner: words } = caseSpec.parse(spec);
  const base: DmlSpecInput = { y, d, x, learner: caseLearner(words), foldColumns: [folds], score: "partialling-out" };
  const fit = (changes: Partial<DmlSpecInput> = {}) =>
    doubleMachineLearning(frame, { ...base, ...changes }, { executor: inlineExecutor });
  const scored = async (changes: Partial<DmlSpecInput> = {}) => scoreValues(await fit(changes));

  const main = await fit();
  const byCluster = await scored({ vcov: { type: "cluster", by: ["cluster"] } });
  const rmse = (role: string) => main.nuisances.find((one) => one.role === role)?.rmse;
  const errors = async (score: DmlSpecInput["score"], constant: boolean) => {
    const under = async (type: VcovSpec["type"]) => (await fit({ score, constant, vcov: { type } })).estimate;
    const [classic, hc0, hc1] = [await under("iid"), await under("hc0"), await under("hc1")];
    const errorsOf = ({ terms }: Estimate) => terms.map(({ stdError }) => stdError);
    return {
      constant: classic.terms[1]?.estimate,
      theta: classic.terms[0].estimate,
      se_classic: errorsOf(classic),
      se_HC0: errorsOf(hc0),
      se_HC1: errorsOf(hc1),
    };
  };
  const withoutConstant = await errors("instrument", false);

  const several = await fit({ foldColumns: ["fold1", "fold2", "fold3"] });
  const repetitions = several.repetitions.map(({ theta, stdError }) => ({
    estimates: [theta],
    vcov: [[stdError ** 2]],
  }));
  const errorOf = (combine: "published" | "doubleml") =>
    Math.sqrt(medianOf(repetitions, frame.nrow, combine).vcov[0][0]);
  return {
    partialling_out_dml2: scoreValues(main),
    iv_type_dml2: await scored({ score: "iv-type" }),
    partialling_out_dml1: await scored({ procedure: "dml1" }),
    iv_type_dml1: await scored({ score: "iv-type", procedure: "dml1" }),
    first_predictions: { ml_l: firstTen(main.predictions.y), ml_m: firstTen(main.predictions.d) },
    nuisance_rmse: { ml_l: rmse("y"), ml_m: rmse("d") },
    partialling_out_dml2_cluster: byCluster,
    residual_ols_with_constant: await errors("residual", true),
    v_as_instrument_constant: await errors("instrument", true),
    v_as_instrument_no_constant: { theta: withoutConstant.theta, se_HC0: withoutConstant.se_HC0[0] },
    three_repetitions_median: {
      thetas: several.repetitions.map(({ theta }) => theta),
      ses: several.repetitions.map(({ stdError }) => stdError),
      theta: several.estimate.terms[0].estimate,
      se_doubleml_0_5_2: errorOf("doubleml"),
      se_chernozhukov: errorOf("published"),
    },
    two_folds_dml2: await scored({ foldColumns: ["fold2way"] }),
  };
}
