import { z } from "zod";
import type { Features } from "../../../numeric/learners/learner.ts";
import { svrLearner } from "../../../numeric/learners/svr.ts";

const caseSpec = z.looseObject({ y: z.string(), x: z.array(z.string()) });
const settings = z.record(
  z.string(),
  z.looseObject({
    params: z.looseObject({
      C: z.number(),
      epsilon: z.number(),
      gamma: z.union([z.literal("scale"), z.number()]),
    }),
    n_support: z.number(),
  }),
);

/**
 * Runs a reference case of support vector regression: trained on the rows with train = 1, predictions of the others.
 *
 * @param expected the case's own values, which name the settings
 * @param notCompared marks settings; the intercept; the number of support vectors where it is within the two that the case allows
 * @reference test/reference/dml/svr_a400.json
 */
export function svrCase(
  table: { readonly columns: Readonly<Record<string, Float64Array | readonly string[]>>; readonly nrow: number },
  spec: unknown,
  expected: unknown,
  notCompared: symbol,
): Readonly<Record<string, unknown>> {
  const { y, x } = caseSpec.parse(spec);
  const column = (name: string) => table.columns[name] as Float64Array;
  const numbers = x.map((name) => ({ name, values: column(name) }));
  const features: Features = { nrow: table.nrow, numbers, factors: [] };
  const rows = Int32Array.from({ length: table.nrow }, (_, row) => row);
  const [train, test] = [1, 0].map((kind) => rows.filter((row) => column("train")[row] === kind));
  const found = Object.entries(settings.parse(expected)).map(([name, { params, n_support }]) => {
    const { C: cost, epsilon, gamma } = params;
    const fit = svrLearner({ cost, epsilon, gamma, tolerance: 1e-9 }).fit(features, column(y), train);
    const { coefficients, objective } = fit.support;
    const support = coefficients.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
    return [
      name,
      {
        params: notCompared,
        gamma: fit.gamma,
        // A part of every prediction, and compared there: the case gives it no tolerance of its own.
        intercept: notCompared,
        n_support: Math.abs(support - n_support) <= 2 ? notCompared : support,
        dual_objective: objective,
        predictions: Array.from(fit.predict(features, test)),
      },
    ] as const;
  });
  return Object.fromEntries(found);
}
