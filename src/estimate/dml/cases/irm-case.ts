import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { inlineExecutor } from "../../../tasks/executor.ts";
import type { DmlSpecInput } from "../dml-spec.ts";
import { doubleMachineLearning } from "../double-machine-learning.ts";
import { firstTen, scoreValues } from "./case-values.ts";

const caseSpec = z.looseObject({ y: z.string(), d: z.string(), x: z.array(z.string()), folds: z.string() });

/**
 * Runs a reference case of the interactive model: least squares for the outcome, logistic regression for the treatment.
 *
 * @reference test/reference/dml/irm_a500.json
 */
export async function irmCase(frame: Frame, spec: unknown): Promise<Record<string, unknown>> {
  const { y, d, x, folds } = caseSpec.parse(spec);
  const base: DmlSpecInput = { model: "irm", y, d, x, foldColumns: [folds], learner: { name: "ols" }, trim: 0.01 };
  const fit = (changes: Partial<DmlSpecInput> = {}) =>
    doubleMachineLearning(frame, { ...base, ...changes }, { executor: inlineExecutor });
  const main = await fit();
  const { g0, g1, d: m } = main.predictions;
  return {
    ATE_dml2: scoreValues(main),
    first_predictions: { ml_g0: firstTen(g0), ml_g1: firstTen(g1), ml_m: firstTen(m) },
    ATE_dml1: scoreValues(await fit({ procedure: "dml1" })),
    ATTE_dml2: scoreValues(await fit({ effect: "atet" })),
    ATTE_dml1: scoreValues(await fit({ effect: "atet", procedure: "dml1" })),
    ATE_dml2_trim30: scoreValues(await fit({ trim: 0.3 })),
  };
}
