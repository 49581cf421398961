import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { fromColumns } from "../../numeric/matrix.ts";
import type { Estimate, SampleAccount } from "../estimate.ts";
import { noFit } from "../no-fit.ts";
import type { Repeating } from "../resample/run-draws.ts";
import { termsOf } from "../terms.ts";
import { foldCount } from "./cross-fit.ts";
import type { DmlData } from "./dml-data.ts";
import { dmlSample } from "./dml-sample.ts";
import { dmlSpec, type DmlSpec, type DmlSpecInput } from "./dml-spec.ts";
import { drawFolds } from "./folds.ts";
import { interactive } from "./interactive.ts";
import type { DoubleMachineLearning, Learned } from "./learned.ts";
import type { NuisanceFit } from "./nuisance-fit.ts";
import { partiallyLinear } from "./partially-linear.ts";
import { median, medianOf } from "./repetitions.ts";

/**
 * The effect of d on y with E[y | x] and E[d | x] learned, each row predicted by functions learned from other folds, in one or
 * more repetitions put together by their median.
 *
 * @throws Problem dml.*, those of sampleOf, and what learners and the final regression throw
 * @source Chernozhukov, Chetverikov, Demirer, Duflo, Hansen, Newey & Robins (2018), Econometrics Journal 21
 * @reference test/reference/dml
 */
export async function doubleMachineLearning(
  frame: Frame,
  input: DmlSpecInput,
  repeating: Repeating,
): Promise<DoubleMachineLearning> {
  const spec = dmlSpec.parse(input);
  refuseChoices(spec);
  const data = dmlSample(frame, spec);
  const folds = foldsOf(data, spec);
  const learned = await (spec.model === "irm" ? interactive : partiallyLinear)(data, spec, folds, repeating);
  const { estimates, vcov } = medianOf(learned.repetitions, data.y.length, spec.combine);
  const nuisances = medianFits(learned.fits);
  const account: SampleAccount = { ...data.account, collinear: [] };
  return {
    estimate: estimateOf(spec, data, folds, learned, { estimates, vcov }, nuisances),
    nuisances,
    repetitions: learned.repetitions.map(({ estimates: [theta], vcov: [[variance]] }) => ({
      theta,
      stdError: Math.sqrt(variance),
    })),
    predictions: learned.predictions,
    overlap: learned.overlap,
    account,
  };
}

/**
 * The folds of each repetition: those given by columns, or drawn.
 *
 * @throws Problem dml.tooFewUnits, dml.oneFold
 */
export function foldsOf(
  { y, entity, givenFolds }: Pick<DmlData, "y" | "entity" | "givenFolds">,
  spec: DmlSpec,
): Int32Array[] {
  if (givenFolds.length > 0) {
    const single = givenFolds.find(({ levels }) => levels.length < 2);
    if (single) throw problem("dml.oneFold", { name: single.name }, { column: single.name });
    return givenFolds.map(({ codes }) => codes);
  }
  const units = spec.foldsBy === "entity" ? entity!.levels.length : y.length;
  if (units < 2 * spec.folds) throw notEstimable("dml.tooFewUnits", { units, folds: spec.folds });
  const unitOf = spec.foldsBy === "entity" ? entity!.codes : null;
  const { seed } = spec;
  return Array.from({ length: spec.reps }, (_, repetition) =>
    drawFolds(y.length, spec.folds, unitOf, { seed, repetition }),
  );
}

function refuseChoices({ model, score, procedure, z, vcov, learner, treatmentLearner }: DmlSpec): void {
  if (model === "pliv" && z.length === 0) throw problem("dml.needsInstrument", {}, { column: "instruments" });
  if (model !== "pliv" && z.length > 0)
    throw problem("dml.instrumentUnused", { names: z.join(", "), model }, { column: "instruments" });
  const regression = model !== "irm" && (score === "residual" || score === "instrument");
  if (regression && procedure === "dml1") throw problem("dml.averageNeedsScore", {}, { column: "procedure" });
  if (model === "pliv" && score === "instrument") throw problem("dml.instrumentScore", {}, { column: "score" });
  const known = regression ? ["iid", "hc0", "hc1", "hc2", "hc3", "cluster"] : ["hc0", "hc1", "cluster"];
  if (!known.includes(vcov.type))
    throw problem("dml.errorsUnknown", { type: vcov.type, known: known.join(", ") }, { column: "se" });
  if (!regression && (vcov.by?.length ?? 0) > 1) throw problem("dml.oneCluster", {}, { column: "cluster" });
  if (learner.name === "logistic" || (model !== "irm" && treatmentLearner?.name === "logistic"))
    throw problem("dml.logisticForProbability", {}, { column: "learner" });
}

