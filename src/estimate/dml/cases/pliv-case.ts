import { z } from "zod";
import type { Frame } from "../../../frame/frame.ts";
import { inlineExecutor } from "../../../tasks/executor.ts";
import { doubleMachineLearning } from "../double-machine-learning.ts";
import { caseLearner } from "./case-learner.ts";
import { scoreValues } from "./case-values.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  d: z.string(),
  z: z.string(),
  x: z.array(z.string()),
  folds: z.string(),
  learners: z.record(z.string(), z.string()),
});

/**
 * Runs a reference case of the partially linear model with an instrument: each learner, score and procedure.
 *
 * @reference test/reference/dml/pliv_a500.json
 */
export async function plivCase(frame: Frame, spec: unknown): Promise<Record<string, unknown>> {
  const { y, d, z: instrument, x, folds, learners } = caseSpec.parse(spec);
  const results: Record<string, unknown> = {};
  for (const [name, words] of Object.entries(learners))
    for (const score of ["partialling-out", "iv-type"] as const)
      for (const procedure of ["dml2", "dml1"] as const)
        results[`${name}_${score.replace("-", "_")}_${procedure}`] = scoreValues(
          await doubleMachineLearning(
            frame,
            {
              model: "pliv",
              y,
              d,
              z: [instrument],
              x,
              foldColumns: [folds],
              learner: caseLearner(words),
              score,
              procedure,
            },
            { executor: inlineExecutor },
          ),
        );
  return results;
}
