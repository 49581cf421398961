import { z } from "zod";
import type { Frame } from "../../frame/frame.ts";
import { chi2Upper, normalTwoSided } from "../../numeric/distributions.ts";
import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { serialTests } from "./serial-tests.ts";
import { solveDynamic, type SolvedDynamic } from "./solve-dynamic.ts";
import { form } from "./solve-steps.ts";
import { waldAt } from "./wald-at.ts";
import { dynamicSpec, type DynamicSpec } from "./spec.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  derived: z.record(z.string(), z.string()).default({}),
  entity: z.string(),
  time: z.string(),
  lags: z.number(),
  x: z.array(z.string()),
  gmmInstruments: z.array(
    z.object({ var: z.string(), lagMin: z.number(), lagMax: z.number(), equation: z.enum(["diff", "level"]) }),
  ),
  ivInstruments: z.array(z.string()),
  transformation: z.enum(["fd", "orthogonal"]),
  system: z.boolean(),
  steps: z.union([z.literal(1), z.literal(2)]),
  timeDummies: z.boolean(),
  collapse: z.boolean(),
  constant: z.boolean(),
});

/**
 * Runs a reference case of dynamic panel models and gives its numbers under the names of the cases: xtabond2's (gretl's), those of
 * Ox/DPD, and those of plm.
 *
 * @param forHumans marks what is said for readers only
 * @throws ZodError when the spec is not that of a dynamic model; Problem as `solveDynamic`
 * @reference test/reference/panel: estimator gmm
 */
export function gmmCase(frame: Frame, spec: unknown, forHumans: unknown): Readonly<Record<string, unknown>> {
  const parsed = caseSpec.parse(spec);
  const own = modelOf(parsed);
  const solved = solveDynamic(frame, own);
  const dpd = solveDynamic(frame, { ...own, style: "dpd" });
  const { steps, stacked, sigma2, kinds, instruments, perEntity, observations } = solved;
  const step = own.steps === 1 ? steps.first : steps.second;
  // gretl's non-robust one-step covariance is s2 N/2 M^-1, and its tests of serial correlation take s2/2 H with it. That half is
  // Ox/DPD's, where s2 = SSR/(n - k) is the variance of differences, twice that of the errors. In its usual style gretl has
  // already set s2 = SSR/(2n), to agree with xtabond2's Sargan test, and halves it once more: standard errors are short by
  // the root of 2. Its --dpdstyle and Stata's xtabond halve once, and so does `errors: "conventional"` here.
  const asymptotic = own.steps === 1 ? scaled(step.bread, sigma2 / 2) : step.bread;
  const name = namesOf(parsed, solved);
  const numbers = solved.names.map((_, j) => ({ b: step.coefficients[j], se: errorAt(step.covariance, j) }));
  const named = (at: (j: number) => number) => Object.fromEntries(solved.names.map((_, j) => [name(j), at(j)]));
  const differenced = solved.differencedAt(step);
  const [ar1, ar2] = serialTests(stacked, steps, step, differenced, step.covariance);
  const [ar1Plain, ar2Plain] = serialTests(
    stacked,
    steps,
    step,
    differenced,
    asymptotic,
    own.steps === 1 ? { sigma2: sigma2 / 2, h: 3 } : "robust",
  );
  const overidDf = instruments - solved.names.length;
  const sargan = steps.first.objective / sigma2;
  const hansen = steps.second.objective;
  const slopes = positions(kinds, "slope");
  const times = positions(kinds, "time");
  const p = (z: number | null) => (z === null ? undefined : normalTwoSided(z));
  return {
    coef: named((j) => numbers[j].b),
    se: named((j) => numbers[j].se),
    t: named((j) => numbers[j].b / numbers[j].se),
    p: named((j) => normalTwoSided(numbers[j].b / numbers[j].se)),
    nobs: observations.length,
    extra: {
      steps: own.steps,
      nInstruments: instruments,
      nGroups: perEntity.length,
      obsPerGroupMin: Math.min(...perEntity),
      obsPerGroupMax: Math.max(...perEntity),
      ar1z: ar1,
      ar1p: p(ar1),
      ar2z: ar2,
      ar2p: p(ar2),
      sargan,
      sarganDf: overidDf,
      sarganP: chi2Upper(sargan, overidDf),
      hansen,
      hansenDf: overidDf,
      hansenP: chi2Upper(hansen, overidDf),
      wald: waldAt(step, slopes),
      waldDf: slopes.length,
      waldTime: waldAt(step, times),
      waldTimeDf: times.length,
      seAsymptotic: named((j) => errorAt(asymptotic, j)),
      ar1z_asymptotic: ar1Plain,
      ar2z_asymptotic: ar2Plain,
      dpdStyle: dpdNumbers(dpd, own, parsed),
      plm: { version: forHumans, call: forHumans, ...plmNumbers(solved, own, slopes, name) },
    },
  };
}

