import { notEstimable, problem } from "../../messages/problem.ts";
import type { Repeating } from "../resample/run-draws.ts";
import { crossFit } from "./cross-fit.ts";
import type { LearningJob } from "./cross-fit-task.ts";
import type { DmlData } from "./dml-data.ts";
import type { DmlSpec } from "./dml-spec.ts";
import type { Learned } from "./learned.ts";
import { linearStage } from "./linear-stage.ts";
import { nuisanceFit, type NuisanceFit } from "./nuisance-fit.ts";
import type { Repetition } from "./repetitions.ts";
import { solveScore, type LinearScore } from "./score.ts";

/**
 * y = theta d + g(x) + e, with E[e | x, d] = 0 (plr) or, for an instrument z, E[e | x, z] = 0 (pliv).
 * u = y - E[y | x], v = d - E[d | x], w = z - E[z | x], each expectation learned from the other folds.
 *
 * @throws Problem dml.oneInstrument, dml.treatmentExplained, and what the learners and the final regression throw
 * @source Chernozhukov et al. (2018), sections 4.1 and 4.2
 * @reference test/reference/dml/plr_a500_ols.json, pliv_a500.json
 */
export async function partiallyLinear(
  data: DmlData,
  spec: DmlSpec,
  folds: readonly Int32Array[],
  repeating: Repeating,
): Promise<Learned> {
  const { outcome, treatment, y, d, z } = data;
  const { learner, treatmentLearner = learner, score } = spec;
  if (score !== "residual" && z.length > 1) throw problem("dml.oneInstrument", { count: z.length, score });

  // 1. E[y | x], E[d | x] and those of the instruments.
  const job = (target: Float64Array, by: typeof learner, place: number): LearningJob => ({
    targets: [target],
    learner: by,
    from: null,
    place,
  });
  const jobs = [
    job(y, learner, 0),
    job(d, treatmentLearner, 1),
    ...z.map(({ values }, k) => job(values, treatmentLearner, 2 + k)),
  ];
  const found = await crossFit(data.features, jobs, folds, spec.seed, repeating);
  const residuals = found.map(([ofY, ofD, ...ofZ]) => ({
    u: less(y, ofY),
    v: less(d, ofD),
    w: z.map(({ values }, k) => less(values, ofZ[k])),
  }));
  residuals.forEach(({ v, w }) => {
    refuseExplained(v, d, treatment);
    z.forEach(({ name, values }, k) => refuseExplained(w[k], values, name));
  });

  // 2. For the IV-type score, E[y - theta d | x] at a first theta.
  const clusters = data.clusters[0] ?? null;
  const solve = (made: LinearScore, r: number, procedure = spec.procedure) =>
    solveScore(made, folds[r], procedure, clusters, treatment);
  const partialled = residuals.map(({ u, v, w: [w = v] }): LinearScore => ({
    a: v.map((value, i) => -value * w[i]),
    b: u.map((value, i) => value * w[i]),
  }));
  const firstTheta = partialled.map((one, r) => solve(one, r, "dml2").theta);
  const targets = firstTheta.map((theta) => y.map((value, i) => value - theta * d[i]));
  const gPlace = 2 + z.length;
  const learned =
    score === "iv-type"
      ? await crossFit(data.features, [{ ...job(y, learner, gPlace), targets }], folds, spec.seed, repeating)
      : null;

  // 3. The effect in each repetition.
  const fits = found.map(([ofY, ofD, ...ofZ], r): NuisanceFit[] => [
    nuisanceFit("y", outcome, y, ofY, null),
    nuisanceFit("d", treatment, d, ofD, null),
    ...z.map(({ name, values }, k) => nuisanceFit(`z${k + 1}`, name, values, ofZ[k], null)),
    ...(learned ? [nuisanceFit("g", outcome, targets[r], learned[r][0], null)] : []),
  ]);
  const [ofY, ofD, ...ofZ] = found[0];
  const predictions = {
    y: ofY,
    d: ofD,
    ...Object.fromEntries(ofZ.map((values, k) => [`z${k + 1}`, values])),
    ...(learned ? { g: learned[0][0] } : {}),
  };
  const shared = { fits, predictions, overlap: null };

  if (score === "partialling-out" || score === "iv-type") {
    const scores = learned
      ? residuals.map(({ v, w: [w = v] }, r): LinearScore => ({
          a: d.map((value, i) => -value * w[i]),
          b: y.map((value, i) => (value - learned[r][0][i]) * w[i]),
        }))
      : partialled;
    const repetitions = scores.map((one, r): Repetition => {
      const { theta, stdError } = solve(one, r);
      return { estimates: [theta], vcov: [[stdError ** 2]] };
    });
    return { ...shared, names: [treatment], repetitions, df: null, stage: null, notes: [] };
  }
  const stages = residuals.map(({ u, v, w }) =>
    linearStage(
      score === "instrument"
        ? {
            outcome,
            treatment,
            u,
            v: d,
            instruments: [{ name: residualName(treatment), values: w[0] ?? v }],
            clusters: data.clusters,
          }
        : {
            outcome,
            treatment,
            u,
            v,
            instruments: z.map(({ name }, k) => ({ name, values: w[k] })),
            clusters: data.clusters,
          },
      spec,
    ),
  );
  const [stage] = stages;
  return {
    ...shared,
    names: stage.terms.map(({ name }) => name),
    repetitions: stages.map(({ terms, vcov }) => ({ estimates: terms.map(({ estimate }) => estimate), vcov })),
    df: stage.terms[0].df,
    stage,
    notes: stage.notes,
  };
}

const less = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i]);

const residualName = (name: string): string => `residual of ${name}`;

/** Nothing is left of a variable that the controls give back to the last digits. */
function refuseExplained(v: Float64Array, d: Float64Array, name: string): void {
  const mean = d.reduce((total, value) => total + value, 0) / d.length;
  const spread = d.reduce((total, value) => total + (value - mean) ** 2, 0);
  const left = v.reduce((total, value) => total + value * value, 0);
  if (left <= EXPLAINED * spread) throw notEstimable("dml.treatmentExplained", { name });
}

/** Squared share of a variable that is rounding of what was learned. */
const EXPLAINED = 1e-16;
