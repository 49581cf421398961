import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { inlineExecutor } from "../../../tasks/executor.ts";
import type { DmlSpecInput } from "../dml-spec.ts";
import { doubleMachineLearning } from "../double-machine-learning.ts";
import type { LearnerSpec } from "../learner-spec.ts";

const caseSpec = z.looseObject({ y: z.string(), d: z.string(), x: z.array(z.string()) });
const means = z.looseObject({
  theta_mean: z.number(),
  se_mean: z.number(),
  v_instrument_theta_mean: z.number(),
  constant_mean: z.number(),
});

/** The forests of the case, scikit-learn's in our words. */
const forests: Readonly<Record<string, LearnerSpec>> = {
  default: { name: "forest", trees: 100 },
  leaf5_third: { name: "forest", trees: 100, columns: "third", leaf: 5 },
};

/**
 * Runs a reference case of forests, whose numbers are a band that theta of every seed must lie in: of each number the seed that is
 * furthest from the case's mean is compared.
 *
 * @param seeds how many seeds are tried
 * @reference test/reference/dml/plr_rf_a800.json
 */
export async function forestCase(
  frame: Frame,
  spec: unknown,
  expected: unknown,
  notCompared: symbol,
  seeds = 3,
): Promise<Record<string, unknown>> {
  const { y, d, x } = caseSpec.parse(spec);
  const results: Record<string, unknown> = {};
  for (const [name, learner] of Object.entries(forests)) {
    const of = means.parse((expected as Record<string, unknown>)[name]);
    const thetas: number[] = [];
    const errors: number[] = [];
    const variant: { readonly theta: number; readonly constant: number }[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const base: DmlSpecInput = { y, d, x, learner, folds: 5, seed };
      const fit = async (score: DmlSpecInput["score"]) =>
        (await doubleMachineLearning(frame, { ...base, score }, { executor: inlineExecutor })).estimate.terms;
      const [{ estimate, stdError }] = await fit("partialling-out");
      const [theta, constant] = (await fit("instrument")).map((term) => term.estimate);
      thetas.push(estimate);
      errors.push(stdError);
      variant.push({ theta, constant });
    }
    results[name] = {
      theta_mean: furthest(thetas, of.theta_mean),
      theta_sd: notCompared,
      se_mean: furthest(errors, of.se_mean),
      v_instrument_theta_mean: furthest(
        variant.map(({ theta }) => theta),
        of.v_instrument_theta_mean,
      ),
      v_instrument_theta_sd: notCompared,
      constant_mean: furthest(
        variant.map(({ constant }) => constant),
        of.constant_mean,
      ),
      constant_sd: notCompared,
      thetas: notCompared,
    };
  }
  return results;
}

const furthest = (values: readonly number[], from: number): number =>
  values.reduce((most, value) => (Math.abs(value - from) > Math.abs(most - from) ? value : most));
