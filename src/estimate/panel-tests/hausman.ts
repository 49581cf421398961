import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { notEstimable } from "../../messages/problem.ts";
import { columnOf, matrix } from "../../numeric/matrix.ts";
import { covariance, type Covariance } from "../covariance.ts";
import type { Estimate, Test } from "../estimate.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import { groupMeans } from "../panel-models/group-means.ts";
import { quasiDemeaned } from "../panel-models/quasi-demeaned.ts";
import { randomEffectsModel, type RandomEffects } from "../panel-models/random-effects.ts";
import { smallSamples } from "../small-sample.ts";
import type { ModelSpecInput } from "../spec.ts";
import { waldStatistic } from "../wald.ts";
import { blockOf } from "./block-of.ts";
import { indefiniteForm } from "./indefinite-form.ts";
import { chi2Test, noTest } from "../named-test.ts";

/** classic: contrast of the two estimates; auxiliary: within columns added to the random-effects regression. */
export type HausmanForm = "classic" | "auxiliary" | "robust";
/** Whose error variance both covariances of the classic form use: each its own, or (sigmamore, sigmaless) the one's. */
export type HausmanSigma = "own" | "more" | "less";

export interface HausmanOptions {
  readonly form?: HausmanForm;
  readonly sigma?: HausmanSigma;
  /** The constant of the other forms in an unbalanced panel: 1 - theta_i as all columns (default), or 1 (plm). */
  readonly intercept?: "transformed" | "ones";
}

export interface Hausman {
  readonly test: Test;
  readonly notes: readonly Message[];
  /** The slopes compared. */
  readonly names: readonly string[];
  readonly fixed: SlopesWithErrors;
  readonly random: SlopesWithErrors;
  readonly randomEffects: Estimate;
}

/** Slopes in the order of `names`, with conventional standard errors. */
export interface SlopesWithErrors {
  readonly slopes: Float64Array;
  readonly errors: Float64Array;
}

/**
 * Are the entity effects uncorrelated with the regressors? chi-squared, as many degrees of freedom as slopes compared.
 * classic: (b_fe - b_re)' (V_fe - V_re)^-1 (b_fe - b_re); the difference may be indefinite and the statistic negative, and
 * both are told, not hidden. auxiliary: the within-demeaned regressors have no place in the random-effects regression.
 * robust: the same with errors clustered by entity (no finite-sample factor).
 *
 * @throws Problem panelTests.nothingToCompare; as randomEffects
 * @source Hausman (1978), Econometrica 46, 1251-1271; Wooldridge (2010), 10.7.3; Arellano (1993)
 * @reference test/reference/panel/grunfeld-hausman.json
 */
export function hausman(frame: Frame, spec: ModelSpecInput, options: HausmanOptions = {}): Hausman {
  const { form = "classic", sigma = "own", intercept = "transformed" } = options;
  const random = randomEffectsModel(frame, { ...spec, method: "re", vcov: { type: "iid" } });
  const { model } = random.panel.sample;
  const within = linearFit({ ...model, effects: [random.panel.entity], constant: false });
  const names = within.names.filter((name) => random.fit.names.includes(name));
  if (names.length === 0) throw notEstimable("panelTests.nothingToCompare", { names: model.names.join(", ") });
  const withinCovariance = covariance(
    within,
    { effects: [random.panel.entity], weights: null },
    { type: "iid" },
    { clusters: [] },
    smallSamples.full,
  );
  const result = {
    names,
    fixed: slopesOf(within, withinCovariance, names),
    random: slopesOf(random.fit, random.covariance, names),
    randomEffects: random.estimate,
  };
  if (form !== "classic") return { ...result, test: auxiliary(random, names, form, intercept), notes: [] };

  // The classic form. With sigma "more" or "less" both covariances rest on one error variance.
  const variances = {
    fixed: within.ssr / (within.nobs - withinCovariance.counted.all),
    random: random.fit.ssr / (random.fit.nobs - random.covariance.counted.all),
  };
  const scaleFixed = sigma === "more" ? variances.random / variances.fixed : 1;
  const scaleRandom = sigma === "less" ? variances.fixed / variances.random : 1;
  const k = names.length;
  const vFixed = blockOf(withinCovariance.matrix, within.names, names);
  const vRandom = blockOf(random.covariance.matrix, random.fit.names, names);
  const difference = matrix(
    k,
    k,
    vFixed.data.map((value, i) => scaleFixed * value - scaleRandom * vRandom.data[i]),
  );
  const d = result.fixed.slopes.map((slope, j) => slope - result.random.slopes[j]);
  const scale = result.fixed.errors.map((error) => error * Math.sqrt(scaleFixed));
  const { statistic, rank, negative } = indefiniteForm(d, difference, scale);
  return { ...result, test: hausmanTest(statistic, rank), notes: notesOf(statistic, rank, negative, k) };
}

const hausmanTest = (statistic: number, df: number): Test =>
  df === 0 ? noTest("Hausman", "panelTests.hausmanNoDifference") : chi2Test("Hausman", statistic, df);

function notesOf(statistic: number, rank: number, negative: number, slopes: number): Message[] {
  const notes: Message[] = [];
  if (negative > 0)
    notes.push(
      message(statistic < 0 ? "panelTests.hausmanNegative" : "panelTests.hausmanIndefinite", { count: negative }),
    );
  if (rank > 0 && rank < slopes) notes.push(message("panelTests.hausmanRank", { rank, slopes }));
  return notes;
}

/** Wald test of the within-demeaned regressors in the random-effects regression. */
function auxiliary(
  { panel, theta }: RandomEffects,
  names: readonly string[],
  form: "auxiliary" | "robust",
  intercept: "transformed" | "ones",
): Test {
  const { model } = panel.sample;
  const extra = names.map((name) => {
    const column = columnOf(model.x, model.names.indexOf(name));
    const means = groupMeans(column, panel.entity);
    return { name: `within ${name}`, values: column.map((value, i) => value - means[panel.entity.codes[i]]) };
  });
  const { fit, model: starred } = quasiDemeaned(panel, theta, { extra, intercept });
  const cov = covariance(
    fit,
    starred,
    { type: form === "robust" ? "cluster" : "iid" },
    { clusters: [panel.entity] },
    { ...smallSamples.full, factor: form === "auxiliary" },
  );
  const tested = extra.map(({ name }) => name).filter((name) => fit.names.includes(name));
  const b = Float64Array.from(tested, (name) => fit.coefficients[fit.names.indexOf(name)]);
  const { statistic, rank } = waldStatistic(b, blockOf(cov.matrix, fit.names, tested));
  return hausmanTest(statistic, rank);
}

function slopesOf(fit: LinearFit, { matrix: v }: Covariance, names: readonly string[]): SlopesWithErrors {
  const at = names.map((name) => fit.names.indexOf(name));
  return {
    slopes: Float64Array.from(at, (j) => fit.coefficients[j]),
    errors: Float64Array.from(at, (j) => Math.sqrt(v.data[j * v.ncol + j])),
  };
}
