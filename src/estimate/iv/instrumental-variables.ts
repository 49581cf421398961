import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { chi2Upper, fUpper } from "../../numeric/distributions.ts";
import { lastBlock, matrix, toRows } from "../../numeric/matrix.ts";
import { covariance } from "../covariance.ts";
import { covarianceNotes, reachConventions } from "../covariance-notes.ts";
import type { Estimate, Test } from "../estimate.ts";
import { fitStatistics } from "../fit-statistics.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { termsOf } from "../terms.ts";
import { waldStatistic } from "../wald.ts";
import { diagnose, type Diagnosis } from "./diagnosis.ts";
import { strengthNotes } from "./strength-notes.ts";
import { covarianceOptions, solveInstrumental, type Solved } from "./solve-instrumental.ts";
import { setOf } from "./confidence-set.ts";
import { gaugesOf } from "./gauges.ts";
import { singularMoments, testsOf } from "./tests.ts";

/** The public result with what it was made from. */
export interface InstrumentalVariables extends Solved {
  readonly estimate: Estimate;
  readonly diagnosis: Diagnosis;
}

/**
 * Instrumental variables (method "iv"): two-stage least squares, LIML, Fuller or two-step GMM, with any number of
 * endogenous regressors and absorbed effects, weighted; with first stages, tests of the instruments, and Anderson-Rubin.
 *
 * @throws Problem iv.* for models that are not identified; those of sampleOf and covariance
 * @source Baum, Schaffer & Stillman (2003, 2007), ivreg2; Wooldridge (2010), ch. 5, 8, 11
 * @reference test/reference/panel: every case of the estimator iv
 */
export function instrumentalVariables(frame: Frame, input: ModelSpecInput): InstrumentalVariables {
  const solved = solveInstrumental(frame, modelSpec.parse(input));
  const diagnosis = diagnose(solved);
  return { ...solved, diagnosis, estimate: estimateOf(solved, diagnosis) };
}

function estimateOf(solved: Solved, diagnosis: Diagnosis): Estimate {
  const { spec, sample, geometry, fit, covariance: cov } = solved;
  const small = spec.small ?? true;
  const order = endogenousFirst(solved);
  const statistics = fitStatistics(fit, sample.model, cov.counted);
  const account = { ...sample.account, collinear: fit.dropped, rows: Array.from(sample.rows) };
  const set = setOf(solved);
  return {
    method: spec.method,
    outcome: sample.model.outcome,
    terms: termsOf(fit, { matrix: cov.matrix, df: small ? cov.df : null }, spec.level, order),
    vcov: toRows(reordered(cov.matrix, order)),
    nobs: fit.nobs,
    sample: account,
    fit: { ...statistics, logLik: null, aic: null, bic: null },
    tests: [waldTest(solved), ...testsOf(solved, diagnosis)],
    instrumented: {
      endog: geometry.endog.map(({ name }) => name),
      instruments: geometry.excluded,
      firstStages: diagnosis.firstStages.map((stage) => ({
        estimate: stageEstimate(solved, stage, account),
        partialR2: stage.partialR2,
        sheaPartialR2: stage.sheaPartialR2,
      })),
      strength: gaugesOf(solved, diagnosis),
      sets: set ? [set] : [],
    },
    conventions: conventionsOf(solved),
    notes: [
      ...covarianceNotes(cov),
      ...strengthNotes(solved, diagnosis),
      ...(set && set.kind !== "interval" ? [set.says] : []),
    ],
  };
}

/** Are all slopes zero? F with the finite-sample factor, chi-squared without. */
function waldTest({ spec, fit, covariance: cov, errors }: Solved): Test {
  const first = fit.hasConstant ? 1 : 0;
  const k = fit.names.length - first;
  const { statistic, rank } = waldStatistic(fit.coefficients.slice(first), lastBlock(cov.matrix, first));
  const small = spec.small ?? true;
  const name = small ? "Wald F" : "Wald chi2";
  if (rank < k)
    return { name, reason: message("estimate.singularCovariance", { slopes: k, groups: errors.groups ?? fit.nobs }) };
  return small
    ? {
        name,
        statistic: statistic / k,
        distribution: "F",
        df: k,
        df2: cov.df,
        pValue: fUpper(statistic / k, k, cov.df),
      }
    : { name, statistic, distribution: "chi2", df: k, df2: null, pValue: chi2Upper(statistic, k) };
}