/** Over repetitions: the median of each measure. */
function medianFits(fits: readonly (readonly NuisanceFit[])[]): NuisanceFit[] {
  return fits[0].map((fit, k) => ({
    ...fit,
    r2: median(fits.map((one) => one[k].r2)),
    rmse: median(fits.map((one) => one[k].rmse)),
  }));
}

function estimateOf(
  spec: DmlSpec,
  data: DmlData,
  folds: readonly Int32Array[],
  { names, df, stage, notes }: Learned,
  { estimates, vcov }: { readonly estimates: readonly number[]; readonly vcov: readonly (readonly number[])[] },
  nuisances: readonly NuisanceFit[],
): Estimate {
  const fit = { names, coefficients: Float64Array.from(estimates) };
  const count = foldCount(folds[0]);
  const other = spec.treatmentLearner?.name;
  return {
    method: `dml-${spec.model}`,
    outcome: data.outcome,
    terms: termsOf(
      fit,
      { matrix: fromColumns(vcov.map((row) => Float64Array.from(row))), df },
      spec.level,
      names.map((_, j) => j),
    ),
    vcov,
    nobs: data.y.length,
    sample: { ...data.account, collinear: [] },
    fit: noFit(data.y.length),
    tests: [],
    quantities: {
      folds: count,
      repetitions: folds.length,
      ...Object.fromEntries(
        nuisances.flatMap(({ role, r2, rmse }) => [
          [`r2.${role}`, r2],
          [`rmse.${role}`, rmse],
        ]),
      ),
    },
    ...(stage?.instrumented && spec.model === "pliv" ? { instrumented: stage.instrumented } : {}),
    conventions: {
      model: spec.model,
      score: spec.model === "irm" ? spec.effect : spec.score,
      procedure: spec.procedure,
      learner: spec.learner.name,
      ...(other && other !== spec.learner.name ? { "learner.d": other } : {}),
      folds: count,
      "folds.by": spec.foldColumns.length > 0 ? spec.foldColumns.join(", ") : spec.foldsBy,
      repetitions: folds.length,
      combine: spec.combine,
      effects: spec.effects.length > 0 ? spec.effectsAs : "none",
      seed: spec.seed,
      // Scores: no finite-sample factor, which is what HC0 means without a constant.
      vcov: stage || spec.vcov.type === "cluster" ? spec.vcov.type : "hc0",
      ...(stage ? {} : { "vcov.factor": 1 }),
      level: spec.level,
      ...(spec.model === "irm" ? { trim: spec.trim } : {}),
    },
    notes: [...data.notes, ...notes, ...warnings(spec, nuisances, count)],
  };
}

/** What a reader must know about how well things were learned. */
function warnings(
  { foldsBy, foldColumns, effectsAs, effects, entity, score, model }: DmlSpec,
  nuisances: readonly NuisanceFit[],
  count: number,
): Message[] {
  const poor = nuisances.filter(({ r2 }) => r2 < 0);
  const unseen =
    foldsBy === "entity" &&
    foldColumns.length === 0 &&
    effectsAs === "factors" &&
    entity !== undefined &&
    effects.includes(entity);
  return [
    ...(count === 1 ? [message("dml.notCrossFitted")] : []),
    ...(unseen ? [message("dml.unseenLevels", { name: entity })] : []),
    ...(model !== "irm" && score === "instrument" ? [message("dml.notOrthogonal")] : []),
    ...poor.map(({ variable, r2 }) => message("dml.poorFit", { name: variable, r2: r2.toPrecision(2) })),
  ];
}