function modelOf(spec: z.infer<typeof caseSpec>): DynamicSpec {
  const term = (written: string) => {
    const [, lag = "", name] = /^(L\d+\.)?(.*)$/.exec(written)!;
    return lag + (spec.derived[name] ?? name);
  };
  return dynamicSpec.parse({
    y: term(spec.y),
    lags: spec.lags,
    x: spec.x.map(term),
    entity: spec.entity,
    time: spec.time,
    gmm: spec.gmmInstruments.map((one) => ({ ...one, var: term(one.var) })),
    iv: spec.ivInstruments.map(term),
    transformation: spec.transformation,
    system: spec.system,
    steps: spec.steps,
    timeDummies: spec.timeDummies,
    collapse: spec.collapse,
    constant: spec.constant,
  });
}

/** The case's own names, by position: L1.n, w, _cons, T4 (the fourth period). */
function namesOf(
  { y, lags, x }: z.infer<typeof caseSpec>,
  { names, kinds, grid }: SolvedDynamic,
): (j: number) => string {
  const slopes = [...Array.from({ length: lags }, (_, l) => `L${l + 1}.${y}`), ...x];
  return (j) => {
    if (kinds[j] === "slope") return slopes[j];
    return kinds[j] === "constant" ? names[j] : `T${grid.labels.indexOf(names[j].split("::")[1]) + 1}`;
  };
}

/** Ox/DPD scales the one-step statistic by the residual variance with n - k; its two-step statistic is Hansen's. */
function dpdNumbers(
  solved: SolvedDynamic,
  own: DynamicSpec,
  parsed: z.infer<typeof caseSpec>,
): Record<string, unknown> {
  const { steps, names, sigma2 } = solved;
  const step = own.steps === 1 ? steps.first : steps.second;
  const name = namesOf(parsed, solved);
  return {
    coef: Object.fromEntries(names.map((_, j) => [name(j), step.coefficients[j]])),
    se: Object.fromEntries(names.map((_, j) => [name(j), errorAt(step.covariance, j)])),
    sargan: own.steps === 1 ? step.objective / sigma2 : step.objective,
  };
}

/** plm weighs its one-step statistic by the second step's weight, and pairs the instruments with differenced residuals alone. */
function plmNumbers(
  solved: SolvedDynamic,
  own: DynamicSpec,
  slopes: readonly number[],
  name: (j: number) => string,
): Record<string, unknown> {
  const { steps, stacked, instruments, names } = solved;
  const step = own.steps === 1 ? steps.first : steps.second;
  const moments = Float64Array.from({ length: stacked.z.ncol }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < stacked.z.nrow; i++) sum += stacked.z.data[j * stacked.z.nrow + i] * step.residuals[i];
    return sum;
  });
  const [ar1, ar2] = serialTests(stacked, steps, step, solved.differencedAt(step), step.covariance, "robust", "diff");
  return {
    coef: Object.fromEntries(slopes.map((j) => [name(j), step.coefficients[j]])),
    seRobust: Object.fromEntries(slopes.map((j) => [name(j), errorAt(step.covariance, j)])),
    overid: form(steps.second.weight, moments, moments),
    overidDf: instruments - names.length,
    ar1z: ar1,
    ar2z: ar2,
  };
}

const errorAt = ({ data, ncol }: Matrix, j: number): number => Math.sqrt(data[j * ncol + j]);

const positions = (kinds: SolvedDynamic["kinds"], kind: string): number[] =>
  Array.from(kinds.keys()).filter((j) => kinds[j] === kind);

const scaled = (m: Matrix, by: number): Matrix =>
  matrix(
    m.nrow,
    m.ncol,
    m.data.map((value) => value * by),
  );
