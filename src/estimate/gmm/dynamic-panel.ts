import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { chi2Upper, normalTwoSided } from "../../numeric/distributions.ts";
import { toRows } from "../../numeric/matrix.ts";
import type { Estimate, Test } from "../estimate.ts";
import { termsOf } from "../terms.ts";
import { serialTests } from "./serial-tests.ts";
import { solveDynamic, type SolvedDynamic } from "./solve-dynamic.ts";
import type { Step } from "./solve-steps.ts";
import { dynamicSpec, type DynamicSpec, type DynamicSpecInput } from "./spec.ts";
import { waldAt } from "./wald-at.ts";

/**
 * Dynamic panel GMM: y_it = sum_l a_l y_i,t-l + x_it'b + mu_i + e_it, in first differences or orthogonal deviations with lagged
 * levels as instruments (Arellano and Bond), and beside it in levels with lagged differences (Blundell and Bond). z statistics;
 * robust covariance after one step, Windmeijer's after two; no small-sample factor.
 *
 * @throws Problem gmm.fewPeriods, noRows, noInstruments, noRegressors, fewInstruments; frame.*, estimate.*
 * @source Roodman (2009), How to do xtabond2, Stata Journal 9(1)
 * @reference test/reference/panel/empluk-ab91-table4a1.json
 */
export function dynamicPanel(frame: Frame, input: DynamicSpecInput): Estimate {
  const spec = dynamicSpec.parse(input);
  const solved = solveDynamic(frame, spec);
  const { grid, steps, names, kinds, dropped, observations, perEntity, instruments, sigma2 } = solved;
  const step = spec.steps === 1 ? steps.first : steps.second;
  const ssr = observations.reduce((sum, i) => sum + step.residuals[i] ** 2, 0);
  const n = observations.length;
  // Slopes first, then the time dummies, the constant last, as printed tables have it.
  const order = ["slope", "time", "constant"].flatMap((kind) => at(kinds, kind));
  const covariance = toRows(step.covariance);
  return {
    method: "gmm",
    outcome: spec.y,
    terms: termsOf(
      { names, coefficients: step.coefficients },
      { matrix: step.covariance, df: null },
      spec.level,
      order,
    ),
    vcov: order.map((i) => order.map((j) => covariance[i][j])),
    nobs: n,
    sample: {
      ...grid.account,
      collinear: dropped.map((name) => ({ name, why: "collinear" as const })),
      rows: Array.from(grid.rows),
    },
    fit: {
      nobs: n,
      dfResidual: n - names.length,
      dfModel: names.length,
      r2: null,
      r2Adjusted: null,
      r2Within: null,
      r2WithinAdjusted: null,
      ssr,
      rmse: Math.sqrt(ssr / n),
      logLik: null,
      aic: null,
      bic: null,
    },
    tests: testsOf(solved, step),
    quantities: {
      instruments,
      entities: perEntity.length,
      shortest: Math.min(...perEntity),
      longest: Math.max(...perEntity),
      sigma2,
    },
    conventions: conventionsOf(spec),
    notes: notesOf(solved),
  };
}

function testsOf(solved: SolvedDynamic, step: Step): Test[] {
  const { steps, stacked, kinds, names, instruments, sigma2 } = solved;
  const serial = serialTests(stacked, steps, step, solved.differencedAt(step), step.covariance);
  const wald = (name: string, kind: string): Test[] => {
    const positions = at(kinds, kind);
    return positions.length === 0 ? [] : [chi2(name, waldAt(step, positions), positions.length)];
  };
  const df = instruments - names.length;
  const overid = (name: string, statistic: number): Test =>
    df > 0 ? chi2(name, statistic, df) : { name, reason: message("gmm.exactlyIdentified") };
  return [
    ...wald("Wald", "slope"),
    ...wald("Wald (time)", "time"),
    ...serial.map((z, i): Test => {
      const name = `AR(${i + 1})`;
      if (z === null) return { name, reason: message("gmm.noSerial", { order: i + 1 }) };
      return { name, statistic: z, distribution: "z", df: null, df2: null, pValue: normalTwoSided(z) };
    }),
    overid("Sargan", steps.first.objective / sigma2),
    overid("Hansen", steps.second.objective),
  ];
}

const chi2 = (name: string, statistic: number, df: number): Test => ({
  name,
  statistic,
  distribution: "chi2",
  df,
  df2: null,
  pValue: chi2Upper(statistic, df),
});

function notesOf({ instruments, perEntity, steps }: SolvedDynamic): Message[] {
  return [
    ...(instruments > perEntity.length
      ? [message("gmm.manyInstruments", { instruments, entities: perEntity.length })]
      : []),
    ...(steps.second.weightRank < instruments ? [message("gmm.singularWeight")] : []),
  ];
}

function conventionsOf(spec: DynamicSpec): Record<string, string | number | boolean> {
  return {
    vcov: spec.steps === 1 ? "robust" : "windmeijer",
    steps: spec.steps,
    system: spec.system,
    transformation: spec.transformation,
    collapse: spec.collapse,
    timeDummies: spec.timeDummies,
    style: spec.style,
    level: spec.level,
    "weight.inverse": "Moore-Penrose where singular",
  };
}

const at = (kinds: readonly string[], kind: string): number[] =>
  Array.from(kinds.keys()).filter((j) => kinds[j] === kind);