/** A first stage as an estimate of its own, with the errors and the counting of the model. */
function stageEstimate(
  solved: Solved,
  { name, fit, f }: Diagnosis["firstStages"][number],
  account: Estimate["sample"],
): Estimate {
  const { spec, sample, smallSample } = solved;
  const cov = covariance(fit, sample.model, spec.vcov, sample.grouping, smallSample, covarianceOptions(spec));
  const { included, excluded } = solved.geometry;
  const order = [...included, ...excluded].map((_, j) => j);
  const shown = [...order.slice(included.length), ...order.slice(fit.hasConstant ? 1 : 0, included.length)];
  if (fit.hasConstant) shown.push(0);
  return {
    method: sample.model.effects.length > 0 ? "fe" : "ols",
    outcome: name,
    terms: termsOf(fit, { matrix: cov.matrix, df: smallSample.factor ? cov.df : null }, spec.level, shown),
    vcov: toRows(reordered(cov.matrix, shown)),
    nobs: fit.nobs,
    sample: { ...account, rows: [] },
    fit: fitStatistics(fit, { ...sample.model, outcome: name }, cov.counted),
    tests: [instrumentsTest(solved, f)],
    conventions: { vcov: spec.vcov.type, ssc: spec.ssc, level: spec.level, K: cov.counted.forCovariance },
    notes: [],
  };
}

function instrumentsTest(solved: Solved, f: Diagnosis["firstStages"][number]["f"]): Test {
  const name = "F of instruments";
  if (!f) return { name, reason: singularMoments(solved, solved.geometry.excluded.length) };
  return Number.isFinite(f.statistic) ? { name, distribution: "F", ...f } : { name, reason: message("iv.perfect") };
}

/** The coefficient of interest first, then exogenous regressors, the constant last. */
function endogenousFirst({ geometry, fit }: Solved): number[] {
  const all = fit.names.map((_, j) => j);
  const { length } = geometry.included;
  const constant = fit.hasConstant ? 1 : 0;
  return [...all.slice(length), ...all.slice(constant, length), ...all.slice(0, constant)];
}

function reordered(m: ReturnType<typeof matrix>, order: readonly number[]): ReturnType<typeof matrix> {
  const p = order.length;
  const result = matrix(p, p);
  order.forEach((from, j) => order.forEach((row, i) => (result.data[j * p + i] = m.data[from * m.ncol + row])));
  return result;
}

function conventionsOf(solved: Solved): Record<string, string | number | boolean> {
  const { spec, sample, fit, lambda, covariance: cov, smallSample, degrees } = solved;
  const effects = sample.model.effects.length > 0;
  return {
    estimator: spec.ivMethod ?? "2sls",
    ...(lambda === null ? {} : { "liml.lambda": lambda, "k-class.k": fit.k }),
    ...(spec.ivMethod === "fuller" ? { fuller: spec.fuller ?? 1 } : {}),
    vcov: cov.type,
    small: smallSample.factor,
    ssc: spec.ssc,
    K: cov.counted.forCovariance,
    "K.all": cov.counted.all,
    "K.first": degrees.parameters,
    factor: cov.factor,
    distribution: smallSample.factor ? "t" : "z",
    ...(smallSample.factor ? { "t.df": cov.df } : {}),
    "wuHausman.errors": solved.errors.type === "hc" ? "robust" : "iid",
    level: spec.level,
    constant: fit.hasConstant ? "estimated" : "none",
    ...(cov.groups === null ? {} : { groups: cov.groups }),
    ...(cov.type === "cluster" ? { "cluster.df": "smallest number of clusters" } : {}),
    ...reachConventions(cov),
    ...(sample.model.weights ? { weights: "analytic" } : {}),
    ...(effects ? { singletons: spec.singletons, "effects.nested": cov.counted.nested.join(", ") || "none" } : {}),
  };
}
