import { message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { Repeating } from "../resample/run-draws.ts";
import { crossFit, foldCount } from "./cross-fit.ts";
import type { LearningJob } from "./cross-fit-task.ts";
import type { DmlData } from "./dml-data.ts";
import type { DmlSpec } from "./dml-spec.ts";
import type { Learned, Overlap } from "./learned.ts";
import { probabilityLearner } from "./learner-spec.ts";
import { nuisanceFit } from "./nuisance-fit.ts";
import type { Repetition } from "./repetitions.ts";
import { solveScore, type LinearScore } from "./score.ts";

/**
 * y = g(d, x) + e for a treatment d of 0 and 1, whose effect may differ between rows. With g0 and g1 learned from the
 * untreated and the treated, and m(x) = P(d = 1 | x) kept within [trim, 1 - trim]:
 * effect on all: theta = mean of g1 - g0 + d (y - g1) / m - (1 - d)(y - g0) / (1 - m);
 * on the treated: theta = mean of (d - m (1 - d) / (1 - m)) (y - g0) / p, with p the share of treated in the fold.
 *
 * @throws Problem dml.treatmentNotBinary, dml.foldWithoutBoth, dml.treatmentChanged, and what the learners throw
 * @source Chernozhukov et al. (2018), section 5.1
 * @reference test/reference/dml/irm_a500.json
 */
export async function interactive(
  data: DmlData,
  spec: DmlSpec,
  folds: readonly Int32Array[],
  repeating: Repeating,
): Promise<Learned> {
  const { outcome, treatment, y, d } = data;
  refuseOtherThanBinary(data, spec);
  const treated = Uint8Array.from(d);
  const untreated = treated.map((value) => 1 - value);
  folds.forEach((foldOf) => refuseOneSided(foldOf, treated, treatment));

  const { learner, effect, trim } = spec;
  const job = (target: Float64Array, by: typeof learner, from: Uint8Array | null, place: number): LearningJob => ({
    targets: [target],
    learner: by,
    from,
    place,
  });
  const jobs = [
    job(d, spec.treatmentLearner ?? probabilityLearner(learner), null, 0),
    job(y, learner, untreated, 1),
    ...(effect === "ate" ? [job(y, learner, treated, 2)] : []),
  ];
  const found = await crossFit(data.features, jobs, folds, spec.seed, repeating);

  const repetitions = found.map(([m, g0, g1], r): Repetition => {
    const kept = m.map((value) => Math.min(1 - trim, Math.max(trim, value)));
    const made = effect === "ate" ? onAll(y, d, kept, g0, g1) : onTreated(y, d, kept, g0, folds[r]);
    const clusters = data.clusters[0] ?? null;
    const { theta, stdError } = solveScore(made, folds[r], spec.procedure, clusters, treatment);
    return { estimates: [theta], vcov: [[stdError ** 2]] };
  });
  const [[m, g0, g1]] = found;
  const overlap = overlapOf(m, treated, trim);
  return {
    names: [treatment],
    repetitions,
    df: null,
    fits: found.map(([ofD, of0, of1]) => [
      nuisanceFit("d", treatment, d, ofD, null),
      nuisanceFit("g0", outcome, y, of0, untreated),
      ...(of1 ? [nuisanceFit("g1", outcome, y, of1, treated)] : []),
    ]),
    predictions: { d: m, g0, ...(g1 ? { g1 } : {}) },
    stage: null,
    overlap,
    notes: [
      message("dml.overlap", { low: overlap.lowest.toFixed(3), high: overlap.highest.toFixed(3) }),
      ...(overlap.trimmed > 0
        ? [message("dml.trimmed", { count: overlap.trimmed, rows: y.length, low: trim, high: 1 - trim })]
        : []),
    ],
  };
}

type Values = Float64Array;

const onAll = (y: Values, d: Values, m: Values, g0: Values, g1: Values): LinearScore => ({
  a: new Float64Array(y.length).fill(-1),
  b: y.map((value, i) => g1[i] - g0[i] + (d[i] * (value - g1[i])) / m[i] - ((1 - d[i]) * (value - g0[i])) / (1 - m[i])),
});

function onTreated(y: Values, d: Values, m: Values, g0: Values, folds: Int32Array): LinearScore {
  const counts = new Float64Array(foldCount(folds));
  const treatedIn = new Float64Array(counts.length);
  folds.forEach((fold, i) => {
    counts[fold]++;
    treatedIn[fold] += d[i];
  });
  const share = (i: number) => treatedIn[folds[i]] / counts[folds[i]];
  return {
    a: d.map((value, i) => -value / share(i)),
    b: y.map((value, i) => ((d[i] - (m[i] * (1 - d[i])) / (1 - m[i])) * (value - g0[i])) / share(i)),
  };
}

function overlapOf(m: Values, treated: Uint8Array, trim: number): Overlap {
  return {
    lowest: m.reduce((least, value) => Math.min(least, value), Infinity),
    highest: m.reduce((most, value) => Math.max(most, value), -Infinity),
    trimmed: m.reduce((count, value) => count + (value < trim || value > 1 - trim ? 1 : 0), 0),
    treated: treated.reduce((count, value) => count + value, 0),
  };
}

function refuseOtherThanBinary({ d, treatment }: DmlData, { effectsAs, effects }: DmlSpec): void {
  if (effects.length > 0 && (effectsAs === "within" || effectsAs === "fd"))
    throw problem("dml.treatmentChanged", { name: treatment }, { column: "effectsAs" });
  const other = d.find((value) => value !== 0 && value !== 1);
  if (other !== undefined)
    throw problem("dml.treatmentNotBinary", { name: treatment, value: other }, { column: treatment });
}

/** Each fold must leave rows of both kinds to learn from, and hold some treated rows. */
function refuseOneSided(folds: Int32Array, treated: Uint8Array, treatment: string): void {
  const count = foldCount(folds);
  for (let fold = 0; fold < count; fold++) {
    const rest = treated.filter((_, i) => count === 1 || folds[i] !== fold);
    const ones = rest.reduce((total, value) => total + value, 0);
    const inside = treated.filter((_, i) => folds[i] === fold).reduce((total, value) => total + value, 0);
    if (ones < 2 || rest.length - ones < 2 || inside === 0)
      throw notEstimable("dml.foldWithoutBoth", { name: treatment, fold: fold + 1 });
  }
}
