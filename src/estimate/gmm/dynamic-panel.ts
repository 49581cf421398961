import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { fUpper } from "../../numeric/distributions.ts";
import { toRows } from "../../numeric/matrix.ts";
import type { Estimate, Test } from "../estimate.ts";
import { chi2Test } from "../named-test.ts";
import { termsOf } from "../terms.ts";
import { differenceTests } from "./difference-tests.ts";
import { serialReport } from "./serial-report.ts";
import { initialCovariance } from "./set-up.ts";
import { solveDynamic, type SolvedDynamic } from "./solve-dynamic.ts";
import type { Step } from "./solve-steps.ts";
import { dynamicSpec, type DynamicSpec, type DynamicSpecInput } from "./spec.ts";
import { stepCovariance, type StepCovariance } from "./step-covariance.ts";
import { waldAt } from "./wald-at.ts";

/**
 * Dynamic panel GMM: y_it = sum_l a_l y_i,t-l + x_it'b + mu_i + e_it, in first differences or orthogonal deviations with lagged
 * levels as instruments (Arellano and Bond), and beside it in levels with lagged differences (Blundell and Bond). z statistics,
 * robust covariance after one step, Windmeijer's after two and no small-sample factor, unless the spec says otherwise.
 *
 * @throws Problem gmm.fewPeriods, noRows, noInstruments, noRegressors, fewInstruments, fewEntities; frame.*, estimate.*
 * @source Roodman (2009), How to do xtabond2, Stata Journal 9(1)
 * @reference test/reference/panel/empluk-ab91-table4a1.json
 */
export function dynamicPanel(frame: Frame, input: DynamicSpecInput): Estimate {
  const spec = dynamicSpec.parse(input);
  const solved = solveDynamic(frame, spec);
  const { grid, steps, names, kinds, dropped, observations, perEntity, entities, instruments, sigma2 } = solved;
  const step = spec.steps === 1 ? steps.first : steps.second;
  const errors = stepCovariance(solved, spec);
  const ssr = observations.reduce((sum, i) => sum + step.residuals[i] ** 2, 0);
  const n = observations.length;
  // Slopes first, then the time dummies, the constant last, as printed tables have it.
  const order = ["slope", "time", "constant"].flatMap((kind) => at(kinds, kind));
  const covariance = toRows(errors.printed);
  const tests = testsOf(solved, spec, step, errors);
  return {
    method: "gmm",
    outcome: spec.y,
    terms: termsOf(
      { names, coefficients: step.coefficients },
      { matrix: errors.printed, df: errors.df },
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
    tests,
    quantities: {
      instruments,
      entities,
      shortest: Math.min(...perEntity),
      longest: Math.max(...perEntity),
      sigma2,
    },
    conventions: conventionsOf(spec),
    notes: [...notesOf(solved), ...tests.flatMap(missingOf)],
  };
}

function testsOf(solved: SolvedDynamic, spec: DynamicSpec, step: Step, errors: StepCovariance): Test[] {
  const { steps, kinds, names, instruments, sigma2 } = solved;
  const wald = (name: string, kind: string): Test[] => {
    const positions = at(kinds, kind);
    const df = positions.length;
    if (df === 0) return [];
    const statistic = waldAt({ coefficients: step.coefficients, covariance: errors.printed }, positions);
    if (errors.df === null) return [chi2Test(name, statistic, df)];
    const f = statistic / df;
    return [{ name, statistic: f, distribution: "F", df, df2: errors.df, pValue: fUpper(f, df, errors.df) }];
  };
  const df = instruments - names.length;
  const overid = (name: string, statistic: number): Test =>
    df > 0 ? chi2Test(name, statistic, df) : { name, reason: message("gmm.exactlyIdentified") };
  return [
    ...wald("Wald", "slope"),
    ...wald("Wald (time)", "time"),
    ...serialReport(solved, spec, step, errors.asymptotic),
    overid("Sargan", steps.first.objective / sigma2),
    ...(solved.weighted
      ? [overid("Hansen", steps.second.objective), ...(df > 0 ? differenceTests(solved) : [])]
      : [
          {
            name: "Hansen",
            reason: message("gmm.fewEntities", { rank: steps.second.weightRank, regressors: names.length }),
          },
        ]),
  ];
}

function notesOf({ instruments, entities, steps }: SolvedDynamic): Message[] {
  return [
    ...(instruments > entities ? [message("gmm.manyInstruments", { instruments, entities })] : []),
    ...(steps.second.weightRank < instruments ? [message("gmm.singularWeight")] : []),
  ];
}

/** A test of serial correlation that a panel has no room for is told with the result. */
function missingOf(test: Test): Message[] {
  if (!("reason" in test) || !test.name.startsWith("AR(")) return [];
  const { key, parameters } = test.reason;
  return [key === "gmm.noSerial" ? message("gmm.serialShort", { ...parameters, name: test.name }) : test.reason];
}

function conventionsOf(spec: DynamicSpec): Record<string, string | number | boolean> {
  return {
    vcov: spec.errors === "conventional" ? "conventional" : spec.steps === 1 ? "robust" : "windmeijer",
    small: spec.small,
    entity: spec.entity,
    steps: spec.steps,
    system: spec.system,
    transformation: spec.transformation,
    collapse: spec.collapse,
    timeDummies: spec.timeDummies,
    ivEquation: spec.ivEquation,
    style: spec.style,
    h: initialCovariance(spec),
    level: spec.level,
    "weight.inverse": "Moore-Penrose where singular",
  };
}

const at = (kinds: readonly string[], kind: string): number[] =>
  Array.from(kinds.keys()).filter((j) => kinds[j] === kind);
